import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { brief } from "./long-input.ts";
import type { SubscriptionRequest } from "./request.ts";
import { completeZone, findZone } from "./time-zones.ts";

/** A request, or what is wrong with the text in words for the one who typed it. */
type Reading =
  | { readonly kind: "request"; readonly request: SubscriptionRequest }
  | { readonly kind: "wrong"; readonly message: string };

const EXAMPLE = { example: "/dateline subscribe 08:00 Asia/Seoul" };

/**
 * Reads the text after `/dateline subscribe`: a time, a time zone, and in any order `skip` (no post on an empty day) and
 * `leave-out` (no entries on death or torture). Nothing at all asks for the form.
 *
 * @example
 * readSubscribe("8am new york skip");
 * // => { kind: "request", request: { kind: "subscribe", time: "08:00", zone: "America/New_York", emptyDay: "skip", ... } }
 */
export function readSubscribe(text: string, say: Say = ENGLISH): Reading {
  let emptyDay: "nearby" | "skip" = "nearby";
  let care: "note" | "leave-out" = "note";
  let time: string | null = null;
  const rest = text
    .replace(/(?<=^|\s)(?:--|[—–])?(skip|nearby|leave-out|note)(?=\s|$)/gi, (_, word: string) => {
      const option = word.toLowerCase();
      if (option === "skip" || option === "nearby") emptyDay = option;
      else if (option === "leave-out" || option === "note") care = option;
      return " ";
    })
    .replace(/(?<=^|\s)(?:at\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?(?=\s|$)/i, (words) => {
      time = readClock(words);
      return time === null ? words : " ";
    })
    .replace(/\s+/g, " ")
    .trim();
  if (text.trim() === "") return { kind: "request", request: { kind: "subscribe-form", channel: null } };
  if (time === null) return { kind: "wrong", message: say("request.no-time", EXAMPLE) };
  const zone = findZone(rest);
  if (zone === null) return { kind: "wrong", message: wrongZone(rest, say) };
  return { kind: "request", request: { kind: "subscribe", channel: null, zone, time, emptyDay, care } };
}

/**
 * Reads a time of day.
 *
 * @returns `HH:MM`; null if it is none.
 * @example
 * readClock("8:30 pm"); // => "20:30"
 */
export function readClock(text: string): string | null {
  const [, hours, minutes = "0", half] =
    /^(?:at\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const given = Number(hours);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const hour = half === undefined ? given : (given % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

/** What is said of a text that names no time zone, or more than one. */
export function wrongZone(text: string, say: Say = ENGLISH): string {
  if (text === "") return say("request.no-zone", EXAMPLE);
  const near = completeZone(text, 3);
  return near.length > 0
    ? say("request.wrong-zone-near", { text: brief(text), zones: listWords(say, near, "disjunction") })
    : say("request.wrong-zone", { text: brief(text), ...EXAMPLE });
}
