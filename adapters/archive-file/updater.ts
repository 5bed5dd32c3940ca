import { setTimeout as sleep } from "node:timers/promises";
import { CorpusError } from "../../src/corpus/fault.ts";
import type { ArchivePlace } from "./file/archive-place.ts";
import { keepUpToDate } from "./keep-up-to-date.ts";
import type { UpdateEvent } from "./update-event.ts";
import { watchFolder } from "./watch-folder.ts";

/** What keeps an archive as its folder is. */
export type Updater = {
  /** Looks at once, without waiting for an event or the poll. */
  update(): void;
  /** The file turned out to be damaged: it is made anew. */
  remake(): void;
  stop(): Promise<void>;
};

/** Times of an updater, in milliseconds, and its threads. */
export type UpdaterOptions = {
  /** The folder is compared this often, whatever watching says. @default 60_000 */
  readonly pollMs?: number;
  /** Changes are waited for this long after the first one, so that those that belong together are read together. @default 500 */
  readonly debounceMs?: number;
  /** How many threads analyse. @default as many as there are cores */
  readonly threads?: number;
  /** What brings the archive up to date. @default a file or memory, as `keepUpToDate` does */
  readonly keep?: typeof keepUpToDate;
};

/**
 * Keeps an archive as its folder is until it is stopped. It says `place` as soon as the archive can be opened, then `current`, and again after
 * every change. An error that ends it is thrown by `ended`.
 *
 * @param say called with each event.
 */
export function startUpdater(
  place: Pick<ArchivePlace, "folder" | "file">,
  say: (event: UpdateEvent) => void,
  { pollMs = 60_000, debounceMs = 500, threads, keep = keepUpToDate }: UpdaterOptions = {},
): Updater & { readonly ended: Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = new AbortController();
  let remaking = false;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    wake.abort();
  };
  const watch = watchFolder(place.folder, () => {
    timer ??= setTimeout(look, debounceMs);
  });
  const bring = keep(place, say);

  const run = async (): Promise<void> => {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      wake = new AbortController();
      await watch.refresh();
      const remake = remaking;
      remaking = false;
      let isDone = false;
      try {
        isDone = await bring({ signal, remake, ...(threads === undefined ? {} : { threads }) });
      } catch (error) {
        if (isFirst || !(error instanceof CorpusError)) throw error;
        say({ kind: "failed", message: error.message });
      }
      // A damaged file stays damaged until an update succeeds.
      remaking ||= remake && !isDone;
      if (!wake.signal.aborted) await sleep(pollMs, undefined, { signal: wake.signal }).catch(() => {});
    }
  };
  const ended = run().finally(() => {
    clearTimeout(timer);
    watch.close();
  });
  return {
    update: look,
    remake() {
      remaking = true;
      look();
    },
    async stop() {
      stopping.abort();
      look();
      await ended.catch(() => {});
    },
    ended,
  };
}
