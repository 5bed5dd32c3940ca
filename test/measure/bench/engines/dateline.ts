import { createHash } from "node:crypto";
import { createMemoryArchive } from "../../../../src/archive/memory/memory-archive.ts";
import type { StoredPassage } from "../../../../src/archive/stored-passage.ts";
import { archiveNumbers } from "../../../../src/chat/replies/about-replies.ts";
import type { Origin } from "../../../../src/chat/replies/reply.ts";
import { respond } from "../../../../src/chat/respond.ts";
import type { Document } from "../../../../src/corpus/document.ts";
import { sentences } from "../../../../src/corpus/text/sentences.ts";
import type { Synonyms } from "../../../../src/corpus/word-lists/synonyms.ts";
import { rankPassages } from "../../../../src/ranking/rank-passages.ts";
import type { Release } from "../text/releases.ts";
import type { Engine } from "./engine.ts";

/** Between two paragraphs of a document. */
const BREAK = "\n\n";

/**
 * This core: what is timed is a whole answer, as a person gets it in a chat. It keeps the text and its sentences, since it quotes them.
 */
export function datelineEngine(synonyms: Synonyms): Engine {
  let archive = createMemoryArchive({ documents: [], synonyms });
  let all: readonly Document[] = [];
  const firsts = new Map<string, number>();
  const numberOf = ({ passage }: { readonly passage: Pick<StoredPassage, "document" | "position"> }) =>
    (firsts.get(passage.document) ?? 0) + passage.position;
  const passageAt = ({ document, start }: Origin): number => {
    const passages = all.find(({ id }) => id === document)?.passages ?? [];
    const position = passages.findIndex((each) => each.start <= start && start < each.end);
    return numberOf({ passage: { document, position } });
  };
  return {
    build(releases) {
      let passages = 0;
      const documents = releases.map((release, index) => {
        const document = documentOf(release, `release-${index}`);
        firsts.set(document.id, passages);
        passages += document.passages.length;
        return document;
      });
      all = documents;
      archive = createMemoryArchive({ documents, synonyms });
    },
    async search(question) {
      const numbers = await archiveNumbers(archive, 0);
      const request = { kind: "ask", question, from: 0 } as const;
      const { kind, items } = await respond(archive, request, { today: null, numbers });
      return kind === "answer" ? items.flatMap(({ origin }) => (origin ? passageAt(origin) : [])) : [];
    },
    async judged(question) {
      const ranked = await rankPassages(archive, question);
      return { ranking: ranked.map(numberOf), quote: ranked[0]?.quote ?? null };
    },
  };
}

function documentOf({ title, issued, paragraphs }: Release, id: string): Document {
  const whole = paragraphs.join(BREAK);
  let start = 0;
  const passages = paragraphs.map((text) => {
    const from = start;
    start += text.length + BREAK.length;
    return {
      start: from,
      end: from + text.length,
      kind: "paragraph" as const,
      headings: [],
      sentences: sentences(text).map((span) => ({ start: from + span.start, end: from + span.end })),
    };
  });
  return {
    id,
    title,
    publisher: "",
    issued: issued === null ? null : { edtf: issued, first: issued, last: issued, certain: issued },
    issuedBasis: issued === null ? { kind: "unknown" } : { kind: "stated" },
    language: "en",
    places: [],
    source: { file: id, removed: [] },
    sha256: createHash("sha256").update(whole).digest("hex"),
    text: whole,
    passages,
  };
}
