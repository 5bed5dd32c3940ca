import { type Message, message } from "../../../src/messages/message.ts";

/** A text in which garbled characters were put right, and what is to be said of them, in a sentence each. */
type PutRight = { readonly text: string; readonly notes: readonly Message[] };

/** What Windows-1252 makes of the bytes 0x80 to 0x9F, in their order; the five that it leaves out stay as they are. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const BYTE = `[\\u0080-\\u00bf${HIGH}]`;

/** Characters that are the bytes of one character of UTF-8, read as Windows-1252. */
const MISREAD = `(?:[\\u00c2-\\u00df]${BYTE}|[\\u00e0-\\u00ef]${BYTE}{2}|[\\u00f0-\\u00f4]${BYTE}{3})`;
const ONE = new RegExp(MISREAD, "g");
const RUN = new RegExp(`${MISREAD}+`, "g");

/** The first byte of a character, or a sound letter. */
const LEAD = /[\u00c2-\u00f4]/g;

/** What may stand behind a letter in a sound text: “PROTÉGÉ”—, « liberté », Spaß…, Nestlé™, and letters of Czech. */
const BEHIND_LETTER = /^[‘’“”•–—…™»\u00a0ŠšŽžŒœŸ]*$/;

/** "Â" before a sign ends no word, "Ã" stands alone in none, and no capital follows a small letter. */
const NO_WORD = /Â[\u00a0-\u00bf]|(?<!\p{L})Ã|(?<=\p{Ll})[Â-Þ]/u;

/**
 * Characters that a text is made of, with those that are not seen, those of fonts for bullets, and the one that stands for a lost one. Others
 * are controls, or nothing at all.
 */
const READABLE = /^(?:\P{C}|\p{Co}|[\u00ad\u200b-\u200f\u2060\ufeff])$/u;

/** The controls of ISO 6429, which no text has. */
const CONTROL = /[\u0080-\u009f]/;
const CONTROLS = new RegExp(CONTROL, "g");

/** What Western texts have beside ASCII: letters of Latin, and signs. */
const WESTERN = /^[\u00a0-\u017f\u2010-\u205f\u20a0-\u20bf\u2100-\u27bf]*$/;

/** Some texts went through it more than once. */
const MOST_TIMES = 3;

/**
 * Puts right what was written as UTF-8 and read as Windows-1252 ("â€™" for "’"). A letter before a quotation mark, a dash or a blank, as
 * in “LIBERTÉ” or « liberté », may as well be sound, and is left unless other characters show that the text is garbled. What would make a
 * control character, or none, stays as it is and is reported.
 */
export function putRight(text: string): PutRight {
  let fixed = text;
  let repairs = 0;
  let example: string | undefined;
  const controls = new Map<string, string>();
  for (let time = 0; time < MOST_TIMES; time++) {
    const { text: once, garbled } = putRightOnce(fixed, controls);
    fixed = once;
    if (garbled.length === 0) break;
    repairs = Math.max(repairs, garbled.length);
    example ??= garbled.find((one) => !CONTROL.test(one)) ?? garbled[0];
  }
  // A control character that is left is a byte of Windows-1252 that was read as Latin-1, as browsers know, or nothing.
  fixed = fixed.replace(CONTROLS, (sign) => {
    const right = HIGH[sign.charCodeAt(0) - 0x80];
    if (right === undefined || CONTROL.test(right)) return controls.get(sign) ?? sign;
    repairs++;
    example ??= sign;
    return right;
  });
  const [lost, ...others] = runsOf(fixed).flatMap(({ run, before }) =>
    isGarbled(run, before) ? (run.match(ONE) ?? []).filter((one) => !isReadable(one)) : [],
  );
  return {
    // What is left of a blank that does not break a line.
    text: repairs === 0 ? text : fixed.replace(/Â(?=\s|$)/g, ""),
    notes: [
      ...(example === undefined
        ? []
        : [
            message("repair.garbled", {
              count: repairs,
              example: shown(example),
              right: putRightAlone(example),
            }),
          ]),
      ...(lost === undefined
        ? []
        : [message("repair.stays-garbled", { count: others.length + 1, example: shown(lost) })]),
    ],
  };
}

/** A control character moves the cursor of a terminal. */
function shown(one: string): string {
  return one.replace(CONTROLS, "\u25a1");
}

/** @param controls takes in control characters, each with what it was made of. */
function putRightOnce(
  text: string,
  controls: Map<string, string>,
): { readonly text: string; readonly garbled: readonly string[] } {
  if (!runsOf(text).some(({ run, before }) => isGarbled(run, before) && run !== decoded(run)))
    return { text, garbled: [] };
  // Where other letters and marks are sound, this one may be.
  const isMixed = /[^\0-\x7f]/.test(text.replace(RUN, ""));
  const garbled: string[] = [];
  const fixed = text.replace(RUN, (run, at: number) => {
    const before = text[at - 1] ?? "";
    // One that is garbled shows that its neighbours are.
    const isSure =
      !isMixed || isGarbled(run, before) || (WESTERN.test(decoded(run)) && !/\p{Lu}/u.test(before));
    if (!isSure) return run;
    for (const one of run.match(ONE) ?? []) {
      const sign = decoded(one);
      if (CONTROL.test(sign)) controls.set(sign, one);
      else if (sign !== one) garbled.push(one);
    }
    return decoded(run);
  });
  return { text: fixed, garbled };
}

type Run = { readonly run: string; readonly before: string };

function runsOf(text: string): readonly Run[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => ({ run, before: text[index - 1] ?? "" }));
}

/** Whether letters cannot be sound, for what is beside them. */
function isGarbled(run: string, before: string): boolean {
  return NO_WORD.test(before + run) || !BEHIND_LETTER.test(run.replace(LEAD, ""));
}

/** A run as the characters whose bytes were read one by one; what is none, or belongs in no text, stays. */
function decoded(run: string): string {
  return run.replace(ONE, (one) => {
    const sign = decodedOne(one);
    return READABLE.test(sign) || CONTROL.test(sign) ? sign : one;
  });
}

function decodedOne(one: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(one, byteOf));
  } catch {
    return one;
  }
}

function isReadable(one: string): boolean {
  const sign = decodedOne(one);
  return sign !== one && READABLE.test(sign);
}

function putRightAlone(one: string): string {
  const once = decoded(one).replace(CONTROLS, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
  return once === one ? one : putRightAlone(once);
}

function byteOf(sign: string): number {
  const high = HIGH.indexOf(sign);
  return high >= 0 ? 0x80 + high : sign.charCodeAt(0);
}
