import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFileArchive } from "../../adapters/archive-file/asking/file-archive.ts";
import { openFile, openToRead } from "../../adapters/archive-file/file/schema.ts";
import { stem } from "../../src/language/stem.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

/** The two states of every document: each has a word that no other document and no other state has. */
export type DocumentState = "old" | "new";

/** What an archive file holds of documents that are being changed from one state to the other. */
export type Standing = {
  readonly old: number;
  readonly new: number;
  readonly absent: number;
  /** What is in neither state, or found where it should not be: nothing, if all is well. */
  readonly broken: readonly string[];
};

const idOf = (index: number) => `release-${String(index).padStart(4, "0")}`;

/** A word of letters alone that only this state of this document has. */
function ownWord(index: number, state: DocumentState): string {
  const letters = [...String(index)].map((digit) => String.fromCharCode(98 + 2 * Number(digit))).join("");
  return `${state === "old" ? "zarm" : "quov"}${letters}x`;
}

/** @param sentences how long a document is. */
function textOf(index: number, state: DocumentState, sentences: number): string {
  const more = Array.from({ length: sentences }, (_, at) => {
    const day = 1 + ((index + at) % 28);
    return `On ${day} March 1998 the council of Port ${state === "old" ? "Elan" : "Gris"} met ${at + 2} delegates, said its chair.`;
  });
  return [`The word of this release is ${ownWord(index, state)}.`, ...more].join("\n\n");
}

/** Writes documents into a folder, all of them in one state. */
export function writeState(folder: string, count: number, state: DocumentState, sentences: number): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const text = textOf(index, state, sentences);
    writeFileSync(join(folder, `${idOf(index)}.md`), corpusFile({ id: idOf(index) }, text));
  }
}

/** Opens an archive file as after a crash, and looks at each document: its text, and whether its own word finds it and nothing else. */
export async function standingOf(
  file: string,
  fingerprint: string,
  count: number,
  sentences: number,
): Promise<Standing> {
  // What writes recovers what a crash left behind; so does what reads, but it has to be able to.
  const writable = openFile(file, fingerprint);
  if (writable === null) return { old: 0, new: 0, absent: count, broken: ["The file cannot be used."] };
  const sound = Object.values(writable.db.prepare("PRAGMA integrity_check").get() ?? {});
  const broken = sound[0] === "ok" ? [] : [`SQLite says: ${sound.join(" ")}`];
  const db = openToRead(file, fingerprint);
  if (db === null) throw new Error("The file could be opened to write, and not to read.");
  const archive = createFileArchive(db, createThesaurus([]));
  const tally = { old: 0, new: 0, absent: 0 };
  for (let index = 0; index < count; index++) {
    const id = idOf(index);
    const text = (await archive.document(id))?.text ?? null;
    const state = (["old", "new"] as const).find((one) => text === textOf(index, one, sentences));
    if (text === null) tally.absent++;
    else if (state) tally[state]++;
    else broken.push(`${id} is in neither state.`);
    for (const one of ["old", "new"] as const) {
      const terms = [{ stem: stem(ownWord(index, one)), weight: 1 }];
      const found = await archive.search({ terms, dates: [], filter: {}, limit: 5 });
      const ids = found.map(({ document }) => document.id).join();
      if (ids !== (state === one ? id : ""))
        broken.push(`The ${one} word of ${id} finds ${ids || "nothing"}.`);
    }
  }
  const { documents } = await archive.summary();
  if (documents !== count - tally.absent) broken.push(`It counts ${documents} documents.`);
  db.close();
  writable.db.close();
  return { ...tally, broken };
}
