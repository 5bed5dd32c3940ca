import { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, test } from "vitest";
import { bridgeLog } from "../../../adapters/slack/connection/log-bridge.ts";
import { createPermissions, type Permissions } from "../../../adapters/slack/subscribing/permissions.ts";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "../fake/fake-slack.ts";
import { type Ports, ports } from "../newsroom.ts";

const WORKSPACE: NonNullable<FakeSlackOptions["workspace"]> = {
  users: [
    { id: "U1ADMIN", name: "admin", isAdmin: true },
    { id: "U2OWNER", name: "owner", isOwner: true, tz: "Asia/Seoul" },
    { id: "U3MEMBER", name: "member" },
    { id: "U4LISTED", name: "listed" },
    { id: "U5STRANGER", name: "stranger", isAdmin: true, teamId: "T99OTHER" },
  ],
  channels: [
    { id: "C1", name: "in" },
    { id: "C2", name: "out", botIsIn: false },
    { id: "C3", name: "secret", isPrivate: true },
    { id: "C4", name: "hidden", isPrivate: true, botIsIn: false },
    { id: "C5", name: "old", isArchived: true },
    { id: "C6", name: "mpdm-admin--owner--dateline-1", isGroupMessage: true },
  ],
};

let slack: FakeSlack;

afterEach(() => slack.close());

async function permissions(
  options: FakeSlackOptions = {},
): Promise<Permissions & { readonly given: Ports; readonly clock: { nowMs: number } }> {
  slack = await createFakeSlack({ workspace: WORKSPACE, ...options });
  const given = ports();
  const clock = { nowMs: 0 };
  const web = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: bridgeLog(given.log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const identity = { name: "dateline", teamId: "T07NEWSROOM" };
  const parts = { web, identity, admins: ["U4LISTED"], log: given.log, nowMs: () => clock.nowMs };
  return { ...createPermissions(parts), given, clock };
}

describe("who manages the daily post", () => {
  test.for([
    ["U1ADMIN", true],
    ["U2OWNER", true],
    ["U3MEMBER", false],
    ["U4LISTED", true],
    ["U5STRANGER", false],
    ["U9NOBODY", false],
  ] as const)("%s: %s", async ([user, manages]) => {
    expect((await (await permissions()).member(user)).manages).toBe(manages);
  });

  test("their time zone comes along", async () => {
    expect(await (await permissions()).member("U2OWNER")).toEqual({ manages: true, zone: "Asia/Seoul" });
  });

  test("is asked once a minute", async () => {
    const { member, clock } = await permissions();
    await member("U1ADMIN");
    clock.nowMs = 59_000;
    await member("U1ADMIN");
    expect(slack.calls).toHaveLength(1);
    clock.nowMs = 60_000;
    await member("U1ADMIN");
    expect(slack.calls).toHaveLength(2);
  });

  test.for(["scope", 503, "limit"] as const)(
    "is nobody but those listed where Slack fails by %s",
    async (how) => {
      const { member, given } = await permissions(how === "scope" ? { scopes: ["chat:write"] } : {});
      const fail = () => {
        if (how === "limit") slack.limitNext("users.info", 1, 60);
        else if (how !== "scope") slack.failNext("users.info", how);
      };
      fail();
      expect(await member("U1ADMIN")).toEqual({ manages: false, zone: null });
      fail();
      expect(await member("U4LISTED")).toEqual({ manages: true, zone: null });
      expect(given.logged.map(({ event }) => event)).toContain("who manages the workspace cannot be asked");
      if (how !== "scope") expect((await member("U1ADMIN")).manages).toBe(true);
    },
  );
});

describe("why the bot cannot post", () => {
  test.for([
    ["C1", null],
    ["C2", "The bot is not in the channel: invite it there with /invite @dateline."],
    ["C3", null],
    ["C4", "/invite @dateline"],
    ["C5", "The channel is archived: unarchive it, or choose another one."],
    ["C6", "That is a direct message, not a channel."],
    ["C9", "/invite @dateline"],
  ] as const)("in %s: %s", async ([channel, why]) => {
    const said = await (await permissions()).whyNotPost(channel);
    if (why === null) expect(said).toBeNull();
    else expect(said).toContain(why);
  });

  test("without the scope, who has to do what", async () => {
    const { whyNotPost } = await permissions({ scopes: ["chat:write"] });
    expect(await whyNotPost("C1")).toContain("lacks a permission");
  });

  test("in a group's direct message, also if the bot may read those", async () => {
    const { whyNotPost } = await permissions({ scopes: ["chat:write", "channels:read", "mpim:read"] });
    expect(await whyNotPost("C6")).toContain("That is a direct message, not a channel.");
  });

  test("where Slack fails, that nobody knows", async () => {
    const { whyNotPost, given } = await permissions();
    slack.failNext("conversations.info", 503);
    expect(await whyNotPost("C1")).toBe(
      "Slack did not say whether the bot can post there (status 503). Try again in a minute.",
    );
    expect(given.logged).toContainEqual(expect.objectContaining({ event: "a channel cannot be asked for" }));
  });
});
