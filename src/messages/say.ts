import { IntlMessageFormat } from "intl-messageformat";
import { type English, type MessageKey, messageIn } from "./catalogue.ts";
import { INTL_LOCALES, type Locale } from "./locale.ts";
import type { MessageValues } from "./message-values.ts";
import { markParticles, withParticles } from "./particles.ts";

type Values<Key extends MessageKey> = MessageValues<English[Key]>;

/** The key of a message that needs no values. */
export type PlainKey = {
  [Key in MessageKey]: keyof Values<Key> extends never ? Key : never;
}[MessageKey];

/** The values that a message takes, as the rest of a function's arguments: none, or one record of them. */
export type MessageArguments<Key extends MessageKey> = keyof Values<Key> extends never ? [] : [Values<Key>];

/** Words of the catalogue in one language: the message of a key, with the values that it needs. */
export type Say = {
  (key: PlainKey): string;
  <Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string;
  readonly locale: Locale;
};

/**
 * What says the catalogue's messages in a language. A message is parsed when it is first said.
 *
 * @example
 * sayIn("en")("reply.shared-by", { name: "Ada" }); // => "Shared by Ada."
 */
export function sayIn(locale: Locale): Say {
  return locale === "ko" ? KOREAN : ENGLISH;
}

/** What speaks English: for what has no language of its own, such as the log. */
export const ENGLISH: Say = createSay("en");

const KOREAN: Say = createSay("ko");

function createSay(locale: Locale): Say {
  const parsed = new Map<MessageKey, IntlMessageFormat | string>();
  const parse = (key: MessageKey): IntlMessageFormat | string => {
    const template = messageIn(locale, key);
    // Most messages are plain words, and need no parser.
    if (!/[{}']/.test(template)) return template;
    const marked = locale === "ko" ? markParticles(template) : template;
    return new IntlMessageFormat(marked, INTL_LOCALES[locale], undefined, { ignoreTag: true });
  };
  const say = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string => {
    const message = parsed.get(key) ?? parse(key);
    parsed.set(key, message);
    if (typeof message === "string") return message;
    const words = String(message.format(values));
    return locale === "ko" ? withParticles(words) : words;
  };
  return Object.assign(say, { locale });
}
