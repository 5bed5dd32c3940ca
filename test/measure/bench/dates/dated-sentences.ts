import { createRandom, type Random } from "../text/random.ts";

/** A sentence with one date in it, and what that date is. */
export type DatedSentence = {
  readonly kind: (typeof DATE_KINDS)[number];
  readonly text: string;
  /** The date of issue of the text, `YYYY-MM-DD`. */
  readonly issued: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly value: string;
};

export const DATE_KINDS = ["written out", "in part", "relative", "weekday"] as const;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const NUMBERS = ["two", "three", "four", "five", "six"];

const DAY_MS = 86_400_000;

/** Sentences whose dates are known since they were made from them, the same in every run. */
export function datedSentences(count: number): readonly DatedSentence[] {
  const random = createRandom(4);
  return Array.from({ length: count }, (_, index) => {
    const kind = DATE_KINDS[index % DATE_KINDS.length] ?? "written out";
    const issued = Date.UTC(1995 + random.below(25), random.below(12), 1 + random.below(28));
    return { kind, issued: iso(issued), ...sentenceOf(kind, issued, random) };
  });
}

type Saying = Pick<DatedSentence, "text" | "value">;

function sentenceOf(kind: DatedSentence["kind"], issued: number, random: Random): Saying {
  switch (kind) {
    case "written out":
      return writtenOut(random);
    case "in part":
      return inPart(issued, random);
    case "relative":
      return relative(issued, random);
    case "weekday":
      return weekday(issued, random);
  }
}

function writtenOut(random: Random): Saying {
  const time = Date.UTC(1960 + random.below(60), random.below(12), 1 + random.below(28));
  const [day, month, year] = parts(time);
  return random.of<Saying>([
    { text: `The prisoners were released on ${day} ${month} ${year}.`, value: iso(time) },
    { text: `On ${month} ${day}, ${year}, the court heard two witnesses.`, value: iso(time) },
    { text: `The law of ${iso(time)} was never applied.`, value: iso(time) },
    { text: `The treaty has been in force since ${month} ${year}.`, value: iso(time).slice(0, 7) },
    { text: `The army took power in ${year} and closed the papers.`, value: String(year) },
  ]);
}

/** A day or a month whose year only the tense tells: the last one before the text was issued, or the next one. */
function inPart(issued: number, random: Random): Saying {
  const away = 20 + random.below(300);
  const future = random.chance(0.3);
  const time = issued + (future ? away : -away) * DAY_MS;
  const [day, month] = parts(time);
  return future
    ? { text: `The trial will open on ${day} ${month} in the capital.`, value: iso(time) }
    : { text: `Police opened fire on ${day} ${month} and wounded nine people.`, value: iso(time) };
}

function relative(issued: number, random: Random): Saying {
  const number = 2 + random.below(5);
  const word = NUMBERS[number - 2];
  const day = new Date(issued);
  const month = (by: number) => iso(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + by, 1)).slice(0, 7);
  return random.of<Saying>([
    { text: "Two journalists were beaten yesterday outside the ministry.", value: iso(issued - DAY_MS) },
    { text: "The organisation today called for an inquiry.", value: iso(issued) },
    { text: "The hearing will go on tomorrow.", value: iso(issued + DAY_MS) },
    { text: `The village was burnt ${word} days ago.`, value: iso(issued - number * DAY_MS) },
    { text: "The curfew was lifted last month.", value: month(-1) },
    { text: "Elections will be held next month.", value: month(1) },
    { text: "The union was banned last year.", value: String(day.getUTCFullYear() - 1) },
    { text: `The leader fled ${word} years ago.`, value: String(day.getUTCFullYear() - number) },
  ]);
}

/** The day within a week, before or after as the verb says. The weekday of the issue itself could mean two days: left out. */
function weekday(issued: number, random: Random): Saying {
  const away = 1 + random.below(6);
  const future = random.chance(0.3);
  const time = issued + (future ? away : -away) * DAY_MS;
  const name = WEEKDAYS[new Date(time).getUTCDay()];
  return future
    ? { text: `The delegation will meet the minister on ${name}.`, value: iso(time) }
    : { text: `Security forces surrounded the temple on ${name}.`, value: iso(time) };
}

function parts(time: number): readonly [day: number, month: string, year: number] {
  const date = new Date(time);
  return [date.getUTCDate(), MONTHS[date.getUTCMonth()] ?? "", date.getUTCFullYear()];
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
