import { readClock } from "../../../src/chat/requests/subscription-text.ts";
import { complete, type Suggestions } from "../../../src/chat/requests/suggestions.ts";
import { completeZone } from "../../../src/chat/requests/time-zones.ts";
import { readDay } from "../../../src/daily/read-day.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { dateWords, monthDayWords } from "../../../src/time/date-words.ts";
import { LIMITS } from "../limits.ts";

/** A choice as Discord takes it. */
export type Choice = { readonly name: string; readonly value: string };

/** What completes the text that somebody is typing into a command's option. */
export function completeOption(
  option: string,
  typed: string,
  suggestions: Suggestions,
  today: string,
  say: Say = ENGLISH,
): readonly Choice[] {
  switch (option) {
    case "publisher":
      return choices(complete(short(suggestions.publishers), typed, LIMITS.choices));
    case "place":
      return choices(complete(short(suggestions.places), typed, LIMITS.choices));
    case "topic":
      return choices(complete(short(suggestions.topics), typed, LIMITS.choices));
    case "date":
      return dayChoices(typed, today, say);
    case "time":
      return choices(timesFor(typed).slice(0, LIMITS.choices));
    case "zone":
      return choices(completeZone(typed, LIMITS.choices));
    default:
      return [];
  }
}

/** The day that is typed, or the days of the year that begin so; today where nothing is typed. */
function dayChoices(typed: string, today: string, say: Say): readonly Choice[] {
  const wanted = typed.trim();
  const now = monthDayWords(today.slice(5), say);
  if (wanted === "") return [{ name: say("discord.today", { date: now }), value: now }];
  const reading = readDay(wanted, today);
  const days = reading.kind === "day" ? [reading] : reading.kind === "ambiguous" ? reading.readings : [];
  if (days.length > 0)
    return days.map(({ day, year }) => {
      const dated = `${String(year).padStart(4, "0")}-${day}`;
      // 29 February is a day of every year, and a date only of some.
      const words = /\d{4}/.test(wanted) ? dateWords(dated, say) : monthDayWords(day, say);
      return { name: words, value: words };
    });
  return choices(
    complete(
      DAYS.map((day) => monthDayWords(day, say)),
      wanted.replace(/(\d)(?:st|nd|rd|th)\b/i, "$1"),
      LIMITS.choices,
    ),
  );
}

/** The time that is typed and the half hours that begin so, in the order in which people are likely to want them. */
function timesFor(typed: string): readonly string[] {
  const wanted = typed.trim();
  const time = readClock(wanted);
  const begun = HALF_HOURS.filter((each) => each.startsWith(wanted) || each.startsWith(`0${wanted}`));
  return time === null ? begun : [time, ...begun];
}

/** From 06:00 on, the night at the end. */
const HALF_HOURS: readonly string[] = Array.from({ length: 48 }, (_, index) => {
  const half = (index + 12) % 48;
  return `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`;
});

/** Every day of the year, `MM-DD`. */
const DAYS: readonly string[] = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(5, 10),
);

/** A longer name cannot be chosen, since its beginning is not its name; it can be typed. */
function short(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.trim() !== "" && name.length <= LIMITS.choiceText);
}

function choices(names: readonly string[]): readonly Choice[] {
  return [...new Set(names.map((name) => name.toWellFormed()))].map((name) => ({ name, value: name }));
}
