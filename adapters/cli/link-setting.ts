import { type LinkSetting, linkSecret, publicOrigin } from "../reader/links.ts";

/** Days that a signed link opens, unless `DATELINE_READER_DAYS` says. */
const DAYS = 30;

/**
 * What the bot's settings say about links to its pages, as `adapters/bot/settings` reads them; what is no address and no number of days
 * is left to the bot to refuse.
 *
 * @param setting the value of a variable, "" if it has none.
 */
export function readLinkSetting(setting: (name: string) => string): LinkSetting {
  const access = setting("DATELINE_READER").trim();
  const days = setting("DATELINE_READER_DAYS").trim();
  return {
    publicUrl: publicOrigin(setting("DATELINE_PUBLIC_URL")),
    access: access === "off" || access === "public" ? access : "signed",
    days: /^\d{1,4}$/.test(days) ? Number(days) : DAYS,
    secret: linkSecret(setting),
  };
}
