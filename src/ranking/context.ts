import type { PassageHit } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { type StoredPassage, textIn } from "../archive/stored-passage.ts";
import { isProse } from "../corpus/structure/passage-kind.ts";
import { formWords } from "../language/form-words.ts";
import { type TokenSpan, tokensOf } from "../language/token-span.ts";
import { passageTokens } from "./matching/passage-tokens.ts";
import { refersBack } from "./refers-back.ts";
import { replies } from "./replies.ts";
import { CONTEXT } from "./weights.ts";

/** Words near a sentence, and the weight of a concept that matches there instead of in the sentence. */
export type ContextPart = {
  readonly weight: number;
  /** The terms of the question that are among them; null: not known before they are read. */
  readonly terms: readonly string[] | null;
  /** Read when it is first asked for. */
  readonly tokens: TokenSpan;
};

/** The context of a sentence, by its index in its passage. The passage is read once for all its sentences. */
export type SentenceContext = (index: number) => readonly ContextPart[];

/** The speaker as context. */
export function speakerContext({ name, role }: Speaker): ContextPart {
  return part(CONTEXT.speaker, `${name} · ${role ?? ""}`);
}

/** The form of a passage as context. */
export function formContext({ text, kind }: StoredPassage): ContextPart {
  return part(CONTEXT.form, formWords(text, kind));
}

function part(weight: number, text: string): ContextPart {
  return { weight, terms: null, tokens: tokensOf(text) };
}

/** Reads the context of the sentences of a passage. */
export function contextOf({
  passage,
  document,
  before,
  after,
  lead,
  termsAround,
}: PassageHit): SentenceContext {
  const whole = (
    weight: number,
    of: StoredPassage | null,
    terms: readonly string[] | null,
  ): readonly ContextPart[] =>
    of === null
      ? []
      : [
          {
            weight,
            terms,
            get tokens() {
              return passageTokens(of).whole;
            },
          },
        ];
  const isAsked = replies(passage, before);
  const shared: readonly ContextPart[] = [
    formContext(passage),
    part(CONTEXT.heading, [document.title, ...passage.headings, ...document.places].join(" · ")),
    part(CONTEXT.publisher, [document.publisher, document.republished?.by ?? ""].join(" · ")),
    ...whole(CONTEXT.lead, lead, termsAround.lead),
    ...whole(CONTEXT.passage, passage, null),
    ...whole(isAsked ? CONTEXT.asked : CONTEXT.neighbour, before, termsAround.before),
    ...whole(CONTEXT.neighbour, after, termsAround.after),
  ];
  const { sentences } = passageTokens(passage);
  return (index) => {
    const sentence = sentences[index];
    if (!sentence) return shared;
    const previous = sentences[index - 1];
    if (!previous) {
      const goesOn = !isAsked && goesOnFrom(before, passage);
      return goesOn ? [endOf(before, termsAround.before), ...shared] : shared;
    }
    const weight = refersBack(textIn(passage, sentence)) ? CONTEXT.reference : CONTEXT.before;
    return [{ weight, terms: null, tokens: previous }, ...shared];
  };
}

/** Whether a passage may go on from what the one before it says: a release often has one sentence in a paragraph. */
function goesOnFrom(
  before: StoredPassage | null,
  { kind, sentences }: StoredPassage,
): before is StoredPassage {
  if (before === null || !isProse(before.kind) || !isProse(kind)) return false;
  return Math.min(before.sentences.length, sentences.length) <= SHORT;
}

/** A paragraph of more sentences is a unit of its own. */
const SHORT = 2;

/** The last sentence of a passage as context. */
function endOf(passage: StoredPassage, terms: readonly string[]): ContextPart {
  return {
    weight: CONTEXT.paragraph,
    terms,
    get tokens() {
      const { sentences, whole } = passageTokens(passage);
      return sentences.at(-1) ?? whole;
    },
  };
}
