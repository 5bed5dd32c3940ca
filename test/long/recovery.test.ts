import { copyFileSync, existsSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { type Program, startProgram } from "../bot/program.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";

/** Long, for a machine with much else to do; what is measured on a quiet one stands in DESIGN.md. */
const PATIENCE = { timeout: 120_000, interval: 500 };

type Ready = {
  readonly code: number;
  readonly status: string;
  readonly broken: readonly string[];
};

async function ready(program: Program): Promise<Ready> {
  const response = await fetch(`${await program.address()}/readyz`);
  const { status, broken } = (await response.json()) as Omit<Ready, "code">;
  return { code: response.status, status, broken };
}

const becomes = (program: Program, expected: Ready) =>
  vi.waitFor(async () => expect(await ready(program)).toEqual(expected), PATIENCE);

const becomesBroken = (program: Program, part: string) =>
  vi.waitFor(async () => {
    expect(await ready(program)).toMatchObject({ code: 503, broken: expect.arrayContaining([part]) });
  }, PATIENCE);

const WELL: Ready = { code: 200, status: "ok", broken: [] };

test.concurrent.for(["socket", "http"] as const)(
  "a revoked token of Slack (%s) shows, and the bot serves again when it is good again",
  { timeout: 300_000 },
  async (transport) => {
    const slack = await createFakeSlack({ transport });
    await using program = startProgram({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      ...(transport === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    });
    await becomes(program, WELL);
    slack.refuseToken("bot", "token_revoked");
    await vi.waitFor(async () => {
      const { code, status, broken } = await ready(program);
      expect([code, status, broken.some((part) => part.startsWith("slack."))]).toEqual([
        503,
        "failing",
        true,
      ]);
    }, PATIENCE);
    slack.refuseToken("bot", null);
    await becomes(program, WELL);
    await slack.close();
  },
);

test.concurrent("a database that is taken away shows, and the bot goes on when it is back", {
  timeout: 300_000,
}, async () => {
  const discord = await createFakeDiscord();
  await using program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await becomes(program, WELL);
  const files = ["", "-wal", "-shm"].map((end) => join(program.folder, `dateline.db${end}`));
  for (const file of files) renameSync(file, `${file}.away`);
  await becomesBroken(program, "database");
  for (const file of files) renameSync(`${file}.away`, file);
  await becomes(program, WELL);
  await discord.close();
});

/** Runs a statement in the program's database, as another program would. */
function execute(program: Program, sql: string): void {
  const database = new DatabaseSync(join(program.folder, "dateline.db"));
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

test.concurrent("a database of a newer version shows, and the bot goes on when it is put right", {
  timeout: 300_000,
}, async () => {
  const discord = await createFakeDiscord();
  await using program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await becomes(program, WELL);
  const database = new DatabaseSync(join(program.folder, "dateline.db"));
  const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
  database.close();
  execute(program, "PRAGMA user_version = 99");
  await becomesBroken(program, "database");
  execute(program, `PRAGMA user_version = ${version}`);
  await becomes(program, WELL);
  await discord.close();
});

test.concurrent("a damaged database shows, and the bot goes on when a good one is in its place", {
  timeout: 300_000,
}, async () => {
  const discord = await createFakeDiscord();
  await using program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await becomes(program, WELL);
  const files = ["", "-wal", "-shm"]
    .map((end) => join(program.folder, `dateline.db${end}`))
    .filter((file) => existsSync(file));
  for (const file of files) copyFileSync(file, `${file}.good`);
  for (const file of files) writeFileSync(file, Buffer.alloc(statSync(file).size, 7), { flag: "r+" });
  await becomesBroken(program, "database");
  for (const file of files) renameSync(`${file}.good`, file);
  await becomes(program, WELL);
  await discord.close();
});

test.concurrent("commands that Discord does not take show, and are registered once it does", {
  timeout: 300_000,
}, async () => {
  const discord = await createFakeDiscord();
  discord.failNext("/commands", 503, 4);
  await using program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await vi.waitFor(async () => {
    expect((await ready(program)).broken).toContain("discord.commands");
  }, PATIENCE);
  await becomes(program, WELL);
  await discord.close();
});
