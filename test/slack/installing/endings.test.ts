import { describe, expect, test, vi } from "vitest";
import { subscription } from "../../delivery/fake-platform.ts";
import { watch } from "../../delivery/watch-contract.ts";
import { KEY, POST } from "../posting.ts";
import { openInstalledBot } from "./installed.ts";

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
