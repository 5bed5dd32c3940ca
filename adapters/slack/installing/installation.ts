import type { Installation as OAuthInstallation } from "@slack/oauth";
import * as v from "valibot";

/** The app in one workspace, or in all workspaces of an organisation that lets it in. */
export type Installation = {
  /** Slack's id of the workspace (`T…`) or of the organisation (`E…`). */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  readonly bot: { readonly name: string; readonly user: string; readonly id: string | null };
  readonly token: string;
  /** What renews the token; null: it does not end. */
  readonly renewal: Renewal | null;
};

/** What renews a token, once: a new one comes with the new token. */
export type Renewal = {
  readonly refreshToken: string /** When the token ends, as an instant. */;
  readonly endsMs: number;
};

const SCHEMA = v.object({
  name: v.string(),
  bot: v.object({ name: v.string(), user: v.string(), id: v.nullable(v.string()) }),
  token: v.string(),
  renewal: v.nullable(v.object({ refreshToken: v.string(), endsMs: v.number() })),
});

/** An installation as the text that is sealed. */
export function writeInstallation({ id: _, ...installation }: Installation): string {
  return JSON.stringify(installation);
}

/** The installation in a text that was sealed. */
export function readInstallation(id: string, text: string): Installation {
  return { id, ...v.parse(SCHEMA, JSON.parse(text)) };
}

/** Slack's id of what an installation is in. */
export function idOf(given: OAuthInstallation): string | null {
  return (given.isEnterpriseInstall ? given.enterprise?.id : given.team?.id) ?? null;
}
