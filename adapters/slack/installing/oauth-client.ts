import type { Installation as OAuthInstallation } from "@slack/oauth";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { identify } from "../connection/identity.ts";
import { type Installation, idOf } from "./installation.ts";
import type { Renewed } from "./tokens.ts";

/** What the app asks Slack by its own name, with its secret. */
export type OAuthClient = {
  /** Has Slack exchange what renews a token. */
  exchange(refreshToken: string): Promise<Renewed>;
  /** What is kept of an installation that Slack gave. */
  installationOf(given: OAuthInstallation): Promise<Installation>;
  /** Takes the app out of where it was just installed. */
  giveBack(given: OAuthInstallation): Promise<void>;
};

/** What asking needs. */
export type OAuthClientSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The time as an instant. */
  readonly nowMs: () => number;
};

/** Asks Slack by the app's own name. */
export function createOAuthClient(
  { clientId, clientSecret, nowMs }: OAuthClientSettings,
  clientOptions: WebClientOptions,
): OAuthClient {
  const secrets = { client_id: clientId, client_secret: clientSecret };
  return {
    async exchange(refreshToken) {
      const askedMs = nowMs();
      const {
        access_token: token,
        refresh_token: next,
        expires_in: seconds,
      } = await new WebClient(undefined, clientOptions).oauth.v2.access({
        ...secrets,
        grant_type: "refresh_token",
        refresh_token: refreshToken,
      });
      if (!token || !next || !seconds) throw new Error("Slack gave no new token");
      return { token, renewal: { refreshToken: next, endsMs: askedMs + seconds * 1_000 } };
    },
    async installationOf(given) {
      const id = idOf(given);
      const { bot } = given;
      if (id === null || !bot) throw new Error("Slack gave no bot token");
      const { refreshToken, expiresAt } = bot;
      // Slack does not say what the bot is called, by which people invite it.
      const identity = await identify(bot.token, clientOptions);
      const named = given.isEnterpriseInstall ? given.enterprise?.name : given.team?.name;
      return {
        id,
        name: named ?? identity.team,
        bot: { name: identity.name, user: bot.userId, id: bot.id ?? null },
        token: bot.token,
        renewal:
          refreshToken === undefined || expiresAt === undefined
            ? null
            : { refreshToken, endsMs: expiresAt * 1_000 },
      };
    },
    async giveBack({ bot, user }) {
      const token = bot?.token ?? user.token;
      if (token) await new WebClient(token, clientOptions).apps.uninstall(secrets);
    },
  };
}
