import { strToU8, zipSync } from "fflate";
import type { FileBytes } from "../../../adapters/import/formats/format.ts";
import { docxSample, odtSample, pdfSample, rtfSample, SAMPLE, xlsxSample } from "./sample-files.ts";

const WORDS = SAMPLE.paragraphs.join("\n\n");

/** A sound file of each format. */
export const SOUND_FILES: readonly FileBytes[] = [
  { name: "a.docx", bytes: docxSample() },
  { name: "a.odt", bytes: odtSample() },
  { name: "a.rtf", bytes: rtfSample() },
  {
    name: "a.pdf",
    bytes: pdfSample([
      { x: 60, y: 700, text: "The dockers of Callao walked out on Monday." },
      { x: 60, y: 680, text: "The union said that nobody was paid." },
    ]),
  },
  { name: "a.zip", bytes: zipSync({ "in/a.txt": strToU8(WORDS), "b.odt": odtSample() }) },
  {
    name: "a.eml",
    bytes: strToU8(
      `From: Harbour News <desk@example.org>\r\nSubject: ${SAMPLE.title}\r\nDate: Tue, 15 Jun 2004 08:00:00 +0000\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${WORDS}</p>\r\n--b--\r\n`,
    ),
  },
  {
    name: "a.html",
    bytes: strToU8(`<html><body><article><h1>A</h1><p>${WORDS}</p></article></body></html>`),
  },
  {
    name: "a.xlsx",
    bytes: xlsxSample([
      ["title", "date", "text"],
      ["A", { day: 38153 }, "The dockers walked out."],
    ]),
  },
  { name: "a.csv", bytes: strToU8('title,date,text\nA,2004-06-15,"The dockers walked out."\n') },
  { name: "a.jsonl", bytes: strToU8('{"text":"The dockers walked out.","issued":"2004-06-15"}\n') },
  { name: "a.md", bytes: strToU8(`# ${SAMPLE.title}\n\n${WORDS}\n`) },
  { name: "a.txt", bytes: strToU8(WORDS) },
];

/** The nth damaged file of a seed: cut off, bytes changed, a part taken out or doubled, or under the name of another format. */
export function mutatedFile(seed: number, index: number): FileBytes {
  const random = numbers(seed * 100_003 + index);
  const below = (limit: number) => Math.floor(random() * limit);
  const sound = SOUND_FILES[index % SOUND_FILES.length];
  if (!sound) throw new Error("There is no sound file.");
  const { name, bytes } = sound;
  const [from, to] = [below(bytes.length), below(bytes.length)].toSorted((a, b) => a - b) as [number, number];
  const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
  switch (below(5)) {
    case 0:
      return { name, bytes: bytes.slice(0, to) };
    case 1: {
      const changed = bytes.slice();
      for (let times = 1 + below(40); times > 0; times--) changed[below(changed.length)] = below(256);
      return { name, bytes: changed };
    }
    case 2:
      return { name, bytes: join(bytes.slice(0, from), bytes.slice(to)) };
    case 3:
      return { name, bytes: join(bytes.slice(0, to), bytes.slice(from)) };
    default:
      return { name: SOUND_FILES[below(SOUND_FILES.length)]?.name ?? name, bytes };
  }
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
