import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { NAME_RUN } from "./name-phrases.ts";

/** Ends with a place that somebody is from, or that something is in. */
const TO_PLACE = new RegExp(`(?:^|\\s)(?:across|around|at|from|in|near|of|off|outside|to) ${NAME_RUN}$`, "u");

const OPENS_WHEN = /^(?:After|As|At|Before|During|For|From|In|On|Since|Under|With)\b[^,]*$/;

/**
 * A clause without the larger place after a smaller one, or the places after the first: they are no subject. A mayor "of Portland" whose
 * name follows is no place.
 *
 * @example
 * withoutPlaces("Ana Lund of Columbia, South Carolina"); // => "Ana Lund of Columbia"
 * @example
 * withoutPlaces("voters in Alabama, Georgia and Ohio"); // => "voters in Alabama"
 */
export function withoutPlaces(clause: string): string {
  const at = clause.lastIndexOf(", ");
  if (at < 0) return clause;
  const last = clause.slice(at + 2);
  const places = last.replace(/^and /, "").split(" and ");
  if (!places.every((place) => /^\p{Lu}/u.test(place) && isPlaceName(place.trim()))) return clause;
  const before = clause.slice(0, at);
  const shorter = withoutPlaces(before);
  if (shorter !== before) return shorter;
  // ", and Ohio said" opens a clause of its own, and so does ", Ohio said" after "Since the war".
  const isFollowed = TO_PLACE.test(before) && !last.startsWith("and ") && !OPENS_WHEN.test(before);
  return isFollowed ? before : clause;
}
