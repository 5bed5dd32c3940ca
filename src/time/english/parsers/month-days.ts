import { aroundCues } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import {
  COUNT,
  DAY,
  GAP,
  MONTH,
  MONTH_CUE,
  NO_FIGURE_BEFORE,
  ORDINAL,
  readMonth,
  readOrdinal,
  YEAR,
} from "../lexicon/patterns.ts";
import { fullYear, readYear, YEAR_AFTER } from "../lexicon/year-reference.ts";
import { readDirection } from "./months.ts";

/** What begins with a day but is a name: "the 18 May Foundation". */
const NO_NAME =
  "(?!\\s+(?:(?:Youth|Students?|Democratic|National|Peace|People['’]?s|Workers['’]?|Women['’]?s|Labou?r)\\s+)?(?-i:Foundation|Movement|Memorial|Committee|Institute|Academy|Association|Alliance|Coalition|Front|Brigade|Square|Bridge|Museum|Organi[sz]ation|Revolution|Party|Group(?!\\s+Captain)|Street|Avenue|University|Stadium|Hall|Hospital|Airport)\\b)";

/** The same, and figures that a scanner set apart. */
const NO_DATE: string = `${NO_NAME}(?!\\s\\d(?:\\s\\d)+)`;

/** Finds a day after its year: "2014 Feb 17". */
const yearFirst: Parser = scan(
  `(?<![\\w.,$£€/-])(?<year>${YEAR}),?${GAP}(?<month>${MONTH})${GAP}(?<day>${DAY})(?!\\w|:\\d|[.,]\\d)`,
  (groups) => {
    const month = readMonth(groups.month ?? "");
    if (!month || !/^\p{Lu}/u.test(groups.month ?? "")) return null;
    return { kind: "calendar", year: Number(groups.year), month, day: Number.parseInt(groups.day ?? "", 10) };
  },
);

/** Finds a day after its year at the start of a line, as in a chronicle: "1999, 12 October: …", "1999 – 12 October". */
const yearOfLine: Parser = scan(
  `(?<![^\\n])(?<year>${YEAR})(?:,|:|\\s?[–-])\\s(?<day>${DAY})${GAP}(?<month>${MONTH})(?!\\w|,?\\s+${YEAR})`,
  (groups) => {
    const month = readMonth(groups.month ?? "");
    return month
      ? { kind: "calendar", year: Number(groups.year), month, day: Number.parseInt(groups.day ?? "", 10) }
      : null;
  },
);

/** Finds a month after its year: "2009 August"; not "2009 April Lee". */
const monthOfYear: Parser = scan(
  `(?<![\\w.,$£€/-])(?<year>${YEAR})${GAP}(?<month>${MONTH})(?!\\w|\\s+(?-i:[A-Z])|,?${GAP}(?:the${GAP})?\\d)`,
  (groups) => {
    const name = groups.month ?? "";
    const month = /^\p{Lu}/u.test(name) && name.length > 3 ? readMonth(name) : undefined;
    return month ? { kind: "calendar", year: Number(groups.year), month } : null;
  },
);

/** Finds figures with hyphens around a month: "12-Dec-88". */
const hyphened: Parser = scan(
  `(?<![\\w.,$£€/-])(?<day>${DAY})-(?<month>${MONTH})-(?<year>${YEAR}|\\d\\d)(?![\\w-])`,
  (groups) => {
    const month = readMonth(groups.month ?? "");
    const day = Number.parseInt(groups.day ?? "", 10);
    const figures = Number(groups.year);
    return month ? { kind: "calendar", year: figures < 100 ? fullYear(figures) : figures, month, day } : null;
  },
);

/** Finds a month with a day before it: "8 September", "the 4th of June", "the fourth of June last year". */
const dayMonth: Parser = scan(
  `(?<![\\w.,$£€/])${NO_FIGURE_BEFORE}(?<!(?<!(?<![\\w-])\\d{1,2}(?:st|nd|rd|th)?\\s{1,2}${MONTH}(?:\\s\\d{4})?)-)(?:(?:the${GAP})?(?<ordinal>${ORDINAL})${GAP}(?:day${GAP})?of${GAP}|(?<day>${DAY})${GAP})(?<month>${MONTH})${NO_NAME}(?:${GAP}(?<figures>\\d\\d)(?=\\s*[.;:)](?!\\d)|\\s*$)|(?!${GAP}\\d{1,2}(?:,(?!\\d{3})|\\s+(?![a-z])|$))(?:${COUNT}|${YEAR_AFTER}))`,
  (groups) => {
    const day = groups.ordinal ? readOrdinal(groups.ordinal) : Number.parseInt(groups.day ?? "", 10);
    const month = readMonth(groups.month ?? "");
    const year = groups.figures ? { year: fullYear(Number(groups.figures)) } : readYear(groups);
    return day && day <= 31 && month ? { kind: "calendar", month, day, ...year } : null;
  },
);

/** Behind "in" a month has no day: in "in December 20 miners died" the number counts what follows it. */
const NOT_COUNTED =
  "(?<!\\bin\\s(?=\\S+\\s+\\d{1,2}\\s+(?!(?:in|on|at|and|or|to|of|when|where|which|who|that|with|by|the|as|for|from|after|before|during)\\b)[a-z]))";

/** Finds a month followed by a day: "June 4th", "Oct. 31", "March 3 this year". */
const monthDay: Parser = scan(
  `(?<![\\w$£€])(?<!\\b\\d{1,2}(?:st|nd|rd|th)?\\s)${NOT_COUNTED}(?:(?<direction>last|this|next)\\s+)?(?<month>${MONTH})${GAP}(?:the${GAP})?(?:(?<day>${DAY})(?!:?\\d|[.,]\\d|['’]s?\\s*\\d)|(?<ordinal>${ORDINAL})(?!\\s+(?:quarter|half|time|round)))${NO_DATE}(?:,?${GAP}(?<figures>\\d\\d)(?=\\s*[.;:)](?!\\d)|\\s*$)|${COUNT}|${YEAR_AFTER})`,
  (groups) => {
    const day = groups.ordinal ? readOrdinal(groups.ordinal) : Number.parseInt(groups.day ?? "", 10);
    const isName = /^\p{Lu}/u.test(groups.ordinal ?? "");
    const month = /^\p{Lu}/u.test(groups.month ?? "") && !isName ? readMonth(groups.month ?? "") : undefined;
    const direction = readDirection(groups.direction);
    if (!day || day > 31 || !month) return null;
    const year = groups.figures ? { year: fullYear(Number(groups.figures)) } : readYear(groups);
    return { kind: "calendar", month, day, ...year, ...(direction && { direction }) };
  },
);

/** Finds days of a month beside its name. */
export const monthDays: Parser = aroundCues(MONTH_CUE, [
  dayMonth,
  monthDay,
  yearFirst,
  yearOfLine,
  monthOfYear,
  hyphened,
]);
