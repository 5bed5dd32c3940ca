/** A day, a month or a year of a date in figures: "1998. 9. 8." ends no sentence. */
const FIGURE = /(?:^|[^\p{L}\p{N}])(?:\d{1,4}|\d{1,4}(?:\.\s?\d{1,2}){1,2})\.$/u;

const CLOSING_QUOTE = /[”"’'」』》〉≫»>＞]$/u;

/** What closes a slogan or a title whose own sign seemed to end the sentence: <…위하여!>, 《…하자!》. */
const CLOSES = /^[」』》〉≫»>＞]/u;

/** What reports the words in quotation marks before it. */
const REPORTS = /^(?:이?라고|이?라며|이?라는|이?라면서|고|며|면서|하고|하며)(?=[은는도\s])/u;

/**
 * Whether a Korean sentence goes on where one might seem to end: after the figures of a date, after the one dot leader that stands
 * between nouns (비준․이행), and where a quotation is
 * reported: “…하라.”라고 말했다.
 *
 * @param before the sentence so far.
 * @param next what follows.
 * @param tied whether there is no white space between them.
 */
export function goesOnInKorean(before: string, next: string, tied: boolean): boolean {
  if (FIGURE.test(before) || before.endsWith("\u2024")) return true;
  if (CLOSES.test(next)) return true;
  if (!CLOSING_QUOTE.test(before)) return false;
  return (tied && /^\p{Script=Hangul}/u.test(next)) || REPORTS.test(next);
}
