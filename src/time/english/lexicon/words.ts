import type { Unit } from "../../calendar/units.ts";

/** Months by the first three letters of their names. */
export const MONTHS: { readonly [letters: string]: number } = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Days of the week by the first two letters of their names, Monday is 1. */
export const WEEKDAYS: { readonly [letters: string]: number } = {
  mo: 1,
  tu: 2,
  we: 3,
  th: 4,
  fr: 5,
  sa: 6,
  su: 7,
};

/** Seasons as TIMEX3 writes them. */
export const SEASONS: { readonly [word: string]: string } = {
  spring: "SP",
  springtime: "SP",
  summer: "SU",
  summertime: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
  wintertime: "WI",
};

/** Parts of a day as TIMEX3 writes them. */
export const DAY_PARTS: { readonly [word: string]: string } = {
  morning: "MO",
  dawn: "MO",
  afternoon: "AF",
  evening: "EV",
  dusk: "EV",
  night: "NI",
  overnight: "NI",
  noon: "12:00",
  midday: "12:00",
  midnight: "24:00",
  daytime: "DT",
};

/** Units by the stem of their names. */
export const UNITS: { readonly [stem: string]: Unit } = {
  second: "second",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  week: "week",
  fortnight: "fortnight",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  season: "season",
  year: "year",
  decade: "decade",
  century: "century",
  centurie: "century",
  half: "half",
};

/** How TIMEX3 writes an amount of a unit; the clock units follow `PT`. */
export const UNIT_LETTERS: { readonly [unit in Unit]: string } = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  fortnight: "F",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  season: "S",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** Number words below twenty. */
export const ONES: { readonly [word: string]: number } = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

/** The tens from twenty. */
export const TENS: { readonly [word: string]: number } = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Ordinals as words, to thirty-first. */
export const ORDINALS: { readonly [word: string]: number } = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
};

/** Words for an unknown amount, which TIMEX3 writes `X`. */
export const VAGUE_AMOUNTS: readonly string[] = [
  "a few",
  "a number of",
  "a handful of",
  "several",
  "many",
  "few",
  "some",
  "dozens of",
  "hundreds of",
  "thousands of",
  "countless",
  "numerous",
  "various",
];
