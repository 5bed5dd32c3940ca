/** So many labels of speakers make a text a transcript. */
const ENOUGH_LABELS = 3;

const LABEL =
  /^\s*(?:(?:JOURNALIST|QUESTION|PRESENTER|INTERVIEWER|COMPERE|REPORTER|HOST|Q|A|Journalist|Question|Presenter|Interviewer|Reporter|Compere|Host)\s*[:.]|(?:\p{Lu}[\p{Lu}.'’-]+\s?){1,4}(?:\([^)]{1,40}\))?\s*:|(?:(?:Mr|Mrs|Ms|Dr|Senator|Sen|Minister|Prime Minister)\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s?:\s+\p{Lu})/gmu;

const HEADLINE =
  /\b(?:transcript|doorstop|interview(?: with)?|press conference|question time|E ?& ?OE|check against delivery|speech (?:to|at)|address (?:to|at)|radio|hansard)\b/i;

/** A line of its own that says in what form people spoke: "HARBOUR TALK", "Address". */
const SPOKEN_LINE = /^\W*(?:\p{Lu}[\p{L}-]* ){0,3}(?:talk|broadcast|address|lecture|speech)\W*$/imu;

/** Characters in which a text says what it is. */
const HEAD = 500;

/**
 * Whether a text is the record of an interview, a speech or a hearing rather than something written: it says so at its head, or has the
 * labels of several turns.
 */
export function isTranscript(text: string): boolean {
  const labels = text.match(LABEL)?.length ?? 0;
  return (
    labels >= ENOUGH_LABELS ||
    SPOKEN_LINE.test(text.slice(0, HEAD)) ||
    (HEADLINE.test(text.slice(0, HEAD)) &&
      (labels > 0 ||
        /\b(?:transcript|doorstop|E ?& ?OE|check against delivery|speech (?:to|at)|address (?:to|at))\b/i.test(
          text.slice(0, HEAD),
        )))
  );
}
