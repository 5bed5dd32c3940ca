import { memoize } from "../memoize.ts";
import { lemmasOf, sensesOf, synsetAt } from "./wordnet-files.ts";

/** Capacity of the cache, in names. */
const REMEMBERED = 5_000;

/** Shorter names, such as "US" and "GA", are also other words. */
const SHORTEST = 3;

/**
 * The other names of a place, and what its people and what is theirs are called, by WordNet; of such a word the place.
 *
 * @param form a folded name: one word, or several with blanks.
 * @example
 * placeAndPeople("malaysia"); // => ["federation of malaysia", "malaysian"]
 * placeAndPeople("burmese"); // => ["myanmar", "union of burma", "burma"]
 */
export const placeAndPeople: (form: string) => readonly string[] = memoize(REMEMBERED, find, (form) => form);

function find(form: string): readonly string[] {
  const found = new Set<string>();
  for (const place of placesOf(form)) {
    const { lemmas } = synsetAt(place, "noun");
    for (const name of [...lemmas, ...peoplesOf(place)])
      if (/^\p{L}/u.test(name) && name.length >= SHORTEST && !name.includes("."))
        found.add(name.replaceAll("_", " "));
  }
  found.delete(form);
  return [...found];
}

/** The places that a word names, or after which it is called. */
function placesOf(form: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const lemma of lemmasOf(form, "noun"))
    for (const offset of sensesOf(lemma, "noun")) {
      if (isPlace(offset)) places.add(offset);
      // Who is Chinese is of two Chinas in WordNet, the first of which is meant.
      const home = synsetAt(offset, "noun").pointers.find(
        ({ symbol, offset: to }) => symbol === "#m" && isPlace(to) && isCalledAfter(lemma, to),
      );
      if (home) places.add(home.offset);
    }
  for (const lemma of lemmasOf(form, "adj")) for (const place of placesOfAdjective(lemma)) places.add(place);
  return places;
}

/**
 * The places to which an adjective pertains in its first sense: the best known of that name, since WordNet has what is Chinese pertain to the
 * China that is Taiwan.
 */
function placesOfAdjective(lemma: string): readonly number[] {
  return sensesOf(lemma, "adj")
    .slice(0, 1)
    .flatMap((sense) => synsetAt(sense, "adj").pointers)
    .flatMap(({ symbol, offset, part, to }) => {
      if (symbol !== "\\" || part !== "noun" || !isPlace(offset)) return [];
      const name = synsetAt(offset, "noun").lemmas[to - 1] ?? "";
      return [sensesOf(name, "noun").find(isPlace) ?? offset];
    });
}

/** What the people of a place, and what is theirs, are called. */
function peoplesOf(place: number): readonly string[] {
  return synsetAt(place, "noun").pointers.flatMap(({ symbol, offset, part }) => {
    if (!((symbol === "+" && part === "adj") || (symbol === "%m" && part === "noun"))) return [];
    return synsetAt(offset, part).lemmas.filter((lemma) => isCalledAfter(lemma.replaceAll("_", " "), place));
  });
}

/** One single place that has a name: a country, a city, an island. */
function isPlace(offset: number): boolean {
  const { field, pointers } = synsetAt(offset, "noun");
  const kinds = pointers.flatMap(({ symbol, offset: of }) => (symbol === "@i" ? [of] : []));
  if (field !== NATURAL_OBJECTS) return field === POSITIONS && kinds.length > 0;
  return kinds.some((kind) => synsetAt(kind, "noun").lemmas.some((lemma) => LANDS.has(lemma)));
}

/** WordNet's files of nouns for spatial positions, and for natural objects, where its continents and islands are. */
const POSITIONS = 15;
const NATURAL_OBJECTS = 17;

/** Natural objects where people live; a star is none. */
const LANDS = new Set(["continent", "island", "archipelago", "peninsula"]);

/** Whether a word belongs to a place: its adjective, or one that is made of its name, such as "New Zealander". */
function isCalledAfter(lemma: string, place: number): boolean {
  return (
    placesOfAdjective(lemma).includes(place) ||
    synsetAt(place, "noun").lemmas.some((name) => lemma.startsWith(name.slice(0, -1)))
  );
}
