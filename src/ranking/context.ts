import type { PassageHit } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { type StoredPassage, textIn } from "../archive/stored-passage.ts";
import { formWords } from "../language/form-words.ts";
import { type TokenSpan, tokensOf } from "../language/token-span.ts";
import { passageTokens } from "./matching/passage-tokens.ts";
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

/** A sentence that refers back: it opens with a pronoun, or its object is one. */
const REFERS_BACK =
  /^[“"‘]*(?:further, |however, |also |but |and |yet )?(?:he|she|it|they|this|these|those|such|his|her|its|their|both|some|others?|many|most|one|two)\b|\b(?:them|him|it|they)\b/i;

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
    const previous = sentences[index - 1];
    const sentence = sentences[index];
    if (!previous || !sentence) return shared;
    const refersBack = REFERS_BACK.test(textIn(passage, sentence));
    const weight = refersBack ? CONTEXT.reference : CONTEXT.before;
    return [{ weight, terms: null, tokens: previous }, ...shared];
  };
}
