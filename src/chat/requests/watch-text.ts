import { ENGLISH, type Say } from "../../messages/say.ts";
import { brief } from "./long-input.ts";
import type { WatchRequest } from "./request.ts";
import { readClock } from "./subscription-text.ts";
import { findZone } from "./time-zones.ts";

/** A request, or what is wrong with the text in words for the one who typed it. */
type Reading =
  | { readonly kind: "request"; readonly request: Extract<WatchRequest, { readonly kind: "watch" }> }
  | { readonly kind: "wrong"; readonly message: string };

/** What narrows a topic. */
type Narrowing = { readonly publisher?: string; readonly place?: string };

/** Characters: a topic has to fit in the title of a message. */
const LONGEST_TOPIC = 200;

const DAILY_EXAMPLE = { example: '--daily "08:00 Asia/Seoul"' };

/** `--private`, `--daily "8 am New York"`, `--daily 08:00 Asia/Seoul`; phones make a dash of the two hyphens. */
const PRIVATE = /(?<=^|\s)(?:--|[—–])private(?=\s|$)/giu;
const DAILY =
  /(?<=^|\s)(?:--|[—–])daily(?:(?:\s+|=)(?:["“”]([^"“”]*)["“”]|(\d{1,2}(?:[:.h]\d{2})?(?:[ap]\.?m\.?)?)(?:\s+(\S+\/\S+|UTC|GMT)(?=\s|$))?))?(?=\s|$)/iu;

/**
 * Reads the text after `/dateline watch`: a topic, and in any order `--private` (to me alone) and `--daily "TIME ZONE"` (once a day).
 *
 * @example
 * readWatch('arrests --daily "8 am Seoul"', {});
 * // => { kind: "request", request: { kind: "watch", topic: "arrests", when: { kind: "daily", time: "08:00", zone: "Asia/Seoul" }, ... } }
 */
export function readWatch(text: string, narrowing: Narrowing, say: Say = ENGLISH): Reading {
  let direct = false;
  let daily: string | null = null;
  const topic = text
    .replace(PRIVATE, () => {
      direct = true;
      return " ";
    })
    .replace(DAILY, (_, quoted?: string, time?: string, zone?: string) => {
      daily = quoted ?? [time, zone].filter((part) => part !== undefined).join(" ");
      return " ";
    })
    .replace(/\s+/g, " ")
    .trim();
  return watchRequest({ topic, daily, direct, ...narrowing }, say);
}

/**
 * A request to watch, made of its parts.
 *
 * @param daily a time and a time zone; null: at once.
 */
export function watchRequest(
  {
    topic,
    daily,
    direct,
    ...narrowing
  }: Narrowing & {
    readonly topic: string;
    readonly daily: string | null;
    readonly direct: boolean;
  },
  say: Say = ENGLISH,
): Reading {
  if (!/[\p{L}\p{N}]/u.test(topic)) return wrong(say("request.no-topic"));
  if (topic.length > LONGEST_TOPIC)
    return wrong(say("request.topic-too-long", { length: topic.length, most: LONGEST_TOPIC }));
  const when = daily === null ? ({ kind: "at-once" } as const) : readDaily(daily, say);
  if (typeof when === "string") return wrong(when);
  return { kind: "request", request: { kind: "watch", topic, ...narrowing, when, direct } };
}

function readDaily(text: string, say: Say): Extract<WatchRequest, { kind: "watch" }>["when"] | string {
  const [, clock = "", place = ""] =
    /^((?:at\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?)(?:\s+(.*))?$/i.exec(text.trim()) ?? [];
  const time = readClock(clock);
  if (time === null) return say("request.no-daily-time", DAILY_EXAMPLE);
  if (place.trim() === "") return say("request.no-zone", DAILY_EXAMPLE);
  const zone = findZone(place);
  if (zone === null) return say("request.wrong-zone", { text: brief(place), ...DAILY_EXAMPLE });
  return { kind: "daily", time, zone };
}

function wrong(message: string): Reading {
  return { kind: "wrong", message };
}
