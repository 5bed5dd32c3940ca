import type { Word } from "../../language/words.ts";

/** Nouns and verbs that a question ends in and that only say what kind of thing it asks for. */
const FRAME =
  /^(?:이름|명칭|제목|연도|년도|날짜|일자|시기|시점|때|해|날|곳|장소|사람|인물|이유|까닭|뜻|의미|내용|종류|수|횟수|개수|정도|무렵|당시|말|명|개|년|월|일|부르다|불리다|일컫다)$/;

/**
 * Takes for grammar what only carries a Korean question: the words that it ends in, unless they are all that it says.
 * Elsewhere in the question the same word may mean something.
 */
export function withoutFrame(found: readonly Word[]): readonly Word[] {
  const last = found.findLastIndex((word) => !word.stop && !isFrame(word));
  return last < 0 ? found : found.map((word, at) => (at > last ? { ...word, stop: true } : word));
}

function isFrame({ stem, korean }: Word): boolean {
  return korean !== undefined && [stem, ...korean.readings].some((reading) => FRAME.test(reading));
}
