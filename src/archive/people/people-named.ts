import type { Document } from "../../corpus/document.ts";
import type { Speaker } from "../speech/speaker.ts";
import { readPersonName } from "./person-name.ts";

/**
 * The full names of people in a document, each once: who publishes it, who speaks in it, and whom else it names.
 *
 * @param names that it uses, with their titles.
 */
export function peopleNamed(
  { publisher }: Pick<Document, "publisher">,
  speakers: Iterable<Speaker>,
  names: readonly string[],
): readonly string[] {
  const all = [publisher, ...[...speakers].map(({ name }) => name), ...names];
  return [...new Set(all.flatMap((name) => readPersonName(name)?.name ?? []))].sort();
}
