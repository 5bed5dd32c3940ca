import MiniSearch from "minisearch";
import type { Engine } from "./engine.ts";

/** MiniSearch as it comes. It keeps no text. */
export function minisearchEngine(): Engine {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ["text"] });
  return {
    build(releases) {
      let id = 0;
      for (const { paragraphs } of releases) for (const text of paragraphs) index.add({ id: id++, text });
    },
    search: (question) => index.search(question).map(({ id }) => Number(id)),
  };
}
