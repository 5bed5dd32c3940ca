/** "X란 무엇인가?", "X는 뭐예요?": asks for a definition of X. */
const DEFINED =
  /^(?<term>[^?]{2,30}?)(?:이?란|은|는|이라는 (?:것|말)[은이]|의 (?:뜻|의미)[은이]) ?(?:무엇|뭐|뭔|무슨 뜻)[^ ]*$/u;

/** How a sentence ends that says what something is. */
const DEFINES = /(?:이다|입니다|이었다|이였다|말한다|말합니다|뜻한다|뜻합니다|가리킨다|가리킵니다)[.”’"']*$/u;

/** The term that a sentence defines, at its beginning or after a comma, if it is the one that the question asks about. */
export function definitionIn(question: string, sentence: string): RegExp | null {
  const term = DEFINED.exec(question.trim().replace(/[?？.!\s]+$/u, ""))?.groups?.term;
  if (term === undefined || !DEFINES.test(sentence)) return null;
  const words = term.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  return new RegExp(`(?<![가-힣])${words.join("\\s?")}(?:이?란|은|는)(?= )`, "u");
}
