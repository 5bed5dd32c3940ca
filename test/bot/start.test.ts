import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownCorpus } from "../contract/archives.ts";
import { createFakeDiscord, type FakeDiscord } from "../discord/fake/fake-discord.ts";
import { createFakeSlack, type FakeSlack } from "../slack/fake/fake-slack.ts";
import { startProgram } from "./program.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";
const ANSWER = "400 people";
const PATIENCE_MS = 60_000;

/** A machine with much else to do may not answer so many in time: then it says so. */
const ANSWERED_OR_BUSY = /400 people|Try again in a/;

/** So many at once are not all answered when the last one is acknowledged. */
const MANY = Array.from({ length: 8 });

/** A Slack and a Discord, and the variables that connect both. */
async function platforms(transport: "socket" | "http" = "socket") {
  const slack = await createFakeSlack({ transport, replyTimeoutMs: PATIENCE_MS });
  const discord = await createFakeDiscord({ patienceMs: PATIENCE_MS });
  return {
    slack,
    discord,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([slack.close(), discord.close()]);
    },
  };
}

async function askSlack(slack: FakeSlack): Promise<string> {
  const exchange = await slack.slashCommand({ command: "/ask", text: QUESTION });
  return JSON.stringify((await exchange.nextReply()).blocks);
}

async function askDiscord(discord: FakeDiscord): Promise<string> {
  return (await discord.slashCommand({ name: "ask", options: { question: QUESTION } }).shown()).text;
}

async function health(address: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${address}/healthz`);
  return { status: response.status, body: await response.json() };
}

describe.concurrent("npm start", { timeout: 300_000 }, () => {
  test("connects both platforms, says so, answers on both, counts, and leaves when all is answered", async () => {
    await using there = await platforms();
    const { slack, discord, env } = there;
    await using program = startProgram({
      ...env,
      SLACK_APP_TOKEN: slack.appToken,
      DATELINE_QUESTIONS_PER_MINUTE: "1000",
    });
    await program.until(/^ +Slack +connected to .+ as @dateline \(Socket Mode\)$/m);
    await program.until(/^ +Discord +.*connected as .+$/m);
    await program.until(/^ +Discord +add it to a server: https:\/\/discord\.com\/oauth2\/\S+$/m);
    await program.until(/^ +Discord +or to your own account: https:\/\/discord\.com\/oauth2\/\S+$/m);
    expect(program.out()).toMatch(/^ +Archive +6 documents, \d+ passages, issued 1998 to 2020$/m);
    expect(await askSlack(slack)).toContain(ANSWER);
    expect(await askDiscord(discord)).toContain(ANSWER);

    const address = await program.address();
    expect(await health(address)).toMatchObject({
      status: 200,
      body: { status: "ok", documents: 6, broken: [] },
    });
    const metrics = await (await fetch(`${address}/metrics`)).text();
    for (const gauge of [
      'dateline_part_ok{part="archive"} 1',
      'dateline_part_ok{part="database"} 1',
      "dateline_archive_documents 6",
      "dateline_queue_length 0",
      "dateline_archive_restarts_total 0",
    ])
      expect(metrics).toContain(gauge);
    for (const platform of ["slack", "discord"]) {
      expect(metrics).toContain(`dateline_questions_total{platform="${platform}"} 1`);
      expect(metrics).toContain(`dateline_answers_total{platform="${platform}"} 1`);
      expect(metrics).toContain(`dateline_reply_seconds_count{platform="${platform}"} 1`);
    }

    const onSlack = await Promise.all(
      MANY.map(() => slack.slashCommand({ command: "/ask", text: QUESTION })),
    );
    const onDiscord = MANY.map(() => discord.slashCommand({ name: "ask", options: { question: QUESTION } }));
    await Promise.all(onDiscord.map((exchange) => exchange.replied()));
    program.kill("SIGTERM");
    const replies = await Promise.all(onSlack.map((exchange) => exchange.nextReply()));
    const shown = await Promise.all(onDiscord.map((exchange) => exchange.shown()));
    for (const { blocks } of replies) expect(JSON.stringify(blocks)).toMatch(ANSWERED_OR_BUSY);
    for (const { text } of shown) expect(text).toMatch(ANSWERED_OR_BUSY);
    // What is not done within nine seconds ends it with code 1.
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.log()).not.toContain("National Security Law");
    expect([...slack.faults, ...discord.faults]).toEqual([]);
  });

  test("links its answers to pages that it serves itself, by links that are signed", async () => {
    await using there = await platforms();
    const { slack, discord, env } = there;
    await using program = startProgram({
      ...env,
      SLACK_APP_TOKEN: slack.appToken,
      DATELINE_PUBLIC_URL: "https://archive.example.org",
    });
    await program.until(/^ +Discord +.*connected as .+$/m);
    expect(program.out()).toMatch(/^ +Reader +https:\/\/archive\.example\.org, by the links in answers$/m);
    const address = await program.address();
    const found = [await askSlack(slack), await askDiscord(discord)].map(
      (text) => /https:\/\/archive\.example\.org(\/d\/[^"#)\s]+)#/.exec(text)?.[1] ?? "none",
    );
    for (const path of found) {
      const page = await fetch(address + path);
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringMatching(/<mark[^>]*>[^<]*400 people/),
      ]);
      expect((await fetch(address + path.replace(/&sig=.*/, ""))).status).toBe(403);
    }
    const status = await (await slack.slashCommand({ command: "/dateline", text: "status" })).nextReply();
    const [, front = ""] =
      /"https:\/\/archive\.example\.org(\/\?until=[^"]+)","text":"Open the archive"/.exec(
        JSON.stringify(status.blocks),
      ) ?? [];
    expect((await fetch(address + front)).status).toBe(200);
    expect([...slack.faults, ...discord.faults]).toEqual([]);
  });

  test("takes Slack's requests on its own port, and logs questions where it is told to", async () => {
    await using there = await platforms("http");
    const { slack, env } = there;
    await using program = startProgram({
      ...env,
      DISCORD_TOKEN: "",
      SLACK_SIGNING_SECRET: slack.signingSecret,
      DATELINE_LOG_QUESTIONS: "1",
    });
    await program.until(/^ +Slack +connected to .+ \(HTTP, POST \/slack\/events\)$/m);
    const address = await program.address();
    slack.setRequestUrl(`${address}/slack/events`);
    expect(await askSlack(slack)).toContain(ANSWER);
    expect(await slack.probe("badly_signed", {})).toMatchObject({ status: 401 });
    expect(
      await slack.probe("url_verification", { type: "url_verification", challenge: "3eZbrw1aB" }),
    ).toMatchObject({
      status: 200,
      body: expect.stringContaining("3eZbrw1aB"),
    });
    expect((await fetch(`${address}/`)).status).toBe(404);
    const underWay = await slack.slashCommand({ command: "/ask", text: QUESTION });
    program.kill("SIGTERM");
    expect(JSON.stringify((await underWay.nextReply()).blocks)).toContain(ANSWER);
    expect(await program.ended).toMatchObject({ code: 0 });
    expect(program.log()).toContain(QUESTION);
    expect(slack.faults).toEqual([]);
  });

  test("says in one line which token is wrong, names the faults of the corpus, and runs on with the rest", async () => {
    using corpus = ownCorpus();
    appendFileSync(join(corpus.path, "nknet-2020-cease-the-repression.md"), "One more line.\n");
    await using there = await platforms();
    const { slack, discord, env } = there;
    await using program = startProgram({
      ...env,
      SLACK_BOT_TOKEN: "xoxb-wrong",
      SLACK_APP_TOKEN: slack.appToken,
      DATELINE_CORPUS: corpus.path,
    });
    const [line] = await program.until(/^ +Slack +not connected: .+$/m);
    expect(line).toContain("SLACK_BOT_TOKEN");
    await program.until(/^ +Discord .+connected as .+$/m);
    expect(program.out()).toMatch(/^ +Fault +\S+nknet-2020-cease-the-repression\.md:\d+: .*SHA-256.+$/m);
    expect(program.out()).toMatch(/^ +Archive +5 documents/m);
    expect(program.out() + program.log()).not.toMatch(/^\s+at /m);
    expect(await askDiscord(discord)).toContain(ANSWER);
    expect(await health(await program.address())).toMatchObject({
      status: 200,
      body: {
        status: "degraded",
        documents: 5,
        broken: ["slack.connection"],
        parts: expect.arrayContaining([
          expect.objectContaining({
            part: "slack.connection",
            detail: expect.stringContaining("SLACK_BOT_TOKEN"),
          }),
        ]),
      },
    });
    expect(await (await fetch(`${await program.address()}/metrics`)).text()).toContain(
      'dateline_part_ok{part="slack.connection"} 0',
    );
  });

  test("ends if no platform can ever be connected", async () => {
    await using there = await platforms();
    await using program = startProgram({
      DISCORD_API_URL: there.discord.apiUrl,
      DISCORD_TOKEN: "wrong-token",
    });
    expect(await program.ended).toMatchObject({ code: 1 });
    expect(program.out()).toMatch(/^ +Discord +not connected: .*DISCORD_TOKEN.*$/m);
  });

  test("serves the preview where nothing is configured, and says how to connect", async () => {
    await using program = startProgram();
    const address = await program.address();
    const [howTo] = await program.until(/Nothing is connected.+DISCORD_TOKEN[^\n]+/s);
    for (const part of [".env.example", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "https://api.slack.com/apps"])
      expect(howTo).toContain(part);
    expect(howTo).toContain("https://discord.com/developers/applications");
    expect(program.out()).toMatch(/^ +Preview +http:\/\/127\.0\.0\.1:\d+$/m);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Dateline");
    program.kill("SIGTERM");
    expect(await program.ended).toMatchObject({ code: 0 });
  });

  test.for([
    ["throws", "throw new Error('boom')", /an error nobody caught/],
    ["rejects", "Promise.reject(new Error('boom'))", /a rejection nobody handled/],
  ] as const)("ends in order, with one line, where something %s", async ([, fault, event]) => {
    const preload = `import { isMainThread } from "node:worker_threads"; if (isMainThread) process.on("SIGUSR2", () => { ${fault}; });`;
    await using program = startProgram({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}`,
    });
    await program.until(/^ +Preview +http/m);
    program.kill("SIGUSR2");
    expect(await program.ended).toEqual({ code: 1, signal: null });
    const lines = program
      .log()
      .split("\n")
      .filter((line) => line.includes("boom"));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: "fatal", msg: expect.stringMatching(event) }),
    ]);
  });

  test("names every fault of its settings, each in a line of the log, and misspelt variables", async () => {
    await using program = startProgram({ PORT: "http", DATELINE_CORPSE: "x" });
    expect(await program.ended).toMatchObject({ code: 2 });
    const lines = program
      .log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      ["fatal", expect.stringContaining("`PORT`")],
      ["fatal", "`DATELINE_CORPSE` is not known: did you mean `DATELINE_CORPUS`?"],
    ]);
    await using mistyped = startProgram({ SLACK_TOKEN: "xoxb-secret" });
    await mistyped.until(/`SLACK_TOKEN` is not known: did you mean/);
    expect(mistyped.log()).not.toContain("xoxb-secret");
  });

  test.for([
    [
      { DATELINE_TIMEZONE: "Nope" },
      "Expected `DATELINE_TIMEZONE` to be an IANA time zone such as Europe/Berlin, got `Nope`.",
    ],
    [{ DATELINE_CORPUS: "/nowhere" }, "/nowhere"],
  ] as const)("says what is wrong in one line, with exit code 2: %j", async ([env, line]) => {
    await using program = startProgram(env);
    expect(await program.ended).toMatchObject({ code: 2 });
    expect(program.log().trim().split("\n")).toEqual([expect.stringContaining(line)]);
  });
});
