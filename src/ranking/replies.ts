import type { PassageHit } from "../archive/archive.ts";
import type { StoredPassage } from "../archive/stored-passage.ts";
import { asks } from "../corpus/text/asks.ts";

/** Whether a passage replies to the one that is read before it: in an interview its turn does, elsewhere it follows a question. */
export function replies(passage: StoredPassage, before: StoredPassage | null): boolean {
  return passage.turn ? passage.turn.part === "replies" : before !== null && asks(before.text);
}

/** Whether a passage puts a question or, in an interview, leads up to one. */
export function isAsking({ text, turn }: StoredPassage): boolean {
  return turn?.part === "asks" || asks(text);
}

/**
 * Passages, with the replies to those that ask. In an interview the reply seldom repeats the words it is found by: "Has she
 * been moved?", "Yes, into community detention." So a reply is as good a find as its question. What stands behind it is not known.
 */
export function withReplies(hits: readonly PassageHit[]): readonly PassageHit[] {
  const found = new Set(hits.map(({ passage }) => placeOf(passage)));
  const more = hits.flatMap((hit): readonly PassageHit[] => {
    const { passage, after, documentTerms, termsAround } = hit;
    if (after === null || !replies(after, passage) || found.has(placeOf(after))) return [];
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
  return more.length > 0 ? [...hits, ...more] : hits;
}

function placeOf({ document, position }: PassageHit["passage"]): string {
  return `${position} ${document}`;
}
