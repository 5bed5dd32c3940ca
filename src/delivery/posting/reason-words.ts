import { CATALOGUE, type MessageKey } from "../../messages/catalogue.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { dateWords } from "../../time/date-words.ts";

/** Each reason as it is kept: its key and a pattern of its English words, which names its values. */
const PATTERNS: readonly { readonly key: MessageKey; readonly pattern: RegExp }[] = (
  Object.keys(CATALOGUE.en) as MessageKey[]
)
  .filter((key) => /^(?:reason|origin)\./.test(key))
  .map((key) => ({ key, pattern: patternOf(CATALOGUE.en[key]) }));

/**
 * A reason, or where a date comes from, in the language of whoever reads it. It is kept and logged in English, whoever set up what it is about, so that every reader
 * and the log get the same one; words that are none of the catalogue's, such as those of an older version, stay as they are.
 *
 * @example
 * reasonWords("this day was skipped", sayIn("ko")); // => "건너뛰기로 한 날입니다"
 */
export function reasonWords(kept: string, say: Say): string {
  if (say.locale === ENGLISH.locale) return kept;
  for (const { key, pattern } of PATTERNS) {
    const found = pattern.exec(kept);
    if (!found) continue;
    const values = Object.entries({ ...found.groups }).map(([name, value]) => [
      name,
      inWords(name, value, say),
    ]);
    return (say as (key: MessageKey, values: Readonly<Record<string, string>>) => string)(
      key,
      Object.fromEntries(values),
    );
  }
  return kept;
}

/** The one value that has words of its own: a day, as English writes it. */
function inWords(name: string, value: string, say: Say): string {
  const [, day = "", month = "", year = ""] = (name === "date" && DAY.exec(value)) || [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return value;
  return dateWords(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`, say);
}

const DAY = /^(\d{1,2}) (\p{L}+) (\d{4})$/u;
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  dateWords(`2000-${String(index + 1).padStart(2, "0")}`).replace(" 2000", ""),
);

function patternOf(template: string): RegExp {
  const pattern = template
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.+?)` : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${pattern}$`, "su");
}
