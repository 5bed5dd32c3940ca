import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "../../sync/bad-server.ts";
import { type SyncServer, startSyncServer, statementPage } from "../../sync/sync-server.ts";

const COMMAND = fileURLToPath(new URL("../../../adapters/cli/start.js", import.meta.url));

let at: SyncServer;
let temporary: string;
beforeEach(async () => {
  at = await startSyncServer();
  temporary = await mkdtemp(join(tmpdir(), "dateline-stop-sync-"));
  await writeFile(join(at.folder, "feeds.yaml"), `feeds:\n  - url: ${at.server.url("/feed")}\n`);
  at.server.on("/feed", page(at.feedOf({ path: "/1" }, { path: "/2" }), "application/rss+xml"));
  at.server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
});
afterEach(async () => {
  await at.stop();
  await rm(temporary, { recursive: true });
});

/** Reads the feeds by the command; its folder for temporary files is empty when it starts. */
function sync() {
  const args = [COMMAND, "sync", "--allow-private", "--corpus", at.folder];
  const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: temporary } });
  let [out, error] = ["", ""];
  child.stdout.on("data", (words) => {
    out += words;
  });
  child.stderr.on("data", (words) => {
    error += words;
  });
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly error: string }>(
    (resolve) => child.on("close", (code) => resolve({ code, out, error })),
  );
  return { child, ended };
}
const documents = async () => (await readdir(at.folder)).filter((name) => name.endsWith(".md"));

test.for(["SIGINT", "SIGTERM"] as const)(
  "%s ends a fetch that gets no answer; what was fetched is kept, and the next run goes on",
  async (signal) => {
    const asked = Promise.withResolvers<void>();
    at.server.on("/2", () => asked.resolve());
    const { child, ended } = sync();
    await asked.promise;
    expect(await documents()).toHaveLength(1);
    child.kill(signal);
    const { code, out, error } = await ended;
    expect(code).toBe(1);
    expect(out).toContain("1 new");
    expect(out).toContain("Stopped. What was read is kept: the same command goes on from there.");
    expect(out).not.toContain("could not be read");
    // On a slow machine there is a further line now and then.
    for (const line of error.trimEnd().split("\n"))
      expect(line.split(": ")[0]).toBe(`Reading ${at.server.url("/feed")}`);
    at.server.asked.length = 0;
    at.server.on(
      "/2",
      page(statementPage("The harbour was closed by the police at night, and remained so.")),
    );
    expect((await sync().ended).out).toContain("1 new");
    expect(at.server.asked).not.toContain("/1");
    expect(await documents()).toHaveLength(2);
  },
);

test("SIGKILL leaves no temporary files behind, and the next run goes on, without doubles", async () => {
  const asked = Promise.withResolvers<void>();
  at.server.on("/2", () => asked.resolve());
  const { child, ended } = sync();
  await asked.promise;
  child.kill("SIGKILL");
  await ended;
  expect((await readdir(temporary)).filter((name) => name.startsWith("dateline"))).toEqual([]);
  at.server.on("/2", page(statementPage("The harbour was closed by the police at night, and remained so.")));
  expect((await sync().ended).code).toBe(0);
  expect(await documents()).toHaveLength(2);
  expect((await readdir(at.folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
