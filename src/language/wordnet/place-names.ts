import { isKindOf } from "./wordnet.ts";
import { sensesOf, synsetAt } from "./wordnet-files.ts";

/**
 * Whether a name is that of a city, a country or another single place that WordNet knows.
 *
 * @example
 * isPlaceName("Phnom Penh"); // => true
 * isPlaceName("Background"); // => false, though it is a place of some kind
 */
export function isPlaceName(name: string): boolean {
  const form = name.toLowerCase().replace(/\s+/g, " ");
  const isOne = sensesOf(form.replaceAll(" ", "_"), "noun").some((offset) =>
    synsetAt(offset, "noun").pointers.some(({ symbol }) => symbol === "@i"),
  );
  return isOne && isKindOf(form, "location");
}
