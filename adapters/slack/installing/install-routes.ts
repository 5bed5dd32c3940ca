import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "@slack/bolt";
import {
  ErrorCode,
  InstallProvider,
  InvalidStateError,
  type Installation as OAuthInstallation,
} from "@slack/oauth";
import type { WebClientOptions } from "@slack/web-api";
import type { InstallationStore } from "../../../src/chat/installations/installation-store.ts";
import type { Log } from "../../../src/chat/log.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import { readPageLanguage } from "../../http/page-language.ts";
import { INSTALL_PATHS } from "./install-paths.ts";
import { type Installation, idOf } from "./installation.ts";
import { installedNotice, NOTICES, type Notice } from "./notices.ts";

/** The pages by which people install the app: plain `http` listeners, which answer with a whole page or lead to Slack. */
export type InstallRoutes = {
  /** Leads to Slack's page, on which a person lets the app into their workspace. */
  readonly install: RequestListener;
  /** Where Slack leads back to. */
  readonly callback: RequestListener;
};

/** What installing needs. */
export type InstallRoutesParts = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach the bot, without a slash at the end. */
  readonly publicUrl: string;
  readonly scopes: readonly string[];
  readonly clientOptions: WebClientOptions;
  readonly logger: Logger;
  readonly attempts: Pick<InstallationStore, "begin" | "finish">;
  /** The time as an instant. */
  readonly nowMs: () => number;
  /** Whether the bot answers in a workspace or organisation. */
  readonly isServed: (id: string) => boolean;
  /** Keeps what Slack gave. */
  readonly keep: (given: OAuthInstallation) => Promise<Installation>;
  /** Gives back what Slack gave for a workspace that is not served. */
  readonly giveBack: (given: OAuthInstallation) => Promise<void>;
  /** A page that says something in a language. */
  readonly page: (notice: Notice, say: Say) => string;
  readonly log: Log;
};

/** Until somebody has to come back from Slack's page, in milliseconds. */
const WITHIN_MS = 10 * 60_000;

/** A name that a browser takes from this very server alone, by HTTPS: RFC 6265bis, 4.1.3.2. */
const COOKIE = "__Host-dateline-install";

/** Makes the routes, around Bolt's own InstallProvider. An attempt is good once, for ten minutes, and in the browser that began it. */
export function createInstallRoutes(parts: InstallRoutesParts): InstallRoutes {
  const { clientId, clientSecret, publicUrl, clientOptions, logger, attempts, nowMs, page, log } = parts;
  const options = { scopes: [...parts.scopes], redirectUri: publicUrl + INSTALL_PATHS.callback };
  /** What was kept of what Slack gave. */
  const kept = new WeakMap<OAuthInstallation, Installation>();
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    logger,
    clientOptions,
    authorizationUrl: authorizationUrl(clientOptions.slackApiUrl),
    directInstall: true,
    stateCookieName: COOKIE,
    stateCookieExpirationSeconds: WITHIN_MS / 1_000,
    stateStore: {
      async generateStateParam() {
        const state = randomBytes(32).toString("base64url");
        const now = nowMs();
        await attempts.begin(digestOf(state), now, now + WITHIN_MS);
        return state;
      },
      async verifyStateParam(_, state) {
        if (!(await attempts.finish(digestOf(state), nowMs())))
          throw new InvalidStateError("used or expired");
        return options;
      },
    },
    installationStore: {
      async storeInstallation(given) {
        kept.set(given, await parts.keep(given));
      },
      // Never asked: tokens are found, and renewed, elsewhere.
      fetchInstallation: () => Promise.reject(new Error("Expected to be asked nowhere.")),
    },
  });

  // Its address is good once, and so can ask for no language.
  const send = (response: ServerResponse, status: number, notice: (say: Say) => Notice): void => {
    const { locale } = readPageLanguage(response.req.headers["accept-language"], null);
    response.writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      vary: "Accept-Language",
    });
    const say = sayIn(locale);
    response.end(page(notice(say), say));
  };
  const failed = (response: ServerResponse, event: string) => (error: unknown) => {
    log.error(event, { err: error });
    if (!response.headersSent) send(response, 500, NOTICES.failed);
  };
  const takeBack = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    provider.handleCallback(request, response, {
      async afterInstallation(given) {
        const id = idOf(given);
        if (given.bot && id !== null && parts.isServed(id)) return true;
        log.warn("an installation was refused", { installation: id });
        await parts.giveBack(given).catch(failed(response, "a refused installation was not given back"));
        if (!response.headersSent) send(response, 403, NOTICES.refused);
        return false;
      },
      success(given) {
        log.info("installed", { installation: idOf(given) });
        send(response, 200, (say) => installedNotice(kept.get(given)?.name ?? null, say));
      },
      failure({ code }, _, { url = "" }) {
        const cancelled = new URL(url, publicUrl).searchParams.get("error") === "access_denied";
        log.warn("not installed", { reason: cancelled ? "access_denied" : code });
        if (cancelled) return send(response, 200, NOTICES.cancelled);
        const isStale = STALE.includes(code);
        send(response, isStale ? 400 : 502, isStale ? NOTICES.stale : NOTICES.failed);
      },
    });
  return {
    install: (request, response) => {
      provider
        .handleInstallPath(request, response, {}, options)
        .catch(failed(response, "the way to install failed"));
    },
    callback: (request, response) => {
      takeBack(request, response).catch(failed(response, "installing failed"));
    },
  };
}

/** Errors of a link that is old, was followed before, or in another browser. */
const STALE: readonly string[] = [
  ErrorCode.InvalidStateError,
  ErrorCode.MissingStateError,
  ErrorCode.MissingCodeError,
];

/** What is kept of the name of an attempt: who reads the database cannot use it. */
function digestOf(state: string): string {
  return createHash("sha256").update(state).digest("base64url");
}

/** Slack's page on the server of its Web API. */
function authorizationUrl(slackApiUrl = "https://slack.com/api/"): string {
  return new URL("/oauth/v2/authorize", slackApiUrl).href;
}
