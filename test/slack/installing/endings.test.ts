import { WebAPIPlatformError } from "@slack/web-api";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createEndings, type EndingsPorts } from "../../../adapters/slack/installing/endings.ts";
import { createInstallations } from "../../../adapters/slack/installing/installations.ts";
import { createInstalledPoster } from "../../../adapters/slack/installing/poster.ts";
import { createSeal } from "../../../adapters/slack/installing/seal.ts";
import { createTeams } from "../../../adapters/slack/installing/teams.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { subscription } from "../../delivery/fake-platform.ts";
import { watch } from "../../delivery/watch-contract.ts";
import { KEY, POST } from "../posting.ts";
import { openInstalledBot, SEAL_KEY } from "./installed.ts";

const PATIENCE = { timeout: 25_000, interval: 20 };

/** A bot in two workspaces, each with a daily post and a watch. */
async function inTwoWorkspaces(organisation?: string) {
  const bot = await openInstalledBot();
  const given = organisation === undefined ? {} : { organisation };
  const north = await bot.app.addWorkspace({ team: "T1", name: "North", ...given });
  const workspace = {
    users: [{ id: "U08CAM", name: "cam", isAdmin: true }],
    channels: [{ id: "C08WIRE", name: "wire" }],
  } as const;
  const south = await bot.app.addWorkspace({ team: "T2", name: "South", ...given, workspace });
  for (const team of organisation === undefined ? ["T1", "T2"] : ["T1"]) await bot.install(team);
  for (const slack of [north, south]) await (await slack.mention({ text: "status" })).nextReply();
  for (const workspace of ["T1", "T2"]) {
    await bot.store.save(subscription({ workspace, channel: "C07DESK" }));
    await bot.store.watches.save(watch({ workspace }));
  }
  const states = async (workspace: string) => {
    const subscriptions = await bot.store.ofWorkspace("slack", workspace);
    const watches = await bot.store.watches.ofChannel("slack", workspace, "C1");
    return [...subscriptions, ...watches].map(({ state }) => state.kind);
  };
  return { bot, north, south, states };
}

const ids = async ({ store }: Awaited<ReturnType<typeof openInstalledBot>>) =>
  (await store.installations.all()).map(({ id }) => id);

describe("an app that is removed", () => {
  test.for(["app_uninstalled", "tokens_revoked"] as const)(
    "by %s is forgotten, and its posts and watches end, and no other's",
    async (how) => {
      const { bot, north, south, states } = await inTwoWorkspaces();
      bot.app.uninstall("T1");
      expect(await north.appEnds(how)).toMatchObject({ outcome: "acked" });
      await vi.waitFor(async () => expect(await ids(bot)).toEqual(["T2"]), PATIENCE);
      await vi.waitFor(async () => expect(await states("T1")).toEqual(["stopped", "stopped"]), PATIENCE);
      expect(await states("T2")).toEqual(["active", "active"]);
      expect(bot.ports.logged).toContainEqual({
        level: "warn",
        event: "the app was removed",
        details: { installation: "T1", workspaces: 1, stopped: 2 },
      });
      expect(bot.connection.poster.workspaces).toEqual(["T2"]);
      const place = { workspace: "T1", channel: "C07DESK" };
      expect(await bot.connection.poster.post(place, POST, KEY)).toMatchObject({
        kind: "impossible",
        reason: expect.stringContaining("install it again at https://dateline.example.org/slack/install"),
      });
      const elsewhere = { workspace: "T2", channel: "C08WIRE" };
      expect(await bot.connection.poster.post(elsewhere, POST, KEY)).toMatchObject({ kind: "posted" });
      expect(south.messages.at(-1)?.channel).toBe("C08WIRE");
    },
  );

  test("without an event shows by the first call that Slack refuses", async () => {
    const { bot, states } = await inTwoWorkspaces();
    bot.app.uninstall("T1");
    const place = { workspace: "T1", channel: "C07DESK" };
    await bot.connection.poster.post(place, POST, KEY);
    await vi.waitFor(async () => expect(await ids(bot)).toEqual(["T2"]), PATIENCE);
    await vi.waitFor(async () => expect(await states("T1")).toEqual(["stopped", "stopped"]), PATIENCE);
    expect(bot.connection.poster.obstacle()).toBeNull();
  });

  test("and installed again before Slack tells of it stays", async () => {
    const { bot, north, states } = await inTwoWorkspaces();
    bot.app.uninstall("T1");
    await bot.install("T1");
    await north.appEnds("app_uninstalled");
    await (await north.mention({ text: "status" })).nextReply();
    expect(await ids(bot)).toEqual(["T1", "T2"]);
    expect(await states("T1")).toEqual(["active", "active"]);
  });

  test("by an organisation is forgotten in all its workspaces", async () => {
    const { bot, north, states } = await inTwoWorkspaces("E1");
    bot.app.uninstall("E1");
    await north.appEnds("app_uninstalled");
    await vi.waitFor(async () => expect(await ids(bot)).toEqual([]), PATIENCE);
    for (const workspace of ["T1", "T2"])
      await vi.waitFor(async () => expect(await states(workspace)).toEqual(["stopped", "stopped"]), PATIENCE);
    expect(await bot.store.installations.teams()).toEqual([]);
  });
});

test("a workspace that its organisation's app loses is forgotten alone", async () => {
  const { bot, south, states } = await inTwoWorkspaces("E1");
  await south.organisationEvent("team_access_revoked", ["T2"]);
  await vi.waitFor(async () => expect(await states("T2")).toEqual(["stopped", "stopped"]), PATIENCE);
  expect(await states("T1")).toEqual(["active", "active"]);
  expect(bot.connection.poster.workspaces).toEqual(["T1"]);
  await south.organisationEvent("team_access_granted", ["T3"]);
  await vi.waitFor(() => expect(bot.connection.poster.workspaces).toEqual(["T1", "T3"]), PATIENCE);
  expect(await ids(bot)).toEqual(["E1"]);
});

/** What notices endings, on a database of its own, with the app in these workspaces and organisations. */
async function endingsIn(installed: readonly string[], given: Partial<EndingsPorts> = {}) {
  const store = openStore(":memory:");
  onTestFinished(() => store.release());
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const clocks = { nowMs: () => 0, monotonicMs: () => 0 };
  const parts = { store: store.installations, seal: createSeal([SEAL_KEY]), log, ...clocks };
  const installations = createInstallations(parts);
  const teams = createTeams({ ...parts, installations });
  const bot = { name: "dateline", user: "U1", id: "B1" };
  const install = (id: string) =>
    installations.save({ id, name: id, bot, token: `xoxb-${id}`, renewal: null });
  for (const id of installed) await install(id);
  const ended = vi.fn<EndingsPorts["ended"]>(async () => 1);
  const refused = () => Promise.reject(new WebAPIPlatformError({ ok: false, error: "account_inactive" }));
  const endings = createEndings({
    installations,
    tokens: { of: async (id) => (await installations.find(id))?.token ?? null },
    teams,
    test: refused,
    ended,
    log,
    againMs: [1, 1, 1],
    ...given,
  });
  const ids = async () => (await store.installations.all()).map(({ id }) => id);
  return { store, teams, endings, ended, install, ids, log };
}

describe("what ends with the app", () => {
  test("ends also where the database is away at that moment", async () => {
    const ended = vi.fn<EndingsPorts["ended"]>(async () => 1).mockRejectedValueOnce(new Error("away"));
    const { endings, ids, log } = await endingsIn(["T1"], { ended });
    await endings.suspect("T1");
    expect(ended.mock.calls.map(([workspace]) => workspace)).toEqual(["T1", "T1"]);
    expect(await ids()).toEqual([]);
    expect(log.error).not.toHaveBeenCalled();
  });

  test("ends before the installation is forgotten, so that nothing of it comes back with the next one", async () => {
    const known: (readonly string[])[] = [];
    const ended: EndingsPorts["ended"] = async () => {
      known.push(await ids());
      return 1;
    };
    const { endings, ids } = await endingsIn(["T1"], { ended });
    await endings.suspect("T1");
    expect(known).toEqual([["T1"]]);
    expect(await ids()).toEqual([]);
  });

  test("leaves the app that is installed again in the last moment", async () => {
    const ended: EndingsPorts["ended"] = async () => {
      await install("T1");
      return 1;
    };
    const { endings, ids, install } = await endingsIn(["T1"], { ended });
    await endings.suspect("T1");
    expect(await ids()).toEqual(["T1"]);
  });

  test("is nothing in a workspace that is reached another way", async () => {
    const { endings, ended, teams, ids, store } = await endingsIn(["E1", "T1"]);
    for (const team of ["T1", "T2"]) await teams.add(team, "E1");
    await endings.suspect("E1");
    expect(ended.mock.calls.map(([workspace]) => workspace)).toEqual(["T2"]);
    expect(await ids()).toEqual(["T1"]);
    expect(await store.installations.teams()).toEqual([]);

    const other = await endingsIn(["E1", "T1"]);
    await other.teams.add("T1", "E1");
    await other.endings.suspect("T1");
    expect(other.ended).not.toHaveBeenCalled();
    expect(await other.ids()).toEqual(["E1"]);
    await other.install("T1");
    const event = { type: "team_access_revoked", team_ids: ["T1", "T3"] };
    await other.endings.hear({ team_id: null, enterprise_id: "E1", event });
    expect(other.ended.mock.calls.map(([workspace]) => workspace)).toEqual(["T3"]);
  });
});

test("posts go to a workspace once that is reached both ways, as one with its own installation", async () => {
  const { teams } = await endingsIn(["E1", "T1"]);
  for (const team of ["T1", "T2"]) await teams.add(team, "E1");
  const asked: (readonly [string, string | undefined])[] = [];
  const poster = createInstalledPoster({
    find: async () => null,
    teams,
    isServed(workspace, organisation) {
      asked.push([workspace, organisation]);
      return true;
    },
    installUrl: "https://dateline.example.org/slack/install",
  });
  expect(poster.workspaces).toEqual(["T1", "T2"]);
  expect(asked).toEqual([
    ["T1", undefined],
    ["T2", "E1"],
  ]);
});
