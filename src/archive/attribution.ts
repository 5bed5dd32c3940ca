import type { Document } from "../corpus/document.ts";
import { correctedSpeakers } from "./speech/corrected-speakers.ts";
import { koreanSpeakers } from "./speech/korean/korean-speakers.ts";
import { isScrapName } from "./speech/names/scrap-names.ts";
import { createPeople } from "./speech/people/people.ts";
import { quoteSpeakers } from "./speech/quote-speakers.ts";
import type { Speaker } from "./speech/speaker.ts";
import { turnSpeakers } from "./speech/turn-speakers.ts";

export type { Speaker } from "./speech/speaker.ts";

/**
 * The speaker of each sentence that is quoted or reported speech, by the sentence's start. A turn of an interview has the speaker whom
 * its label names; elsewhere the words around a quotation tell. Who is not sure is nobody.
 */
export function attributions(document: Document): ReadonlyMap<number, Speaker> {
  const turns = turnSpeakers(document);
  const quotes = /^ko\b/.test(document.language)
    ? koreanSpeakers(document)
    : quoteSpeakers(document, createPeople(document.text, document.publisher), new Set(turns.keys()));
  const found = new Map<number, Speaker>();
  const corrected = correctedSpeakers(document.readAs);
  for (const [start, speaker] of [...quotes, ...turns]) {
    const own = speaker ? corrected(speaker.name) : null;
    if (own) found.set(start, own);
    else if (own === undefined && speaker && !isScrapName(speaker.name)) found.set(start, speaker);
  }
  return found;
}
