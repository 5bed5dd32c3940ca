import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Log } from "../../src/chat/connection.ts";
import type { Document } from "../../src/corpus/document.ts";
import { html } from "../html/html.ts";
import { type Access, letIn, type Refusal } from "./access.ts";
import { documentPage } from "./document-page.ts";
import { type Frame, framePage } from "./frame.ts";
import { createPlaces } from "./places.ts";

/** What the reader is given. */
export type ReaderPorts = {
  readonly archive: { document(id: string): Promise<Document | null> };
  readonly access: Access;
  /** What its addresses begin with. @default "" */
  readonly base?: string;
  /** The time, as an instant. */
  readonly nowMs: () => number;
  readonly log: Log;
};

const STYLES = [new URL("../html/tokens.css", import.meta.url), new URL("reader.css", import.meta.url)];

/** Why a page does not open, and what to do. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  unsigned: "This page opens from a link in the chat. Ask the bot, and follow the link in its answer.",
  expired: "This link has expired. Ask the bot again, and follow the link in its answer.",
  changed: "This link is not complete, or was changed. Follow it from the chat again.",
};

/**
 * The archive to read: pages without any script.
 *
 * It sets no security headers but those on keeping and indexing, and lets every host in: the server that mounts it does the rest.
 */
export function createReader({ archive, access, base = "", nowMs, log }: ReaderPorts): Hono {
  const places = createPlaces(base);
  let styles: Promise<string> | null = null;
  const readStyles = () => {
    styles ??= Promise.all(STYLES.map((file) => readFile(file, "utf8"))).then((texts) => texts.join("\n"));
    return styles;
  };
  const page = ({ html: send }: Context, frame: Frame, status: ContentfulStatusCode = 200) =>
    send(framePage(places, frame), status);
  const say = (context: Context, status: ContentfulStatusCode, words: string) =>
    page(context, { title: "Dateline", main: html`<h1 class="notice">${words}</h1>` }, status);

  const app = new Hono();
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
  app.use(async ({ header }, next) => {
    await next();
    header("cache-control", access.kind === "public" ? "public, no-cache" : "private, no-cache");
    header("referrer-policy", "same-origin");
    if (access.kind === "signed") header("x-robots-tag", "noindex, nofollow");
  });
  app.use(etag());
  app.use(letIn(access, nowMs, (context, why) => say(context, 403, REFUSALS[why])));
  app.get("/d/:id", async (context) => {
    const document = await archive.document(context.req.param("id"));
    if (!document) return say(context, 404, "No such document in the archive.");
    return page(context, documentPage(document, context.req.query("at") ?? "", places));
  });
  app.all("*", (context) => say(context, 404, "No such page."));
  return app;
}
