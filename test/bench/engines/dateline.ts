import { createArchive } from "../../../src/archive/archive.ts";
import { archiveNumbers } from "../../../src/chat/about-replies.ts";
import type { Origin } from "../../../src/chat/reply.ts";
import { respond } from "../../../src/chat/respond.ts";
import type { Document } from "../../../src/corpus/document.ts";
import type { Passage } from "../../../src/corpus/passages.ts";
import { sentences } from "../../../src/corpus/sentences.ts";
import type { Synonyms } from "../../../src/corpus/synonyms.ts";
import { rankPassages } from "../../../src/ranking/rank-passages.ts";
import type { Release } from "../text/releases.ts";
import type { Engine } from "./engine.ts";

/** Between two paragraphs of a document. */
const BREAK = "\n\n";

/**
 * This core: what is timed is a whole answer, as a person gets it in a chat. It keeps the text and its sentences, since it quotes them.
 */
export function datelineEngine(synonyms: Synonyms): Engine {
  let archive = createArchive({ documents: [], synonyms });
  let numbers = archiveNumbers(archive, 0);
  const firsts = new Map<string, number>();
  const numberOf = ({ document, passage }: { readonly document: Document; readonly passage: Passage }) =>
    (firsts.get(document.id) ?? 0) + document.passages.indexOf(passage);
  const passageAt = ({ document: id, start }: Origin): number | readonly [] => {
    const document = archive.documents.find((each) => each.id === id);
    const passage = document?.passages.find((each) => each.start <= start && start < each.end);
    return document && passage ? numberOf({ document, passage }) : [];
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
      archive = createArchive({ documents, synonyms });
      numbers = archiveNumbers(archive, 0);
    },
    search(question) {
      const { kind, items } = respond(archive, { kind: "ask", question, from: 0 }, { today: null, numbers });
      return kind === "answer" ? items.flatMap(({ origin }) => (origin ? passageAt(origin) : [])) : [];
    },
    judged(question) {
      const ranked = rankPassages(archive, question);
      const [first] = ranked;
      const quote = first ? first.document.text.slice(first.sentence.start, first.sentence.end) : null;
      return { ranking: ranked.map(numberOf), quote };
    },
  };
}

function documentOf({ title, issued, paragraphs }: Release, id: string): Document {
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
    sha256: "",
    text: paragraphs.join(BREAK),
    passages,
  };
}
