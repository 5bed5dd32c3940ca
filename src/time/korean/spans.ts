import { twoDigits } from "../calendar/days.ts";
import type { Unit } from "../calendar/units.ts";
import type { Meaning, Parser } from "../grammar/meaning.ts";
import { scan } from "../grammar/scan.ts";
import { DAY_COUNT, MONTH, NATIVE_NUMBER, readMonth, readNumber } from "./numbers.ts";
import { DAY_STEP, MONTH_STEP, readStep, WEEK_STEP } from "./periods.ts";

const START = "(?<![\\p{L}\\d.,])";
const UNITS: { readonly [word: string]: Unit } = {
  년: "year",
  해: "year",
  개월: "month",
  달: "month",
  주일: "week",
  주: "week",
  일: "day",
  시간: "hour",
  분: "minute",
};
const LETTERS: { readonly [unit in Unit]?: string } = {
  year: "P#Y",
  month: "P#M",
  week: "P#W",
  day: "P#D",
  hour: "PT#H",
  minute: "PT#M",
};
const AMOUNT = `(?:(?<count>\\d{1,3}|${NATIVE_NUMBER})\\s?(?<unit>년|해|개월|달|주일|주|일|시간|분)|(?<days>${DAY_COUNT}))`;

function read(words: string | undefined, unitWord: string | undefined): readonly [number, Unit] | null {
  const count = readNumber(words ?? "");
  const unit = unitWord === undefined ? "day" : UNITS[unitWord];
  return count === null || !unit ? null : [count, unit];
}

/** "10년 전", "두 달 뒤", "사흘 전", not "70일전투"; hours and minutes name no date. */
const offsets = scan(
  `${START}${AMOUNT}\\s?(?<side>전(?!투|쟁|선|차|역|국|체)|뒤|후)(?![가-힣]*환)`,
  ({ count, days, unit, side }): Meaning | null => {
    const amount = read(count ?? days, unit);
    if (!amount || amount[1] === "hour" || amount[1] === "minute") return null;
    return {
      kind: "step",
      unit: amount[1],
      amount: side === "전" ? -amount[0] : amount[0],
      anchor: "issue",
    };
  },
  "gu",
);

/** "3년간", "8년 동안", "64년 만에", "24시간". */
const durations = scan(
  `${START}(?<span>${AMOUNT}(?:\\s?(?:간|동안)|(?=\\s?(?:만에|이상|이내|안에|넘게|가량|여|째))|(?<=시간)))`,
  ({ count, days, unit }): Meaning | null => {
    const amount = read(count ?? days, unit);
    const form = amount && LETTERS[amount[1]];
    return amount && form ? { kind: "duration", value: form.replace("#", String(amount[0])) } : null;
  },
  "gu",
);

/** "매년", "해마다", "매년 12월 10일", "매주 수요일". */
const sets = scan(
  `${START}(?<word>매년|해마다|매해|매월|매달|달마다|매주|매일|날마다)(?:\\s(?<month>${MONTH})(?:\\s?(?<day>\\d{1,2})\\s?일)?|\\s(?<weekday>[월화수목금토일])요일)?`,
  ({ word = "", month, day, weekday }): Meaning => {
    if (weekday) return { kind: "set", value: `XXXX-WXX-${"월화수목금토일".indexOf(weekday) + 1}` };
    const inYear = month ? readMonth(month) : undefined;
    if (inYear)
      return {
        kind: "set",
        value: `XXXX-${twoDigits(inYear)}${day ? `-${twoDigits(Number(day))}` : ""}`,
      };
    const unit = /년|해/.test(word) ? "Y" : /월|달/.test(word) ? "M" : /주/.test(word) ? "W" : "D";
    return { kind: "set", value: `P1${unit}` };
  },
  "gu",
);

/** "어제", "전날", "지난주", "이달"; not the "오늘날" of nowadays. */
const steps = scan(
  `${START}(?:${DAY_STEP}(?!날)|${WEEK_STEP}|${MONTH_STEP})(?!\\s?(?:\\d{1,2}\\s?일|[월화수목금토일]요일))`,
  (_, whole) => readStep(whole),
  "gu",
);

/** The end or the beginning of the current year: "연말", "연초". */
const yearEnds = scan(
  `${START}(?:연말|년말|연초)(?!연시)`,
  () => ({ kind: "step", unit: "year", amount: 0, anchor: "issue" }),
  "gu",
);

const vague = scan(
  `${START}(?:(?<past>최근|얼마\\s?전|근래|일전)|(?<present>요즘|요사이|지금|현재|오늘날)|(?<future>앞으로|장차|머지않아|향후))`,
  ({ past, present }) => ({
    kind: "vague",
    value: past ? "PAST_REF" : present ? "PRESENT_REF" : "FUTURE_REF",
  }),
  "gu",
);

const PARTS: { readonly [word: string]: string } = {
  새벽: "MO",
  아침: "MO",
  오전: "MO",
  낮: "MI",
  오후: "AF",
  저녁: "EV",
  밤: "NI",
};

/** "오전 9시 49분", "저녁" after a day; a refiner joins it to that day. */
const clocks = scan(
  "(?:(?<part>새벽|아침|오전|낮|오후|저녁|밤)\\s?)(?<hour>1\\d|2[0-3]|\\d)\\s?시(?!간)(?:\\s?(?<minute>[0-5]?\\d)\\s?분|\\s?(?<half>반))?|(?<=(?:일|늘|제|날|\\))\\s)(?<part2>새벽|아침|오전|낮|오후|저녁|밤)(?![가-힣]{2})",
  ({ part, part2, hour, minute, half }): Meaning | null => {
    if (part2) return { kind: "clock", time: PARTS[part2] ?? "DT", of: null };
    const isLate = /오후|저녁|밤/.test(part ?? "") && Number(hour) < 12;
    const minutes = half ? 30 : Number(minute ?? 0);
    return {
      kind: "clock",
      time: `${twoDigits(Number(hour) + (isLate ? 12 : 0))}:${twoDigits(minutes)}`,
      of: null,
    };
  },
  "gu",
);

/** Finds relative periods, lengths, sets, vague times and clock times. */
export const spans: readonly Parser[] = [sets, offsets, durations, steps, yearEnds, vague, clocks];
