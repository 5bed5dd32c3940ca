import { isOfOtherSpeech } from "./other-speech.ts";
import { isSurelyThisDay } from "./this-day/this-day.ts";

/** Counted from the day on which words are said. */
export const SPOKEN_DAY: RegExp =
  /^(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night)\b/i;

/** "tomorrow" beside these is some later time: "the Australia we want tomorrow", "it will not go away tomorrow", "tomorrow's leaders". */
const FIGURATIVE_BEFORE =
  /\b(?:if|would|could|might|want|for|of|need|build\p{L}*|today(?:\s+and|,)?)\b[^.;!?]{0,80}$|\bif\b[^.;!?]{0,200}$|(?:\b(?:not|never|nothing)|n['’]t)\b[^.;!?\n]{0,90}$|\bno\s+$/iu;
const FIGURATIVE_AFTER = /^\s+(?:if|holds|brings)\b|^,?\s+(?:or\s+)?the day after\b/i;

/** "it takes calm hands today, as yesterday", "they ask why we have not built it yesterday": no day that was. */
const FIGURATIVE_YESTERDAY =
  /\btoday,?\s+as\s+$|\bha(?:ve|s)(?:n['’]t|\s+not)\s+\p{L}+(?:\s+\p{L}+){0,2}\s+$/iu;

/** After a day: the speaker takes it back. "On Monday, sorry, on Tuesday", "they came tonight, last night". */
export const TAKEN_BACK: RegExp =
  /^,?\s*(?:[-–—]\s*)?(?:sorry\b|I beg your pardon|or rather\b)|^,\s+(?:last night|yesterday)\b/i;

/** "today (Friday)": its weekday, which may be another than that of the issue. */
const ITS_WEEKDAY = /^,?\s*\(?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*[),]/;

/** "Channel Nine's Today", "USA TODAY", "Today, CHANNEL NINE", "the Today show": a programme or a newspaper; "Join us Today": a slogan. */
const NAME_BEFORE = /(?:\b(?:Nine|Network|Channel \w+|BBC|Radio \w+|NBC)['’]s|\bUSA)\s+$/i;
const IN_TITLE_CASE = /\p{L},?[^\S\n]+$/u;
const NAME_AFTER = /^,?\s+(?:\(?CHANNEL|\(?Channel|NINE|Nine Network|NBC|[Ss]how|SHOW|[Pp]rogram(?:me)?)\b/;

/** Characters on either side that may hold such words. */
const NEAR = 240;

/**
 * Whether a day that is counted from the day of speaking may be none, or another: figurative, taken back, a name, or in words that somebody
 * said on another day.
 *
 * @example
 * isDoubtfulSpokenDay("It won't happen everywhere tomorrow.", 27, 35); // => true
 */
export function isDoubtfulSpokenDay(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (TAKEN_BACK.test(after) || isOfOtherSpeech(text, start)) return true;
  if (/^yesterday\b/i.test(words)) return FIGURATIVE_YESTERDAY.test(before);
  if (/^tomorrow\b/i.test(words)) return FIGURATIVE_BEFORE.test(before) || FIGURATIVE_AFTER.test(after);
  if (!/^today\b/i.test(words)) return false;
  const isName = /^T/.test(words) && (NAME_BEFORE.test(before) || NAME_AFTER.test(after));
  const isSlogan = /^To/.test(words) && IN_TITLE_CASE.test(before);
  // "LEE, TODAY, CHANNEL FOUR"
  const isBetweenCommas = /^TODAY$/.test(words) && /,\s+$/.test(before) && /^,/.test(after);
  return (
    isName || isSlogan || isBetweenCommas || ITS_WEEKDAY.test(after) || !isSurelyThisDay(text, start, end)
  );
}
