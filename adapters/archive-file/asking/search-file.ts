import type { DatabaseSync } from "node:sqlite";
import type { SearchQuery } from "../../../src/archive/archive.ts";
import { mayBeIssued, narrowingDates } from "../../../src/archive/passage-dates.ts";
import {
  type PassageIndex,
  type ScoredPassage,
  selectPassages,
} from "../../../src/archive/select-passages.ts";
import { memoize } from "../../../src/language/memoize.ts";
import type { DateConstraint } from "../../../src/time/constraints/date-constraints.ts";
import type { Terms } from "../file/terms.ts";
import type { DocumentFits } from "./document-fits.ts";
import { createPassageCounts } from "./passage-counts.ts";
import type { KnownDocuments } from "./read-documents.ts";

/** Finds passages in an archive file. */
export type FileSearch = (
  query: SearchQuery,
  documents: KnownDocuments,
  fits: DocumentFits,
) => readonly ScoredPassage[];

/** Makes the search of an archive file: FTS5 finds the passages that hold a term, and what is counted is stored beside them. */
export function createFileSearch(db: DatabaseSync, terms: Terms): FileSearch {
  // One text of all numbers crosses from SQLite much faster than a row for each.
  const holding = db.prepare("SELECT group_concat(rowid) AS passages FROM posting WHERE posting MATCH ?");
  const counts = createPassageCounts(db, terms);
  const passagesNaming = (condition: string) =>
    db.prepare(`SELECT group_concat(DISTINCT passage) AS passages FROM named_day WHERE ${condition}`);
  const named = {
    any: passagesNaming("true"),
    // A range that contains the whole constraint says nothing about those days, see `fits`.
    between: passagesNaming("first <= :to AND last >= :from AND NOT (first < :from AND last > :to)"),
    onDay: passagesNaming("first = last AND substr(first, 6) = ?"),
    inMonth: passagesNaming("substr(first, 1, 7) = substr(last, 1, 7) AND substr(first, 6, 2) = ?"),
  };

  const indexOf = (documents: KnownDocuments, fits: DocumentFits): PassageIndex => ({
    size: documents.passages,
    averageLength: documents.averageLength,
    frequency: (term) => terms.of(term).passages,
    holding(term) {
      const { number } = terms.of(term);
      return number === null ? [] : numbersOf(holding.get(`"${number}"`));
    },
    length: documents.length,
    compare: (passage, other) => documents.ownerOf(passage) - documents.ownerOf(other) || passage - other,
    counts(passages, wanted) {
      const found = counts(passages, wanted);
      return passages.map((passage) => found.get(passage) ?? []);
    },
    documentScores: (passages) =>
      passages.map((passage) => {
        const owner = documents.all[documents.ownerOf(passage)];
        return owner ? fits(owner).score : 0;
      }),
  });

  const naming = ({ from, to, monthDay, month }: DateConstraint): ReadonlySet<number> => {
    const found =
      monthDay !== undefined
        ? named.onDay.get(monthDay)
        : month !== undefined
          ? named.inMonth.get(month)
          : named.between.get({ to: to ?? "9999-12-31", from: from ?? "0000-01-01" });
    return new Set(numbersOf(found));
  };
  /** Whether a passage may tell of a time that meets every constraint. Each document's date of issue is compared once. */
  const mayTellOf = (dates: readonly DateConstraint[], known: KnownDocuments) => {
    const tests = dates.map((date) => ({
      named: naming(date),
      issued: memoize(
        known.all.length,
        (owner: number) => mayBeIssued(known.all[owner]?.issued ?? null, date),
        (owner) => owner,
      ),
    }));
    return (passage: number, owner: number) =>
      tests.every(({ named: passages, issued }) => issued(owner) || passages.has(passage));
  };
  /** Passages by dates alone, see `dateMatch`. */
  const dated = ({ dates, filter, limit }: SearchQuery, known: KnownDocuments): readonly ScoredPassage[] => {
    const meeting = known.meeting(filter);
    const sets = dates.length > 0 ? dates.map(naming) : [new Set(numbersOf(named.any.get()))];
    const found: ScoredPassage[] = [];
    for (const [place, { issued, first, lengths }] of known.all.entries()) {
      if (meeting !== null && meeting[place] !== 1) continue;
      const issuedThen = dates.map((date) => mayBeIssued(issued, date));
      for (let passage = first; passage < first + lengths.length; passage++) {
        if (sets.every((set) => set.has(passage))) found.push({ passage, score: 1 });
        else if (dates.length > 0 && sets.every((set, at) => set.has(passage) || issuedThen[at]))
          found.push({ passage, score: 0.5 });
      }
    }
    // Stable: within a score the order of the archive.
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  };

  return (query, documents, fits) => {
    if (query.terms.length === 0) return dated(query, documents);
    const meeting = documents.meeting(query.filter);
    const dates = narrowingDates(query.dates);
    const mayTell = mayTellOf(dates, documents);
    const allowed =
      meeting === null && dates.length === 0
        ? () => true
        : (passage: number) => {
            const owner = documents.ownerOf(passage);
            return (meeting === null || meeting[owner] === 1) && mayTell(passage, owner);
          };
    return selectPassages(indexOf(documents, fits), query.terms, query.limit, allowed);
  };
}

/** The numbers in the column `passages`. */
function numbersOf(row: Record<string, unknown> | undefined): Uint32Array {
  const { passages } = row ?? {};
  return typeof passages === "string" ? numbersIn(passages) : new Uint32Array();
}

/** The numbers of a text such as `12,873,99`. */
function numbersIn(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length / 2 + 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      numbers[count++] = number;
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers[count++] = number;
  return numbers.subarray(0, count);
}
