import type { DatabaseSync } from "node:sqlite";
import type { SearchQuery } from "../../../src/archive/archive.ts";
import { mayBeIssued } from "../../../src/archive/passage-dates.ts";
import {
  type PassageIndex,
  type ScoredPassage,
  selectPassages,
} from "../../../src/archive/select-passages.ts";
import type { DateConstraint } from "../../../src/time/constraints/date-constraints.ts";
import type { Terms } from "../file/terms.ts";
import { createPassageCounts } from "./passage-counts.ts";
import type { KnownDocuments } from "./read-documents.ts";

/** Finds passages in an archive file. */
export type FileSearch = (query: SearchQuery, documents: KnownDocuments) => readonly ScoredPassage[];

/** Makes the search of an archive file: FTS5 finds the passages that hold a term, and what is counted is stored beside them. */
export function createFileSearch(db: DatabaseSync, terms: Terms): FileSearch {
  // One text of all numbers crosses from SQLite much faster than a row for each.
  const holding = db.prepare("SELECT group_concat(rowid) AS passages FROM posting WHERE posting MATCH ?");
  const counts = createPassageCounts(db, terms);
  const named = {
    any: db.prepare("SELECT DISTINCT passage FROM named_day"),
    between: db.prepare("SELECT DISTINCT passage FROM named_day WHERE first <= ? AND last >= ?"),
    onDay: db.prepare("SELECT DISTINCT passage FROM named_day WHERE first = last AND substr(first, 6) = ?"),
    inMonth: db.prepare(
      "SELECT DISTINCT passage FROM named_day WHERE substr(first, 1, 7) = substr(last, 1, 7) AND substr(first, 6, 2) = ?",
    ),
  };

  const indexOf = (documents: KnownDocuments): PassageIndex => ({
    size: documents.passages,
    averageLength: documents.averageLength,
    frequency: (term) => terms.of(term).passages,
    holding(term) {
      const { number } = terms.of(term);
      const found = number === null ? null : holding.get(`"${number}"`)?.passages;
      return typeof found === "string" ? numbersIn(found) : [];
    },
    length: documents.length,
    counts(passages, wanted) {
      const found = counts(passages, wanted);
      return passages.map((passage) => found.get(passage) ?? []);
    },
  });

  const naming = ({ from, to, monthDay, month }: DateConstraint): ReadonlySet<number> => {
    const rows =
      monthDay !== undefined
        ? named.onDay.all(monthDay)
        : month !== undefined
          ? named.inMonth.all(month)
          : named.between.all(to ?? "9999-12-31", from ?? "0000-01-01");
    return new Set(rows.map(({ passage }) => Number(passage)));
  };
  /** Passages by dates alone, see `dateMatch`. */
  const dated = ({ dates, filter, limit }: SearchQuery, known: KnownDocuments): readonly ScoredPassage[] => {
    const meeting = known.meeting(filter);
    const sets =
      dates.length > 0 ? dates.map(naming) : [new Set(named.any.all().map(({ passage }) => Number(passage)))];
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

  return (query, documents) => {
    if (query.terms.length === 0) return dated(query, documents);
    const meeting = documents.meeting(query.filter);
    const allowed =
      meeting === null ? () => true : (passage: number) => meeting[documents.ownerOf(passage)] === 1;
    return selectPassages(indexOf(documents), query.terms, query.limit, allowed);
  };
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
