import { statSync } from "node:fs";
import { type CorpusFile, corpusFiles, isDocumentFile } from "../../src/corpus/corpus-files.ts";
import { CorpusError } from "../../src/corpus/fault.ts";
import { message } from "../../src/messages/message.ts";
import type { ArchivePlace } from "./file/archive-place.ts";
import { archivePath } from "./open-archive.ts";
import type { UpdateEvent } from "./update-event.ts";
import { prepareFile, type UpdateOptions, updateFile } from "./writing/update-file.ts";

/** Brings an archive up to date with its folder, once; tells whether that succeeded. */
export type BringUpToDate = (options: Omit<UpdateOptions, "onProgress">) => Promise<boolean>;

/**
 * Remembers what is known of an archive from one update to the next, and says only what is new. Each call compares the folder's files by size
 * and time, and reads those that changed.
 */
export function keepUpToDate(
  place: Pick<ArchivePlace, "folder" | "file">,
  say: (event: UpdateEvent) => void,
): BringUpToDate {
  const { folder } = place;
  /** The file that it should be in; null: none, as long as it is small. */
  let wanted: string | null = null;
  /** Where it was last said to be, and the file as it was then. */
  let said: { readonly file: string | null; readonly identity: string } | null = null;
  let lists = "";
  let documents = "";
  /** Something has changed that is seen only when the archive is opened anew. */
  let isOutdated = false;

  const tell = (file: string | null, warning: string | null) => {
    said = { file, identity: identityOf(file) };
    say({ kind: "place", file, warning });
  };
  const isCurrent = ({ changed, removed }: { readonly changed: number; readonly removed: number }) => {
    say({ kind: "current", changed, removed, reopen: isOutdated });
    isOutdated = false;
  };

  return async (options) => {
    const files = await corpusFiles(folder);
    // An empty folder is rather one that is not mounted than an archive of which everything was taken out.
    if (!files.some(isDocumentFile)) throw new CorpusError(message("corpus.no-documents", { folder }));
    wanted ??= archivePath({ ...place, wordLists: "" }, files);
    const before = { lists, documents };
    lists = signature(files.filter(({ path }) => path.endsWith(".txt") && !path.includes("/")));
    documents = signature(files.filter(isDocumentFile));
    if (said !== null && lists !== before.lists) isOutdated = true;

    const inMemory = (warning: string | null) => {
      if (said === null) tell(null, warning);
      else if (documents !== before.documents) isOutdated = true;
      isCurrent({ changed: 0, removed: 0 });
      return true;
    };
    if (wanted === null) return inMemory(null);
    if (said === null || said.file === null) {
      const warning = await prepareFile(wanted, options.signal);
      if (warning !== null) return inMemory(warning);
    }
    if (said === null) tell(wanted, null);
    const onProgress: UpdateOptions["onProgress"] = (progress) => say({ kind: "reading", ...progress });
    const result = await updateFile({ folder, file: wanted }, { ...options, onProgress });
    if (options.signal.aborted) return false;
    if (result.kind === "impossible") {
      say({ kind: "failed", message: result.warning });
      return false;
    }
    if (said?.file !== wanted || said.identity !== identityOf(wanted)) {
      tell(wanted, null);
      isOutdated = true;
    }
    isCurrent(result);
    return true;
  };
}

/** What tells a file from another one of the same name. */
function identityOf(file: string | null): string {
  const found = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino} ${found.birthtimeMs}` : "";
}

function signature(files: readonly CorpusFile[]): string {
  return files.map(({ path, size, modifiedMs }) => `${path}\n${size} ${modifiedMs}`).join("\n");
}
