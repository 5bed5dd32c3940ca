import type { DatabaseSync } from "node:sqlite";
import { readPersonName } from "../../../src/archive/people/person-name.ts";
import { spellingGroup } from "../../../src/archive/terms/spelling.ts";
import type { PackedSpelling } from "../file/packed-document.ts";

/**
 * What documents add to the tables that count for the whole archive: terms, spellings, names. Thousands of documents use the same words,
 * so the sums are kept in memory and written once a commit, in the order of the tables' keys.
 */
export type PendingSums = {
  /** The number of a term; a new term gets one. */
  numberOf(term: string): number;
  countTerm(number: number, passages: number, documents: number): void;
  /** @param times 1 for words that are added, -1 for those that are taken out. */
  spell(spelled: readonly PackedSpelling[], times: 1 | -1): void;
  countNames(names: readonly string[], times: 1 | -1): void;
  /** @param people full names in a document of this publisher. */
  countPeople(publisher: string, people: readonly string[], times: 1 | -1): void;
  /** Writes the sums into the tables; the transaction is the caller's. */
  flush(): void;
};

/** Opens the sums of an archive file. */
export function createPendingSums(db: DatabaseSync): PendingSums {
  const sql = statements(db);
  const numbers = new Map<string, number>();
  let nextNumber = Number(sql.lastTerm.get()?.number ?? 0) + 1;
  /** There is nothing to look up in a table that was empty: all of its terms are in `numbers`. */
  const wasEmpty = nextNumber === 1;
  const added = new Map<number, string>();
  const terms = new Map<number, { passages: number; documents: number }>();
  const spellings = new Map<string, [count: number, capital: number, lower: number]>();
  const names = new Map<string, number>();
  /** By the table's key as JSON. */
  const people = new Map<string, number>();

  return {
    numberOf(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const found = wasEmpty ? undefined : sql.findTerm.get(term);
      const number = found ? Number(found.number) : nextNumber++;
      if (!found) added.set(number, term);
      numbers.set(term, number);
      return number;
    },
    countTerm(number, passages, documents) {
      const sum = terms.get(number);
      if (sum) {
        sum.passages += passages;
        sum.documents += documents;
      } else terms.set(number, { passages, documents });
    },
    spell(spelled, times) {
      for (const [form, count, capital, lower] of spelled) {
        const sum = spellings.get(form);
        if (sum) {
          sum[0] += times * count;
          sum[1] += times * capital;
          sum[2] += times * lower;
        } else spellings.set(form, [times * count, times * capital, times * lower]);
      }
    },
    countNames(used, times) {
      for (const name of used) names.set(name, (names.get(name) ?? 0) + times);
    },
    countPeople(publisher, named, times) {
      for (const name of named) {
        const key = JSON.stringify([readPersonName(name)?.surname ?? "", name, publisher]);
        people.set(key, (people.get(key) ?? 0) + times);
      }
    },
    flush() {
      for (const [number, { passages, documents }] of sorted(terms)) {
        const term = added.get(number);
        if (term === undefined) sql.countTerm.run(passages, documents, number);
        else sql.addTerm.run(number, term, passages, documents);
      }
      for (const [form, sums] of sorted(spellings))
        if (sums.some((sum) => sum !== 0)) sql.spell.run(form, spellingGroup(form, form.length), ...sums);
      for (const [name, documents] of sorted(names)) if (documents !== 0) sql.useName.run(name, documents);
      for (const [key, documents] of sorted(people))
        if (documents !== 0) sql.namePerson.run(...(JSON.parse(key) as [string, string, string]), documents);
      for (const sums of [added, terms, spellings, names, people]) sums.clear();
    },
  };
}

/** In the order of the keys: neighbours in a table are written together. */
function sorted<K extends number | string, V>(sums: ReadonlyMap<K, V>): readonly (readonly [K, V])[] {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

function statements(db: DatabaseSync) {
  const on = (sql: string) => db.prepare(sql);
  return {
    lastTerm: on("SELECT max(number) AS number FROM term"),
    findTerm: on("SELECT number FROM term WHERE term = ?"),
    addTerm: on("INSERT INTO term (number, term, passages, documents) VALUES (?, ?, ?, ?)"),
    countTerm: on("UPDATE term SET passages = passages + ?, documents = documents + ? WHERE number = ?"),
    spell: on(
      `INSERT INTO spelling (form, "group", count, capital, lower) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (form) DO UPDATE SET count = count + excluded.count, capital = capital + excluded.capital, lower = lower + excluded.lower`,
    ),
    namePerson: on(
      "INSERT INTO person (surname, name, publisher, documents) VALUES (?, ?, ?, ?) ON CONFLICT (surname, name, publisher) DO UPDATE SET documents = documents + excluded.documents",
    ),
    useName: on(
      "INSERT INTO name (name, documents) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET documents = documents + excluded.documents",
    ),
  };
}
