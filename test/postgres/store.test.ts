import { afterAll, beforeAll, describe, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import type { DatabaseStore } from "../../adapters/store/database-store.ts";
import { feedbackContract } from "../chat/feedback/feedback-contract.ts";
import { installationContract } from "../chat/installations/installation-contract.ts";
import { forgetContract } from "../delivery/forget-contract.ts";
import { storeContract } from "../delivery/store-contract.ts";
import { watchContract } from "../delivery/watch-contract.ts";
import { makeDatabase, SERVER, type TestDatabase } from "./server.ts";

if (SERVER === null) test.skip("PostgreSQL: skipped, since DATELINE_TEST_POSTGRES names no server");

describe.skipIf(SERVER === null)("with a server", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterAll(() => database.remove());

  const makeStore = async () => {
    const stores: DatabaseStore[] = [];
    const opened = async () => {
      const store = await openPostgresStore(database.url, { clock: "caller" });
      stores.push(store);
      return store;
    };
    const release = () => Promise.all(stores.splice(0).map((each) => each.release()));
    const store = await opened();
    await database.sql(
      "TRUNCATE dateline.subscriptions, dateline.deliveries, dateline.seen, dateline.skips, dateline.quotations, dateline.corrections, dateline.arrivals, dateline.watches, dateline.matches, dateline.announcements, dateline.feedback, dateline.installations, dateline.installed_teams, dateline.installing",
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
  };
  storeContract("the PostgreSQL store", makeStore);
  feedbackContract("the PostgreSQL store", async () => {
    const { store, remove } = await makeStore();
    return { feedback: store.feedback, remove };
  });
  forgetContract("the PostgreSQL store", makeStore);
  installationContract("the PostgreSQL store", async () => {
    const { store, remove } = await makeStore();
    return { installations: store.installations, remove };
  });
  watchContract("the PostgreSQL store", async () => {
    const { store, second, remove } = await makeStore();
    return { watches: store.watches, second: async () => (await second()).watches, remove };
  });
});
