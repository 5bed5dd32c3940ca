import type { Span } from "../corpus/sentences.ts";
import { isCalendarDate, type Timex } from "../time/timex.ts";
import type { Stretch } from "./match.ts";
import { nameRuns, TITLES } from "./names.ts";
import type { Asked } from "./question-words.ts";

/** Words for numbers, exact and loose. */
const NUMBER_WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?|half|third|quarter|twice|once|none|zero|no|several)$/;

/** Words that open a reason. */
const REASON =
  /\b(?:because|due to|owing to|in order to|so that|as a result|in response|on charges of|accused of|for (?:refusing|calling|taking|praising|\w+ing)|in protest|simply|solely|merely|therefore|since|thanks to|caused by|fear(?:ing|s)?|aim(?:ed|s|ing)? (?:to|at))\b/i;

const PLACE_PREPOSITION = /^(?:in|at|near|on|to|from|outside|inside|into|across|around|close)$/;

/** Where a sentence holds the kind of thing that is asked for, outside of what the question itself says. */
export type Evidence = readonly Span[];

/**
 * What in a sentence can answer a question of this kind; null if the kind asks for nothing that could be told by its form.
 *
 * @param taken indexes of the words that the question's own concepts matched.
 * @param dates the time expressions of the sentence.
 */
export function evidenceFor(
  asked: Asked,
  text: string,
  sentence: Stretch,
  taken: ReadonlySet<number>,
  dates: readonly Timex[],
): Evidence | null {
  switch (asked) {
    case "count":
      return numbers(sentence, taken, dates);
    case "when":
      return dates.filter(
        (timex) => timex.type !== "SET" && (isCalendarDate(timex.value) || /\d/.test(timex.value)),
      );
    case "who":
      return names(text, sentence, taken);
    case "where":
      return places(text, sentence, taken);
    case "why": {
      const found = REASON.exec(text.slice(sentence.start, sentence.end));
      return found
        ? [{ start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }]
        : [];
    }
    case "what":
    case "whether":
    case "topic":
      return null;
  }
}

function numbers(sentence: Stretch, taken: ReadonlySet<number>, dates: readonly Timex[]): Evidence {
  return sentence.words.flatMap((word, index) => {
    const inDate = dates.some(
      (timex) => timex.type !== "DURATION" && timex.start <= word.start && word.end <= timex.end,
    );
    const number = /^\d/.test(word.form) || NUMBER_WORDS.test(word.form);
    return number && !inDate && !taken.has(index) ? [{ start: word.start, end: word.end }] : [];
  });
}

function names(text: string, sentence: Stretch, taken: ReadonlySet<number>): Evidence {
  return runsOutside(text, sentence, taken).filter((run) => {
    const first = sentence.words[run.from];
    return !(run.to - run.from === 1 && (run.from === 0 || (first && TITLES.has(first.form))));
  });
}

function places(text: string, sentence: Stretch, taken: ReadonlySet<number>): Evidence {
  return runsOutside(text, sentence, taken).filter((run) => {
    const before = sentence.words[run.from - 1];
    const beforeThat = sentence.words[run.from - 2];
    const preposition = before?.form === "the" ? beforeThat : before;
    return preposition !== undefined && PLACE_PREPOSITION.test(preposition.form);
  });
}

function runsOutside(text: string, sentence: Stretch, taken: ReadonlySet<number>) {
  return nameRuns(text.slice(sentence.start, sentence.end), sentence.words, sentence.start).filter((run) => {
    for (let index = run.from; index < run.to; index++) if (taken.has(index)) return false;
    return true;
  });
}
