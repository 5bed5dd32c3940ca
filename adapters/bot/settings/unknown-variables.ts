import { editDistance } from "../../../src/language/edit-distance.ts";

/** A variable that is probably meant for this program, and that it does not know. */
export type UnknownVariable = {
  readonly name: string;
  /** The known names that are nearest to it; empty: none is near. */
  readonly nearest: readonly string[];
};

/** Names that begin so are meant for this program. */
const OURS = /^(?:SLACK|DISCORD|DATELINE)_/;

/** A name without such a beginning is meant for this program if it differs from a known one by this many letters at most. */
const TYPING_ERRORS = 2;

/** The shortest known name that others are compared with: `HOST` and `PORT` resemble names of other programs. */
const LONG_ENOUGH = 8;

/** Names further apart than this many letters have nothing to do with each other. */
const NEAR = 8;

/**
 * The variables of an environment that are misspelt names of this program's own, in alphabetical order.
 *
 * @param known the names that are read.
 * @example
 * unknownVariables({ SLACK_BOT_TOKN: "x" }, ["SLACK_BOT_TOKEN"]); // => [{ name: "SLACK_BOT_TOKN", nearest: ["SLACK_BOT_TOKEN"] }]
 */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly UnknownVariable[] {
  return Object.keys(env)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, ...nearestTo(name.toUpperCase(), known) }))
    .filter(({ name, distance }) => OURS.test(name) || distance <= TYPING_ERRORS)
    .map(({ name, nearest }) => ({ name, nearest }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nearestTo(
  name: string,
  known: readonly string[],
): { readonly distance: number; readonly nearest: readonly string[] } {
  const distances = known
    .filter((each) => each.length >= LONG_ENOUGH)
    .map((each) => ({ each, distance: editDistance(name, each, NEAR) }));
  const distance = Math.min(...distances.map((one) => one.distance));
  const nearest = distances.filter((one) => one.distance === distance && distance <= NEAR);
  return { distance, nearest: nearest.map(({ each }) => each) };
}
