import { ANSWERS } from "./en/answers.ts";
import { COMMANDS } from "./en/commands.ts";
import { DATES } from "./en/dates.ts";
import { DELIVERY } from "./en/delivery.ts";
import { DISCORD } from "./en/discord.ts";
import { IMPORTS } from "./en/imports.ts";
import { NOTICES } from "./en/notices.ts";
import { READER } from "./en/reader.ts";
import { REASONS } from "./en/reasons.ts";
import { REFUSALS } from "./en/refusals.ts";
import { REPLIES } from "./en/replies.ts";
import { REQUESTS } from "./en/requests.ts";
import { SLACK } from "./en/slack.ts";
import { STARTING } from "./en/starting.ts";
import { SYNC } from "./en/sync.ts";
import { TERMINAL } from "./en/terminal.ts";
import { UPKEEP } from "./en/upkeep.ts";
import { ANSWERS as ANSWERS_KO } from "./ko/answers.ts";
import { COMMANDS as COMMANDS_KO } from "./ko/commands.ts";
import { DATES as DATES_KO } from "./ko/dates.ts";
import { DELIVERY as DELIVERY_KO } from "./ko/delivery.ts";
import { DISCORD as DISCORD_KO } from "./ko/discord.ts";
import { IMPORTS as IMPORTS_KO } from "./ko/imports.ts";
import { NOTICES as NOTICES_KO } from "./ko/notices.ts";
import { READER as READER_KO } from "./ko/reader.ts";
import { REASONS as REASONS_KO } from "./ko/reasons.ts";
import { REFUSALS as REFUSALS_KO } from "./ko/refusals.ts";
import { REPLIES as REPLIES_KO } from "./ko/replies.ts";
import { REQUESTS as REQUESTS_KO } from "./ko/requests.ts";
import { SLACK as SLACK_KO } from "./ko/slack.ts";
import { STARTING as STARTING_KO } from "./ko/starting.ts";
import { SYNC as SYNC_KO } from "./ko/sync.ts";
import { TERMINAL as TERMINAL_KO } from "./ko/terminal.ts";
import { UPKEEP as UPKEEP_KO } from "./ko/upkeep.ts";
import type { Locale } from "./locale.ts";

/** Every message in English, by its key: what a message needs is read from its English text. */
export type English = typeof ANSWERS &
  typeof COMMANDS &
  typeof DATES &
  typeof DELIVERY &
  typeof DISCORD &
  typeof IMPORTS &
  typeof NOTICES &
  typeof READER &
  typeof REASONS &
  typeof REFUSALS &
  typeof REPLIES &
  typeof REQUESTS &
  typeof SLACK &
  typeof STARTING &
  typeof SYNC &
  typeof TERMINAL &
  typeof UPKEEP;

/** The key of a message: its area and its name. */
export type MessageKey = keyof English;

/** Every message in every language, in ICU MessageFormat. */
export const CATALOGUE: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en: {
    ...ANSWERS,
    ...COMMANDS,
    ...DATES,
    ...DELIVERY,
    ...DISCORD,
    ...IMPORTS,
    ...NOTICES,
    ...READER,
    ...REASONS,
    ...REFUSALS,
    ...REPLIES,
    ...REQUESTS,
    ...SLACK,
    ...STARTING,
    ...SYNC,
    ...TERMINAL,
    ...UPKEEP,
  },
  ko: {
    ...ANSWERS_KO,
    ...COMMANDS_KO,
    ...DATES_KO,
    ...DELIVERY_KO,
    ...DISCORD_KO,
    ...IMPORTS_KO,
    ...NOTICES_KO,
    ...READER_KO,
    ...REASONS_KO,
    ...REFUSALS_KO,
    ...REPLIES_KO,
    ...REQUESTS_KO,
    ...SLACK_KO,
    ...STARTING_KO,
    ...SYNC_KO,
    ...TERMINAL_KO,
    ...UPKEEP_KO,
  },
};

/** A message in a language, in ICU MessageFormat. */
export function messageIn(locale: Locale, key: MessageKey): string {
  return CATALOGUE[locale][key];
}
