import type { PassageHit } from "../archive/archive.ts";

const ASKS = /[?？]["”’')]*$/;

/** Whether a text ends with a question. */
export function asks(text: string): boolean {
  return ASKS.test(text.trimEnd());
}

/**
 * Passages, with the replies to those that end with a question. In an interview the reply seldom repeats the words it is found by: "Has she
 * been moved?", "Yes, into community detention." So a reply is as good a find as its question. What stands behind it is not known.
 */
export function withReplies(hits: readonly PassageHit[]): readonly PassageHit[] {
  const found = new Set(hits.map(({ passage }) => placeOf(passage)));
  const replies = hits.flatMap((hit): readonly PassageHit[] => {
    const { passage, after, documentTerms, termsAround } = hit;
    if (after === null || !asks(passage.text) || found.has(placeOf(after))) return [];
    // The question may hold any term of its document: its words are read to know.
    return [
      {
        ...hit,
        passage: after,
        before: passage,
        after: null,
        termsAround: { ...termsAround, before: documentTerms, after: [] },
      },
    ];
  });
  return replies.length > 0 ? [...hits, ...replies] : hits;
}

function placeOf({ document, position }: PassageHit["passage"]): string {
  return `${position} ${document}`;
}
