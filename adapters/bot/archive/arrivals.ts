import { createHash } from "node:crypto";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Arrival } from "../../../src/delivery/watches/watch-store.ts";

/** The documents of an archive that were not given before; all of them where what was given before got lost. */
export type Arrivals = (all: boolean) => Promise<readonly Arrival[]>;

/** Remembers which documents of an archive were given. */
export function createArrivals(archive: Pick<Archive, "keys">): Arrivals {
  const given = new Set<string>();
  return async (all) => {
    if (all) given.clear();
    const arrived = (await archive.keys()).filter(({ id }) => !given.has(id));
    for (const { id } of arrived) given.add(id);
    return arrived.map(({ id, publisher, sha256 }) => ({
      document: id,
      words: createHash("sha256").update(`${publisher}\0${sha256}`).digest("base64url"),
    }));
  };
}
