import type { WebClient } from "@slack/web-api";
import type { Log } from "../../../src/chat/log.ts";
import { type Locale, readLocale } from "../../../src/messages/locale.ts";
import { failureOf } from "../connection/failure.ts";

/** The languages that people have Slack speak: no payload says, so that Slack is asked once a day for each person. */
export type Locales = {
  /** What is known of a person's language now; undefined: nothing. */
  known(user: string): Locale | undefined;
  /** A person's language; English where Slack does not say. It never fails. */
  of(user: string): Promise<Locale>;
};

/** What asking for languages needs. */
export type LocalePorts = {
  /** Neither waits nor tries again. */
  readonly web: Pick<WebClient, "users">;
  readonly log: Log;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
};

/** How long a language is believed, in milliseconds, and of how many people at most. */
const BELIEVED_MS = 24 * 3_600_000;
const MOST_PEOPLE = 20_000;

/** After a failure nobody is asked about for this long, in milliseconds: Slack takes about a hundred such requests a minute. */
const QUIET_MS = 60_000;

/**
 * Asks Slack for people's languages.
 *
 * Source: https://docs.slack.dev/reference/methods/users.info, `include_locale`; the scope `users:read`.
 */
export function createLocales({ web, log, nowMs }: LocalePorts): Locales {
  const believed = new Map<string, { readonly locale: Locale; readonly untilMs: number }>();
  const asking = new Map<string, Promise<Locale>>();
  let quietUntilMs = 0;

  const known = (user: string): Locale | undefined => {
    const found = believed.get(user);
    return found && nowMs() < found.untilMs ? found.locale : undefined;
  };
  const ask = async (user: string): Promise<Locale> => {
    try {
      const { user: person } = await web.users.info({ user, include_locale: true });
      const locale = readLocale([person?.locale]);
      if (believed.size >= MOST_PEOPLE) believed.delete(believed.keys().next().value ?? "");
      believed.set(user, { locale, untilMs: nowMs() + BELIEVED_MS });
      return locale;
    } catch (error) {
      quietUntilMs = nowMs() + QUIET_MS;
      const failure = failureOf(error);
      log.warn("a person's language cannot be asked for", {
        reason: "code" in failure ? failure.code : failure.kind,
      });
      return readLocale([]);
    }
  };
  return {
    known,
    of(user) {
      const now = known(user);
      if (now !== undefined) return Promise.resolve(now);
      if (nowMs() < quietUntilMs) return Promise.resolve(readLocale([]));
      const under = asking.get(user) ?? ask(user).finally(() => asking.delete(user));
      asking.set(user, under);
      return under;
    },
  };
}
