import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Message, message } from "../../../src/messages/message.ts";
import { sourceName } from "../formats/source-name.ts";
import { identity } from "./wrong-paths.ts";

/** A file to import. */
export type FoundFile = {
  readonly path: string;
  /** As the archive names the source: inside the folder that was named, with `/`, by `sourceName`. */
  readonly name: string;
};

/** What is below the paths that were named. */
export type FoundFiles = {
  readonly files: readonly FoundFile[];
  /** What is none: a link, a pipe, a device, something that cannot be read. */
  readonly refused: readonly { readonly name: string; readonly reason: Message }[];
  /** How many hidden files were passed over. */
  readonly hidden: number;
  /** Whether all of a folder was looked through, so that a file that is not found is gone from it. */
  readonly wholeFolder: boolean;
  /** The folder of documents, if it was found among the files and passed over: its name inside the folder that was named. */
  readonly ownFolder: string | null;
};

/** Deeper folders are those of somebody who wants the import never to end. */
const DEEPEST = 40;

/**
 * Finds the files to import below some paths, in the order of their names, each once. Links are not followed, pipes and devices are not opened.
 *
 * @param into the folder of documents, which is never imported into itself, nor is the archive file beside it.
 */
export async function findFiles(paths: readonly string[], into: string): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const refused: { name: string; reason: Message }[] = [];
  const seen = new Set<string>();
  let hidden = 0;
  let ownFolder: string | null = null;
  let wholeFolder = false;
  const target = await stat(into, { bigint: true }).catch(() => null);
  const own = target && identity(target);
  const look = async (path: string, written: string, depth: number): Promise<void> => {
    const name = sourceName(written);
    const whole = resolve(path);
    if (seen.has(whole)) return;
    seen.add(whole);
    const found = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) {
      refused.push({
        name,
        reason: notRead(found.code, name),
      });
    } else if (found.isSymbolicLink()) {
      refused.push({ name, reason: message("refusal.link") });
    } else if (found.isDirectory()) {
      if (identity(found) === own) {
        ownFolder = name;
        return;
      }
      if (depth > DEEPEST) {
        refused.push({ name, reason: message("refusal.too-deep", { folders: DEEPEST }) });
        return;
      }
      const names = await readdir(path).catch(() => null);
      if (names === null) refused.push({ name, reason: message("refusal.folder") });
      else wholeFolder ||= depth === 0;
      for (const child of (names ?? []).toSorted()) {
        const inside = depth === 0 ? child : `${written}/${child}`;
        if (child.startsWith(".")) hidden++;
        // "archive.dateline" comes after "archive", and is what was read of it.
        else if (ownFolder === null || !inside.startsWith(`${ownFolder}.dateline`))
          await look(join(path, child), inside, depth + 1);
      }
    } else if (found.isFile()) files.push({ path, name });
    else refused.push({ name, reason: message("refusal.device") });
  };
  for (const path of paths) await look(path, basename(resolve(path)), 0);
  return { files, refused, hidden, wholeFolder, ownFolder };
}

function notRead(code: string | undefined, name: string): Message {
  if (code !== "ENOENT") return message("refusal.not-opened");
  return name.includes("\ufffd") ? message("refusal.name-not-utf8") : message("refusal.no-such-file");
}
