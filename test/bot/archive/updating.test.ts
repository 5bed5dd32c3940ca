import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { UpdateEvent } from "../../../adapters/archive-file/update-event.ts";
import { startUpdating } from "../../../adapters/bot/archive/updating.ts";
import { PATIENCE } from "./live-archive.ts";

async function start() {
  const home = mkdtempSync(join(tmpdir(), "dateline-updating-"));
  const events: UpdateEvent[] = [];
  const updating = await startUpdating(
    { folder: join(home, "lived"), file: null },
    {
      failures: { failed() {}, works() {} },
      nowMs: () => performance.now(),
      heard: (event) => void events.push(event),
      script: new URL("../updating-worker-that-dies.ts", import.meta.url),
      againAfterMs: 0,
    },
  );
  onTestFinished(async () => {
    await updating.stop();
    rmSync(home, { recursive: true });
  });
  const reopens = () => events.flatMap((event) => (event.kind === "current" ? [event.reopen] : []));
  const orders = () => events.flatMap((event) => (event.kind === "failed" ? [event.message] : []));
  await vi.waitFor(() => expect(reopens()).toEqual([false]), PATIENCE);
  return { updating, reopens, orders };
}

test("an archive is reopened after its updating thread died: nobody watched its word lists meanwhile", async () => {
  const { updating, reopens, orders } = await start();
  updating.update();
  await vi.waitFor(() => expect(reopens()).toEqual([false, true]), PATIENCE);
  updating.update();
  await vi.waitFor(() => expect(orders()).toEqual(["update"]), PATIENCE);
});

test("a damaged file is made anew by the next thread if the one that was to do it dies", async () => {
  const { updating, orders } = await start();
  updating.remake();
  await vi.waitFor(() => expect(orders()).toEqual(["remake"]), PATIENCE);
});
