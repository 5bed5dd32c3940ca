/** Stands for every character inside quotation marks, and for the marks: what is quoted names no speaker. */
export const QUOTED = "\u00a4";

/** Marks that are signs for double quotation marks: two single ones, two backticks. */
const DOUBLED = /``|''|’’|‘‘/g;

/** Blanks that keep words on one line or set them apart; here all are alike. */
const WIDE_BLANKS = /[\u00a0\u2000-\u200a\u202f]/g;

/** A text with its quotations masked. */
export type Masked = {
  /** As long as the text; {@link QUOTED} for each quoted character. */
  readonly text: string;
  /** A quotation is still open at the end: the next paragraph goes on with it. */
  readonly open: boolean;
};

/**
 * Masks everything inside quotation marks. Double marks of every form; single ones if they enclose words as quotation marks do, which
 * apostrophes do not. A quotation that is not closed goes on to the end.
 *
 * @example
 * maskQuotations("‘No,’ said Ana Lopez."); // => { text: "¤¤¤¤¤ said Ana Lopez.", open: false }
 */
export function maskQuotations(whole: string): Masked {
  const raw = singleMarks(whole.replace(WIDE_BLANKS, " "));
  if (!/[“”"„«»‘'’`]/.test(raw)) return { text: raw, open: false };
  // The second of two marks is no blank between a quotation and its verb.
  return maskSingle(maskDouble(raw.replace(DOUBLED, `"${QUOTED}`)));
}

/** „No‟, „Lim‟s boats‟: some fonts have these for single marks and for apostrophes. */
function singleMarks(text: string): string {
  return text.includes("‟") ? text.replaceAll("„", "‘").replaceAll("‟", "’") : text;
}

function maskDouble(text: string): Masked {
  let masked = "";
  let from = 0;
  let open = false;
  let nested = false;
  /** Curly quotations that are open inside the one that is. */
  let inner = 0;
  for (const { 0: mark, index } of text.matchAll(/[“”"„«»]/g)) {
    if (!open && mark === "”" && !/^[\p{L}\s]/u.test(text.slice(index + 1))) continue;
    const ended = open && mark === "“" ? lineEnd(text, from, index) : index;
    masked += open ? QUOTED.repeat(ended - from) + text.slice(ended, index) : text.slice(from, index);
    masked += QUOTED;
    if (ended < index) nested = false;
    from = index + 1;
    if (!open) open = true;
    else if (mark === '"' && nested) nested = false;
    else if (mark === '"' && opensInside(text, index)) nested = !opensAgain(text, index);
    else if (mark === "“" && closesWrongly(text, index)) open = false;
    else if (mark === "“" && isClosedTwice(text, index)) inner++;
    else if (mark === "”" && inner > 0) inner--;
    else open = mark === "“";
  }
  masked += open ? QUOTED.repeat(text.length - from) : text.slice(from);
  return { text: masked, open };
}

/**
 * Where a quotation that nothing closed ends, if another one opens in the midst of a later line: at the end of its own. At the start of a
 * line a mark goes on with it.
 */
function lineEnd(text: string, from: number, opens: number): number {
  const feed = text.indexOf("\n", from);
  const isMidLine = /[\p{L},:] $/u.test(text.slice(Math.max(0, opens - 2), opens));
  return feed >= 0 && feed < opens && isMidLine ? feed : opens;
}

/** Whether after a curly mark that opens inside a quotation there are marks to close both; else the first was left open. */
function isClosedTwice(text: string, at: number): boolean {
  const rest = text.slice(at + 1);
  return rest.split("”").length >= rest.split("“").length + 2;
}

/** An opening mark where one closes: “We won,“ she said. */
function closesWrongly(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,?!…]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** A straight mark between a blank and a letter: it opens a quotation inside the one that is open. */
function opensInside(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1));
}

/** A straight mark that opens, though one is open: it stands after a blank and before a letter, at the end of a sentence. */
function opensAgain(text: string, at: number): boolean {
  return /[.?!,]\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 1, at + 2));
}

/** Of words that end in an apostrophe: only a sign before the closing mark tells it from a possessive. */
const CLOSES = /[.,?!…]$/;

function maskSingle({ text, open }: Masked): Masked {
  if (!/[‘']/.test(text)) return { text, open };
  let masked = "";
  let from = 0;
  for (let start = nextSingle(text, from); start >= 0; start = nextSingle(text, from)) {
    const end = closingOf(text, start);
    if (end < 0) {
      const goesOn = start === 0 && text.length > FEWEST_OPEN;
      if (goesOn) return { text: QUOTED.repeat(text.length), open: true };
      masked += text.slice(from, start + 1);
      from = start + 1;
    } else {
      masked += text.slice(from, start) + QUOTED.repeat(end - start);
      from = end;
    }
  }
  return { text: masked + text.slice(from), open };
}

/** Characters from which on a paragraph that opens with a single mark, and closes none, is taken for a quotation that goes on. */
const FEWEST_OPEN = 40;

function nextSingle(text: string, from: number): number {
  const pattern = /(?<=^|[\s(—–:])[‘'](?=[\p{L}\d])/gu;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Where a single quotation ends; -1 if nothing closes it. */
function closingOf(text: string, start: number): number {
  const straight = text[start] === "'";
  let first = -1;
  for (const { index } of text.slice(start + 1).matchAll(/[’'](?![\p{L}\d])/gu)) {
    const at = start + 1 + index;
    const inner = text.slice(start + 1, at);
    if (CLOSES.test(inner)) return at + 1;
    if (first < 0 && !straight) first = at;
    if (first < 0 && straight && !/s$/.test(inner)) first = at;
  }
  return first < 0 ? -1 : first + 1;
}
