import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { UpdateEvent } from "../../adapters/archive-file/update-event.ts";
import { startUpdater } from "../../adapters/archive-file/updater.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

const PATIENCE = { timeout: 100_000, interval: 20 };

test("a file that is to be made anew is so once its folder is back", async () => {
  const home = mkdtempSync(join(tmpdir(), "dateline-updater-"));
  const [folder, away, file] = [join(home, "corpus"), join(home, "away"), join(home, "kept.dateline")];
  mkdirSync(folder);
  writeFileSync(join(folder, "monk.md"), corpusFile({ id: "monk" }, "A monk was killed."));
  const events: UpdateEvent[] = [];
  const updater = startUpdater({ folder, file }, (event) => void events.push(event), { threads: 0 });
  onTestFinished(async () => {
    await updater.stop();
    rmSync(home, { recursive: true });
  });
  const count = (kind: UpdateEvent["kind"]) => events.filter((event) => event.kind === kind).length;
  await vi.waitFor(() => expect(count("current")).toBe(1), PATIENCE);
  const before = statSync(file, { bigint: true });

  renameSync(folder, away);
  updater.remake();
  await vi.waitFor(() => expect(count("failed")).toBeGreaterThan(0), PATIENCE);
  renameSync(away, folder);
  updater.update();
  await vi.waitFor(() => expect(count("current")).toBeGreaterThan(1), PATIENCE);
  const after = statSync(file, { bigint: true });
  expect([after.ino, after.birthtimeNs]).not.toEqual([before.ino, before.birthtimeNs]);
});
