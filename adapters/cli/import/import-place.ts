import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "yaml";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { splitFrontMatter } from "../../../src/corpus/split-front-matter.ts";

/** The folder that gets the documents, as people have to know it. */
export type ImportPlace = {
  /** As it was named. */
  readonly into: string;
  /** As it was named, with the whole path where that says more. */
  readonly shown: string;
  /** Whether the terminal's commands read it unless they are told otherwise. */
  readonly isDefault: boolean;
  /** The folder that the bot reads, and whether it is this one. */
  readonly botFolder: string;
  readonly isBotFolder: boolean;
  /** How many documents it has that came with the program; 0 in every other folder. */
  readonly examples: number;
};

/** What the settings and the program's own place say of folders. */
export type CorpusFolders = {
  /** The folder that the bot reads. */
  readonly bot: string;
  /** The folder that comes with the program. */
  readonly shipped: string;
};

/** What there is to say of the folder that gets the documents; it need not be there yet. */
export async function importPlace(into: string, { bot, shipped }: CorpusFolders): Promise<ImportPlace> {
  const whole = resolve(into);
  const [real, realBot, realShipped] = await Promise.all([into, bot, shipped].map(realOrWhole));
  return {
    into,
    shown: whole === into ? into : `${into} (${whole})`,
    isDefault: whole === resolve("corpus"),
    botFolder: bot,
    isBotFolder: real === realBot,
    examples: real === realShipped ? await examplesIn(into) : 0,
  };
}

async function realOrWhole(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** The documents of a folder that no import made: an import notes the SHA-256 of each file. */
async function examplesIn(folder: string): Promise<number> {
  let examples = 0;
  for (const { path } of existsSync(folder) ? (await corpusFiles(folder)).filter(isDocumentFile) : []) {
    const head = splitFrontMatter((await readText(folder, path)) ?? "")?.head;
    if (head !== undefined && !isImported(head)) examples++;
  }
  return examples;
}

function isImported(head: string): boolean {
  try {
    return typeof parse(head)?.source?.sha256 === "string";
  } catch {
    return false;
  }
}
