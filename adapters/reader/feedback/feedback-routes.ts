import type { Hono } from "hono";
import { type FeedbackStore, feedbackQuestions } from "../../../src/chat/feedback/feedback.ts";
import type { LetIn } from "../access.ts";
import type { Places } from "../places.ts";
import type { Say, ShowPage } from "../show-page.ts";
import type { EditorKeys } from "./editor-key.ts";
import { feedbackPage, MOST_FEEDBACK } from "./feedback-page.ts";

/** What people said of answers, for the archive's editor alone, whoever may read the archive. */
export type EditorPages = {
  readonly feedback: Pick<FeedbackStore, "list">;
  readonly keys: EditorKeys;
};

/** What the page needs of the reader. */
type FeedbackParts = EditorPages & { readonly places: Places; readonly page: ShowPage; readonly say: Say };

const REFUSED =
  "This page is for the archive’s editor. Run “dateline feedback --link” where the bot runs, and open the address that it prints.";

/** Serves what people said at `/feedback`, and as lines for `eval --questions` at `/feedback.jsonl`; each needs an editor's key. */
export function addFeedback(app: Hono<LetIn>, { feedback, keys, places, page, say }: FeedbackParts): void {
  app.use("/:page{feedback(\\.jsonl)?}", async (context, next) => {
    if (!keys.opens(context.req.query("key") ?? "")) return say(context, 403, REFUSED);
    await next();
    context.header("cache-control", "private, no-store");
    context.header("x-robots-tag", "noindex, nofollow");
    return;
  });
  app.get("/feedback", async (context) => {
    const all = await feedback.list(MOST_FEEDBACK);
    return page(context, feedbackPage(all, context.req.query("key") ?? "", places));
  });
  app.get("/feedback.jsonl", async ({ body }) =>
    body(`${feedbackQuestions(await feedback.list(MOST_FEEDBACK)).join("\n")}\n`, 200, {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": 'attachment; filename="feedback.jsonl"',
    }),
  );
}
