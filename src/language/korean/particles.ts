import { FINAL, syllable } from "./script.ts";

/** What the syllable before a particle has to end in: a consonant, a vowel, a vowel or ㄹ, or anything. */
type After = "consonant" | "vowel" | "open" | "any";

/** Particles that end a word. */
const OUTER = table(`
consonant: 은 이 을 과 이나 이랑 이라도 이든 이든지 이야 이야말로
vowel: 는 가 를 와 나 랑 라도 든지 야말로
any: 의 도 만 뿐 대로 커녕 밖에
`);

/** Forms of 이다, to be, and of questions in it; they are written on to a noun as particles are. */
const COPULA = table(`
consonant: 이다 이고 이며 이자 이던 이면 이라 이라고 이라는 이라며 이란 이지만
consonant: 이었다 이었고 이었으며 이었던 이었지만 이었습니다 이었나 이었나요 이었는가 이었는지 이었을까 이었습니까
vowel: 였다 였고 였으며 였던 였지만 였습니다 였나 였나요 였는가 였는지 였을까 였습니까 라고 라는 라며 란
consonant: 이였다 이였고 이였으며 이였던 이였습니다 이에요 이야 이었어요 이냐 이죠 이지요
vowel: 예요 에요 였어요 냐 죠
any: 입니다 입니까 인데 인가 인가요 인지 일까 일까요 임을
`);

/** Particles that another one may follow: "학교에서는", "1998년까지의". */
const INNER = table(`
any: 에 에서 에서부터 에게 에게서 께 께서 한테 한테서 까지 부터 보다 처럼 만큼 마다 조차 마저 만 밖에 하고
consonant: 으로 으로서 으로써 으로부터 과 이나
open: 로 로서 로써 로부터
any: 에로
vowel: 와
`);

/** How many syllables the longest of them has. */
const LONGEST = 4;

/** Particles that follow no other particle. */
const BARE: ReadonlySet<string> = new Set(["이", "가", "을", "를", "과", "와"]);

/** Particles of one syllable that hardly any noun ends in. */
const SURE: ReadonlySet<string> = new Set(["을", "를", "에"]);

/** One-syllable nouns of counts and dates: whatever follows them is a particle. */
const COUNTER = /^(?:년|월|일|시|분|초|명|개|번|살|권|편|척|곳|원|층|호|점)$/;

/** Nouns that end as if in a particle: 민주주의 and 국무회의, yet 광주의 and 국회의; 고속도로, yet 속도로; provinces; names. */
const KEPT =
  /..(?:주의|회의|도로)$|.[남북]도$|^(?:김정은|다루스만|한반도|경기도|강원도|충청도|전라도|경상도|제주도|황해도|평안도|함경도|어린이|젊은이|늙은이)$/;

/** A Korean word without its particles. */
type Bare = {
  readonly stem: string;
  /** What the word may be instead: "가" of "정치가" may belong to it, "이" of "법이" may not. Null if there is no doubt. */
  readonly other: string | null;
  /** Whether it can be no verb, by the particle that was taken off. */
  readonly noun: boolean;
};

/**
 * Takes the particles off a Korean word: what follows the noun (은, 에서, 까지의), the copula (였다, 인가), the plural (들).
 * A particle comes off only after the sound that grammar wants before it. It leaves two syllables, or one if it is
 * beyond doubt.
 *
 * @param word composed Hangul.
 * @example
 * stripParticles("학교에서는"); // => { stem: "학교", other: null, noun: true }
 * stripParticles("정치가"); // => { stem: "정치", other: "정치가", noun: false }
 * stripParticles("법이"); // => { stem: "법이", other: "법", noun: false }
 */
export function stripParticles(word: string): Bare {
  const copula = copulaOf(word);
  const outer = copula ?? (KEPT.test(word) ? null : longest(word, OUTER));
  const rest = outer ? word.slice(0, -outer.length) : word;
  const inner = (outer && BARE.has(outer)) || KEPT.test(rest) ? null : longest(rest, INNER);
  const noun = inner ? rest.slice(0, -inner.length) : rest;
  const taken = word.length - noun.length;
  const particle = outer ?? inner ?? "";
  const sure =
    taken === 0 || SURE.has(particle) || COUNTER.test(noun) || (taken > 1 && (noun.length > 1 || !copula));
  const isNoun =
    particle === "를" || (inner !== null && inner.length > 1) || (copula !== null && sure && taken > 1);
  if (sure) return { stem: singular(noun), other: null, noun: isNoun };
  return noun.length > 1
    ? { stem: singular(noun), other: word, noun: isNoun }
    : { stem: word, other: noun, noun: isNoun };
}

/** Whether a run of Hangul is nothing but particles, as they are written on to "NSL" or "1998". */
export function isParticles(run: string): boolean {
  if (isEnding(run)) return true;
  for (let at = 1; at < run.length; at++) {
    if (INNER.has(run.slice(0, at)) && isEnding(run.slice(at))) return true;
  }
  return false;
}

function isEnding(run: string): boolean {
  return OUTER.has(run) || INNER.has(run) || COPULA.has(run);
}

/** 하였다 is of the verb 하다, not "it was 하"; so are the North's 되였다 and 하시였다. */
function copulaOf(word: string): string | null {
  const found = longest(word, COPULA);
  return found?.startsWith("였") && /(?:하|되|[하되]시)$/.test(word.slice(0, -found.length)) ? null : found;
}

/** 들 makes a plural of a noun of two syllables; of one it belongs to the word: 아들. */
function singular(noun: string): string {
  return noun.length > 2 && noun.endsWith("들") ? noun.slice(0, -1) : noun;
}

function longest(word: string, endings: ReadonlyMap<string, After>): string | null {
  for (let length = Math.min(word.length - 1, LONGEST); length > 0; length--) {
    const ending = word.slice(-length);
    const after = endings.get(ending);
    if (after && fits(word[word.length - length - 1], after)) return ending;
  }
  return null;
}

function fits(before: string | undefined, after: After): boolean {
  const final = syllable(before)?.final;
  if (final === undefined) return false;
  switch (after) {
    case "consonant":
      return final !== FINAL.none;
    case "vowel":
      return final === FINAL.none;
    case "open":
      return final === FINAL.none || final === FINAL.l;
    case "any":
      return true;
  }
}

function table(rows: string): ReadonlyMap<string, After> {
  return new Map(
    rows
      .trim()
      .split("\n")
      .flatMap((row) => {
        const [after, endings = ""] = row.split(": ");
        return endings.split(" ").map((ending) => [ending, after as After] as const);
      }),
  );
}
