import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** What watches a folder. */
export type FolderWatch = {
  /** Watches subfolders too that have come since. To be called before the folder is read, so that nothing is missed in between. */
  refresh(): Promise<void>;
  close(): void;
};

/**
 * Watches a folder and those below it, each by itself: what Node calls recursive watches every single file where the system does not.
 * Where watching is not possible (a network's folder, too many folders) nothing is reported, and a poll has to find what changed.
 *
 * @param changed called for each event; several may belong to one change.
 */
export function watchFolder(folder: string, changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const forget = (path: string) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const add = (path: string) => {
    if (watchers.has(path)) return;
    try {
      const watcher = watch(path, { persistent: false }, (event) => {
        // A folder that was renamed or removed may be another one next time.
        if (event === "rename" && path !== folder) forget(path);
        changed();
      });
      watcher.on("error", () => forget(path));
      watchers.set(path, watcher);
    } catch {
      // The poll finds what changes there.
    }
  };
  return {
    async refresh() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const paths = new Set([folder, ...entries.filter(isFolder).map(pathOf)]);
      for (const path of [...watchers.keys()]) if (!paths.has(path)) forget(path);
      for (const path of paths) add(path);
    },
    close() {
      for (const path of [...watchers.keys()]) forget(path);
    },
  };
}

type Entry = { readonly parentPath: string; readonly name: string; isDirectory(): boolean };

function isFolder(entry: Entry): boolean {
  return entry.isDirectory();
}

function pathOf({ parentPath, name }: Entry): string {
  return join(parentPath, name);
}
