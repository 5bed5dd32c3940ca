import { type StoredPassage, textIn } from "../../archive/stored-passage.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import { isInKorean } from "../../language/korean/script.ts";
import { nameRuns, TITLES } from "../../language/names.ts";
import type { TokenSpan } from "../../language/token-span.ts";
import { isKindOf } from "../../language/wordnet/wordnet.ts";
import type { Question } from "../../question/question.ts";
import type { Timex } from "../../time/timex.ts";
import { koreanEvidence } from "../korean/evidence.ts";
import type { Match } from "../matching/match.ts";
import { EVIDENCE } from "../weights.ts";
import { answeringNumber, measuredNumber } from "./number-spans.ts";
import { placesCounted } from "./places-counted.ts";

/** Words that open a reason. */
const REASON =
  /\b(?:because|due to|owing to|in order to|so that|as a result|in response|on charges of|accused of|for (?:refusing|calling|taking|praising|\w+ing)|in protest|simply|solely|merely|therefore|since|thanks to|caused by|fear(?:ing|s)?|aim(?:ed|s|ing)? (?:to|at))\b/i;

const PLACE_PREPOSITION = /^(?:in|at|near|on|to|from|outside|inside|into|across|around|close)$/;

/** The evidence that a sentence has an answer of the question's type, by its form alone. */
export type Evidence = {
  /** Words of the expected type, outside the question's own words. */
  readonly spans: readonly Span[];
  /** Factor of the sentence's score: above 1 if the type is present, below 1 if it is missing. */
  readonly factor: number;
};

/** For a question type without a recognisable form. */
const NEUTRAL: Evidence = { spans: [], factor: 1 };

/**
 * Finds the answer-type evidence in a sentence.
 *
 * @param matches the match of each concept in the sentence.
 * @param dates the time expressions of the sentence.
 * @param publisher the document's publisher, named in its sentences as the speaker and seldom the answer to "who".
 */
export function evidenceFor(
  question: Question,
  passage: StoredPassage,
  sentence: TokenSpan,
  matches: readonly Match[],
  dates: readonly Timex[],
  publisher: string,
): Evidence {
  const taken = new Set(matches.flatMap((found) => [...found.at]));
  const slice = textIn(passage, sentence);
  const korean = isInKorean(slice)
    ? koreanEvidence(question.type, question.text, slice, sentence.start, dates)
    : null;
  if (korean) return korean.counts ? { spans: korean.spans, factor: EVIDENCE.counts } : present(korean.spans);
  if (question.definition) return definition(sentence, slice, matches);
  switch (question.type) {
    case "count":
      return counted(
        question.measure === null
          ? answeringNumber(
              passage,
              sentence,
              matches,
              placesCounted(question, sentence, matches) ?? matches[0]?.at ?? [],
              dates,
            )
          : measuredNumber(passage, sentence, matches, question.measure, dates),
      );
    case "when":
      return present(dates.filter((timex) => timex.type !== "SET" && /\d/.test(timex.value)));
    case "who":
      return present(names(slice, sentence, taken, publisher).filter((run) => isNoDate(run, dates)));
    case "where":
      return present(places(slice, sentence, taken).filter((run) => isNoDate(run, dates)));
    case "why": {
      const found = REASON.exec(slice);
      return present(found ? [spanOf(sentence, found.index, found[0].length)] : []);
    }
    case "what":
      return question.kind === null ? NEUTRAL : ofKind(question.kind, sentence, taken);
    case "whether":
    case "topic":
      return NEUTRAL;
  }
}

function present(spans: readonly Span[]): Evidence {
  return { spans, factor: spans.length > 0 ? EVIDENCE.present : EVIDENCE.missing };
}

function isNoDate(run: Span, dates: readonly Timex[]): boolean {
  return !dates.some((timex) => overlaps(run, timex));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function spanOf(sentence: Span, index: number, length: number): Span {
  return { start: sentence.start + index, end: sentence.start + index + length };
}

/** A number answers best directly before the counted noun. */
function counted(number: ReturnType<typeof answeringNumber>): Evidence {
  if (!number) return { spans: [], factor: EVIDENCE.noNumber };
  return { spans: [number.span], factor: number.counts ? EVIDENCE.counts : 1 };
}

/** Words of the kind in the question: "Spanish" for "which language". If none is known, the evidence is neutral. */
function ofKind(kind: string, sentence: TokenSpan, taken: ReadonlySet<number>): Evidence {
  const found = sentence.words.filter(
    (word, at) => !word.stop && !taken.has(at) && isKindOf(word.form, kind),
  );
  if (found.length === 0) return NEUTRAL;
  return present(found.map(({ start, end }) => ({ start, end })));
}

/** A title and an organisation after a name: ", deputy Asia director at Human Rights Watch". */
const APPOSITION = /^, (?:the |an? )?(?:[\p{L}’'-]+ ){1,6}(?:of|at|for|in|to) /u;

/** A title directly before a name: "opposition party leader Sam Rainsy", "Secretary General, Pierre Sané". */
const ROLE_BEFORE =
  /\b(?:leader|president|minister|director|secretary|general|chief|head|spokes(?:man|woman|person)|official|activist|analyst|chair(?:man|woman|person)?|representative|commander|king|queen|lawyer|journalist|professor|judge|ambassador|envoy|author|founder|member),? $/i;

/** A word that a text introduces: "also known as muroplasts", "are called “muroplasts”", "defined torture as". */
const NAMED_AS =
  /\b(?:(?:(?:also|better|commonly|formerly|widely|otherwise) )?(?:known|referred to|described|defined) as|(?:is|are|was|were|be|been|being|also|so|formerly|commonly|sometimes) (?:called|termed|named|dubbed)|a\.?k\.?a\.?) (?:the |an? )?[“"‘']?$/i;

const SAYS_WHAT = /^[”"’']? (?:is|was|are|were|means?|meant|include[sd]?|which|who)\b/;

/** "Pierre Sané, Secretary General of …", "… People’s Party (CPP)", "the “sunshine policy” which …": a name with its definition. */
function definition(sentence: TokenSpan, slice: string, matches: readonly Match[]): Evidence {
  const at = matches[0]?.at ?? [];
  const first = sentence.words[Math.min(...at)];
  const last = sentence.words[Math.max(...at)];
  if (at.length === 0 || !first || !last) return { spans: [], factor: EVIDENCE.unmet };
  const after = slice.slice(last.end - sentence.start);
  const before = slice.slice(0, first.start - sentence.start);
  if (APPOSITION.test(after)) return { spans: [], factor: EVIDENCE.defines };
  const bracketed = /^ \([A-Z]{2,}\)/.test(after) || (/\($/.test(before) && /^\)/.test(after));
  if (bracketed || SAYS_WHAT.test(after) || NAMED_AS.test(before))
    return { spans: [], factor: EVIDENCE.explains };
  return { spans: [], factor: ROLE_BEFORE.test(before) ? EVIDENCE.titled : EVIDENCE.undefined };
}

function names(
  slice: string,
  sentence: TokenSpan,
  taken: ReadonlySet<number>,
  publisher: string,
): readonly Span[] {
  return runsOutside(slice, sentence, taken).filter((run) => {
    const first = sentence.words[run.from];
    return (
      slice.slice(run.start - sentence.start, run.end - sentence.start) !== publisher &&
      !(run.to - run.from === 1 && (run.from === 0 || (first && TITLES.has(first.form))))
    );
  });
}

function places(slice: string, sentence: TokenSpan, taken: ReadonlySet<number>): readonly Span[] {
  return runsOutside(slice, sentence, taken).filter((run) => {
    const before = sentence.words[run.from - 1];
    const beforeThat = sentence.words[run.from - 2];
    const preposition = before?.form === "the" ? beforeThat : before;
    return preposition !== undefined && PLACE_PREPOSITION.test(preposition.form);
  });
}

function runsOutside(slice: string, sentence: TokenSpan, taken: ReadonlySet<number>) {
  return nameRuns(slice, sentence.words, sentence.start).filter((run) => {
    for (let index = run.from; index < run.to; index++) if (taken.has(index)) return false;
    return true;
  });
}
