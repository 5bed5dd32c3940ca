/** Korean particles that depend on the sound before them: after a consonant, after a vowel. */
const PARTICLES = [
  ["은", "는"],
  ["이", "가"],
  ["을", "를"],
  ["과", "와"],
  ["으로", "로"],
  ["이라는", "라는"],
] as const;

/** Each pair as one character of Unicode's private use area, so that no value of a message is taken for a particle. */
const FIRST_MARK = 0xe000;

/** What stands between a word and its particle. */
const BETWEEN = /["'”’»)\]\s]/;

/** Digits, and letters that are read one by one as in "FM", whose Korean name ends in a consonant; of these in ㄹ: 1, 7, 8, L and R. */
const CLOSED_NAME = /[013678LMNR]/;
const RIEUL_NAME = /[178LR]/;

/** Ends of Latin words by which it is clear how Korean writes them: Kim, Paul, Beijing; Korea, Carter, Davis. Others may be either. */
const CLOSED_WORD = /(?:[lmn]|ng)$/i;
const RIEUL_WORD = /l$/i;
const OPEN_WORD = /[adfhijorsuvyz]$/i;

/**
 * A template with its choices of particles, "[은|는]", as marks that {@link withParticles} reads.
 *
 * @example
 * withParticles(markParticles("{name}[은|는]").replace("{name}", "서울")); // => "서울은"
 */
export function markParticles(template: string): string {
  return PARTICLES.reduce(
    (text, pair, index) => text.replaceAll(`[${pair.join("|")}]`, String.fromCharCode(FIRST_MARK + index)),
    template,
  );
}

/** Puts each marked particle in the form that fits the word before it; both forms where its sound is not known. */
export function withParticles(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, (mark, at: number) => {
    const pair = PARTICLES[mark.charCodeAt(0) - FIRST_MARK];
    return pair ? particle(pair, text.slice(0, at)) : mark;
  });
}

function particle([closed, open]: (typeof PARTICLES)[number], before: string): string {
  let end = before.length;
  while (end > 0 && BETWEEN.test(before.charAt(end - 1))) end--;
  const sound = lastSound(before.slice(0, end));
  if (sound === null) return `${closed}(${open})`;
  if (closed === "으로" && sound === "rieul") return open;
  return sound === "open" ? open : closed;
}

/** How a text ends when it is read in Korean; null where that cannot be told. */
function lastSound(text: string): "open" | "closed" | "rieul" | null {
  const code = text.charCodeAt(text.length - 1) - FIRST_SYLLABLE;
  if (code >= 0 && code < SYLLABLES) {
    const ending = code % ENDINGS;
    return ending === 0 ? "open" : ending === RIEUL_ENDING ? "rieul" : "closed";
  }
  const [word = ""] = /[0-9A-Za-z]+$/.exec(text) ?? [];
  if (/[0-9]$|^[A-Z]+$/.test(word)) {
    const last = word.slice(-1);
    return RIEUL_NAME.test(last) ? "rieul" : CLOSED_NAME.test(last) ? "closed" : "open";
  }
  if (RIEUL_WORD.test(word)) return "rieul";
  return CLOSED_WORD.test(word) ? "closed" : OPEN_WORD.test(word) ? "open" : null;
}

/** Unicode's syllables, 가 to 힣: each sound has 28 endings, the first of which is none. */
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const ENDINGS = 28;
const RIEUL_ENDING = 8;
