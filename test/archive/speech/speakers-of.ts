import { attributions } from "../../../src/archive/attribution.ts";
import { statement } from "../../answer/statement.ts";

/** Who speaks in each sentence of a text, in order; null where nobody is named. */
export function speakersOf(text: string, publisher = "Harbour Watch"): readonly (string | null)[] {
  const document = statement(text, { publisher });
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}
