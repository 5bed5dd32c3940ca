import { afterAll, beforeAll, describe, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import { storeContract } from "../delivery/store-contract.ts";
import { makeDatabase, SERVER, type TestDatabase } from "./server.ts";

if (SERVER === null) test.skip("PostgreSQL: skipped, since DATELINE_TEST_POSTGRES names no server");

describe.skipIf(SERVER === null)("with a server", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterAll(() => database.remove());

  storeContract("the PostgreSQL store", async () => {
    const stores: SubscriptionStore[] = [];
    const opened = async () => {
      const store = await openPostgresStore(database.url, { clock: "caller" });
      stores.push(store);
      return store;
    };
    const release = () => Promise.all(stores.splice(0).map((each) => each.release()));
    const store = await opened();
    await database.sql(
      "TRUNCATE dateline.subscriptions, dateline.deliveries, dateline.seen, dateline.skips, dateline.quotations, dateline.corrections",
    );
    return {
      store,
      reopen: async () => {
        await release();
        return opened();
      },
      second: opened,
      remove: async () => void (await release()),
    };
  });
});
