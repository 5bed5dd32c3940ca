import type { CommandName } from "../requests/typed-text.ts";
import type { Item, Reply } from "./reply.ts";

const NAMES: readonly CommandName[] = ["ask", "on-this-date", "timeline", "dateline"];

/** A command of ours in our own words; what stands between “ and ” is somebody else's. */
const COMMAND = new RegExp(`“[^”]*”|(?<![\\w/])/(${NAMES.join("|")})(?![\\w/-])`, "g");

/**
 * Which command was typed, where all are called with a prefix, since several apps may have an `/ask`; null if it is none of ours.
 *
 * @param prefix "" where the commands have their own names.
 * @example
 * commandNamed("/dl-ask", "dl-"); // => "ask"
 */
export function commandNamed(typed: string, prefix: string): CommandName | null {
  return NAMES.find((name) => typed.toLowerCase() === `/${prefix}${name}`) ?? null;
}

/**
 * Our own words with the commands as they are called.
 *
 * @example
 * withCommandPrefix("“/ask” is not known. Try /dateline help.", "dl-"); // => "“/ask” is not known. Try /dl-dateline help."
 */
export function withCommandPrefix(words: string, prefix: string): string {
  return words.replace(COMMAND, (found, name?: string) => (name === undefined ? found : `/${prefix}${name}`));
}

/** A reply that names the commands as they are called; the archive's words and the question stay as they are. */
export function replyWithPrefix(reply: Reply, prefix: string): Reply {
  if (prefix === "") return reply;
  const named = (words: string) => withCommandPrefix(words, prefix);
  return {
    ...reply,
    title: reply.title && named(reply.title),
    notes: reply.notes.map(named),
    closing: reply.closing.map(named),
    items: reply.items.map((item) => (isOurs(item) ? { ...item, text: named(item.text) } : item)),
  };
}

function isOurs({ origin, form, emphasis }: Item): boolean {
  return origin === null && emphasis.length === 0 && (form === "text" || form === "copy");
}
