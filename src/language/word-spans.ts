/** Letters and digits, with apostrophes, points and commas inside a word or a number. */
export const WORD: RegExp =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.](?=\p{L})[\p{L}\p{M}]+|[.,](?=\p{N})[\p{N}]+)*/gu;

/** The same at one place alone. */
const WORD_HERE = new RegExp(WORD.source, "uy");

/** What a Latin character does to a word: it is part of one, joins two parts, or ends one. */
const PART = 1;
const JOINS = 2;
const LATIN: Uint8Array = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(character) ? PART : /['.,]/.test(character) ? JOINS : 0;
});

/**
 * Calls back with the UTF-16 offsets, `[from, to)`, of each match of {@link WORD} in turn. Runs of Latin letters are told
 * character by character; the pattern is asked only where another script, a mark or a joining sign begins.
 */
export function eachWord(text: string, give: (from: number, to: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < LATIN.length && LATIN[code] !== PART) {
      at++;
      continue;
    }
    const to = isLatin(code) ? latinEnd(text, at) : -1;
    const end = to < 0 ? patternEnd(text, at) : to;
    if (end > at) give(at, end);
    at = end > at ? end : at + (isPair(text, at) ? 2 : 1);
  }
}

function isLatin(code: number): boolean {
  return code < LATIN.length;
}

/** The end of the run of letters and digits, if the word ends there; -1 if only the pattern can decide. */
function latinEnd(text: string, from: number): number {
  let at = from + 1;
  while (LATIN[text.charCodeAt(at)] === PART) at++;
  if (at >= text.length) return at;
  const code = text.charCodeAt(at);
  if (!isLatin(code)) return -1;
  if (LATIN[code] !== JOINS || at + 1 === text.length) return at;
  const next = text.charCodeAt(at + 1);
  return isLatin(next) && LATIN[next] !== PART ? at : -1;
}

function patternEnd(text: string, from: number): number {
  WORD_HERE.lastIndex = from;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : -1;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
