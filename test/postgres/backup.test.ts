import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { makeDatabase, SERVER, type TestDatabase } from "./server.ts";

const README = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
const ONE = subscription();
const DAY = "2026-11-22";

/** A command of the README that begins with a word. */
function commandOf(program: string): string {
  const found = new RegExp(`^ {4}(${program} .+)$`, "m").exec(README)?.[1];
  if (found === undefined) throw new Error(`Expected the README to have a command ${program}`);
  return found;
}

describe.skipIf(SERVER === null)("the README's backup of a PostgreSQL database", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await makeDatabase();
    folder = mkdtempSync(join(tmpdir(), "dateline-backup-"));
  });
  afterAll(async () => {
    await database.remove();
    rmSync(folder, { recursive: true });
  });
  const run = (command: string) =>
    execFileSync("sh", ["-c", command], {
      cwd: folder,
      env: { ...process.env, DATELINE_DATABASE: database.url },
      stdio: ["ignore", "ignore", "inherit"],
    });

  test("brings back what was subscribed and claimed, while a bot is connected", async () => {
    const store = await openPostgresStore(database.url);
    await store.save(ONE);
    expect(await store.claim(ONE.id, DAY, 0, 60_000)).toMatchObject({ attempt: 1 });
    run(commandOf("pg_dump"));
    await database.sql("TRUNCATE dateline.subscriptions CASCADE");
    expect(await store.find(ONE.id)).toBeNull();
    await store.release();

    run(commandOf("pg_restore"));
    const restored = await openPostgresStore(database.url);
    expect(await restored.find(ONE.id)).toEqual(ONE);
    // The day is claimed still: nobody posts it a second time.
    expect(await restored.claim(ONE.id, DAY, 0, 60_000)).toBeNull();
    await restored.release();
  });
});
