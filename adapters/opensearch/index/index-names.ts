/**
 * The version of the mappings and of what is stored by them. A program with another one uses indices of its own, so that during a rolling
 * update each finds what it understands: raise it with every change of `texts-mapping.ts`, `words-mapping.ts` or `text-items.ts`.
 */
const MAPPING_VERSION = 3;

/** The two aliases that an archive is asked through; the indices behind them are changed together, in one step. */
export type IndexNames = {
  /** Documents, their passages, and the files that they come from. */
  readonly texts: string;
  /** What is counted over all documents: terms, spellings, names, people; and the state of the archive. */
  readonly words: string;
};

/** The aliases of an archive. */
export function aliasesOf(name: string): IndexNames {
  return { texts: `${name}-v${MAPPING_VERSION}-texts`, words: `${name}-v${MAPPING_VERSION}-words` };
}

/** The indices of one build of an archive: a word of its own, such as the time at which it began, follows the alias. */
export function indicesOf(name: string, build: string): IndexNames {
  const { texts, words } = aliasesOf(name);
  return { texts: `${texts}-${build}`, words: `${words}-${build}` };
}
