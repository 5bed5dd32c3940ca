import { NOBODY, type ReadAs } from "../../corpus/structure/read-as.ts";
import type { Speaker } from "./speaker.ts";

/** Whom a label or a name means by the document's own correction; null: nobody; undefined: nothing is corrected. */
export type CorrectedSpeakers = (words: string) => Speaker | null | undefined;

/** Opens the corrections of a document. Labels and names are compared without regard to capitals. */
export function correctedSpeakers(readAs: ReadAs | undefined): CorrectedSpeakers {
  const names = new Map(
    Object.entries(readAs?.speakers ?? {}).map(([words, name]) => [words.toLowerCase(), name]),
  );
  return (words) => {
    const name = names.get(words.toLowerCase());
    return name === undefined ? undefined : name === NOBODY ? null : { name };
  };
}
