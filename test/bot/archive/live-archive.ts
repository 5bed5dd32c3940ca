import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { UpdateEvent } from "../../../adapters/archive-file/update-event.ts";
import { type Answering, startAnswering } from "../../../adapters/bot/archive/answering.ts";
import type { EncoderThread } from "../../../adapters/encoder/encoder-thread.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

/** Long, for a machine with much else to do. */
export const PATIENCE = { timeout: 100_000, interval: 100 } as const;

/** A folder of documents and where its archive may be kept. */
export type LiveFolder = {
  readonly folder: string;
  readonly file: string;
  write(id: string, text: string): void;
  remove(id: string): void;
};

/** Makes an empty folder that goes away when the test has finished. */
export function liveFolder(): LiveFolder {
  const home = mkdtempSync(join(tmpdir(), "dateline-live-"));
  const folder = join(home, "corpus");
  mkdirSync(folder);
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return {
    folder,
    file: join(home, "kept.dateline"),
    write: (id, text) => writeFileSync(join(folder, `${id}.md`), corpusFile({ id }, text)),
    remove: (id) => rmSync(join(folder, `${id}.md`)),
  };
}

/** An archive that answers while it is updated. */
export type Live = Omit<Answering, "ask"> & {
  readonly events: readonly UpdateEvent[];
  readonly faultLines: readonly string[];
  readonly failed: readonly string[];
  ask(question: string): Promise<Reply>;
  /** Waits until a question is answered with a sentence. */
  becomes(question: string, sentence: string): Promise<void>;
};

/** Starts to answer from a folder; `file` is null for memory. */
export async function startLive(
  folder: string,
  file: string | null,
  encoder: EncoderThread | null = null,
): Promise<Live> {
  const events: UpdateEvent[] = [];
  const faultLines: string[] = [];
  const failed: string[] = [];
  const answering = await startAnswering(
    { folder, file: file ?? "memory" },
    {
      failures: { failed: (_, error) => void failed.push(String(error)), works() {} },
      heard: (event) => void events.push(event),
      foundFaults: (lines) => void faultLines.push(...lines),
      ...(encoder ? { encoder } : {}),
    },
  );
  onTestFinished(answering.stop);
  const ask = (question: string) => answering.respond({ kind: "ask", question, from: 0 }, null, "2026-06-17");
  return {
    ...answering,
    events,
    faultLines,
    failed,
    ask,
    becomes: (question, sentence) =>
      vi.waitFor(async () => {
        const reply = await ask(question);
        if (reply.items[0]?.text !== sentence) throw new Error(JSON.stringify(reply));
      }, PATIENCE),
  };
}
