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

/** Digits and Latin letters whose Korean name ends in a consonant; of these in ㄹ: 1, 7, 8, L and R. */
const CONSONANT = /[013678lmnr]/i;
const RIEUL = /[178lr]/i;

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
  const last = before.charAt(end - 1);
  const code = last.charCodeAt(0) - 0xac00;
  const isHangul = code >= 0 && code <= 0xd7a3 - 0xac00;
  if (!isHangul && !/[0-9a-z]/i.test(last)) return `${closed}(${open})`;
  const ending = isHangul ? code % 28 : CONSONANT.test(last) ? 1 : 0;
  const isRieul = isHangul ? ending === 8 : RIEUL.test(last);
  if (closed === "으로" && isRieul) return open;
  return ending > 0 ? closed : open;
}
