import type { Archive } from "../../../src/archive/archive.ts";
import { type Watch, watchId } from "../../../src/delivery/watches/watch.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

const GROUPS = [
  "dockers",
  "teachers",
  "monks",
  "farmers",
  "nurses",
  "students",
  "miners",
  "bakers",
  "weavers",
  "lawyers",
  "painters",
  "sailors",
  "drivers",
  "printers",
  "singers",
  "tailors",
  "butchers",
  "plumbers",
  "masons",
  "potters",
];
const TOWNS = ["Elan", "Moss", "Varna", "Hale", "Quell", "Brine", "Tarn", "Oster", "Linde", "Corve"];

/** Documents that tell of arrests, each of another group in another town, and of the weather. */
export async function madeArchive(documents: number): Promise<Archive> {
  return archiveOf(
    Array.from({ length: documents }, (_, index) => {
      const group = GROUPS[(index * 7) % GROUPS.length];
      const town = TOWNS[(index * 3 + Math.floor(index / 20)) % TOWNS.length];
      const news =
        index % 5 === 4
          ? `It rained for ${index + 2} days in ${town}.`
          : `Police arrested ${index + 2} ${group} in ${town} on Monday.`;
      return statement(`${news} The market was closed.`, { id: `news-${index}`, issued: "2026-11-20" });
    }),
  );
}

/** Watches of channels, one for each group and town as far as they go. */
export function madeWatches(count: number): readonly Watch[] {
  return Array.from({ length: count }, (_, index): Watch => {
    const at = {
      platform: "slack",
      workspace: `T${index % 3}`,
      channel: `C${index}`,
      topic: `arrests of ${GROUPS[index % GROUPS.length]} in ${TOWNS[Math.floor(index / GROUPS.length) % TOWNS.length]}`,
      publisher: null,
      place: null,
    };
    return {
      ...at,
      id: watchId(at),
      direct: false,
      when: { kind: "at-once" },
      setBy: "U1",
      setAtMs: 0,
      state: { kind: "active" },
    };
  });
}
