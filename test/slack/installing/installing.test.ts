import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { INSTALL_PATHS } from "../../../adapters/slack/installing/install-paths.ts";
import { inEnglish } from "../../fixtures/messages-in-english.ts";
import { words } from "../newsroom.ts";
import { openInstalledBot } from "./installed.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

describe.for(["http", "socket"] as const)("installing over %s", (transport) => {
  test("answers in each workspace in which somebody allows it, by that workspace's own token", async () => {
    const bot = await openInstalledBot({ transport });
    const north = await bot.app.addWorkspace({ team: "T1", name: "North" });
    const south = await bot.app.addWorkspace({ team: "T2", name: "South" });
    expect(await bot.install("T1")).toMatchObject({
      status: 200,
      text: expect.stringContaining("Dateline is installed in North"),
    });
    await bot.install("T2");
    for (const slack of [north, south]) {
      const shown = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
      expect(words(shown)).toContain("400 people");
      const mentioned = await slack.mention({ text: "status --public" });
      expect(words(await mentioned.nextReply())).toContain("6 documents");
      expect(slack.faults).toEqual([]);
    }
    // Nobody's message went to the other one's workspace.
    for (const slack of [north, south]) expect(slack.messages).toHaveLength(2);
    expect(bot.ports.reported).toEqual([]);
  });

  test("tells whoever asks where it is not installed how to install it", async () => {
    const bot = await openInstalledBot({ transport });
    const slack = await bot.app.addWorkspace({ team: "T1", name: "North" });
    const exchange = await slack.slashCommand({ command: "/dateline", text: "help" });
    expect(exchange.replies().map(({ text }) => text)).toEqual([
      expect.stringContaining("https://dateline.example.org/slack/install"),
    ]);
    expect(await slack.mention({ text: "help" })).toMatchObject({ outcome: "acked" });
    expect(slack.calls).toEqual([]);
  });
});

describe("the way back from Slack's page", () => {
  test("leads nowhere where the person cancelled", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    const browser = bot.browser();
    const { location, status } = await browser.open(INSTALL_PATHS.install);
    expect(status).toBe(302);
    expect(await browser.open(bot.app.decide(location, "T1", "cancel"))).toMatchObject({
      status: 200,
      text: expect.stringContaining("You cancelled on Slack’s page"),
    });
    expect(await bot.store.installations.all()).toEqual([]);
  });

  test("speaks the language of the browser", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "대한일보" });
    const browser = bot.browser();
    const { location } = await browser.open(INSTALL_PATHS.install, "ko");
    const back = bot.app.decide(location, "T1");
    expect((await browser.open(back, "ko-KR, en;q=0.5")).text).toMatch(
      /^대한일보에 Dateline을 설치했습니다\n/,
    );
    expect((await browser.open(back, "ko")).text).toMatch(/^더 이상 쓸 수 없는 페이지입니다\n/);
  });

  test("is good once", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    const browser = bot.browser();
    const { location } = await browser.open(INSTALL_PATHS.install);
    const back = bot.app.decide(location, "T1");
    expect((await browser.open(back)).status).toBe(200);
    const asked = bot.app.appCalls.length;
    expect(await browser.open(back)).toMatchObject({
      status: 400,
      text: expect.stringContaining("This page is no longer good"),
    });
    // Nor is it with another code, and the same cookie.
    const other = new URL(bot.app.decide(location, "T1"));
    expect((await browser.open(other.href)).status).toBe(400);
    expect(bot.app.appCalls).toHaveLength(asked);
  });

  test.for([
    ["in another browser", (bot, back) => bot.browser().open(back)],
    ["without its state", (_, back, own) => own.open(back.replace(/state=[^&]+&?/, ""))],
    ["with another state", (_, back, own) => own.open(back.replace(/state=[^&]+/, "state=x"))],
    ["without a code", (_, back, own) => own.open(back.replace(/code=[^&]+/, ""))],
    [
      "after ten minutes",
      (bot, back, own) => {
        bot.app.pass(10 * 60_000);
        return own.open(back);
      },
    ],
  ] as readonly (readonly [
    string,
    (
      bot: Awaited<ReturnType<typeof openInstalledBot>>,
      back: string,
      own: ReturnType<Awaited<ReturnType<typeof openInstalledBot>>["browser"]>,
    ) => Promise<{ readonly status: number }>,
  ])[])("installs nothing %s", async ([, follow]) => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    const own = bot.browser();
    const { location } = await own.open(INSTALL_PATHS.install);
    expect((await follow(bot, bot.app.decide(location, "T1"), own)).status).toBe(400);
    expect(bot.app.appCalls).toEqual([]);
    expect(await bot.store.installations.all()).toEqual([]);
  });

  test("says that it failed where Slack does not take the code", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    const browser = bot.browser();
    const { location } = await browser.open(INSTALL_PATHS.install);
    const back = bot.app.decide(location, "T1").replace(/code=[^&]+/, "code=made-up");
    expect(await browser.open(back)).toMatchObject({
      status: 502,
      text: expect.stringContaining("The installation failed"),
    });
    expect(JSON.stringify(bot.ports.logged)).not.toContain(bot.app.clientSecret);
  });

  test("gives the app back where the bot is not open to the workspace", async () => {
    const bot = await openInstalledBot({
      forWorkspace: (ports) => (team) => (team === "T1" ? ports : null),
    });
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    await bot.app.addWorkspace({ team: "T2", name: "South" });
    expect((await bot.install("T1")).status).toBe(200);
    expect(await bot.install("T2")).toMatchObject({
      status: 403,
      text: expect.stringContaining("not open to your workspace"),
    });
    expect(bot.app.appCalls.at(-1)).toEqual({ method: "apps.uninstall", error: null });
    expect((await bot.store.installations.all()).map(({ id }) => id)).toEqual(["T1"]);
  });
});

describe("what is kept of an installation", () => {
  test("shows no token to who reads the database, and is replaced by installing again", async () => {
    const bot = await openInstalledBot();
    const slack = await bot.app.addWorkspace({ team: "T1", name: "North" });
    await bot.install("T1");
    const [first] = await bot.store.installations.all();
    await bot.install("T1");
    const all = await bot.store.installations.all();
    expect(all.map(({ id }) => id)).toEqual(["T1"]);
    expect(all[0]?.sealed).not.toBe(first?.sealed);
    const database = new DatabaseSync(bot.file);
    const rows = JSON.stringify(database.prepare("SELECT * FROM installations").all());
    database.close();
    for (const token of bot.app.tokensOf("T1")) expect(rows).not.toContain(token);
    const [old = ""] = bot.app.tokensOf("T1");
    const reply = (await slack.mention({ text: "status" })).nextReply();
    expect(words(await reply)).toContain("6 documents");
    expect(old).not.toBe(bot.app.tokensOf("T1").at(-1));
  });

  test("does not serve another workspace where rows were swapped, and its part says so", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    await bot.app.addWorkspace({ team: "T2", name: "South" });
    await bot.install("T1");
    await bot.install("T2");
    const database = new DatabaseSync(bot.file);
    database.exec(
      "UPDATE installations SET sealed = (SELECT sealed FROM installations WHERE id = 'T2') WHERE id = 'T1'",
    );
    database.close();
    const connection = await bot.another();
    expect(connection.parts?.()).toContainEqual({
      part: "installations",
      ok: false,
      detail: expect.stringMatching(/^1 installation cannot be read \(T1\): set `DATELINE_INSTALLATION_KEY`/),
    });
    expect(connection.poster.workspaces).toEqual(["T2"]);
  });

  test("is not read with another key, is with an old one, and is sealed again with the new one", async () => {
    const bot = await openInstalledBot();
    await bot.app.addWorkspace({ team: "T1", name: "North" });
    await bot.install("T1");
    const other = "another key of tests".repeat(2);
    const lost = await bot.another([other]);
    expect(lost.parts?.().find(({ part }) => part === "installations")?.ok).toBe(false);
    expect(inEnglish(lost.summary)).toContain("installed in 0 workspaces");
    const both = await bot.another([other, "a key for tests ".repeat(3)]);
    expect(inEnglish(both.summary)).toContain("installed in 1 workspace");
    const onlyNew = await bot.another([other]);
    expect(inEnglish(onlyNew.summary)).toContain("installed in 1 workspace");
  });
});

test("an organisation's installation answers in each of its workspaces, and posts there", async () => {
  const bot = await openInstalledBot();
  const north = await bot.app.addWorkspace({ team: "T1", name: "North", organisation: "E1" });
  const south = await bot.app.addWorkspace({
    team: "T2",
    name: "South",
    organisation: "E1",
    workspace: {
      users: [{ id: "U08CAM", name: "cam", isAdmin: true }],
      channels: [{ id: "C08WIRE", name: "wire" }],
    },
  });
  expect((await bot.install("T1")).text).toContain("installed in North Group");
  expect((await bot.store.installations.all()).map(({ id }) => id)).toEqual(["E1"]);
  for (const slack of [north, south]) {
    const shown = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    expect(words(shown)).toContain("400 people");
    expect(words(await (await slack.mention({ text: "status" })).nextReply())).toContain("6 documents");
  }
  expect(bot.connection.poster.workspaces).toEqual(["T1", "T2"]);
  // Another process, to which nothing has come yet, knows them too.
  const { poster } = await bot.another();
  await poster.recover();
  expect(poster.workspaces).toEqual(["T1", "T2"]);
});
