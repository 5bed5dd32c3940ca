/**
 * Korean words that carry grammar rather than meaning: determiners, pronouns, dependent nouns, conjunctions, postpositions and
 * question words. Without particles, but where a single syllable would be left.
 */
const WORDS: ReadonlySet<string> = new Set(
  `이 그 저 이것 그것 저것 것 것이 것은 것도 것만 것과 것의 건 게 걸 거 중 중에 중에서 가운데 수 수는 등 등이 등은 등의 등도 등과 및 바 줄 데 때문
  이는 이와 그는 그가 그의 그도 그와 이들 그들 그녀 자신 자기 우리 여기 거기 이런 그런 저런 이러한 그러한
  또 또한 또는 혹은 그리고 그러나 하지만 그런데 그래서 따라서 즉
  대한 대해 대해서 대하여 관한 관해 관하여 위한 위해 위해서 위하여 통한 통해 통하여 의한 의해 의하여 인한 인해 인하여 따른 따라
  누구 누가 언제 어디 어느 무엇 뭐 무슨 어떤 어떠한 어떻게 왜 얼마 얼마나 몇 며칠
  를 의 와 로 으로 에서 에게 한테 께서`.split(/\s+/),
);

/** Words that ask, with whatever ending: 누구예요, 뭡니까, 왜인가요, 몇명. 언제 alone may be a dam, and 왜곡 is distortion. */
const ASKING =
  /^(?:누구|누굴|누군|무엇|무얼|뭐|뭘|뭔|뭡|어디|몇|며칠|얼마[나인였예입일]|어떻|어떠한|언제(?:까지|부터|쯤|인|였|예|입|일|이)|왜(?:인|일|예|입|였|죠|냐|요))/u;

/** Verbs that only say that something is or is done. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(["하다", "되다", "있다", "아니다"]);

/** Words that look like a form of such a verb. */
const NO_VERBS: ReadonlySet<string> = new Set(["하나", "하자"]);

/**
 * Whether a Korean word carries grammar rather than meaning.
 *
 * @param base of a verb its root with 다.
 */
export function isKoreanStopWord(word: string, stem: string, base: string | null): boolean {
  if (WORDS.has(word) || WORDS.has(stem) || ASKING.test(word)) return true;
  return base !== null && LIGHT_VERBS.has(base) && !NO_VERBS.has(word);
}
