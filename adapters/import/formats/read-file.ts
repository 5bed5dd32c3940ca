import type { Extracted } from "../../../src/import/extracted.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { plainWords } from "../pages/plain-words.ts";
import { errorWords, type FileBytes, type FormatReader, ImportRefusal } from "./format.ts";
import { sourceName } from "./source-name.ts";

/** Who reads a format, by the end of a file's name. A reader's library is loaded with the first file that needs it. */
const READERS: Readonly<Record<string, () => Promise<FormatReader>>> = {
  txt: async () => (await import("./text-file.ts")).readTextFile,
  text: async () => (await import("./text-file.ts")).readTextFile,
  md: async () => (await import("./markdown-file.ts")).readMarkdownFile,
  markdown: async () => (await import("./markdown-file.ts")).readMarkdownFile,
  html: async () => (await import("./page-file.ts")).readPageFile,
  htm: async () => (await import("./page-file.ts")).readPageFile,
  xhtml: async () => (await import("./page-file.ts")).readPageFile,
  pdf: async () => (await import("./pdf-file.ts")).readPdfFile,
  docx: async () => (await import("./docx-file.ts")).readDocxFile,
  odt: async () => (await import("./odt-file.ts")).readOdtFile,
  rtf: async () => (await import("./rtf-file.ts")).readRtfFile,
  eml: async () => (await import("./mail-file.ts")).readMailFile,
  csv: async () => (await import("./tables/table-file.ts")).readTableFile,
  tsv: async () => (await import("./tables/table-file.ts")).readTableFile,
  xlsx: async () => (await import("./tables/table-file.ts")).readTableFile,
  jsonl: async () => (await import("./json-lines.ts")).readJsonLines,
  ndjson: async () => (await import("./json-lines.ts")).readJsonLines,
};

/** What to do with files of formats that many have and nobody reads here. */
const ADVICE: Readonly<Record<string, Message>> = {
  doc: message("refusal.save-as-either", { format: ".docx", other: ".odt" }),
  pages: message("refusal.save-as-either", { format: ".docx", other: ".pdf" }),
  xls: message("refusal.save-as-either", { format: ".xlsx", other: ".csv" }),
  ods: message("refusal.save-as-either", { format: ".xlsx", other: ".csv" }),
  msg: message("refusal.save-as", { format: ".eml" }),
  pptx: message("refusal.save-as", { format: ".pdf" }),
  png: message("refusal.picture"),
  jpg: message("refusal.picture"),
  jpeg: message("refusal.picture"),
  tif: message("refusal.picture"),
  tiff: message("refusal.picture"),
};

/** What is read out of one file, or of one file in a ZIP. */
export type ReadFile =
  | {
      readonly kind: "read";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly extracted: readonly Extracted[];
    }
  | { readonly kind: "refused"; readonly name: string; readonly reason: Message };

/** Formats that are read, for messages. */
const FORMATS: readonly string[] = [...Object.keys(READERS), "zip"].map((end) => `.${end}`);

/**
 * Reads a file by the format that its name says; of a ZIP, each of its files; of a mail, what is attached to it before the mail. Never throws for what is in the file: what cannot be read is
 * refused, with its reason.
 */
export async function readFileBytes(file: FileBytes): Promise<readonly ReadFile[]> {
  try {
    if (endOf(file.name) === "eml") return await readMail(file);
    if (endOf(file.name) !== "zip") return [await readOne(file)];
    const { zipEntries } = await import("./zip-entries.ts");
    const found: ReadFile[] = [];
    for (const { name, bytes } of zipEntries(file.bytes))
      found.push(await readOne({ name: `${file.name}/${sourceName(name)}`, bytes }));
    return found;
  } catch (error) {
    return [refused(file.name, error)];
  }
}

/** A mail and what is attached to it. The mail comes last: an import that is killed in between reads it again, with the rest. */
async function readMail(file: FileBytes): Promise<readonly ReadFile[]> {
  const mail = await readOne(file);
  const { mailAttachments } = await import("./mail-file.ts");
  const attached: ReadFile[] = [];
  const unread: string[] = [];
  for (const { name, bytes } of await mailAttachments(file.bytes))
    if (READERS[endOf(name)])
      attached.push(await readOne({ name: `${file.name}/${sourceName(name)}`, bytes }));
    else unread.push(sourceName(name));
  if (mail.kind === "refused") return [...attached, mail];
  const notes = unread.length === 0 ? [] : [message("repair.attached", { names: unread.join(", ") })];
  const extracted = mail.extracted.map((one) => ({ ...one, notes: [...one.notes, ...notes] }));
  const [sent] = extracted;
  return [...attached.map((one) => (sent ? sentWith(one, sent) : one)), { ...mail, extracted }];
}

/** What is attached was published by the sender on that day, if it says nothing else. */
function sentWith(file: ReadFile, mail: Extracted): ReadFile {
  if (file.kind === "refused") return file;
  const from = ENGLISH("origin.mail-attached");
  const dates = mail.dates.map(({ value }) => ({ value, from, certainty: "copy" as const }));
  const publishers = mail.publishers.map((one) => ({ ...one, from }));
  return {
    ...file,
    extracted: file.extracted.map((one) => ({
      ...one,
      // The mail was sent after what is attached to it was made.
      dates: [...dates, ...one.dates],
      publishers: [...one.publishers, ...publishers],
    })),
  };
}

async function readOne(file: FileBytes): Promise<ReadFile> {
  const end = endOf(file.name);
  try {
    const reader = READERS[end];
    if (!reader) throw new ImportRefusal(unread(end));
    const read = await reader();
    return { kind: "read", ...file, extracted: (await read(file)).map(withPlainNames) };
  } catch (error) {
    return refused(file.name, error);
  }
}

/** Titles and publishers without the marks of HTML, which tables, front matter and mails have now and then. */
function withPlainNames(extracted: Extracted): Extracted {
  const plain = <Named extends { readonly value: string }>(hints: readonly Named[]) =>
    hints.map((hint) => ({ ...hint, value: plainWords(hint.value) }));
  return { ...extracted, titles: plain(extracted.titles), publishers: plain(extracted.publishers) };
}

function refused(name: string, error: unknown): ReadFile {
  const reason =
    error instanceof ImportRefusal
      ? error.reason
      : message("refusal.not-readable", { why: errorWords(error) });
  return { kind: "refused", name, reason };
}

function unread(end: string): Message {
  if (end === "zip") return message("refusal.zip-in-zip");
  return ADVICE[end] ?? message("refusal.unknown-format", { formats: FORMATS.join(", ") });
}

function endOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
