import type { DatabaseSync } from "node:sqlite";
import type { AnalysedText, Archive, PassageHit, SearchQuery } from "../../../src/archive/archive.ts";
import { listContents } from "../../../src/archive/contents.ts";
import { byWeight, type DayEntry } from "../../../src/archive/day-entries.ts";
import { isOpen } from "../../../src/archive/document-filter.ts";
import type { ScoredPassage } from "../../../src/archive/select-passages.ts";
import { asInDocument, type StoredPassage } from "../../../src/archive/stored-passage.ts";
import { byIssue, summarise } from "../../../src/archive/summarise.ts";
import { groupsNear, isProper, nearestSpellings, type Usage } from "../../../src/archive/terms/spelling.ts";
import { readAround } from "../../../src/archive/turn-places.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { memoize } from "../../../src/language/memoize.ts";
import type { Thesaurus } from "../../../src/language/wordnet/thesaurus.ts";
import { joinText, unpackPassage } from "../file/packed-document.ts";
import { createTerms } from "../file/terms.ts";
import { createDocumentFits, type DocumentFits } from "./document-fits.ts";
import { createPassageCounts } from "./passage-counts.ts";
import { type KnownDocument, type KnownDocuments, readDocuments } from "./read-documents.ts";
import { createFileSearch } from "./search-file.ts";

/** How many passages and documents are remembered at once. Their numbers are never given again, so what is remembered stays true. */
const PASSAGES = 300;
const DETAILS = 1_000;

/** The parts of a document that are read when it is found. */
type Detail = {
  readonly head: DocumentHead;
  readonly between: readonly string[];
  readonly lead: number | null;
};

/**
 * An archive in a file, the engine for large archives. What another connection commits is seen by the next question; each call sees one
 * state.
 */
export function createFileArchive(db: DatabaseSync, thesaurus: Thesaurus): Archive {
  const terms = createTerms(db);
  const search = createFileSearch(db, terms);
  const fitsOf = createDocumentFits(db, terms);
  const passageCounts = createPassageCounts(db, terms);
  const version = db.prepare("PRAGMA data_version");
  const sql = {
    passages: db.prepare(
      "SELECT number, text, data FROM passage WHERE number IN (SELECT value FROM json_each(?))",
    ),
    texts: db.prepare("SELECT text FROM passage WHERE number >= ? AND number < ? ORDER BY number"),
    detail: db.prepare("SELECT head, gaps, lead FROM detail WHERE document = ?"),
    usage: db.prepare("SELECT count, capital, lower FROM spelling WHERE form = ? AND count > 0"),
    group: db.prepare('SELECT form, count, capital, lower FROM spelling WHERE "group" = ? AND count > 0'),
    names: db.prepare(
      "SELECT name, documents FROM name WHERE documents > 0 ORDER BY documents DESC, name LIMIT ?",
    ),
    people: db.prepare(
      "SELECT name, publisher, documents FROM person WHERE surname = ? AND documents > 0 ORDER BY name, publisher",
    ),
    entries: db.prepare("SELECT document, data FROM entry WHERE day IN (SELECT value FROM json_each(?))"),
  };
  let seen: unknown = null;
  let documents: KnownDocuments | null = null;
  const passagesRead = new Map<number, StoredPassage>();

  const detailOf = memoize(
    DETAILS,
    (number: number): Detail => {
      const row = sql.detail.get(number);
      return {
        head: JSON.parse(String(row?.head)),
        between: JSON.parse(String(row?.gaps)),
        lead: row?.lead === null ? null : Number(row?.lead),
      };
    },
    (number) => number,
  );

  /** Runs what reads in one transaction, with what is kept in memory brought up to date. */
  const read = <T>(work: (known: KnownDocuments) => T): T => {
    db.exec("BEGIN");
    try {
      // The version of another connection's changes; the transaction begins with the first read.
      const now = version.get()?.data_version;
      if (now !== seen || documents === null) {
        terms.forget();
        documents = readDocuments(db, documents);
        seen = now;
      }
      return work(documents);
    } finally {
      db.exec("COMMIT");
    }
  };

  /** Passages by their numbers; those that are not remembered are read at once. */
  const passagesOf = (
    numbers: readonly number[],
    known: KnownDocuments,
  ): ReadonlyMap<number, StoredPassage> => {
    const missing = numbers.filter((number) => !passagesRead.has(number));
    if (passagesRead.size + missing.length > PASSAGES) passagesRead.clear();
    const wanted = passagesRead.size === 0 ? numbers : missing;
    if (wanted.length > 0)
      for (const row of sql.passages.all(JSON.stringify(wanted))) {
        const number = Number(row.number);
        const owner = known.all[known.ownerOf(number)];
        if (owner) passagesRead.set(number, unpackPassage(owner.id, String(row.text), String(row.data)));
      }
    return passagesRead;
  };
  const allPassages = (
    { first, lengths }: KnownDocument,
    known: KnownDocuments,
  ): readonly StoredPassage[] => {
    const numbers = Array.from(lengths, (_, position) => first + position);
    const found = passagesOf(numbers, known);
    return numbers.flatMap((number) => found.get(number) ?? []);
  };

  const hitsOf = (
    scored: readonly ScoredPassage[],
    query: SearchQuery,
    known: KnownDocuments,
    fits: DocumentFits,
  ): readonly PassageHit[] => {
    const owned = scored.flatMap(({ passage, score }) => {
      const owner = known.all[known.ownerOf(passage)];
      return owner ? [{ passage, score, owner, detail: detailOf(owner.number) }] : [];
    });
    const beside = owned.flatMap(({ passage, owner, detail }) => {
      const end = owner.first + owner.lengths.length;
      const around = [passage - 1, passage, passage + 1].filter((one) => one >= owner.first && one < end);
      return detail.lead === null ? around : [...around, owner.first + detail.lead];
    });
    const read = passagesOf([...new Set(beside)], known);
    // In an interview what was said before may stand further off: only the passage tells.
    const said = owned.flatMap(({ passage, owner }) => {
      const { turn } = read.get(passage) ?? {};
      return turn ? [turn.before, turn.after].flatMap((at) => (at === null ? [] : [owner.first + at])) : [];
    });
    const numbers = [...new Set([...beside, ...said])];
    const found = numbers.every((number) => read.has(number)) ? read : passagesOf(numbers, known);
    const stems = query.terms.map(({ stem }) => stem);
    const held = passageCounts(numbers, stems);
    return owned.flatMap(({ passage, score, owner, detail }): readonly PassageHit[] => {
      const at = (position: number | null) =>
        position !== null && position >= 0 && position < owner.lengths.length
          ? (found.get(owner.first + position) ?? null)
          : null;
      const stored = at(passage - owner.first);
      if (!stored) return [];
      const { before, after } = readAround(stored);
      const heldBy = (position: number | null) =>
        position === null || at(position) === null
          ? []
          : stems.filter((_, place) => held.get(owner.first + position)?.[place]);
      const { counts, score: documentScore } = fits(owner);
      return [
        {
          passage: stored,
          document: detail.head,
          before: at(before),
          after: at(after),
          lead: at(detail.lead),
          score,
          documentScore,
          documentTerms: query.terms.flatMap(({ stem }, place) => (counts[place] ? [stem] : [])),
          termsAround: {
            before: heldBy(before),
            after: heldBy(after),
            lead: heldBy(detail.lead),
          },
        },
      ];
    });
  };

  const usageOf = (form: string): Usage => {
    const row = sql.usage.get(form);
    return {
      count: Number(row?.count ?? 0),
      capital: Number(row?.capital ?? 0),
      lower: Number(row?.lower ?? 0),
    };
  };
  const spellingsIn = (group: string) =>
    sql.group
      .all(group)
      .map(
        (row) =>
          [
            String(row.form),
            { count: Number(row.count), capital: Number(row.capital), lower: Number(row.lower) },
          ] as const,
      );
  const meeting = (known: KnownDocuments, filter: Parameters<Archive["documents"]>[0] = {}) => {
    const mask = known.meeting(filter);
    return mask === null ? known.all : known.all.filter((_, place) => mask[place] === 1);
  };

  return {
    thesaurus,
    summary: async (filter = {}) =>
      read((known) => {
        if (isOpen(filter)) return known.summary;
        const found = meeting(known, filter);
        return summarise(
          found,
          found.reduce((sum, { lengths }) => sum + lengths.length, 0),
        );
      }),
    statistics: async ({ terms: asked, forms, misspelt, surnames = [] }) =>
      read((known) => ({
        passages: known.passages,
        frequencies: asked.map((term) => terms.of(term).passages),
        proper: forms.map((form) => isProper(usageOf(form))),
        nearest: misspelt.map((form) => nearestSpellings(form, groupsNear(form).flatMap(spellingsIn))),
        people: surnames.map((surname) =>
          sql.people.all(surname).map((row) => ({
            name: String(row.name),
            publisher: String(row.publisher),
            documents: Number(row.documents),
          })),
        ),
      })),
    search: async (query) =>
      read((known) => {
        const fits = fitsOf(query.terms, known);
        return hitsOf(search(query, known, fits), query, known, fits);
      }),
    document: async (id) =>
      read((known) => {
        const document = known.ofId(id);
        if (!document) return null;
        const { head, between } = detailOf(document.number);
        const stored = allPassages(document, known);
        return {
          ...head,
          text: joinText(
            between,
            stored.map(({ text }) => text),
          ),
          passages: stored.map(asInDocument),
        };
      }),
    documentOfKey: async (key) =>
      read((known): AnalysedText | null => {
        const document = known.ofKey(key);
        return (
          document && { document: detailOf(document.number).head, passages: allPassages(document, known) }
        );
      }),
    documents: async (filter = {}) =>
      read((known) => [...meeting(known, filter)].sort(byIssue).map(({ number }) => detailOf(number).head)),
    contents: async (request) =>
      read((known) => listContents(known.byIssue, request, ({ number }) => detailOf(number).head)),
    keys: async () =>
      read((known) => known.all.map(({ id, sha256, publisher }) => ({ id, sha256, publisher }))),
    names: async (limit) =>
      read(() =>
        sql.names.all(limit).map((row) => ({ name: String(row.name), documents: Number(row.documents) })),
      ),
    dayEntries: async ({ days, months }) =>
      read(() =>
        sql.entries
          .all(JSON.stringify([...days, ...months]))
          .map(
            (row): DayEntry => ({
              ...(JSON.parse(String(row.data)) as Omit<DayEntry, "document">),
              document: detailOf(Number(row.document)).head,
            }),
          )
          .sort(byWeight),
      ),
  };
}
