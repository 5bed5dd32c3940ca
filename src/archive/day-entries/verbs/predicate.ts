import type { VerbSign } from "./main-verb.ts";

/** The verb that says what is done: of "has today been opened" it is "opened". */
export type Predicate = {
  /** The verb in small letters, in the form in which it stands; null where a form of "to be" joins no verb, as in "was a success". */
  readonly verb: string | null;
  /** Whether it is done to the subject: "was opened". */
  readonly isPassive: boolean;
  /** Where it ends. */
  readonly end: number;
};

/** What may stand between the parts of a verb. */
const BETWEEN = String.raw`(?:\s+(?:not|also|again|today|tonight|yesterday|now|yet|already|just|first|then|both|all|each|since|once|recently|this \p{Ll}+|last \p{Ll}+|\p{L}+ly))*`;
const BE = /^(?:was|were|is|are|am|wasn['’]t|weren['’]t)$/i;
const HAVE = /^(?:has|have|had|(?:we|i|they)['’]ve|hadn['’]t|hasn['’]t|haven['’]t)$/i;
const AFTER_HAVE = new RegExp(
  String.raw`^(?<been>${BETWEEN}\s+been\b)?${BETWEEN}\s+(?<verb>\p{L}+(?:[-‐‑]\p{L}+)*)`,
  "u",
);
const AFTER_BE = new RegExp(
  String.raw`^${BETWEEN}(?<being>\s+being\b)?${BETWEEN}\s+(?<verb>\p{L}+(?:[-‐‑]\p{L}+)*)`,
  "u",
);
/** "are reported to have been shot": what is reported is what was done. */
const REPORTED_TO_HAVE =
  /^\s+(?:reported|reportedly|said|believed|alleged|understood|known|thought|found)\s+to\s+have\s+(?<been>been\s+)?(?<verb>\p{L}+)/u;
const PARTICIPLE =
  /(?:ed|en|wn|ought|aught|ung|elt|ept)$|^(?:done|gone|made|put|set|won|met|held|led|lost|left|cut|told|said|sent|spent|found|built|become|come|run|paid|laid|hit|shut|shot|struck|begun|born|borne|bound|sold|read|heard|hurt|hung|sworn|torn|worn|sunk|understood)$/;
const NO_PARTICIPLE =
  /^(?:open|even|often|then|seven|ten|children|women|men|golden|wooden|indeed|need|hundred)$/;

/**
 * The verb that says what is done, where a main verb was found.
 *
 * @param own the sentence; the first word of its verb is at `[start, end)` of it.
 */
export function predicateOf(
  own: string,
  { sign, start, end }: { readonly sign: VerbSign; readonly start: number; readonly end: number },
): Predicate {
  const first = own.slice(start, end).toLowerCase();
  const rest = own.slice(end);
  if (sign === "none") return { verb: null, isPassive: false, end };
  if (HAVE.test(first)) {
    const found = AFTER_HAVE.exec(rest);
    const { been, verb } = found?.groups ?? {};
    if (verb === undefined || !isParticiple(verb))
      return { verb: been === undefined ? "have" : null, isPassive: false, end };
    return { verb: verb.toLowerCase(), isPassive: been !== undefined, end: end + (found?.[0].length ?? 0) };
  }
  if (BE.test(first)) {
    const reported = REPORTED_TO_HAVE.exec(rest);
    if (reported?.groups?.verb)
      return {
        verb: reported.groups.verb.toLowerCase(),
        isPassive: reported.groups.been !== undefined,
        end: end + reported[0].length,
      };
    const found = AFTER_BE.exec(rest);
    const verb = found?.groups?.verb;
    const isDone = verb !== undefined && isParticiple(verb);
    if (!isDone && !(verb !== undefined && /\p{L}{2,}ing$/u.test(verb)))
      return { verb: null, isPassive: false, end };
    return { verb: verb.toLowerCase(), isPassive: isDone, end: end + (found?.[0].length ?? 0) };
  }
  return { verb: first, isPassive: false, end };
}

function isParticiple(word: string): boolean {
  const lower = word.toLowerCase();
  return PARTICIPLE.test(lower) && !NO_PARTICIPLE.test(lower) && !/^\p{Lu}/u.test(word);
}
