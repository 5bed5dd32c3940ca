import { describe, expect, test } from "vitest";
import { createApi } from "../../../adapters/discord/connection/api.ts";
import { readInteraction } from "../../../adapters/discord/read.ts";
import { requestChannelOf } from "../../../adapters/discord/subscribing/channel-permissions.ts";
import type { RequestChannel } from "../../../src/chat/queue/request-queue.ts";
import { CHANNELS, MAY } from "../fake/channels.ts";
import { createFakeDiscord, type FakeDiscord } from "../fake/fake-discord.ts";
import { commandPayload, type Origin } from "../fake/payloads.ts";
import { ADA, WORLD } from "../fake/world.ts";
import { EVERYTHING } from "../posting.ts";
import { TODAY } from "../replies.ts";

const OTHER = "840000000000000009";
const INVITE =
  "The bot is not a member of this server. A member with “Manage Server” can invite it: https://discord.com/oauth2/authorize?client_id=820000000000000001&scope=bot%20applications.commands&permissions=274877991936";

function place(origin: Origin, discord?: FakeDiscord, admins: readonly string[] = []): RequestChannel | null {
  const known = discord?.channels.place(origin.channel ?? WORLD.channel) ?? {};
  const incoming = readInteraction(commandPayload({ name: "dateline", ...known, ...origin }), TODAY);
  if (!("where" in incoming)) throw new Error(`Expected a sender, got ${incoming.kind}`);
  const api = createApi({ token: "fake-token", apiUrl: discord?.apiUrl ?? null, withinMs: 20_000 });
  return requestChannelOf(incoming, { api, botUser: () => WORLD.applicationId, admins });
}

describe("a person", () => {
  test.for([
    ["has no right manages nothing", "0", [], false],
    ["may manage the server manages its posts", String(1n << 5n), [], true],
    ["is an administrator manages them", String(1n << 3n), [], true],
    ["may only manage channels does not", String(1n << 4n), [], false],
    ["is named in the settings manages them", "0", [ADA.id], true],
    ["is somebody else than that does not", "0", ["1"], false],
  ] as const)("%s", async ([, permissions, admins, may]) => {
    expect(await place({ permissions }, undefined, admins)?.mayManage()).toBe(may);
  });
});

test.for(["bot_dm", "private_channel"] as const)("a %s is no place", (context) => {
  expect(place({ context })).toBe(null);
});

describe.concurrent("the bot", () => {
  type Row = readonly [string, (discord: FakeDiscord) => void, string, RegExp | string | null];
  const rows: readonly Row[] = [
    ["can post where it has every right", () => {}, WORLD.channel, null],
    ["can post in another channel", (d) => void d.channels.add({ id: OTHER }), OTHER, null],
    [
      "cannot post where it may not send",
      (d) => d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.send),
      WORLD.channel,
      "The bot lacks “Send Messages” in that channel. Add it in the channel's settings, under Permissions.",
    ],
    [
      "cannot post in another channel where it may not",
      (d) => void d.channels.add({ id: OTHER, permissions: MAY.view }),
      OTHER,
      /lacks “Send Messages” and “Embed Links”/,
    ],
    [
      "needs no history to post",
      (d) => d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.history),
      WORLD.channel,
      null,
    ],
    [
      "cannot post where it sees nothing",
      (d) => d.channels.permit(WORLD.channel, 0n),
      WORLD.channel,
      /cannot see that channel/,
    ],
    [
      "cannot post in another channel that it does not see",
      (d) => void d.channels.add({ id: OTHER, permissions: 0n }),
      OTHER,
      /cannot see that channel/,
    ],
    ["cannot post in a channel that is not there", () => {}, OTHER, /cannot see that channel/],
    [
      "cannot post in a channel of another server",
      (d) => void d.channels.add({ id: OTHER, guild: "830000000000000002" }),
      OTHER,
      "That channel is in another server.",
    ],
    [
      "can post in a thread with the rights of its channel",
      (d) => {
        d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.send);
        d.channels.add({ id: OTHER, type: CHANNELS.publicThread });
      },
      OTHER,
      null,
    ],
    [
      "cannot post in a thread without those for threads",
      (d) => {
        d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.sendInThreads);
        d.channels.add({ id: OTHER, type: CHANNELS.publicThread });
      },
      OTHER,
      /lacks “Send Messages in Threads”/,
    ],
    [
      "cannot post where only its commands are installed",
      (d) => d.channels.putOut(WORLD.guild),
      WORLD.channel,
      INVITE,
    ],
    [
      "can post where Discord cannot be asked, if the interaction says so",
      (d) => d.failNext("GET", 503, 9),
      WORLD.channel,
      null,
    ],
    [
      "cannot tell of another channel where Discord cannot be asked",
      (d) => {
        d.channels.add({ id: OTHER });
        d.failNext("GET", 503, 9);
      },
      OTHER,
      /Try again in a minute/,
    ],
  ];
  test.for(rows)("%s", async ([, set, channel, reason]) => {
    const discord = await createFakeDiscord();
    set(discord);
    const why = await place({}, discord)?.whyNotPost(channel);
    await discord.close();
    if (reason instanceof RegExp) expect(why).toMatch(reason);
    else expect(why).toBe(reason);
    expect(discord.requests.length).toBeLessThanOrEqual(4);
    expect(discord.faults).toEqual([]);
  });

  test("cannot post where a person has installed it for themselves, and asks nobody", async () => {
    const discord = await createFakeDiscord();
    expect(await place({ userInstalled: true }, discord)?.whyNotPost(WORLD.channel)).toBe(INVITE);
    expect(discord.requests).toEqual([]);
    await discord.close();
  });
});
