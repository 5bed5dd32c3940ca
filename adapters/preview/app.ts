import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import * as v from "valibot";
import { issuedWords } from "../../src/answer/citation.ts";
import { type ArchiveNumbers, EXAMPLES } from "../../src/chat/about-replies.ts";
import type { Log } from "../../src/chat/connection.ts";
import { type Bundle, bundlePage } from "./bundle.ts";
import { type ConversationPorts, createConversation } from "./conversation.ts";
import { type ChannelPosts, dailyArticle } from "./daily-page.ts";
import { documentArticle, readQuote } from "./document-page.ts";
import { type Frame, framePage, readTheme } from "./frame.ts";
import { guard, Refusal, readJson } from "./guard.ts";
import { escapeHtml, scriptJson } from "./html.ts";
import type { Start } from "./wire.ts";

/** What the preview is given. */
export type PreviewPorts = ConversationPorts & {
  readonly numbers: ArchiveNumbers;
  readonly log: Log;
  /** The daily posts of every channel. */
  readonly dailyPosts: () => Promise<readonly ChannelPosts[]>;
  /** The name that it is served under, beside loopback's and addresses. */
  readonly host?: string;
};

/** Nothing is loaded from anywhere else, and nobody frames it. */
const HEADERS = {
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  "cache-control": "no-cache",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

const TYPES = {
  html: "text/html; charset=utf-8",
  script: "text/javascript; charset=utf-8",
  styles: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** What a route answers with. */
type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type: keyof typeof TYPES;
  readonly body: string;
};

type Route = {
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly answer: (request: IncomingMessage, url: URL, part: string) => Answer | Promise<Answer>;
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
 * It listens nowhere itself. Nothing that is typed is kept or logged.
 */
export function createPreview(ports: PreviewPorts): RequestListener {
  const { archive, numbers, log, host, dailyPosts } = ports;
  const conversation = createConversation(ports);
  const documents = new Map(archive.documents.map((document) => [document.id, document]));
  let bundle: Promise<Bundle> | null = null;
  const bundled = () => {
    bundle ??= bundlePage();
    return bundle;
  };
  const page = (request: IncomingMessage, parts: Omit<Frame, "theme">): Answer => {
    const theme = readTheme(request.headers.cookie);
    return { type: "html", body: framePage({ ...parts, theme }) };
  };

  const routes: readonly Route[] = [
    {
      method: "GET",
      path: /^\/$/,
      answer: (request) => page(request, { ...FRONT, head: { kind: "front", numbers } }),
    },
    {
      method: "GET",
      path: /^\/page\.js$/,
      answer: async () => ({ type: "script", body: (await bundled()).script }),
    },
    {
      method: "GET",
      path: /^\/page\.css$/,
      answer: async () => ({ type: "styles", body: (await bundled()).styles }),
    },
    {
      method: "GET",
      path: /^\/documents\/([^/]+)$/,
      answer: (request, { searchParams }, part) => {
        const document = documents.get(decoded(part));
        if (!document) throw new Refusal(404, "The archive has no such document.");
        const { title, publisher, text } = document;
        return page(request, {
          title: `${title} – Dateline`,
          head: { kind: "running", text: `${publisher}, ${issuedWords(document)}: ${title}` },
          main: `<main>${documentArticle(document, readQuote(searchParams, text.length))}</main>`,
        });
      },
    },
    {
      method: "GET",
      path: /^\/daily$/,
      answer: async (request) =>
        page(request, {
          title: "Daily posts – Dateline",
          head: { kind: "running", text: "Daily posts" },
          main: `<main>${dailyArticle(await dailyPosts())}</main>`,
        }),
    },
    {
      method: "POST",
      path: /^\/api\/say$/,
      answer: async (request) => {
        const said = v.safeParse(SAID, await readJson(request));
        if (!said.success) throw new Refusal(400, "Expected { text }.");
        return json(await conversation.say(said.output.text));
      },
    },
    {
      method: "POST",
      path: /^\/api\/press$/,
      answer: async (request) => {
        const pressed = v.safeParse(PRESSED, await readJson(request));
        if (!pressed.success) throw new Refusal(400, "Expected { platform, code, message }.");
        const { platform, code, message } = pressed.output;
        const told = await conversation.press(platform, code, message);
        if (!told) throw new Refusal(400, "No message of this bot has such a button.");
        return json(told);
      },
    },
  ];

  const handle = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    guard(request, host);
    const there = routes.filter(({ path }) => path.test(url.pathname));
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = there.find((one) => one.method === method);
    if (there.length === 0) throw new Refusal(404, "There is no such page.");
    const allow = there.map((one) => (one.method === "GET" ? "GET, HEAD" : one.method)).join(", ");
    if (!route) throw new Refusal(405, `Expected ${allow}.`, { allow });
    return route.answer(request, url, route.path.exec(url.pathname)?.[1] ?? "");
  };

  return (request, response) => {
    const url = URL.parse(request.url ?? "/", "http://localhost") ?? new URL("http://localhost/");
    handle(request, url)
      .catch((error: unknown): Answer => {
        const refused = error instanceof Refusal;
        if (!refused) log.error("preview failed", { err: error, path: url.pathname.split("/")[1] });
        const status = refused ? error.status : 500;
        const message = refused ? error.message : "Sorry, that went wrong. The error has been noted.";
        const headers = refused ? error.headers : {};
        if (url.pathname.startsWith("/api/")) return { ...json({ error: message }), status, headers };
        const main = `<main class="notice"><h1>${escapeHtml(message)}</h1><p><a href="/">To the preview</a></p></main>`;
        return {
          ...page(request, { title: "Dateline", head: { kind: "running", text: "" }, main }),
          status,
          headers,
        };
      })
      .then((answer) => send(response, answer))
      .catch((error: unknown) => log.error("preview failed", { err: error }));
  };
}

const START: Start = { examples: EXAMPLES };

const FRONT = {
  title: "Dateline",
  main: '<main id="preview"><noscript><p class="notice">The preview draws with JavaScript. The documents can be read without it.</p></noscript></main>',
  scripts: `<script type="application/json" id="start">${scriptJson(START)}</script>
<script type="module" src="/page.js"></script>`,
} as const;

function json(value: unknown): Answer {
  return { type: "json", body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status = 200, headers = {}, type, body }: Answer): void {
  response.writeHead(status, { ...HEADERS, ...headers, "content-type": TYPES[type] }).end(body);
}

/** A part of a path; what cannot be decoded is nobody's name. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
