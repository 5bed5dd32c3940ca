import { CATALOGUE, type MessageKey } from "./catalogue.ts";
import { ENGLISH, type MessageArguments, type PlainKey, type Say } from "./say.ts";

/**
 * Something that is said later, where it is known who reads it: a message's key and its values. It is plain data, so it may go from one
 * process to another; what a value says is in the reader's language too, where it is a message itself.
 */
export type Message = {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, MessagePart>>;
};

/** A value of a message: words or a number as they are, one message, or several sentences. */
type MessagePart = string | number | Message | readonly Message[];

/** The values that a message needs; for words there may be a message. */
type Parts<Key extends MessageKey> =
  MessageArguments<Key> extends [infer Values]
    ? [{ readonly [Name in keyof Values]: string extends Values[Name] ? MessagePart : Values[Name] }]
    : [];

/**
 * A message that is said later.
 *
 * @example
 * tell(message("refusal.no-words"), ENGLISH); // => "It has no words."
 */
export function message<Key extends MessageKey>(key: Key, ...[values = {}]: Parts<Key>): Message {
  return { key, values };
}

/** Says a message, or several sentences with a space in between. */
export function tell(told: Message | readonly Message[], say: Say): string {
  if (isList(told)) return told.map((one) => tell(one, say)).join(" ");
  const values = Object.entries(told.values).map(([name, value]) => [
    name,
    typeof value === "object" ? tell(value, say) : value,
  ]);
  return (say as (key: MessageKey, values: Readonly<Record<string, string | number>>) => string)(
    told.key,
    Object.fromEntries(values),
  );
}

/** What a value had to be, where a schema names it by the key of a message; other words are said as they are. */
export function expectedOf(fault: string): Message | string {
  return Object.hasOwn(CATALOGUE.en, fault) ? message(fault as PlainKey) : fault;
}

/** A message that was kept; null: there is none of that key with those values, as where another version wrote it. */
export function readMessage(kept: unknown): Message | null {
  if (!isShaped(kept)) return null;
  try {
    tell(kept, ENGLISH);
    return kept;
  } catch {
    // A value is missing.
    return null;
  }
}

function isShaped(kept: unknown): kept is Message {
  if (typeof kept !== "object" || kept === null || !("key" in kept) || !("values" in kept)) return false;
  const { key, values } = kept;
  if (typeof key !== "string" || !Object.hasOwn(CATALOGUE.en, key)) return false;
  if (typeof values !== "object" || values === null) return false;
  return Object.values(values).every(
    (value) =>
      typeof value === "string" ||
      typeof value === "number" ||
      (Array.isArray(value) ? value.every(isShaped) : isShaped(value)),
  );
}

function isList(told: Message | readonly Message[]): told is readonly Message[] {
  return Array.isArray(told);
}
