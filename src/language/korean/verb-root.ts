import { compose, FINAL, INITIAL, type Syllable, syllable, VOWEL } from "./script.ts";

/** A verb or an adjective as a dictionary has it. */
export type Verb = {
  /** Its root with 다; some irregular roots are brought under one spelling: what all of its forms have in common. */
  readonly base: string;
  /** Whether its root ends in a consonant, as this form shows: 열고, 잡은; not 여는. */
  readonly closed: boolean;
  /** Of a verb made of a noun by 하다, 되다, 시키다 or 당하다: the noun; else null. */
  readonly noun: string | null;
  /** Whether its ending can be nothing but a verb's; 한, 기 and 지 may belong to a noun. */
  readonly sure: boolean;
};

/** Endings that only a verb has. */
const SURE =
  `면서 지만 도록 는가 는가요 는지 는데 는다 는다고 는다는 자마자 려고 려는 거나 으며 으면 으면서 으려고 으려는 으므로
  습니다 습니까 겠다 십시오 어요 아요 여요 네요 군요`.split(/\s+/);

/** Endings that a noun, or a noun and a particle, may have too. */
const DOUBTFUL =
  `다 고 며 면 지 지는 지도 기 기를 기는 기도 기에 기로 게 는 던 자 니 니까 므로 어 아 여 서 어서 아서 여서 어도 아도 어야 아야 여야
  으러 으니 으니까 으나 은 을 음 은데 을까 을지 음을 음으로 다가 다고 다는 다며 던가 나 나요 세요 야 요`.split(
    /\s+/,
  );

/** Endings syllable for syllable. */
const TAILS: ReadonlyMap<string, boolean> = new Map([
  ...SURE.map((tail) => [tail, true] as const),
  ...DOUBTFUL.map((tail) => [tail, false] as const),
]);

/** Endings after a root that may have swallowed their vowel: 해서, 해야, 해요. */
const AFTER_CONTRACTION = /^[서야요]$/;

/** How many syllables the longest of them has. */
const LONGEST = 4;

/** Endings that begin with the final consonant of the root's last syllable: 태어난, 만든다, 열립니다. */
const CLOSED: readonly (readonly [final: number, tail: string, sure: boolean])[] = [
  [FINAL.n, "다", true],
  [FINAL.n, "다고", true],
  [FINAL.n, "다는", true],
  [FINAL.b, "니다", true],
  [FINAL.b, "니까", true],
  [FINAL.l, "수록", true],
  ...["데", "가", "지", ""].map((tail) => [FINAL.n, tail, false] as const),
  ...["지", "까", ""].map((tail) => [FINAL.l, tail, false] as const),
  ...["을", "으로", "에", "은", ""].map((tail) => [FINAL.m, tail, false] as const),
];

/** Vowels that a root may end in: what an ending has been contracted with is none of them. */
const ROOT_VOWELS: ReadonlySet<number> = new Set([0, 1, 4, 5, 6, 8, 11, 13, 16, 18, 19, 20]);

/** Vowels after which the North writes 였 for 었: 되였다, 떼였다, 비였다. */
const FRONT_VOWELS: ReadonlySet<number> = new Set([VOWEL.ae, VOWEL.e, VOWEL.oe, VOWEL.wi, VOWEL.ui, VOWEL.i]);

const R_VOWELS: ReadonlySet<number> = new Set([VOWEL.a, VOWEL.eo, VOWEL.eu]);

/** Vowels that have swallowed the first one of an ending, and what they were: 열려 is 열리어, 와 is 오아. */
const CONTRACTED: ReadonlyMap<number, number> = new Map([
  [VOWEL.yeo, VOWEL.i],
  [VOWEL.wa, VOWEL.o],
  [VOWEL.wo, VOWEL.u],
  [VOWEL.wae, VOWEL.oe],
]);

/**
 * Leads a form of a verb or an adjective back to its root; null if it has no such ending.
 *
 * @param word composed Hangul.
 * @example
 * verbRoot("열렸다"); // => { base: "열리다", closed: false, noun: null, sure: true }
 * verbRoot("열린"); // => { base: "열리다", closed: false, noun: null, sure: false }
 * verbRoot("체포되었다")?.noun; // => "체포"
 */
export function verbRoot(word: string): Verb | null {
  const found = cut(word);
  if (!found || !syllable(found.root.at(-1))) return null;
  const root = regular(plain(found.root));
  const noun = /^(.{2,}?)(?:하|되|시키|당하)$/u.exec(root)?.[1] ?? null;
  const closed = (syllable(found.root.at(-1))?.final ?? FINAL.none) !== FINAL.none;
  return { base: `${root}다`, closed, noun, sure: found.sure };
}

/** Without the honorific of 하다 and 되다: 천명하시, 임명되시. */
function plain(root: string): string {
  return /.(?:하|되)시$/.test(root) ? root.slice(0, -1) : root;
}

type Cut = { readonly root: string; readonly sure: boolean };

/** Takes the longest ending off; one that begins inside a syllable is longer than what follows it. */
function cut(word: string): Cut | null {
  for (let length = Math.min(word.length - 1, LONGEST); length >= 0; length--) {
    const [rest, tail] = [word.slice(0, word.length - length), word.slice(word.length - length)];
    const inside = closed(rest, tail);
    if (inside) return inside;
    const sure = length > 0 ? TAILS.get(tail) : undefined;
    if (sure === undefined) continue;
    const root = past(rest);
    if (root !== null) return { root, sure: true };
    return { root: AFTER_CONTRACTION.test(tail) ? (contracted(rest) ?? rest) : rest, sure };
  }
  const root = contracted(word);
  return root === null ? null : { root, sure: false };
}

function closed(rest: string, tail: string): Cut | null {
  const last = syllable(rest.at(-1));
  const found = last && CLOSED.find(([final, after]) => final === last.final && after === tail);
  if (!found || !ROOT_VOWELS.has(last.vowel)) return null;
  return { root: rest.slice(0, -1) + compose({ ...last, final: FINAL.none }), sure: found[2] };
}

/** 열려, 이루어져, 불러: nothing follows the root but the vowel that it has swallowed. */
function contracted(word: string): string | null {
  const last = syllable(word.at(-1));
  if (last?.final !== FINAL.none) return null;
  const plain = uncontracted(last);
  if (plain !== last) return word.slice(0, -1) + compose(plain);
  return isDoubled(last, syllable(word.at(-2))) && last.vowel !== VOWEL.eu ? word : null;
}

/** The root before the past (열렸, 맡았, 했, 쓰였) or the future (열겠); null if there is neither. */
function past(rest: string): string | null {
  const last = syllable(rest.at(-1));
  if (last?.final !== FINAL.ss || rest.endsWith("있")) return null;
  const before = rest.slice(0, -1);
  if (before && /[았었겠]$/.test(rest)) return before;
  if (before && rest.endsWith("였")) {
    const previous = syllable(before.at(-1));
    const isWhole = previous?.final === FINAL.none && FRONT_VOWELS.has(previous.vowel);
    return isWhole || before.endsWith("하") ? before : `${before}이`;
  }
  return before + compose({ ...uncontracted(last), final: FINAL.none });
}

function uncontracted(last: Syllable): Syllable {
  if (last.vowel === VOWEL.ae && last.initial === INITIAL.h) return { ...last, vowel: VOWEL.a };
  const vowel = CONTRACTED.get(last.vowel);
  return vowel === undefined ? last : { ...last, vowel };
}

/** One spelling for the roots of irregular verbs: 부르 and 불러, 만들 and 만드, 가깝 and 가까우, 쓰 and 써. */
function regular(root: string): string {
  const before = root.slice(0, -1);
  const last = syllable(root.at(-1));
  if (!last) return root;
  const previous = syllable(before.at(-1));
  if (previous && isDoubled(last, previous)) {
    return `${before.slice(0, -1)}${compose({ ...previous, final: FINAL.none })}르`;
  }
  if (last.final === FINAL.b) return `${before}${compose({ ...last, final: FINAL.none })}우`;
  if (last.final === FINAL.l) return before + compose({ ...last, final: FINAL.none });
  if (last.final !== FINAL.none) return root;
  if (last.initial === INITIAL.none && last.vowel === VOWEL.o && previous?.final === FINAL.none) {
    return before + compose({ ...last, vowel: VOWEL.u });
  }
  return last.vowel === VOWEL.eo ? before + compose({ ...last, vowel: VOWEL.eu }) : root;
}

/** 불러 of 부르다, 올라 of 오르다; not 열리다. */
function isDoubled(last: Syllable, previous: Syllable | null): boolean {
  return previous?.final === FINAL.l && last.initial === INITIAL.r && R_VOWELS.has(last.vowel);
}
