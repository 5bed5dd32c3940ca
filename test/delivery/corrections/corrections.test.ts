import { beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../../adapters/sqlite/store.ts";
import type { Standing } from "../../../src/answer/standing.ts";
import { textItem } from "../../../src/chat/replies/reply.ts";
import { noteCorrections, SETTLES_MS } from "../../../src/delivery/corrections/note-corrections.ts";
import { tellCorrections } from "../../../src/delivery/corrections/tell-corrections.ts";
import { deliverDue } from "../../../src/delivery/deliver.ts";
import { statusItems } from "../../../src/delivery/subscriptions/respond-subscription.ts";
import { createSetup, someReply, subscription } from "../fake-platform.ts";

const STANDS: Standing = { kind: "stands", exact: true };
const TAKEN: Standing = { kind: "corrected", words: "withdrawn on 3 May 2026: Figures were wrong." };
const go = () => false;

/** A channel that gets one quotation a day, of an archive whose quotations stand as they are set to. */
function channel(tells: () => "told" | "refused" | "unclear" = () => "told") {
  const now = { standing: STANDS };
  const setup = createSetup("2026-11-22T09:00:00Z", {
    tells,
    standings: async (quotations) => quotations.map(() => now.standing),
    compose: async ({ channel: name }, day) => {
      const post = someReply(day);
      if (post.kind === "none") return post;
      const origin = { document: "a", sha256: "0".repeat(64), start: 0, end: 9 };
      const item = { ...textItem(`It rang on ${day}, said ${name}.`), form: "quote" as const, origin };
      return { ...post, keys: [`${name}.${day}`], reply: { ...post.reply, items: [item] } };
    },
  });
  const { store, ports, platform, clock } = setup;
  const told = () => platform.calls.filter((call) => call.startsWith("tell"));
  return {
    ...setup,
    now,
    told,
    deliver: () => deliverDue(platform.poster, ports, go),
    note: () => noteCorrections(ports, go),
    tell: () => tellCorrections(platform.poster, ports, go),
    status: async () => {
      const askedIn = {
        workspace: "T1",
        channel: "C1",
        mayManage: async () => true,
        whyNotPost: async () => null,
      };
      const items = await statusItems({ platform: "slack", askedIn }, { ...ports, withoutNotes: () => [] });
      return items.find(({ label }) => label === "Corrections of posts in this channel")?.text ?? null;
    },
    /** Everybody's corrections may be told. */
    settle() {
      clock.nowMs += SETTLES_MS;
    },
    store,
  };
}

describe("a quotation that was posted and then withdrawn", () => {
  let bot: ReturnType<typeof channel>;
  beforeEach(async () => {
    bot = channel();
    await bot.store.save(subscription());
    await bot.store.save(subscription({ channel: "C2", setBy: "U2" }));
    await bot.deliver();
  });

  test("is listed by status, and told once to each person who set a post up", async () => {
    await bot.note();
    expect(await bot.status()).toBeNull();
    bot.now.standing = TAKEN;
    await bot.note();
    expect(await bot.status()).toBe(
      "Posted 22 November 2026: “It rang on 2026-11-22, said C1.” (a): withdrawn on 3 May 2026: Figures were wrong.",
    );
    await bot.tell();
    expect(bot.told()).toEqual([]);
    bot.settle();
    for (let look = 0; look < 3; look++) {
      await bot.note();
      await bot.tell();
      bot.settle();
    }
    expect(bot.told().map((call) => call.split(":")[0])).toEqual(["tell T1 U1", "tell T1 U2"]);
    expect(bot.told()[0]).toContain("“It rang on 2026-11-22, said C1.” (a): withdrawn on 3 May 2026");
  });

  test("is told in one message with others of the channel", async () => {
    bot.clock.nowMs += 24 * 3_600_000;
    await bot.deliver();
    bot.now.standing = TAKEN;
    await bot.note();
    bot.settle();
    await bot.tell();
    expect(bot.told()).toHaveLength(2);
    expect(bot.told()[0]?.match(/Posted/g)).toHaveLength(2);
  });

  test("is nothing any more when it was restored before anybody was told", async () => {
    bot.now.standing = TAKEN;
    await bot.note();
    bot.now.standing = STANDS;
    await bot.note();
    bot.settle();
    await bot.tell();
    expect([bot.told(), await bot.status()]).toEqual([[], null]);
  });

  test("is told once though it was restored and withdrawn again for the same reason, and again for another", async () => {
    const another: Standing = { kind: "corrected", words: "its text was changed" };
    for (const standing of [TAKEN, STANDS, TAKEN, another]) {
      bot.now.standing = standing;
      await bot.note();
      bot.settle();
      await bot.tell();
    }
    expect(bot.told()).toHaveLength(4);
  });

  test("is told by one of two processes", async () => {
    bot.now.standing = TAKEN;
    await bot.note();
    bot.settle();
    await Promise.all([bot.tell(), bot.tell(), bot.tell()]);
    expect(bot.told()).toHaveLength(2);
  });
});

test("tries again in an hour what was refused, ten times at most", async () => {
  const bot = channel(() => "refused");
  await bot.store.save(subscription());
  await bot.deliver();
  bot.now.standing = TAKEN;
  await bot.note();
  bot.settle();
  await bot.tell();
  await bot.tell();
  expect(bot.told()).toHaveLength(1);
  for (let hour = 0; hour < 20; hour++) {
    bot.clock.nowMs += 3_600_000;
    await bot.tell();
  }
  expect(bot.told()).toHaveLength(10);
});

test("tells nobody twice what may have arrived", async () => {
  const bot = channel(() => "unclear");
  await bot.store.save(subscription());
  await bot.deliver();
  bot.now.standing = TAKEN;
  await bot.note();
  bot.settle();
  await bot.tell();
  bot.clock.nowMs += 24 * 3_600_000;
  await bot.tell();
  expect(bot.told()).toHaveLength(1);
});

test("a claim that nobody ended is not taken up by another process", async () => {
  const store = openStore(":memory:");
  expect(await store.claimCorrections({ platform: "slack", workspaces: null, nowMs: 0 })).toBeNull();
  const bot = channel();
  await bot.store.save(subscription());
  await bot.deliver();
  bot.now.standing = TAKEN;
  await bot.note();
  bot.settle();
  const options = { platform: "slack", workspaces: ["T1"], nowMs: bot.clock.nowMs };
  expect(await bot.store.claimCorrections({ ...options, workspaces: ["T2"] })).toBeNull();
  expect(await bot.store.claimCorrections(options)).toMatchObject({
    attempt: 1,
    corrections: [{ document: "a" }],
  });
  await bot.tell();
  expect(bot.told()).toEqual([]);
});

test("a quote that the archive has other words for right before posting is held back, and status says why", async () => {
  const bot = channel();
  await bot.store.save(subscription());
  bot.now.standing = { kind: "stands", exact: false };
  await bot.deliver();
  expect(bot.platform.posts).toEqual([]);
  expect(bot.events).toMatchObject([
    {
      outcome: "waiting",
      reason:
        "a quote was held back: the stored text has other words (a, characters 0 to 9). Run dateline check.",
    },
  ]);
  bot.now.standing = STANDS;
  bot.clock.nowMs += 15_000;
  await bot.deliver();
  expect(bot.platform.posts).toHaveLength(1);
});

test("what stands again since it was claimed is told to nobody", async () => {
  const { store, ports, platform, told } = channel();
  const claims = [{ subscription: subscription(), corrections: [], attempt: 1 }];
  const raced = { ...store, claimCorrections: async () => claims.shift() ?? null };
  await tellCorrections(platform.poster, { ...ports, store: raced }, go);
  expect([claims, told()]).toEqual([[], []]);
});
