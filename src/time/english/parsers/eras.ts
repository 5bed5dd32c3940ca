import { twoDigits } from "../../calendar/days.ts";
import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { ORDINAL, readOrdinal, YEAR } from "../lexicon/patterns.ts";
import { TENS } from "../lexicon/words.ts";

const PLURAL_TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";

/** Finds decades: "the 1990s", "the mid-80s", "the nineties". The century of a decade of two figures is the last one. */
const decades: Parser = scan(
  `(?<![\\w$£€.,])(?:the\\s+)?(?:(?:early|late|mid)[-\\s]+)?(?:(?<full>(?:1[5-9]|20)\\d)0['’]?s|['’]?(?<short>[2-9])0s|(?<=\\bthe\\s+(?:(?:early|late|mid)[-\\s]+)?)(?<word>${PLURAL_TENS}))(?!\\w)`,
  (groups, whole) => {
    if (groups.full) return { kind: "fixed", value: groups.full };
    const ten = TENS[groups.word?.toLowerCase().replace(/ies$/, "y") ?? ""];
    const short = groups.short ?? (ten ? String(ten / 10) : undefined);
    if (!short || (groups.short && !/the|['’]/i.test(whole))) return null;
    return { kind: "fixed", value: `19${short}` };
  },
);

/** Finds centuries: "the 20th century", "the nineteenth century". */
const centuries: Parser = scan(
  `(?<![\\w-])(?:the\\s+)?(?:(?:early|late|mid)[-\\s]+)?(?<ordinal>${ORDINAL}|twenty-first)[-\\s]century(?:\\s+(?<before>BCE?\\b|B\\.C\\.(?:E\\.)?))?(?!\\w)`,
  (groups) => {
    const word = groups.ordinal?.toLowerCase() ?? "";
    const ordinal = word === "twenty-first" ? 21 : readOrdinal(word);
    const value = `${groups.before ? "BC" : ""}${twoDigits((ordinal ?? 0) - 1)}`;
    return ordinal ? { kind: "fixed", value } : null;
  },
);

/** Finds fiscal years: "fiscal 1998", "the 1998 fiscal year". */
const fiscalYears: Parser = scan(
  `(?<![\\w-])(?:the\\s+)?(?:(?:fiscal|financial)(?:\\s+year)?\\s+(?<year>${YEAR})|(?<before>${YEAR})\\s+(?:fiscal|financial)\\s+year)(?!\\w)`,
  (groups) => ({ kind: "fixed", value: `FY${groups.year ?? groups.before}` }),
);

const BEFORE_OUR_ERA = "(?:BCE?\\b|B\\.C\\.?(?:E\\.)?(?!\\w))";

/** Finds years before our era, as TIMEX3 writes them: "241 BC", "490-480 BC" for its second year. */
const beforeOurEra: Parser = scan(
  `(?<![\\w.,])(?<year>\\d{1,4})\\s*${BEFORE_OUR_ERA}`,
  (groups) => ({ kind: "fixed", value: `BC${(groups.year ?? "").padStart(4, "0")}` }),
  "g",
);

/** Finds the first of two such years, and decades of them: "[490]-480 BC", "[264] to 241 BC", "the 470s BC". */
const rangesBefore: Parser = scan(
  `(?<![\\w.,-])(?:(?<year>\\d{1,4})(?=\\s*(?:[-–]|to|or|and)\\s*(?<to>\\d{1,4})\\s*${BEFORE_OUR_ERA})|(?:the\\s+)?(?<decade>\\d{1,3})0s\\s+${BEFORE_OUR_ERA})`,
  (groups) => {
    if (groups.decade) return { kind: "fixed", value: `BC${groups.decade.padStart(3, "0")}` };
    if (Number(groups.year) <= Number(groups.to)) return null;
    return { kind: "fixed", value: `BC${(groups.year ?? "").padStart(4, "0")}` };
  },
  "g",
);

/** Finds decades, centuries and fiscal years. */
export const eras: Parser = aroundCues(cue("\\d0['’]?s|ties|centur|fiscal|financial|\\dB|\\sB\\.?C"), [
  decades,
  centuries,
  fiscalYears,
  beforeOurEra,
  rangesBefore,
]);
