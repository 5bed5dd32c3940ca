import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  ArchiveUnavailableError,
  startThread,
  type ThreadTimes,
} from "../../../adapters/bot/archive/archive-thread.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";

const SCRIPT = new URL("../worker-that-fails.ts", import.meta.url);
const PATIENCE = { timeout: 60_000 };

async function thread(times: Partial<ThreadTimes> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-thread-"));
  const gone = join(folder, "gone");
  const failed: string[] = [];
  const works: string[] = [];
  const started = await startThread(() => gone, {
    failures: {
      failed: (_, error) => void failed.push(String(error)),
      works: (what) => void works.push(what),
    },
    nowMs: () => performance.now(),
    script: SCRIPT,
    times: { waitsMs: [0, 20], lookEveryMs: 20, ...times },
  });
  onTestFinished(async () => {
    await started.stop();
    rmSync(folder, { recursive: true });
  });
  const ask = (question: string) =>
    started.pose<string>({
      kind: "respond",
      request: { kind: "ask", question, from: 0 },
      madeFrom: null,
      today: "2026-06-17",
      state: { readAgoMs: null, reading: null, complete: true },
    });
  const again = () => vi.waitFor(() => expect(started.health().ok).toBe(true), PATIENCE);
  return { ...started, ask, again, failed, works, gone };
}

test("answers, and passes on what went wrong with one request", async () => {
  const { ask, health, failed } = await thread();
  expect(await ask("why?")).toBe("why?");
  await expect(ask("fail")).rejects.toThrow("failed");
  expect(await ask("why?")).toBe("why?");
  expect([health(), failed]).toEqual([{ part: "archive", ok: true, detail: null }, []]);
});

test("says that a cluster gave no answer as of an archive that cannot answer now, and how the cluster is", async () => {
  const { ask, condition } = await thread();
  await expect(ask("no cluster")).rejects.toThrow(ArchiveUnavailableError);
  expect(condition()).toBeNull();
  await ask("yellow");
  expect(condition()).toEqual({ kind: "without-copies", detail: "A copy is missing." });
});

test.for(["die", "throw"])("replaces a thread that comes to %s, and leaves nobody waiting", async (fault) => {
  const { ask, counts, again, failed, works } = await thread();
  const asked = [ask(fault), ask("a"), ask("b")];
  for (const each of asked) await expect(each).rejects.toThrow(ArchiveUnavailableError);
  await again();
  expect(await ask("why?")).toBe("why?");
  expect(counts()).toEqual({ restarts: 1, timeouts: 0, waiting: 0 });
  expect([failed.length, works.length]).toEqual([1, 1]);
});

test("replaces a thread that hangs", async () => {
  const { ask, again, failed, counts } = await thread({ hangsAfterMs: 0 });
  await expect(ask("hang")).rejects.toThrow(/busy with one request for too long/);
  await again();
  expect(failed).toEqual([expect.stringContaining("busy with one request")]);
  expect(counts().restarts).toBeGreaterThan(0);
});

test("says so while one request takes too long, and refuses it after its time", async () => {
  const { ask, health, counts } = await thread({
    slowAfterMs: 0,
    answerWithinMs: {
      respond: 50,
      compose: 50,
      document: 50,
      "older-versions": 50,
      ask: 50,
      contents: 50,
      timeline: 50,
      export: 50,
      "look-up": 50,
      matches: 50,
      "every-day": 50,
      match: 50,
      news: 50,
      arrivals: 50,
      standings: 50,
      describe: 50,
    },
  });
  const asked = ask("silence");
  expect(health()).toMatchObject({ ok: false, detail: expect.stringMatching(/^Busy with one request/) });
  await expect(asked).rejects.toThrow("no answer within 50 ms");
  expect(counts().timeouts).toBe(1);
});

test("gives up on a daily post that takes too long", async () => {
  const { pose } = await thread({
    answerWithinMs: {
      respond: 60_000,
      compose: 50,
      document: 50,
      "older-versions": 50,
      ask: 50,
      contents: 50,
      timeline: 50,
      export: 50,
      "look-up": 50,
      matches: 50,
      "every-day": 50,
      match: 50,
      news: 50,
      arrivals: 50,
      standings: 50,
      describe: 50,
    },
  });
  const post = { emptyDay: "skip", care: "note", seen: new Map(), skipped: new Set<string>() } as const;
  await expect(pose({ kind: "compose", day: "silence", ...post })).rejects.toThrow("no answer within 50 ms");
});

test("refuses at once while it cannot be loaded, keeps trying, and answers when it can", async () => {
  const { ask, again, health, gone, counts } = await thread();
  writeFileSync(gone, "");
  await expect(ask("die")).rejects.toThrow(ArchiveUnavailableError);
  await vi.waitFor(() => expect(health().detail).toContain("The folder is gone."), PATIENCE);
  await vi.waitFor(() => expect(counts().restarts).toBeGreaterThan(3), PATIENCE);
  await expect(ask("why?")).rejects.toThrow("The folder is gone.");
  rmSync(gone);
  await again();
  expect(await ask("why?")).toBe("why?");
});

test("cannot start where the folder cannot be read", async () => {
  const ports = { failures: { failed() {}, works() {} }, nowMs: () => 0, script: SCRIPT };
  await expect(startThread(() => import.meta.filename, ports)).rejects.toThrow(CorpusError);
});

test("settles what is open when it stops", async () => {
  const { ask, stop } = await thread();
  const asked = ask("silence");
  const settled = expect(asked).rejects.toThrow(ArchiveUnavailableError);
  await stop();
  await settled;
});

test("begins nothing once it is stopped", async () => {
  const { ask, replace, stop } = await thread();
  await stop();
  await expect(ask("why?")).rejects.toThrow(ArchiveUnavailableError);
  await expect(replace()).resolves.toBeUndefined();
});
