import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type { Log } from "../../src/chat/log.ts";
import { tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { sayIn } from "../../src/messages/say.ts";
import { html } from "../html/html.ts";
import { LANGUAGE_PARAMETER, readPageLanguage } from "../http/page-language.ts";
import { type Access, letIn } from "./access.ts";
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
import type { ReaderEnv } from "./reader-env.ts";
import type { ShowNotice, ShowPage, ShowPicture } from "./show-page.ts";
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
  /** Where people reach it, without a slash at the end; null: programs are told addresses without it. @default null */
  readonly publicUrl?: string | null;
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
  publicUrl = null,
  today,
  nowMs,
  log,
}: ReaderPorts): Hono<ReaderEnv> {
  let waiting = 0;
  let styles: Promise<string> | null = null;
  const readStyles = () => {
    styles ??= Promise.all(STYLES.map((file) => readFile(file, "utf8"))).then((texts) => texts.join("\n"));
    return styles;
  };
  /** The same page under an address that can be handed on; null: its own can. */
  const shareOf = ({ req, get }: Context<ReaderEnv>): string | null => {
    const url = new URL(req.url);
    const until = get("until");
    if (access.kind === "public" || !until || url.searchParams.has("sig")) return null;
    return access.signer.sign(url.pathname + url.search, until);
  };
  const show: ShowPage = (context, frame, status = 200) => {
    const url = new URL(context.req.url);
    const isShown = status === 200;
    const page = context.get("page");
    context.header("content-language", page.say.locale);
    return context.html(
      framePage(page, frame, {
        share: isShown ? shareOf(context) : null,
        complete: !isShown || archive.state().complete,
        inLanguage: (locale) => searchIn(url, locale),
        canonical: isShown ? (locale) => canonical(url, locale) : null,
      }),
      status,
    );
  };
  /** Relative to the page itself where nobody said what people call the server. */
  const canonical = (url: URL, locale: Locale | null): string => {
    const search = searchIn(url, locale);
    return publicUrl === null ? search : publicUrl + url.pathname + (search === "?" ? "" : search);
  };
  const notice: ShowNotice = (context, status, words) =>
    show(
      context,
      { title: "Dateline", main: html`<h1 class="notice">${words(context.get("page").say)}</h1>` },
      status,
    );
  const picture: ShowPicture = async (context, chart, as) => {
    const { locale } = context.get("page").say;
    const drawn = chart && draw ? await draw(chart, as, { ...(as === "png" ? PIXELS : {}), locale }) : null;
    return pictureResponse(drawn, as, locale) ?? notice(context, 404, (say) => say("reader.no-picture"));
  };

  const app = new Hono<ReaderEnv>().basePath(base);
  app.onError((error, context) => {
    log.error("reader failed", { err: error, path: context.req.path.split("/")[1] });
    return notice(context, 500, (say) => say("reader.failed"));
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
    const { req } = context;
    const { locale, chosen } = readPageLanguage(
      req.header("accept-language"),
      req.query(LANGUAGE_PARAMETER) ?? null,
    );
    context.set("page", { say: sayIn(locale), places: createPlaces(base, chosen) });
    await next();
    context.header("vary", "Accept-Language", { append: true });
    // The editor's pages say it themselves.
    if (!context.res.headers.has("cache-control"))
      context.header("cache-control", access.kind === "public" ? "public, no-cache" : "private, no-cache");
    if (access.kind === "signed") context.header("x-robots-tag", "noindex, nofollow");
  });
  app.use(etag());
  app.use(letIn(access, nowMs, (context, why) => notice(context, 403, (say) => say(`reader.${why}`)), base));
  app.use(async (context, next) => {
    if (waiting >= MOST_WAITING) {
      context.header("retry-after", "5");
      return notice(context, 503, (say) => say("reader.busy"));
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
    const page = context.get("page");
    if (question === "") {
      const contents = await archive.contents({ filter: {}, from: 0, limit: 0, periods: draw !== null });
      return show(context, frontPage(contents, page));
    }
    const { length } = question;
    if (length > LONGEST_QUESTION) return notice(context, 400, (say) => tooLong(length, say));
    const result = await archive.ask(question, { limit: MOST_ANSWERS, today: today() });
    return show(context, answerPage(result, archive.state().complete, page, draw !== null));
  });
  addTimelines(app, { archive, isDrawn: draw !== null, today, show, picture, notice });
  addExports(app, { archive, today, notice });
  if (editor) addFeedback(app, { ...editor, show, notice });
  for (const as of ["svg", "png"] as const)
    app.get(`/figures.${as}`, async (context) => {
      const question = (context.req.query("q") ?? "").trim();
      const { length } = question;
      if (length > LONGEST_QUESTION) return notice(context, 400, (say) => tooLong(length, say));
      const result = await archive.ask(question, { limit: MOST_ANSWERS, today: today() });
      return picture(context, result.kind === "answer" ? figuresOf(result, context.get("page")) : null, as);
    });
  app.get("/documents.svg", async (context) => {
    const { filter } = readFilter(context.req.query());
    const { periods } = await archive.contents({ filter, from: 0, limit: 0, periods: true });
    return picture(context, periods ? { kind: "documents", ...periods } : null, "svg");
  });
  app.get("/documents", async (context) => {
    const { filter, from } = readFilter(context.req.query());
    const contents = await archive.contents({
      filter,
      from,
      limit: PAGE,
      periods: draw !== null && from === 0,
    });
    if (contents.documents.length === 0) return notice(context, 404, (say) => say("reader.no-documents"));
    return show(context, listPage(contents, filter, from, context.get("page")));
  });
  app.get("/by/:what", async (context) => {
    const what = context.req.param("what");
    if (what !== "publishers" && what !== "places")
      return notice(context, 404, (say) => say("reader.no-page"));
    const { filter } = readFilter(context.req.query());
    const contents = await archive.contents({ filter, from: 0, limit: 0 });
    return show(context, countsPage(contents, what, filter, context.get("page")));
  });
  app.get("/d/:id", async (context) => {
    const document = await archive.document(context.req.param("id"));
    if (!document) return notice(context, 404, (say) => say("reader.no-document"));
    const page = context.get("page");
    const quote = readQuote(document, context.req.query("at") ?? "");
    const facts = quote ? await archive.quotation(document, quote, page.say.locale) : [];
    const older = await archive.olderVersions(document);
    return show(context, documentPage(document, quote, facts, page, older));
  });
  app.all("*", (context) => notice(context, 404, (say) => say("reader.no-page")));
  return app;
}

/** The query of an address that asks for a language, or for none. */
function searchIn({ search }: URL, locale: Locale | null): string {
  const query = new URLSearchParams(search);
  if (locale === null) query.delete(LANGUAGE_PARAMETER);
  else query.set(LANGUAGE_PARAMETER, locale);
  return `?${query}`;
}
