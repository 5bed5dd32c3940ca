import { analyse } from "chardet";
import { type Message, message } from "../../../src/messages/message.ts";
import { ImportRefusal } from "./format.ts";
import { putRight } from "./put-right.ts";

/** A text and what was done to read it, in a sentence each. */
export type DecodedText = { readonly text: string; readonly notes: readonly Message[] };

/** Of a text that is no UTF-8, this many bytes are looked at. */
const LOOKED_AT = 64 * 1024;

/** Encodings by the names of chardet, as WHATWG names them. Unmarked ASCII and Latin-1 are read as browsers read them, by Windows-1252. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  "EUC-KR": "euc-kr",
  "EUC-JP": "euc-jp",
  Shift_JIS: "shift_jis",
  Big5: "big5",
  GB18030: "gb18030",
  "ISO-8859-2": "iso-8859-2",
  "ISO-8859-5": "iso-8859-5",
  "ISO-8859-6": "iso-8859-6",
  "ISO-8859-7": "iso-8859-7",
  "ISO-8859-8": "iso-8859-8",
  "ISO-8859-9": "windows-1254",
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
  "windows-1253": "windows-1253",
  "windows-1254": "windows-1254",
  "windows-1255": "windows-1255",
  "windows-1256": "windows-1256",
  "KOI8-R": "koi8-r",
};

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 if they are, else in the encoding that they look like. UTF-8 that was once read
 * as Windows-1252 ("â€™") is put right.
 *
 * @throws {@link ImportRefusal} if the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, notes } = decoded(bytes);
  const lost = text.split("\ufffd").length - 1;
  return lost === 0
    ? { text, notes }
    : {
        text,
        notes: [...notes, message("repair.lost", { count: lost })],
      };
}

function decoded(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null)
    return { text: new TextDecoder(marked).decode(bytes), notes: marked === "utf-8" ? [] : [readAs(marked)] };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) {
    if (hasControls(utf8)) throw new ImportRefusal(message("refusal.not-text"));
    return putRight(utf8);
  }
  const mixed = decodeMixed(bytes);
  if (mixed !== null) {
    const { text, notes } = putRight(mixed.text);
    return { text, notes: [...mixed.notes, ...notes] };
  }
  const sample = bytes.subarray(0, LOOKED_AT);
  const found = analyse(sample).find(({ name }) => ENCODINGS[name] !== undefined);
  const encoding = ENCODINGS[found?.name ?? ""] ?? "windows-1252";
  const text = new TextDecoder(encoding).decode(bytes);
  if (hasControls(text)) throw new ImportRefusal(message("refusal.not-text"));
  return { text, notes: [readAs(encoding)] };
}

/**
 * Reads bytes as {@link decodeText} does, but what is no UTF-8 in the first encoding that somebody names: whoever sent it, or the text itself.
 * UTF-8, encodings that nobody knows and those that the bytes are not in count as not named.
 *
 * @throws {@link ImportRefusal} if the bytes are no text.
 */
export function decodeNamed(bytes: Uint8Array, names: readonly (string | null | undefined)[]): DecodedText {
  const decoded = decodeText(bytes);
  const isGuessed = markedEncoding(bytes) === null && decoded.notes.some(({ key }) => key === READ_AS);
  if (!isGuessed) return decoded;
  for (const name of names) {
    const decoder = decoderOf(name);
    if (decoder === null || decoder.encoding.startsWith("utf")) continue;
    const text = decoder.decode(bytes);
    if (!text.includes("\ufffd")) return { text, notes: [] };
  }
  return decoded;
}

function decoderOf(name: string | null | undefined) {
  try {
    return name === null || name === undefined ? null : new TextDecoder(name);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

const READ_AS = "repair.read-as";

function readAs(encoding: string): Message {
  return message(READ_AS, { encoding });
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** For each byte that is no UTF-8, so many characters of several bytes have to be: they are no chance. */
const GOOD_FOR_EACH_BAD = 4;

/** Bytes as characters: ASCII, or characters of several bytes that are well-formed UTF-8 (Unicode, table 3-7). What is left is neither. */
const WELL_FORMED =
  /(?<ascii>[\0-\x7f]+)|(?<several>(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)|[\x80-\xff]/g;

/**
 * Reads UTF-8 in which a few bytes of Windows-1252 stand, as where texts were put together or cut; null if there is not clearly more UTF-8
 * than that.
 */
function decodeMixed(bytes: Uint8Array): DecodedText | null {
  const single = new TextDecoder("windows-1252");
  let [good, bad, text] = [0, 0, ""];
  for (const { 0: run, groups } of Buffer.from(bytes).toString("latin1").matchAll(WELL_FORMED)) {
    if (groups?.ascii !== undefined) text += run;
    else if (groups?.several !== undefined) {
      const read = Buffer.from(run, "latin1").toString("utf8");
      good += read.length;
      text += read;
    } else {
      bad++;
      text += single.decode(Buffer.from(run, "latin1"));
    }
  }
  if (good < bad * GOOD_FOR_EACH_BAD || hasControls(text)) return null;
  return { text, notes: [message("repair.mixed", { count: bad })] };
}

/** Texts have no zero bytes, and next to no other control characters. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const found = text.slice(0, LOOKED_AT).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g) ?? [];
  return found.length > 4 + text.length / 500 || found.some((sign) => sign === "\u0000");
}
