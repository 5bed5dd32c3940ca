import { createHash } from "node:crypto";
import { documentKey } from "../../../src/corpus/document-key.ts";
import type { Days } from "../../../src/time/constraints/date-range.ts";
import type { PackedDocument } from "../../archive-file/file/packed-document.ts";
import type { BulkItem } from "../cluster/cluster.ts";
import { brevityFields } from "./brevities.ts";
import { token } from "./token.ts";
import { addedBy } from "./word-counts.ts";

/** The id by which all of a document is known in the cluster: its own may have any length and any characters. */
export function ownerOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, 22);
}

/** The id of a passage in the cluster. */
export function passageId(owner: string, position: number): string {
  return `${owner}.${position}`;
}

/** What of a document is written: itself and its passages. */
export function textItems(index: string, packed: PackedDocument): readonly BulkItem[] {
  const { head, passages, terms } = packed;
  const owner = ownerOf(head.id);
  const shared = {
    owner,
    key: documentKey(head),
    id: head.id,
    publisher: head.publisher,
    places: head.places,
    ...(head.issued === null ? {} : dayFields("issued", [head.issued])),
  };
  const item = (id: string, document: object): BulkItem => ({ index, id, routing: owner, document });
  const tokens = terms.map(([term]) => token(term));
  return [
    item(owner, {
      ...shared,
      kind: "document",
      position: -1,
      language: head.language,
      ...(head.issued === null
        ? {}
        : { year: Number(head.issued.first.slice(0, 4)), yearLast: Number(head.issued.last.slice(0, 4)) }),
      passages: passages.length,
      length: terms.length,
      entryDays: [...new Set(packed.entries.map(({ day }) => day))],
      head: JSON.stringify(head),
      gaps: JSON.stringify(packed.between),
      counts: terms.map(([, count], place) => `${tokens[place]} ${count}`).join(" "),
      entries: JSON.stringify(packed.entries),
      adds: JSON.stringify(addedBy(packed)),
    }),
    ...passages.map(({ text, data, terms: places, days }, position) => {
      const length = new Set(places).size;
      return item(passageId(owner, position), {
        ...shared,
        kind: "passage",
        position,
        length,
        ...brevityFields(length),
        ...(packed.lead === null ? {} : { lead: packed.lead }),
        terms: Array.from(places, (place) => tokens[place]).join(" "),
        ...dayFields("named", days),
        text,
        data,
      });
    }),
  ];
}

/** The fields by which days are found, see `queries.ts`. */
function dayFields(
  prefix: "issued" | "named",
  days: readonly Days[],
): Readonly<Record<string, readonly string[]>> {
  if (days.length === 0) return {};
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    [`${prefix}First`]: distinct(days.map(({ first }) => first)),
    [`${prefix}Last`]: distinct(days.map(({ last }) => last)),
    [`${prefix}MonthDay`]: distinct(
      days.filter(({ first, last }) => first === last).map(({ first }) => first.slice(5)),
    ),
    [`${prefix}Month`]: distinct(
      days
        .filter(({ first, last }) => first.slice(0, 7) === last.slice(0, 7))
        .map(({ first }) => first.slice(5, 7)),
    ),
  };
}
