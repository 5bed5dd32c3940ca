import { ask } from "../../../src/answer/ask.ts";
import { askJson, documentJson, headJson, type Json, timelineJson } from "../../../src/answer/json.ts";
import { createProver } from "../../../src/answer/prover.ts";
import { timeline } from "../../../src/answer/timeline.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import type { NamedFilter } from "../../../src/archive/resolve-filter.ts";
import { resolveFilter } from "../../../src/archive/resolve-filter.ts";
import { onThisDate } from "../../../src/daily/on-this-date.ts";
import { onThisDateJson } from "../../../src/daily/on-this-date-json.ts";
import { dateConstraints } from "../../../src/time/constraints/date-constraints.ts";
import { askedDay } from "./month-day.ts";
import type { LookUp } from "./queries.ts";

/** When and out of what state of the archive something is looked up. */
export type LookUpContext = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether every document has been read once: until then "nothing" may only mean "not yet". */
  readonly complete: boolean;
};

/** What comes of a look-up. */
export type LookUpResult =
  | { readonly kind: "found"; readonly value: { readonly [key: string]: Json } }
  /** There is no such document. */
  | { readonly kind: "missing"; readonly detail: string }
  /** A parameter cannot be carried out. */
  | { readonly kind: "refused"; readonly parameter: string; readonly detail: string }
  /** There is nothing, in an archive of which not every document has been read. */
  | { readonly kind: "not-yet" };

/** Looks something up in an archive, as JSON of the shapes in `results.ts`. */
export async function lookUp(
  archive: Archive,
  query: LookUp,
  { today, complete }: LookUpContext,
): Promise<LookUpResult> {
  const found = (value: Json): LookUpResult => ({
    kind: "found",
    value: { ...(value as { readonly [key: string]: Json }), ...(complete ? {} : { incomplete: true }) },
  });
  const prover = createProver(archive);
  /** What the stored texts do not have is left out, and named. */
  const proved = (value: Json): LookUpResult =>
    found({
      ...(value as { readonly [key: string]: Json }),
      ...(prover.heldBack.length > 0 ? { heldBack: prover.heldBack } : {}),
    });
  switch (query.kind) {
    case "ask": {
      const { q, limit = 3 } = query;
      const result = await prover.keepAnswer(await ask(archive, q, { limit, today, ...named(query) }));
      return result.kind === "nothing" && !complete ? { kind: "not-yet" } : proved(askJson(result));
    }
    case "on-this-date": {
      const { day, year } = askedDay(query.date ?? today, today);
      const result = await onThisDate(archive, day, year, query.limit, 0, today);
      return proved(onThisDateJson({ ...result, entries: await prover.keep(result.entries) }));
    }
    case "timeline": {
      const { q = "", limit = 20 } = query;
      const result = await timeline(archive, q, { limit, today, ...named(query) });
      return proved(timelineJson({ ...result, entries: await prover.keep(result.entries) }));
    }
    case "documents": {
      const { issued, limit = 100, from = 0 } = query;
      const times = issued === undefined ? [] : dateConstraints(issued, today);
      if (issued !== undefined && times.length === 0)
        return {
          kind: "refused",
          parameter: "issued",
          detail: "Expected a time such as 1998 or “since 2010”.",
        };
      const documents = await archive.documents(
        await resolveFilter(archive, { ...named(query), issued: times }),
      );
      const left = Math.max(0, documents.length - from - limit);
      return found({
        documents: documents.slice(from, from + limit).map(headJson),
        total: documents.length,
        ...(left > 0 ? { left } : {}),
      });
    }
    case "document": {
      const document = await archive.document(query.id);
      if (document) return found(documentJson(document));
      return complete
        ? { kind: "missing", detail: "The archive has no document with this id." }
        : { kind: "not-yet" };
    }
    case "status": {
      const { key, documents, passages, publishers, places, years, languages } = await archive.summary();
      return found({
        archive: key,
        documents,
        passages,
        publishers,
        places,
        years,
        languages: languages.map(({ language, documents }) => ({ language, documents })),
      });
    }
  }
}

function named({
  publisher,
  place,
}: {
  readonly publisher?: string | undefined;
  readonly place?: string | undefined;
}): NamedFilter {
  return { ...(publisher === undefined ? {} : { publisher }), ...(place === undefined ? {} : { place }) };
}
