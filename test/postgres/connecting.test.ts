import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { makeDatabase, SERVER, type TestDatabase } from "./server.ts";
import { type TlsServer, tlsServer } from "./tls-server.ts";

const ONE = subscription();

describe.skipIf(SERVER === null)("a server that speaks TLS with a certificate of its own", () => {
  let database: TestDatabase;
  let server: TlsServer;
  beforeAll(async () => {
    database = await makeDatabase();
    server = await tlsServer(database.url);
  });
  afterAll(async () => {
    await server.close();
    await database.remove();
  });
  const withOptions = (options: Readonly<Record<string, string>>): string => {
    const url = new URL(server.url);
    for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
    return url.href;
  };

  test("is used where its certificate is named", async () => {
    const store = await openPostgresStore(
      withOptions({ sslmode: "verify-full", sslrootcert: server.certificate }),
    );
    await store.save(ONE);
    expect(await store.find(ONE.id)).toEqual(ONE);
    await store.release();
  });

  test("is refused where it is not, with what to do", async () => {
    const opening = openPostgresStore(withOptions({ sslmode: "verify-full" }));
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(
      /whose certificate is not trusted \(.+\): name its authority with sslrootcert= in the URL/,
    );
  });

  test("is refused under another name than that of its certificate", async () => {
    const url = new URL(withOptions({ sslmode: "verify-full", sslrootcert: server.certificate }));
    url.hostname = "127.0.0.1";
    await expect(openPostgresStore(url.href)).rejects.toThrow(
      "whose certificate is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)",
    );
  });

  test("that does not speak it is said to", async () => {
    const url = new URL(database.url);
    url.searchParams.set("sslmode", "verify-full");
    await expect(openPostgresStore(url.href)).rejects.toThrow(
      "which does not speak TLS: turn it on there, or leave sslmode out",
    );
  });
});

describe.skipIf(SERVER === null)("a server that cannot be written", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await makeDatabase();
  });
  afterEach(() => database.remove());
  const name = () => new URL(database.url).pathname.slice(1);
  const READ_ONLY = "which is read-only, as a standby is: name the primary.";

  test("is named as such at the start, in one line", async () => {
    await database.sql(`ALTER DATABASE ${name()} SET default_transaction_read_only = on`);
    await expect(openPostgresStore(database.url)).rejects.toThrow(StoreError);
    await expect(openPostgresStore(database.url)).rejects.toThrow(READ_ONLY);
  });

  test("while it runs is named by its health, and used again when it can be", {
    timeout: 60_000,
  }, async () => {
    const store = await openPostgresStore(database.url);
    const cut = () =>
      database.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
    await database.sql(`ALTER DATABASE ${name()} SET default_transaction_read_only = on`);
    await cut();
    await expect
      .poll(() => store.probe())
      .toMatchObject({ ok: false, detail: expect.stringContaining(READ_ONLY) });
    await database.sql("SET default_transaction_read_only = off");
    await database.sql(`ALTER DATABASE ${name()} SET default_transaction_read_only = off`);
    await cut();
    await expect.poll(() => store.probe()).toEqual({ part: "database", ok: true, detail: null });
    await store.save(ONE);
    await store.release();
  });

  test("since somebody holds its tables is given up in time", { timeout: 60_000 }, async () => {
    const store = await openPostgresStore(database.url);
    await database.sql("BEGIN; LOCK TABLE dateline.subscriptions IN ACCESS EXCLUSIVE MODE");
    const sinceMs = performance.now();
    await expect(store.save(ONE)).rejects.toThrow(
      "which did not answer in time: see what keeps it busy or locked.",
    );
    // A claim lasts 20 s: who waits for longer would not know whether it still has it.
    expect(performance.now() - sinceMs).toBeLessThan(15_000);
    await database.sql("ROLLBACK");
    await store.save(ONE);
    await store.release();
  });
});
