import { describe, expect, test } from "vitest";
import { shortReply } from "../../../src/chat/replies/reply.ts";
import { deliverDue, postKey } from "../../../src/delivery/deliver.ts";
import { subscriptionStatus } from "../../../src/delivery/subscriptions/status.ts";
import { createSetup, subscription } from "../fake-platform.ts";

const ONE = subscription();
const AT_MIDNIGHT = Date.parse("2026-11-22T23:59:58+01:00");
const NEXT_DAY = AT_MIDNIGHT + 60_000;

/** A day that a process left in the middle, two seconds before its end. */
async function leftBehind(how: "composing" | "sending" | "arrived", readable = true) {
  const setup = createSetup("2026-11-22T12:00:00Z", { readable: () => readable });
  await setup.store.save(ONE);
  const claim = await setup.store.claim(ONE.id, "2026-11-22", AT_MIDNIGHT, AT_MIDNIGHT + 20_000);
  if (!claim) throw new Error("Expected a claim");
  if (how !== "composing") await setup.store.sending(claim, AT_MIDNIGHT, AT_MIDNIGHT + 20_000);
  if (how === "arrived")
    await setup.platform.poster.post(ONE, shortReply("on-this-date", "", []), postKey(ONE.id, "2026-11-22"));
  const posted = setup.platform.posts.length;
  setup.clock.nowMs = NEXT_DAY;
  return { ...setup, posted };
}

type Setup = Awaited<ReturnType<typeof leftBehind>>;
const look = ({ platform, ports }: Setup) => deliverDue(platform.poster, ports, () => false);
const status = async ({ store, clock }: Setup) =>
  subscriptionStatus(ONE, await store.deliveries(ONE.id, 7), [], clock.nowMs).lines.join("\n");

describe("a day that ended in the middle", () => {
  test("says that nobody knows, until it is settled", async () => {
    expect(await status(await leftBehind("arrived"))).toContain(
      "22 November 2026: the bot stopped while posting, so it is not known yet whether the post went out.",
    );
  });

  test("is found in the channel, enters its history, and is never sent", async () => {
    const setup = await leftBehind("arrived");
    await look(setup);
    expect(await status(setup)).toContain("Last post: 22 November 2026, 23:59");
    expect(await setup.store.seen(ONE.id)).toEqual(new Map([["entry of 2026-11-22", "2026-11-22"]]));
    expect(setup.platform.posts).toHaveLength(setup.posted);
    expect(setup.events.map(({ outcome }) => outcome)).toEqual(["found"]);
  });

  test.for([
    ["composing", true, "No post. The bot stopped before posting, and the day was over"],
    ["sending", true, "no post. It did not arrive, and the day was over before it could be sent again."],
    ["arrived", false, "no post. It is not known whether the post went out: the bot stopped while"],
  ] as const)(
    "left while %s, the channel readable: %s, is closed truthfully",
    async ([how, readable, words]) => {
      const setup = await leftBehind(how, readable);
      await look(setup);
      expect((await status(setup)).toLowerCase()).toContain(words.toLowerCase());
      expect(setup.platform.posts).toHaveLength(setup.posted);
      const calls = setup.platform.calls.length;
      await look(setup);
      expect(setup.platform.calls).toHaveLength(calls);
    },
  );

  test("leaves a claim alone that somebody may still work under", async () => {
    const setup = await leftBehind("sending");
    setup.clock.nowMs = AT_MIDNIGHT + 10_000;
    await look(setup);
    expect(setup.platform.calls).toEqual([]);
  });
});
