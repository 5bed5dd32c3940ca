import lunr from "lunr";
import type { Engine } from "./engine.ts";

/** Lunr as it comes. It keeps no text. */
export function lunrEngine(): Engine {
  let index: lunr.Index | null = null;
  return {
    build(releases) {
      const builder = new lunr.Builder();
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
      builder.ref("id");
      builder.field("text");
      let id = 0;
      for (const { paragraphs } of releases) for (const text of paragraphs) builder.add({ id: id++, text });
      index = builder.build();
    },
    search: (question) =>
      // Marks have a meaning in Lunr's queries, and a question has none of it.
      index?.search(question.replace(/[^\p{L}\p{N}\s]/gu, " ")).map(({ ref }) => Number(ref)) ?? [],
  };
}
