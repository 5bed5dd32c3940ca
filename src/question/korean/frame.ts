import type { Word } from "../../language/words.ts";

/** Nouns and verbs that a question ends in and that only say what kind of thing it asks for. */
const FRAME =
  /^(?:이름|명칭|제목|연도|년도|날짜|일자|시기|시점|때|해|날|곳|장소|지역|도시|나라|국가|사람|인물|이유|까닭|뜻|의미|내용|종류|수|횟수|개수|정도|무렵|당시|말|명|개|년|월|일|부르다|불리다|일컫다|말하다|알려주다|알리다|말해주다|찾아주다|보여주다|가르쳐주다|가르치다|주다|주시다|주세요|줘|줘요|줄래|줄래요|궁금|알다|싶다)$/;

/** What may be counted by 몇: a counter or a unit is no word of the sentence that answers in figures, or as "%". */
const UNIT =
  /^(?:명|분|사람|개|건|번|회|차|차례|마리|대|척|권|편|살|세|년|년간|개월|달|일|주|시간|분간|초|원|달러|엔|유로|퍼센트|프로|미터|킬로미터|제곱미터|평방미터|킬로그램|톤|배|가지|나라|개국|인|가구|세대|채|표|석|점|위|층|호|년제|월|시|세기|도|쪽|장|곳|군데)$/;

/** Words that only say of how much is spoken, or when: "1964년 현재", "모두 몇 명". */
const FILLER = /^(?:모두|모든|전부|총|각각|현재|지금|당시|혹시|도대체|대략|약)$/;

/**
 * Takes for grammar what only carries a Korean question: the words that it ends in, unless they are all that it says, and counters after
 * 몇. Elsewhere in the question the same word may mean something.
 */
export function withoutFrame(found: readonly Word[]): readonly Word[] {
  const plain = found.map((word, at) =>
    isCounter(word, found[at - 1]) || isOfRow(word, found[at + 1]) || FILLER.test(word.form)
      ? { ...word, stop: true }
      : word,
  );
  const last = plain.findLastIndex((word) => !word.stop && !isFrame(word));
  if (last < 0) return found;
  return plain.map((word, at) => (at > last ? { ...word, stop: true } : word));
}

/** "몇 차였나" has the counter with the copula, which reads as a verb. */
function isCounter({ form }: Word, before: Word | undefined): boolean {
  return before?.form === "몇" && UNIT.test(form.replace(/이다$/, ""));
}

/** "제 몇 차": asks for the number of one in a row. */
function isOfRow({ form }: Word, next: Word | undefined): boolean {
  return form === "제" && next?.form === "몇";
}

function isFrame({ stem, korean }: Word): boolean {
  return korean !== undefined && [stem, ...korean.readings].some((reading) => FRAME.test(reading));
}
