import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";
import { issuedWords } from "../../src/answer/citation.ts";
import type { Log } from "../../src/chat/log.ts";
import { type ArchiveNumbers, exampleQuestions } from "../../src/chat/replies/about-replies.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { documentArticle } from "../html/document-article.ts";
import { documentHeader } from "../html/document-header.ts";
import { escapeHtml, scriptJson } from "../html/html.ts";
import { quotedSpan } from "../html/quoted-span.ts";
import { type Page, readBuiltPage } from "./built-page.ts";
import { type ConversationPorts, createConversation } from "./conversation.ts";
import { type ChannelPosts, dailyArticle } from "./daily-page.ts";
import { type Frame, framePage, readTheme } from "./frame.ts";
import type { Start } from "./messages.ts";
import { MAX_BODY_BYTES, readBody } from "./read-body.ts";

/** What the preview is given. */
export type PreviewPorts = ConversationPorts & {
  readonly numbers: () => ArchiveNumbers;
  readonly log: Log;
  /** The daily posts of every channel. */
  readonly dailyPosts: () => Promise<readonly ChannelPosts[]>;
};

const SAID = v.object({ text: v.string() });
const PRESSED = v.object({
  platform: v.picklist(["slack", "discord"]),
  code: v.string(),
  message: v.unknown(),
});

/**
 * The preview: a page on which anyone types as in a chat and sees the messages that Slack and Discord would be sent.
 *
 * It sets no security headers and lets every request in: the server that mounts it does both. Nothing that is typed is kept or
 * logged.
 */
export function createPreview(ports: PreviewPorts): Hono {
  const { archive, numbers, log, dailyPosts } = ports;
  const conversation = createConversation(ports);
  let built: Promise<Page> | null = null;
  const builtPage = () => {
    built ??= readBuiltPage();
    return built;
  };

  const app = new Hono();
  app.use(async ({ header }, next) => {
    await next();
    header("cache-control", "no-cache");
  });
  app.onError((error, context) => {
    log.error("preview failed", { err: error, path: context.req.path.split("/")[1] });
    return refuse(context, 500, "Something went wrong. The error is in the log.");
  });

  app.get("/", (context) => page(context, { ...FRONT, head: { kind: "front", numbers: numbers() } }));
  app.get("/page.js", etag(), async ({ body }) =>
    body((await builtPage()).script, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/page.css", etag(), async ({ body }) =>
    body((await builtPage()).styles, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/documents/:id", async (context) => {
    const document = await archive.document(context.req.param("id"));
    if (!document) return refuse(context, 404, "No such document in the archive.");
    const { title, publisher, text } = document;
    const quote = quotedSpan(text, context.req.query("from") ?? "", context.req.query("to") ?? "");
    const header = documentHeader(document, quote, {
      document: (id) => `/documents/${encodeURIComponent(id)}`,
    });
    return page(context, {
      title: `${title} – Dateline`,
      head: { kind: "running", text: `${publisher}, ${issuedWords(document)}: ${title}` },
      main: `<main>${documentArticle(document, header, { quote, quoteId: "quote", sentenceIds: false })}</main>`,
    });
  });
  app.get("/daily", async (context) =>
    page(context, {
      title: "Daily posts – Dateline",
      head: { kind: "running", text: "Daily posts" },
      main: `<main>${dailyArticle(await dailyPosts())}</main>`,
    }),
  );

  const small = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (context) => refuse(context, 413, `Expected ${MAX_BODY_BYTES} bytes at most.`),
  });
  app.post("/api/say", small, async (context) => {
    const body = await readBody(context.req, SAID, "{ text }");
    if (body.kind === "refused") return refuse(context, body.status, body.why);
    return context.json(await conversation.say(body.value.text));
  });
  app.post("/api/press", small, async (context) => {
    const body = await readBody(context.req, PRESSED, "{ platform, code, message }");
    if (body.kind === "refused") return refuse(context, body.status, body.why);
    const { platform, code, message } = body.value;
    const answer = await conversation.press(platform, code, message);
    return answer ? context.json(answer) : refuse(context, 400, "No message of this bot has this button.");
  });
  app.all("*", (context) => refuse(context, 404, "No such page."));
  return app;
}

const START: Start = { examples: exampleQuestions(ENGLISH) };

const FRONT = {
  title: "Dateline",
  main: '<main id="preview"><noscript><p class="notice">The preview draws with JavaScript. The documents can be read without it.</p></noscript></main>',
  scripts: `<script type="application/json" id="start">${scriptJson(START)}</script>
<script type="module" src="/page.js"></script>`,
} as const;

/** A whole page in the reader's theme. */
function page(
  { req, html }: Context,
  parts: Omit<Frame, "theme">,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return html(framePage({ ...parts, theme: readTheme(req.header("cookie")) }), status);
}

/** Says why there is no answer: JSON to the page's own script, a page to a person. */
function refuse(
  context: Context,
  status: ContentfulStatusCode,
  message: string,
): Response | Promise<Response> {
  if (context.req.path.startsWith("/api/")) return context.json({ error: message }, status);
  const main = `<main class="notice"><h1>${escapeHtml(message)}</h1><p><a href="/">To the preview</a></p></main>`;
  return page(context, { title: "Dateline", head: { kind: "running", text: "" }, main }, status);
}
