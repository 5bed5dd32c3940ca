import { expect, onTestFinished, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { makeDatabase, SERVER } from "./server.ts";

test.skipIf(SERVER === null)("a workspace is forgotten while a bot claims a post there", async () => {
  const database = await makeDatabase();
  const store = await openPostgresStore(database.url);
  onTestFinished(async () => {
    await store.release();
    await database.remove();
  });
  const { id } = subscription();
  await store.save(subscription());
  // Claimed, and not yet committed.
  await database.sql("BEGIN");
  await database.sql(
    `INSERT INTO dateline.deliveries (subscription, day, attempt, state, claimed_at_ms, open_from_ms)
     VALUES ('${id}', '2026-11-22', 1, 'claimed', 0, 100)`,
  );
  const forgetting = store.forgetWorkspace("slack", "T1");
  await expect
    .poll(() => database.sql("SELECT 1 FROM pg_locks WHERE NOT granted"), { timeout: 20_000 })
    .not.toEqual([]);
  await database.sql("COMMIT");
  expect(await forgetting).toBe(1);
  expect(await store.find(id)).toBeNull();
  expect(await database.sql("SELECT 1 FROM dateline.deliveries")).toEqual([]);
});
