import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { sayIn } from "../../../../src/messages/say.ts";
import { LANGUAGE_PARAMETER, readPageLanguage } from "../../../http/page-language.ts";
import { INSTALL_PATHS } from "../../../slack/installing/install-paths.ts";
import type { InstallRoutes } from "../../../slack/installing/install-routes.ts";
import { NOTICE_STYLES, noticePage } from "./notice-page.ts";
import type { PageIn } from "./operator-pages.ts";

/** What the bot's own pages are. */
export type PublicPages = {
  /** The pages by which people install the Slack app; null: there are none, or not yet. */
  readonly install: () => InstallRoutes | null;
  /** Pages that say something, by their paths. */
  readonly notices: Readonly<Record<string, PageIn>>;
};

const STYLES = [new URL("../../../html/tokens.css", import.meta.url), new URL("notice.css", import.meta.url)];

/** Of pages that the installer writes itself: their addresses hold what is good once. */
const INSTALL_HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'",
} as const;

/** Pages of the bot itself: installing, privacy, support. Everybody who reaches the bot may see them. */
export function createPublicPages({ install, notices }: PublicPages): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get(NOTICE_STYLES, etag(), async ({ body }) => {
    const texts = await Promise.all(STYLES.map((file) => readFile(file, "utf8")));
    return body(texts.join("\n"), 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    });
  });
  for (const [path, notice] of Object.entries(notices))
    app.get(path, ({ req, html }) => {
      const { locale, chosen } = readPageLanguage(
        req.header("accept-language"),
        req.query(LANGUAGE_PARAMETER) ?? null,
      );
      const say = sayIn(locale);
      const keep = (other: string) => (chosen === null ? other : `${other}?${LANGUAGE_PARAMETER}=${chosen}`);
      const page = noticePage(notice(say, keep), say, (other) => `${path}?${LANGUAGE_PARAMETER}=${other}`);
      return html(page, 200, {
        "cache-control": "public, max-age=600",
        "content-language": locale,
        vary: "Accept-Language",
      });
    });
  for (const which of ["install", "callback"] as const)
    app.get(INSTALL_PATHS[which], (context) => {
      const listener: RequestListener | undefined = install()?.[which];
      if (!listener) return context.notFound();
      const { incoming, outgoing } = context.env;
      for (const [name, value] of Object.entries(INSTALL_HEADERS)) outgoing.setHeader(name, value);
      listener(incoming, outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  return app;
}
