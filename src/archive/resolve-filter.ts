import type { Thesaurus } from "../language/wordnet/thesaurus.ts";
import { words } from "../language/words.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import type { Archive } from "./archive.ts";
import type { DocumentFilter } from "./document-filter.ts";

/** Which documents, as people say it. */
export type NamedFilter = {
  /** The publisher's name, a part of it, or another name for it in the vocabulary ("HRW"). */
  readonly publisher?: string;
  /** A place that the document is filed under, likewise. */
  readonly place?: string;
  readonly issued?: readonly DateConstraint[];
  /** These documents, by id. */
  readonly documents?: ReadonlySet<string>;
};

/**
 * Finds the publishers and places that are meant.
 *
 * @example
 * await resolveFilter(archive, { publisher: "HRW" }); // => { publishers: ["Human Rights Watch"] }
 */
export async function resolveFilter(
  archive: Archive,
  { publisher, place, issued = [], documents }: NamedFilter,
): Promise<DocumentFilter> {
  const given = {
    ...(issued.length > 0 ? { issued } : {}),
    ...(documents === undefined ? {} : { documents }),
  };
  if (publisher === undefined && place === undefined) return given;
  const { publishers, places } = await archive.summary();
  const meant = (asked: string, names: readonly string[]) =>
    names.filter((name) => isNamed(archive.thesaurus, asked, name));
  return {
    ...(publisher === undefined ? {} : { publishers: meant(publisher, publishers) }),
    ...(place === undefined ? {} : { places: meant(place, places) }),
    ...given,
  };
}

function isNamed(thesaurus: Thesaurus, asked: string, name: string): boolean {
  const wanted = words(asked);
  const others = thesaurus.at(wanted, 0);
  const stems = words(name).map((word) => word.stem);
  const phrases = [
    wanted.map((word) => word.stem),
    ...(others?.length === wanted.length ? others.alternatives : []),
  ];
  return phrases.some(
    (phrase) => phrase.length > 0 && ` ${stems.join(" ")} `.includes(` ${phrase.join(" ")} `),
  );
}
