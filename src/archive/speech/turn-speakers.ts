import type { Document } from "../../corpus/document.ts";
import { labelWords, ROLE_LABEL } from "../../corpus/structure/labels.ts";
import { isProse } from "../../corpus/structure/passage-kind.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import { correctedSpeakers } from "./corrected-speakers.ts";
import { createLabelNames } from "./labels/label-names.ts";
import { pageFeet } from "./labels/page-feet.ts";
import type { Transcript } from "./labels/transcript.ts";
import type { Speaker } from "./speaker.ts";

/** Sentences of an interview and who speaks in them; null where a turn's label names nobody. */
export type TurnSpeakers = ReadonlyMap<number, Speaker | null>;

/**
 * The speaker of each sentence that belongs to a turn, by the sentence's start. A turn goes on until the next label, or until the
 * document says that it ends. Before the first label speaks the one who is asked, if the first label is a journalist's.
 */
export function turnSpeakers(document: Document): TurnSpeakers {
  const { text, passages } = document;
  const labels = passages.flatMap((passage) => passage.labels ?? []);
  const found = new Map<number, Speaker | null>();
  const [first] = labels;
  if (!first) return found;
  const words = labels.map((label) => labelWords(text, label));
  const corrected = correctedSpeakers(document.readAs);
  const labelNames = createLabelNames(document, transcriptOf(document, labels, words));
  const names = (label: string) => {
    const own = corrected(label);
    return own === undefined ? labelNames(label) : own;
  };
  const feet = pageFeet(document);
  const last = labels.at(-1)?.start ?? 0;
  let speaker: Speaker | null | undefined = openingSpeaker(words, names);
  for (const passage of passages) {
    const { kind, labels: own = [], sentences, start: at } = passage;
    const isAfterAll = own.length === 0 && at > last;
    if (kind === "label") {
      for (const label of own) speaker = names(labelWords(text, label));
      continue;
    }
    if (feet.has(passage)) {
      // No quotation of anybody: the turn goes on after it.
      if (speaker !== undefined && found.size > 0) for (const { start } of sentences) found.set(start, null);
      continue;
    }
    if (isAfterAll && ENDS.test(text.slice(passage.start, passage.end))) speaker = undefined;
    if (kind === "contact" || kind === "boilerplate" || kind === "footnote") {
      if (speaker !== undefined && found.size > 0 && own.length === 0) speaker = undefined;
      continue;
    }
    if (!isProse(kind)) continue;
    let next = 0;
    for (const { start, end } of sentences) {
      for (let label = own[next]; label && label.end <= start; label = own[++next])
        speaker = names(labelWords(text, label));
      const sentence = text.slice(start, end);
      const isEnd = ENDS.test(sentence);
      if (isEnd && start > last) speaker = undefined;
      if (speaker === undefined || !(found.size > 0 || own.length > 0 || isSpoken(sentence))) continue;
      found.set(start, isEnd || /^\d{1,3}$/.test(sentence) ? null : speaker);
    }
    for (let label = own[next]; label; label = own[++next]) speaker = names(labelWords(text, label));
  }
  return found;
}

/** Ends a transcript, or what is played in it: "ENDS", "[End of recording]", "Ends Authorised by …". */
const ENDS =
  /^\W*(?:ends?|end (?:of )?(?:audio|clip|excerpt|footage|interview|recording|tape|transcript)\b.{0,40}|(?:ends?\W+)?authori[sz]ed (?:and printed )?by\b.*|ends?\W+(?:media|press|contacts?|for|further)\b.*)\W*$/isu;

/** What an interview is about, in a line with more: it names others. */
const SUBJECTS = /\b(?:subjects?|topics?)(?:\(s\)|\/s)?: .*$/is;
/** Words of who speaks for himself. */
const FIRST_PERSON = /\b(?:I|I[’'](?:m|ve|ll|d)|we|We|our|Our|my|My)\b/;

function transcriptOf(
  { text, passages }: Document,
  labels: readonly Span[],
  words: readonly string[],
): Transcript {
  const first = labels[0]?.start ?? 0;
  const kept = passages.filter(({ start, kind }) => start < first && kind !== "subjects");
  const above = kept.map((passage) => {
    const part = text.slice(passage.start, Math.min(passage.end, first)).replace(SUBJECTS, "");
    const isStatement = isProse(passage.kind) && ROLE_LABEL.test(words[0] ?? "") && FIRST_PERSON.test(part);
    return { part, isStatement };
  });
  const join = (isMeant: boolean) =>
    above
      .filter(({ isStatement }) => isStatement === isMeant)
      .map(({ part }) => part)
      .join("\n");
  return {
    start: first,
    heading: join(false),
    opening: join(true),
    turns: labels.map(({ end }, at) => ({
      label: words[at] ?? "",
      words: text.slice(end, labels[at + 1]?.start),
    })),
  };
}

/** Who makes the opening statement: the only one who answers, where a journalist has the first label. */
function openingSpeaker(
  labels: readonly string[],
  names: (label: string) => Speaker | null,
): Speaker | null | undefined {
  if (!ROLE_LABEL.test(labels[0] ?? "")) return undefined;
  const people = new Set(
    labels.filter((label) => !ROLE_LABEL.test(label)).map((label) => names(label)?.name),
  );
  const [only] = people;
  const label = labels.find((one) => !ROLE_LABEL.test(one));
  return people.size === 1 && only !== undefined && label !== undefined ? names(label) : undefined;
}

/** Whether a sentence before the first label can be part of a statement; titles in capitals are not. */
function isSpoken(words: string): boolean {
  return words !== words.toUpperCase();
}
