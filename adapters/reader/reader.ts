import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type { Log } from "../../src/chat/log.ts";
import { tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { html } from "../html/html.ts";
import { type Access, type LetIn, letIn, type Refusal } from "./access.ts";
import { answerPage, figuresOf, MOST_ANSWERS } from "./answer-page.ts";
import { documentPage, readQuote } from "./document-page.ts";
import { type DrawChart, PIXELS, pictureResponse } from "./drawn.ts";
import { addExports } from "./export-routes.ts";
import { addFeedback, type EditorPages } from "./feedback/feedback-routes.ts";
import { framePage } from "./frame.ts";
import { countsPage, frontPage } from "./front-page.ts";
import { listPage, PAGE, readFilter } from "./list-page.ts";
import { createPlaces } from "./places.ts";
import type { ReadArchive } from "./read-archive.ts";
import type { Say, ShowPage } from "./show-page.ts";
import { addTimelines } from "./timeline/timeline-routes.ts";

/** What the reader is given. */
export type ReaderPorts = {
  readonly archive: ReadArchive;
  readonly access: Access;
  /** Draws pictures; null: pages have none. @default null */
  readonly draw?: DrawChart | null;
  /** What people said of answers; null: there is no page of it. @default null */
  readonly editor?: EditorPages | null;
  /** What its addresses begin with. @default "" */
  readonly base?: string;
  /** The calendar day, `YYYY-MM-DD`: what "last year" in a question counts from. */
  readonly today: () => string;
  /** The time, as an instant. */
  readonly nowMs: () => number;
  readonly log: Log;
};

const SCRIPT = new URL("timeline/timeline.js", import.meta.url);

const STYLES = [
  new URL("../html/tokens.css", import.meta.url),
  new URL("reader.css", import.meta.url),
  new URL("timeline/timeline.css", import.meta.url),
];

/** So many requests may wait for the archive at once: the chats are answered out of the same thread. */
const MOST_WAITING = 8;

/** Why a page does not open, and what to do. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  unsigned: "This page opens from a link in the chat. Ask the bot, and follow the link in its answer.",
  expired: "This link has expired. Ask the bot again, and follow the link in its answer.",
  changed: "This link is not complete, or was changed. Follow it from the chat again.",
};

const BUSY = "Too many people are reading at the moment. Try again in a few seconds.";

/**
 * The archive to read: pages that need no script; a timeline's picture has a small one, to be looked around in.
 *
 * It sets no security headers but those on keeping and indexing, and lets every host in: the server that mounts it does the rest.
 */
export function createReader({
  archive,
  access,
  draw = null,
  editor = null,
  base = "",
  today,
  nowMs,
  log,
}: ReaderPorts): Hono<LetIn> {
  const places = createPlaces(base);
  let waiting = 0;
  let styles: Promise<string> | null = null;
  const readStyles = () => {
    styles ??= Promise.all(STYLES.map((file) => readFile(file, "utf8"))).then((texts) => texts.join("\n"));
    return styles;
  };
  /** The same page under an address that can be handed on; null: its own can. */
  const shareOf = ({ req, get }: Context<LetIn>): string | null => {
    const url = new URL(req.url);
    const until = get("until");
    if (access.kind === "public" || !until || url.searchParams.has("sig")) return null;
    return access.signer.sign(url.pathname + url.search, until);
  };
  const page: ShowPage = (context, frame, status = 200) =>
    context.html(
      framePage(
        places,
        frame,
        status === 200 ? shareOf(context) : null,
        status !== 200 || archive.state().complete,
      ),
      status,
    );
  const say: Say = (context, status, words) =>
    page(context, { title: "Dateline", main: html`<h1 class="notice">${words}</h1>` }, status);

  const app = new Hono<LetIn>().basePath(base);
  app.onError((error, context) => {
    log.error("reader failed", { err: error, path: context.req.path.split("/")[1] });
    return say(context, 500, "Something went wrong. Try again in a minute.");
  });
  app.get("/reader.css", etag(), async ({ body }) =>
    body(await readStyles(), 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.get("/timeline.js", etag(), async ({ body }) =>
    body(await readFile(SCRIPT, "utf8"), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.use(async (context, next) => {
    await next();
    // The editor's pages say it themselves.
    if (!context.res.headers.has("cache-control"))
      context.header("cache-control", access.kind === "public" ? "public, no-cache" : "private, no-cache");
    if (access.kind === "signed") context.header("x-robots-tag", "noindex, nofollow");
  });
  app.use(etag());
  app.use(letIn(access, nowMs, (context, why) => say(context, 403, REFUSALS[why]), base));
  app.use(async (context, next) => {
    if (waiting >= MOST_WAITING) {
      context.header("retry-after", "5");
      return say(context, 503, BUSY);
    }
    waiting++;
    try {
      return await next();
    } finally {
      waiting--;
    }
  });

  app.get("/", async (context) => {
    const question = (context.req.query("q") ?? "").trim();
    if (question === "")
      return page(
        context,
        frontPage(await archive.contents({ filter: {}, from: 0, limit: 0, periods: draw !== null }), places),
      );
    if (question.length > LONGEST_QUESTION) return say(context, 400, tooLong(question.length));
    const result = await archive.ask(question, { limit: MOST_ANSWERS, today: today() });
    return page(context, answerPage(result, archive.state().complete, places, draw !== null));
  });
  addTimelines(app, { archive, draw, today, places, page, say });
  addExports(app, { archive, today, say });
  if (editor) addFeedback(app, { ...editor, places, page, say });
  for (const as of ["svg", "png"] as const)
    app.get(`/figures.${as}`, async (context) => {
      const question = (context.req.query("q") ?? "").trim();
      if (question.length > LONGEST_QUESTION) return say(context, 400, tooLong(question.length));
      const result = await archive.ask(question, { limit: MOST_ANSWERS, today: today() });
      const chart = result.kind === "answer" ? figuresOf(result, places) : null;
      const drawn = chart && draw ? await draw(chart, as, as === "png" ? PIXELS : {}) : null;
      return pictureResponse(drawn, as) ?? say(context, 404, "There is no such picture.");
    });
  app.get("/documents.svg", async (context) => {
    const { filter } = readFilter(context.req.query());
    const { periods } = await archive.contents({ filter, from: 0, limit: 0, periods: true });
    const drawn = periods && draw ? await draw({ kind: "documents", ...periods }, "svg") : null;
    return pictureResponse(drawn, "svg") ?? say(context, 404, "There is no such picture.");
  });
  app.get("/documents", async (context) => {
    const { filter, from } = readFilter(context.req.query());
    const contents = await archive.contents({
      filter,
      from,
      limit: PAGE,
      periods: draw !== null && from === 0,
    });
    if (contents.documents.length === 0) return say(context, 404, "No such documents in the archive.");
    return page(context, listPage(contents, filter, from, places));
  });
  app.get("/by/:what", async (context) => {
    const what = context.req.param("what");
    if (what !== "publishers" && what !== "places") return say(context, 404, "No such page.");
    const { filter } = readFilter(context.req.query());
    return page(
      context,
      countsPage(await archive.contents({ filter, from: 0, limit: 0 }), what, filter, places),
    );
  });
  app.get("/d/:id", async (context) => {
    const document = await archive.document(context.req.param("id"));
    if (!document) return say(context, 404, "No such document in the archive.");
    const quote = readQuote(document, context.req.query("at") ?? "");
    const facts = quote ? await archive.quotation(document, quote) : [];
    return page(context, documentPage(document, quote, facts, places, await archive.olderVersions(document)));
  });
  app.all("*", (context) => say(context, 404, "No such page."));
  return app;
}
