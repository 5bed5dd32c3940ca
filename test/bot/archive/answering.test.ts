import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { liveFolder, PATIENCE, startLive } from "./live-archive.ts";

const MONK = "A monk was killed in Phnom Penh.";
const WHO = "Who was killed in Phnom Penh?";
const STRIKE = "The dockers of Port Elan went on strike.";
const WHO_STRUCK = "Who went on strike in Port Elan?";
const SAILORS = "The sailors of Port Elan went on strike in winter.";

describe.for(["file", "memory"] as const)("an archive in %s", (where) => {
  async function start() {
    const made = liveFolder();
    made.write("monk", MONK);
    const live = await startLive(made.folder, where === "file" ? made.file : null);
    await live.becomes(WHO, MONK);
    await vi.waitFor(() => expect(live.health()).toMatchObject({ ok: true }), PATIENCE);
    return { ...made, ...live };
  }

  test("takes in new, changed and removed documents while it answers, with its key, numbers and suggestions", async () => {
    const { write, remove, becomes, ask, archive, numbers, suggestions } = await start();
    const key = archive();
    write("dock", STRIKE);
    await becomes(WHO_STRUCK, STRIKE);
    await vi.waitFor(() => {
      expect(numbers().documents).toBe(2);
      expect(suggestions().topics).toContain("Port Elan");
      expect(archive()).not.toBe(key);
    }, PATIENCE);
    write("dock", SAILORS);
    await becomes(WHO_STRUCK, SAILORS);
    remove("dock");
    await vi.waitFor(async () => expect((await ask(WHO_STRUCK)).kind).toBe("nothing"), PATIENCE);
    await vi.waitFor(() => expect(archive()).toBe(key), PATIENCE);
  });

  test("takes in changed word lists", async () => {
    const { folder, becomes } = await start();
    writeFileSync(join(folder, "synonyms.txt"), "bonze => monk\n");
    await becomes("Was a bonze killed?", MONK);
  });

  test("names new faults, and forgets them when they are fixed", async () => {
    const { folder, write, faults, faultLines, numbers } = await start();
    writeFileSync(join(folder, "bad.md"), "no front matter");
    await vi.waitFor(() => expect(numbers().faults).toBeGreaterThan(0), PATIENCE);
    expect(faults()).toEqual([expect.stringContaining("bad.md:1: ")]);
    await vi.waitFor(() => expect(faultLines).toEqual([expect.stringContaining("bad.md:1: ")]), PATIENCE);
    write("bad", STRIKE);
    await vi.waitFor(() => expect(faults()).toEqual([]), PATIENCE);
  });

  test("keeps what it has while the folder is gone, says so, and goes on when it is back", async () => {
    const { folder, write, remove, ask, update, updateHealth, health, becomes } = await start();
    remove("monk");
    await vi.waitFor(() => expect(updateHealth()).toMatchObject({ ok: false }), PATIENCE);
    expect(updateHealth().detail).toBe(`Expected documents (*.md) in ${folder}, and found none.`);
    expect((await ask(WHO)).items[0]?.text).toBe(MONK);
    expect(health().ok).toBe(true);
    write("dock", STRIKE);
    update();
    await becomes(WHO_STRUCK, STRIKE);
    await vi.waitFor(
      () => expect(updateHealth()).toEqual({ part: "update", ok: true, detail: null }),
      PATIENCE,
    );
  });

  test("says in its status how current it is", async () => {
    const { respond } = await start();
    // Documents can be found before the update that read them has ended.
    await vi.waitFor(async () => {
      const reply = await respond({ kind: "status" }, null, "2026-06-17");
      expect(reply.items[0]?.text).toMatch(
        /^1 document, 1 passage.*\nCompared with its folder (just now|\d+ seconds? ago)\.$/s,
      );
    }, PATIENCE);
  });
});

describe("an archive file", () => {
  async function kept() {
    const made = liveFolder();
    made.write("monk", MONK);
    const live = await startLive(made.folder, made.file);
    await live.becomes(WHO, MONK);
    await vi.waitFor(() => expect(live.health()).toMatchObject({ ok: true }), PATIENCE);
    return { ...made, ...live };
  }

  test("that is deleted is made again, and answers come from it", async () => {
    const { file, ask, update, write, becomes, failed } = await kept();
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    expect((await ask(WHO)).items[0]?.text).toBe(MONK);
    update();
    await vi.waitFor(() => expect(statSync(file).size).toBeGreaterThan(0), PATIENCE);
    write("dock", STRIKE);
    await becomes(WHO_STRUCK, STRIKE);
    expect(failed).toEqual([]);
  });

  test("that is overwritten is made again, whoever notices first", async () => {
    const { file, becomes, health } = await kept();
    writeFileSync(file, "This is no database. ".repeat(10_000));
    await becomes(WHO, MONK);
    await vi.waitFor(() => expect(health()).toMatchObject({ ok: true }), PATIENCE);
  });

  test("that is cut short is made again", async () => {
    const { file, update, becomes, health } = await kept();
    truncateSync(file, 5_000);
    update();
    await becomes(WHO, MONK);
    await vi.waitFor(() => expect(health()).toMatchObject({ ok: true }), PATIENCE);
  });

  test("is opened as it is by the next start, without reading a document again", async () => {
    const { folder, file, stop } = await kept();
    await stop();
    const { ask, events } = await startLive(folder, file);
    expect((await ask(WHO)).items[0]?.text).toBe(MONK);
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ kind: "current", changed: 0 }), PATIENCE);
  });

  test("that cannot be made leaves the archive in memory, with one warning", async () => {
    const { folder, write } = liveFolder();
    write("monk", MONK);
    const { ask, events, update, health } = await startLive(
      folder,
      join(folder, "no", "such", "folder.dateline"),
    );
    expect((await ask(WHO)).items[0]?.text).toBe(MONK);
    expect(health().ok).toBe(true);
    update();
    await vi.waitFor(() => expect(events.filter(({ kind }) => kind === "current")).toHaveLength(2), PATIENCE);
    expect(events.filter(({ kind }) => kind === "place")).toEqual([
      { kind: "place", file: null, warning: expect.stringContaining("cannot be used") },
    ]);
  });
});
