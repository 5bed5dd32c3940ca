import { type Document, type DocumentHead, headOf } from "../../corpus/document.ts";
import { documentKey } from "../../corpus/document-key.ts";
import { leadOf } from "../../corpus/lead.ts";
import type { Synonyms } from "../../corpus/word-lists/synonyms.ts";
import { createThesaurus } from "../../language/wordnet/thesaurus.ts";
import { type AnalysedDocument, analyseDocument } from "../analyse-document.ts";
import type { Archive, PassageHit, SearchQuery } from "../archive.ts";
import { listContents } from "../contents.ts";
import { byWeight } from "../day-entries.ts";
import { type DocumentFilter, isOpen, meets } from "../document-filter.ts";
import { dateMatch, mayBeIssued, narrowingDates } from "../passage-dates.ts";
import { peopleByName } from "../people/people-by-name.ts";
import { type ScoredPassage, selectPassages } from "../select-passages.ts";
import { byIssue, summarise } from "../summarise.ts";
import { documentScore, documentTerms } from "../terms/document-terms.ts";
import { namesByUse } from "../terms/names-used.ts";
import { allTerms } from "../terms/passage-terms.ts";
import { groupsNear, isProper, nearestSpellings, spellingGroup, type Usage } from "../terms/spelling.ts";
import { readAround } from "../turn-places.ts";
import { createMemoryIndex } from "./memory-index.ts";

/** A document as the archive stores it. */
type Entry = {
  readonly analysed: AnalysedDocument;
  readonly head: DocumentHead;
  /** The number of its first passage. */
  readonly first: number;
  /** Which of its passages is the lead. */
  readonly leadAt: number | null;
  readonly terms: ReadonlyMap<string, number>;
};

/**
 * An archive in memory, the engine for small archives: nothing is stored. Words are indexed at once; dates and speakers of a document
 * are read when they are first needed.
 */
export function createMemoryArchive({
  documents,
  synonyms,
}: {
  readonly documents: readonly Document[];
  readonly synonyms: Synonyms;
}): Archive {
  const entries: Entry[] = [];
  /** The entry of each passage, by the passage's number. */
  const owners: Entry[] = [];
  const passageTerms: (readonly string[])[] = [];
  const usages = new Map<string, { count: number; capital: number; lower: number }>();
  const documentFrequencies = new Map<string, number>();
  for (const document of documents) {
    const analysed = analyseDocument(document);
    const terms = analysed.passages.map((passage) => passage.terms);
    const lead = leadOf(document);
    const leadAt = analysed.passages.findIndex(({ stored }) => stored.start === lead?.passage.start);
    const entry: Entry = {
      analysed,
      head: headOf(document),
      first: owners.length,
      leadAt: leadAt < 0 ? null : leadAt,
      terms: documentTerms(document, terms),
    };
    entries.push(entry);
    for (const term of entry.terms.keys())
      documentFrequencies.set(term, (documentFrequencies.get(term) ?? 0) + 1);
    for (const [position, { spelled }] of analysed.passages.entries()) {
      owners.push(entry);
      passageTerms.push(allTerms(terms[position] ?? { text: [], above: [] }));
      for (const { form, capital } of spelled) {
        const usage = usages.get(form) ?? { count: 0, capital: 0, lower: 0 };
        usages.set(form, usage);
        usage.count++;
        if (capital !== null) usage[capital ? "capital" : "lower"]++;
      }
    }
  }
  const byId = new Map(entries.map((entry) => [entry.head.id, entry]));
  const byKey = new Map(entries.map((entry) => [documentKey(entry.head), entry]));
  const groups = lazily(() => Map.groupBy(usages, ([form]) => spellingGroup(form, form.length)));
  const inOrder = lazily(() => entries.map(({ head }) => head).sort(byIssue));
  const people = lazily(() =>
    peopleByName(entries.map(({ head, analysed }) => ({ ...head, people: analysed.people }))),
  );
  const whole = lazily(() => summarise(documents, owners.length));
  const documentStatistics = {
    size: entries.length,
    averageLength: entries.reduce((sum, { terms }) => sum + terms.size, 0) / Math.max(1, entries.length),
    frequency: (term: string) => documentFrequencies.get(term) ?? 0,
  };
  const scoreOf = ({ terms: held }: Entry, terms: SearchQuery["terms"]) =>
    documentScore(
      terms,
      terms.map(({ stem }) => held.get(stem) ?? 0),
      held.size,
      documentStatistics,
    );
  const index = createMemoryIndex(passageTerms, (passages, terms) => {
    const scores = new Map<Entry, number>();
    return passages.map((passage) => {
      const owner = owners[passage];
      if (!owner) return 0;
      const score = scores.get(owner) ?? scoreOf(owner, terms);
      scores.set(owner, score);
      return score;
    });
  });
  const meeting = (filter: DocumentFilter) =>
    isOpen(filter) ? entries : entries.filter(({ head }) => meets(head, filter));

  /** The document's date is looked at first: the dates of its text may not have been read yet. */
  const mayMeet = ({ head, analysed, first }: Entry, passage: number, dates: SearchQuery["dates"]) => {
    if (dates.every((date) => mayBeIssued(head.issued, date))) return true;
    const stored = analysed.passages[passage - first]?.stored;
    return stored !== undefined && dateMatch(stored, head, dates) > 0;
  };

  const hitOf = ({ passage, score }: ScoredPassage, { terms }: SearchQuery): readonly PassageHit[] => {
    const entry = owners[passage];
    const at = (place: number | null) =>
      place === null ? null : (entry?.analysed.passages[place]?.stored ?? null);
    const position = passage - (entry?.first ?? 0);
    const stored = at(position);
    if (!entry || !stored) return [];
    const { before, after } = readAround(stored);
    const heldBy = (near: number | null) => {
      const held = near === null || at(near) === null ? [] : (passageTerms[entry.first + near] ?? []);
      return terms.flatMap(({ stem }) => (held.includes(stem) ? [stem] : []));
    };
    return [
      {
        passage: stored,
        document: entry.head,
        before: at(before),
        after: at(after),
        lead: at(entry.leadAt),
        score,
        documentScore: scoreOf(entry, terms),
        documentTerms: terms.flatMap(({ stem }) => (entry.terms.has(stem) ? [stem] : [])),
        termsAround: {
          before: heldBy(before),
          after: heldBy(after),
          lead: heldBy(entry.leadAt),
        },
      },
    ];
  };
  const dated = ({ dates, filter, limit }: SearchQuery): readonly ScoredPassage[] =>
    meeting(filter)
      .flatMap(({ analysed, head, first }) =>
        analysed.passages.map(({ stored }, position) => ({
          passage: first + position,
          score: dateMatch(stored, head, dates),
        })),
      )
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit);

  return {
    thesaurus: createThesaurus(synonyms),
    async summary(filter = {}) {
      if (isOpen(filter)) return whole();
      const found = meeting(filter);
      const passages = found.reduce((sum, { analysed }) => sum + analysed.passages.length, 0);
      return summarise(
        found.map(({ head }) => head),
        passages,
      );
    },
    async statistics({ terms, forms, misspelt, surnames = [] }) {
      const usageOf = (form: string): Usage => usages.get(form) ?? { count: 0, capital: 0, lower: 0 };
      return {
        passages: index.size,
        frequencies: terms.map(index.frequency),
        proper: forms.map((form) => isProper(usageOf(form))),
        nearest: misspelt.map((form) =>
          nearestSpellings(
            form,
            groupsNear(form).flatMap((group) => groups().get(group) ?? []),
          ),
        ),
        people: surnames.map((surname) => people().get(surname) ?? []),
      };
    },
    async search(query) {
      const { terms, filter, limit } = query;
      const dates = narrowingDates(query.dates);
      const allowed = (passage: number) => {
        const owner = owners[passage];
        return owner !== undefined && meets(owner.head, filter) && mayMeet(owner, passage, dates);
      };
      const scored = terms.length > 0 ? selectPassages(index, terms, limit, allowed) : dated(query);
      return scored.flatMap((one) => hitOf(one, query));
    },
    document: async (id) => byId.get(id)?.analysed.document ?? null,
    async documentOfKey(key) {
      const entry = byKey.get(key);
      return entry
        ? { document: entry.head, passages: entry.analysed.passages.map(({ stored }) => stored) }
        : null;
    },
    documents: async (filter = {}) =>
      meeting(filter)
        .map(({ head }) => head)
        .sort(byIssue),
    contents: async (request) => listContents(inOrder(), request, (head) => head),
    keys: async () => entries.map(({ head: { id, sha256, publisher } }) => ({ id, sha256, publisher })),
    names: async (limit) => namesByUse(entries.map(({ analysed }) => analysed.names)).slice(0, limit),
    async dayEntries({ days, months }) {
      const wanted = new Set([...days, ...months]);
      return entries
        .flatMap(({ analysed }) => analysed.entries)
        .filter(({ date }) => wanted.has(date.slice(5)))
        .sort(byWeight);
    },
  };
}

function lazily<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
