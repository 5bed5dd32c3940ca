import { createHash } from "node:crypto";
import { readPersonName } from "../../../src/archive/people/person-name.ts";
import type { PackedDocument, PackedSpelling } from "../../archive-file/file/packed-document.ts";

/** What a document adds to what is counted over all documents; kept with the document, so that it can be taken off again. */
export type Added = {
  /** Each term, and how many passages hold it. */
  readonly terms: readonly (readonly [term: string, passages: number])[];
  readonly spelled: readonly PackedSpelling[];
  readonly names: readonly string[];
  readonly people: readonly string[];
  readonly publisher: string;
};

/** What a document adds. */
export function addedBy({ head, terms, passages, spelled, names, people }: PackedDocument): Added {
  const holding = new Uint32Array(terms.length);
  for (const { terms: places } of passages)
    for (const place of new Set(places)) holding[place] = (holding[place] ?? 0) + 1;
  return {
    terms: terms.map(([term], place) => [term, holding[place] ?? 0]),
    spelled,
    names,
    people,
    publisher: head.publisher,
  };
}

/** Counts of one row. */
type Sums = {
  /** What the row is of: the fields that name it. */
  readonly of: Readonly<Record<string, string>>;
  readonly sums: Record<string, number>;
};

/** A row as it is written; null: nothing is left of it. */
type WordRow = { readonly id: string; readonly row: Readonly<Record<string, string | number>> | null };

/** Counts over documents, or changes of such counts. */
export type WordCounts = {
  /** Adds what a document adds; `times` is -1 to take it off. */
  add(added: Added, times: 1 | -1): void;
  /** The ids of the rows. */
  ids(): readonly string[];
  /** The rows: what is there already, by id, with what was counted added to it. */
  rows(known?: ReadonlyMap<string, Readonly<Record<string, unknown>>>): Iterable<WordRow>;
  readonly size: number;
};

/** Begins to count. */
export function createWordCounts(): WordCounts {
  const counted = new Map<string, Sums>();
  const count = (of: Sums["of"], added: Readonly<Record<string, number>>) => {
    const id = rowId(of);
    const known = counted.get(id);
    if (!known) counted.set(id, { of, sums: { ...added } });
    else for (const [field, by] of Object.entries(added)) known.sums[field] = (known.sums[field] ?? 0) + by;
  };
  return {
    add({ terms, spelled, names, people, publisher }, times) {
      for (const [term, passages] of terms) count({ term }, { passages: times * passages, documents: times });
      for (const [form, uses, capital, lower] of spelled)
        count({ form }, { count: times * uses, capital: times * capital, lower: times * lower });
      for (const name of names) count({ name }, { documents: times });
      for (const person of people)
        count({ surname: readPersonName(person)?.surname ?? "", person, publisher }, { documents: times });
    },
    ids: () => [...counted.keys()],
    *rows(known) {
      for (const [id, { of, sums }] of counted) {
        const before = known?.get(id);
        const now = Object.fromEntries(
          Object.entries(sums).map(([field, by]) => [field, Number(before?.[field] ?? 0) + by]),
        );
        const isLeft = Object.values(now).some((sum) => sum > 0);
        yield { id, row: isLeft ? { ...of, ...now } : null };
      }
    },
    get size() {
      return counted.size;
    },
  };
}

/** Bytes that an id may have in OpenSearch. */
const LONGEST_ID = 512;

/** The id of a row: what it is of, or its digest where that is too long. */
function rowId(of: Sums["of"]): string {
  const id = JSON.stringify(of);
  return Buffer.byteLength(id) <= LONGEST_ID ? id : createHash("sha256").update(id).digest("base64url");
}
