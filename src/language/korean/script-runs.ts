import { isParticles } from "./particles.ts";

/** A run of one script inside a word, `[start, end)`; `rest` is neither Hangul nor Han. */
export type ScriptRun = {
  readonly script: "hangul" | "han" | "rest";
  /** Composed, full-width letters and digits made plain, without the particle in the run. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A syllable, composed or not. */
const either = (syllable: string): string => `(?:${syllable}|${syllable.normalize("NFD")})`;

/** The number of one in a row, 제8차, 제20호, 8차; not the count of 3차례, nor 3차원. */
const FIGURES = "[0-9０-９]{1,4}";
const ORDINAL = `${either("제")}${FIGURES}(?:${either("차")})?|${FIGURES}${either("차")}(?!${["례", "량", "선", "원", "산"].map(either).join("|")})`;

/** Of what is neither Hangul nor Han without the points and apostrophes at its ends. */
const RUNS = new RegExp(
  [
    `(?<![0-9０-９])(?<ordinal>${ORDINAL})`,
    String.raw`(?:(?!${either("제")}${FIGURES})\p{Script=Hangul})+`,
    String.raw`\p{Script=Han}+`,
    String.raw`(?![.,'’])(?:(?![\p{Script=Hangul}\p{Script=Han}]|[.,'’]+(?:[\p{Script=Hangul}\p{Script=Han}]|$)).)+`,
  ].join("|"),
  "gsu",
);

/** Nothing but composed Hangul, as most words of a Korean text are. */
const COMPOSED = /^[\uac00-\ud7a3]+$/;

/** After a number a numeral or a unit rather than a particle: 3만, 38도, 5인. */
const AFTER_NUMBER = /^(?:만|도|과|인|의?원)$/;

/**
 * Parts a word where its script changes; a particle stays with what it follows.
 *
 * @example
 * scriptRuns("1998년에").map((run) => run.text); // => ["1998", "년에"]
 * scriptRuns("제8차대회").map((run) => run.text); // => ["제8", "대회"]
 * scriptRuns("NSL은"); // => [{ script: "rest", text: "NSL", start: 0, end: 4 }]
 */
export function scriptRuns(surface: string): readonly ScriptRun[] {
  if (COMPOSED.test(surface)) return [{ script: "hangul", text: surface, start: 0, end: surface.length }];
  const runs: ScriptRun[] = [];
  for (const match of surface.matchAll(RUNS)) {
    const ordinal = match.groups?.ordinal;
    const text = ordinal ? `제${/\d+/.exec(ordinal.normalize("NFKC"))?.[0]}` : match[0].normalize("NFKC");
    const script = ordinal
      ? "rest"
      : /\p{Script=Hangul}/u.test(text)
        ? "hangul"
        : /\p{Script=Han}/u.test(text)
          ? "han"
          : "rest";
    const start = match.index;
    const end = start + match[0].length;
    const last = runs.at(-1);
    if (last && script === "hangul" && isGlued(last, text)) runs[runs.length - 1] = { ...last, end };
    else runs.push({ script, text, start, end });
  }
  return runs;
}

function isGlued({ script, text }: ScriptRun, next: string): boolean {
  if (script === "hangul" || (/\d$/.test(text) && AFTER_NUMBER.test(next))) return false;
  return isParticles(next);
}
