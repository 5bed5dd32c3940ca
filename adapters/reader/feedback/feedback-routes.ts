import type { Hono } from "hono";
import { type FeedbackStore, feedbackQuestions } from "../../../src/chat/feedback/feedback.ts";
import type { ReaderEnv } from "../reader-env.ts";
import type { ShowNotice, ShowPage } from "../show-page.ts";
import type { EditorKeys } from "./editor-key.ts";
import { feedbackPage, MOST_FEEDBACK } from "./feedback-page.ts";

/** What people said of answers, for the archive's editor alone, whoever may read the archive. */
export type EditorPages = {
  readonly feedback: Pick<FeedbackStore, "list">;
  readonly keys: EditorKeys;
};

/** What the page needs of the reader. */
type FeedbackParts = EditorPages & { readonly show: ShowPage; readonly notice: ShowNotice };

/** Serves what people said at `/feedback`, and as lines for `eval --questions` at `/feedback.jsonl`; each needs an editor's key. */
export function addFeedback(app: Hono<ReaderEnv>, { feedback, keys, show, notice }: FeedbackParts): void {
  app.use("/:page{feedback(\\.jsonl)?}", async (context, next) => {
    if (!keys.opens(context.req.query("key") ?? ""))
      return notice(context, 403, (say) => say("reader.feedback-refused"));
    await next();
    context.header("cache-control", "private, no-store");
    context.header("x-robots-tag", "noindex, nofollow");
    return;
  });
  app.get("/feedback", async (context) => {
    const all = await feedback.list(MOST_FEEDBACK);
    return show(context, feedbackPage(all, context.req.query("key") ?? "", context.get("page")));
  });
  app.get("/feedback.jsonl", async ({ body }) =>
    body(`${feedbackQuestions(await feedback.list(MOST_FEEDBACK)).join("\n")}\n`, 200, {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": 'attachment; filename="feedback.jsonl"',
    }),
  );
}
