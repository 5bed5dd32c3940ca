import type { CalendarMeaning, Direction, Meaning, Parser } from "../grammar/meaning.ts";
import { type Groups, scan } from "../grammar/scan.ts";
import { MONTH, readMonth } from "./numbers.ts";
import { MONTH_STEP, readStep, WEEK_STEP, YEAR_STEP } from "./periods.ts";

/** A year in figures, with its Juche year or without, a Juche year alone, or a relative one. */
const YEAR = `(?:(?:새해\\s)?(?:주체\\s?(?<juche>\\d{1,3})(?:\\s?\\(\\s?(?<figures>\\d{4})\\s?\\))?|(?<year>(?:1[5-9]|20)\\d\\d))\\s?년(?!대|간)(?:도(?!\\p{L}{3}))?|(?<yearStep>${YEAR_STEP}))`;
const DIRECTION = "(?<direction>지난|오는|이번|다음|올)";
const DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";
const WEEKDAYS = "월화수목금토일";
const WEEKDAY_AFTER = `(?:\\s?\\((?<weekday>[${WEEKDAYS}])(?:요일)?\\)|\\s(?<weekday2>[${WEEKDAYS}])요일)?`;
const SEASONS: { readonly [word: string]: string } = { 봄: "SP", 여름: "SU", 가을: "FA", 겨울: "WI" };

/** Nothing that makes a longer number or word of the beginning. */
const START = "(?<![\\p{L}\\d.,:·/-])";

/** A month before one of these is the name of an event: "6월 항쟁". */
const NO_EVENT = "(?!\\s?(?:민주)?(?:항쟁|혁명|운동|봉기|테제))";

/** A part of a month or a year, which leaves its value. */
const PORTION = "(?:\\s?(?:초순|중순|하순|초(?=[에부까\\s])|말(?=[에부까\\s])))?";

const DIRECTIONS: { readonly [word: string]: Direction } = {
  지난: "last",
  오는: "next",
  다음: "next",
  이번: "this",
  올: "this",
};

/** The year before Juche 1, of Kim Il Sung's birth. */
const BEFORE_JUCHE = 1911;

function readYear({ juche, figures, year, yearStep }: Groups): Pick<CalendarMeaning, "year" | "within"> {
  const stated = figures ?? year;
  if (stated) return { year: Number(stated) };
  if (juche) return { year: BEFORE_JUCHE + Number(juche) };
  const within = yearStep ? readStep(yearStep) : null;
  return within ? { within } : {};
}

function readDirection({ direction }: Groups): Pick<CalendarMeaning, "direction"> {
  const read = direction ? DIRECTIONS[direction] : undefined;
  return read ? { direction: read } : {};
}

function readWeekday({ weekday, weekday2 }: Groups): Pick<CalendarMeaning, "weekday"> {
  const letter = weekday ?? weekday2;
  return letter ? { weekday: WEEKDAYS.indexOf(letter) + 1 } : {};
}

/** "1998년 9월 8일", "지난해 9월 2일", "12월 30일(금)"; "11월 25∼26일" for its first day. */
const full = scan(
  `${START}(?:${YEAR}\\s?|${DIRECTION}\\s)?(?<month>${MONTH})\\s?${DAY}(?:\\s?일(?![가-힣]*\\s?동안|간)${WEEKDAY_AFTER}|(?=\\s?[∼~〜·,–-]\\s?\\d{1,2}\\s?일))`,
  (groups): Meaning | null => {
    const month = readMonth(groups.month ?? "");
    if (!month) return null;
    const parts = { ...readYear(groups), ...readDirection(groups), ...readWeekday(groups) };
    return { kind: "calendar", month, day: Number(groups.day), ...parts };
  },
  "gu",
);

/** "1998년 9월", "지난해 5월", "지난 4월", "9월 초순". */
const months = scan(
  `${START}(?:${YEAR}\\s?|${DIRECTION}\\s?)?(?<month>${MONTH})(?!\\s?\\d{1,2}\\s?(?:일|[∼~〜·–-]))${NO_EVENT}${PORTION}`,
  (groups): Meaning | null => {
    const month = readMonth(groups.month ?? "");
    return month ? { kind: "calendar", month, ...readYear(groups), ...readDirection(groups) } : null;
  },
  "gu",
);

/** "1990년", "주체102(2013)년", "지난해", "올해 말". */
const years = scan(
  `${START}${YEAR}${PORTION}`,
  (groups) => {
    const { year, within } = readYear(groups);
    return year === undefined ? (within ?? null) : { kind: "calendar", year };
  },
  "gu",
);

/** "1974년 봄", "2004년 4분기", "지난해 하반기", "올가을". */
const parts = scan(
  `${START}(?:${YEAR}\\s?|${DIRECTION}\\s?)(?:(?<season>봄|여름|가을|겨울)(?:철)?|(?<quarter>[1-4])\\s?(?:\\/\\s?4\\s?)?분기|(?<half>상|하)반기)`,
  (groups): Meaning | null => {
    const quarter = groups.quarter && `Q${groups.quarter}`;
    const half = groups.half && (groups.half === "상" ? "H1" : "H2");
    const part = quarter ?? half ?? SEASONS[groups.season ?? ""];
    return part ? { kind: "calendar", part, ...readYear(groups), ...readDirection(groups) } : null;
  },
  "gu",
);

/** "지난달 16일", "같은 달 7일", "지난 8일", and a day alone where only a date has what follows: "20일부터", "15일 오전". */
const days = scan(
  `${START}(?:(?:(?<monthStep>${MONTH_STEP})|(?<direction>지난|오는))\\s?${DAY}\\s?일(?!간|\\s?(?:동안|만에))${WEEKDAY_AFTER}|(?<day2>3[01]|[12]\\d|0?[1-9])\\s?일(?=\\s?\\(?[${WEEKDAYS}]요일|\\([${WEEKDAYS}]\\)|부터|까지|에(?:는|도)?\\s|\\s(?:오전|오후|새벽|밤|저녁|아침)))`,
  (groups): Meaning | null => {
    const within = groups.monthStep ? readStep(groups.monthStep) : null;
    const day = Number(groups.day ?? groups.day2);
    return {
      kind: "calendar",
      day,
      ...(within && { within }),
      ...readDirection(groups),
      ...readWeekday(groups),
    };
  },
  "gu",
);

/** The second day of "11월 25∼26일". */
const rangeEnds = scan(
  "(?<=월\\s?\\d{1,2}(?:\\s?일)?\\s?[∼~〜·,–-]\\s?)(?<day>3[01]|[12]\\d|0?[1-9])\\s?일",
  ({ day }) => ({ kind: "calendar", day: Number(day) }),
  "gu",
);

/** "2020. 7. 21.", "2020.7.21", "2020-07-21", "2020/7/21". */
const numeric = scan(
  "(?<![\\d.])(?<year>(?:1[5-9]|20)\\d\\d)(?:(?<mark>[./-])\\s?)(?<month>1[0-2]|0?[1-9])\\k<mark>\\s?(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)(?:(?<=\\.\\s?\\d{1,2})\\.)?",
  ({ year, month, day }) => ({
    kind: "calendar",
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }),
  "gu",
);

/** "지난 금요일", "지난주 금요일", "금요일". */
const weekdays = scan(
  `${START}(?:(?<week>${WEEK_STEP})\\s?|${DIRECTION}\\s?)?(?<weekday>[${WEEKDAYS}])요일(?!마다)`,
  (groups): Meaning => {
    const within = groups.week ? readStep(groups.week) : null;
    return {
      kind: "calendar",
      ...readWeekday(groups),
      ...(within && { within }),
      ...readDirection(groups),
    };
  },
  "gu",
);

/** "1980년대", "80년대", "21세기". */
const eras = scan(
  `${START}(?:(?<decade>(?:1[5-9]|20)\\d|[2-9])0년대|(?<century>\\d{1,2})\\s?세기)`,
  ({ decade, century }): Meaning => {
    if (century) return { kind: "fixed", value: String(Number(century) - 1).padStart(2, "0") };
    return { kind: "fixed", value: decade?.length === 1 ? `19${decade}` : (decade ?? "") };
  },
  "gu",
);

/** Finds dates of the calendar. */
export const dates: readonly Parser[] = [
  numeric,
  full,
  months,
  parts,
  days,
  rangeEnds,
  weekdays,
  years,
  eras,
];
