import { FINAL, syllable } from "./script.ts";

/** Sino-Korean syllables that the South writes in another way at the beginning of a word: 로동 and 노동, 녀자 and 여자. */
const INITIAL_LAW: ReadonlyMap<string, string> = pairs(
  `라나 락낙 란난 랄날 람남 랍납 랑낭 래내 랭냉 로노 록녹 론논 롱농 뢰뇌 루누 륵늑 름늠 릉능
  략약 량양 려여 력역 련연 렬열 렴염 렵엽 령영 례예 료요 룡용 류유 륙육 륜윤 률율 륭융 리이 린인 림임 립입
  녀여 녕영 년연 뇨요 뉴유 니이 닉익 념염`,
);

/** Inside a word, after a vowel or ㄴ: 규률 and 규율, 대렬 and 대열. */
const AFTER_OPEN: ReadonlyMap<string, string> = pairs("렬열 률율");

/** Single syllables of the North, wherever they stand: 돐 and 돌, 페지 and 폐지. */
const NORTHERN: ReadonlyMap<string, string> = pairs("돐돌 페폐 몌메");

/** Words that are no Sino-Korean ones of the law; their South spelling is the same. */
const KEPT = /^(?:년|리|니|량|녕)$/;

/**
 * Brings the spellings of North and South under one, so that either finds the other. It is a key, not a spelling to be shown: of a
 * foreign word (로마, 라오스) it makes none that exists.
 *
 * @param word composed Hangul, a word or a part of one.
 * @example
 * oneSpelling("로동"); // => "노동"
 * oneSpelling("력사"); // => "역사"
 * oneSpelling("노동"); // => "노동"
 */
export function oneSpelling(word: string): string {
  if (!NORTHERN_SIGN.test(word)) return word;
  let result = "";
  for (const character of word) {
    const plain = NORTHERN.get(character) ?? character;
    const changed =
      result === ""
        ? KEPT.test(word)
          ? undefined
          : INITIAL_LAW.get(plain)
        : openBefore(result)
          ? AFTER_OPEN.get(plain)
          : undefined;
    result += changed ?? plain;
  }
  return result;
}

/** Any syllable that may change. */
const NORTHERN_SIGN = new RegExp(`[${[...INITIAL_LAW.keys(), ...NORTHERN.keys()].join("")}]`);

function openBefore(text: string): boolean {
  const final = syllable(text.at(-1))?.final;
  return final === FINAL.none || final === FINAL.n;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(/\s+/).map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
}
