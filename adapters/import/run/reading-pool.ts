import { createFileReader, type FileReader, type FileReaderOptions } from "./file-reader.ts";
import type { FoundFile } from "./find-files.ts";
import type { DraftsOfFile, ReadingSettings } from "./read-drafts.ts";

/** How many files may be read before the first of them is taken, for each process. */
const AHEAD = 50;

type Options = FileReaderOptions & {
  /** How many files are read at the same time. */
  readonly threads: number;
  readonly signal: AbortSignal;
};

/**
 * Reads files in several processes and gives what came out of them, in the order of the files. A file that takes too long or too much memory
 * ends its process and is refused; the others go on.
 */
export async function* readAll(
  files: readonly FoundFile[],
  settings: ReadingSettings,
  { threads, signal, limits, script }: Options,
): AsyncGenerator<readonly DraftsOfFile[]> {
  const results = new Map<number, readonly DraftsOfFile[]>();
  let next = 0;
  let taken = 0;
  let wake: () => void = () => {};
  const idle: (() => void)[] = [];
  const run = async (reader: FileReader) => {
    for (;;) {
      while (next - taken > AHEAD * threads)
        await new Promise<void>((resolve) => {
          idle.push(resolve);
        });
      const at = next;
      const file = files[at];
      if (!file || signal.aborted) return;
      next++;
      const read = await reader.read(file);
      if (read === null) return;
      results.set(at, read);
      wake();
    }
  };
  const readers = Array.from({ length: Math.min(threads, files.length) }, () =>
    createFileReader(settings, { limits, script }),
  );
  for (const reader of readers) void run(reader);
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    while (taken < files.length && !signal.aborted) {
      const read = results.get(taken);
      if (read) {
        results.delete(taken);
        taken++;
        for (const goOn of idle.splice(0)) goOn();
        yield read;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    next = files.length;
    await Promise.all(readers.map((reader) => reader.stop()));
  }
}
