import { create, insertMultiple, search } from "@orama/orama";
import type { Engine } from "./engine.ts";

/** Orama as it comes. It keeps the text. */
export function oramaEngine(): Engine {
  const index = create({ schema: { text: "string" } });
  return {
    async build(releases) {
      const texts = releases.flatMap(({ paragraphs }) => paragraphs);
      await insertMultiple(
        index,
        texts.map((text, id) => ({ id: String(id), text })),
      );
    },
    async search(question) {
      const { hits } = await search(index, { term: question });
      return hits.map(({ id }) => Number(id));
    },
  };
}
