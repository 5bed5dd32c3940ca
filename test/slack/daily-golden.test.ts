import { describe, expect, test } from "vitest";
import { renderMessage } from "../../adapters/slack/render.ts";
import { doneView, subscribeForm } from "../../adapters/slack/subscribing/subscribe-form.ts";
import { readButton } from "../../src/chat/buttons/button.ts";
import type { RequestChannel } from "../../src/chat/queue/request-queue.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import { type Daily, openDaily } from "./daily.ts";
import { checkView } from "./fake/check-message.ts";
import { buttons, faults } from "./message.ts";
import { KEY } from "./newsroom.ts";

const PLACE: RequestChannel = {
  workspace: "T07NEWSROOM",
  channel: "C07DESK",
  mayManage: async () => true,
  whyNotPost: async () => null,
};

const SUBSCRIBE = {
  kind: "subscribe",
  channel: null,
  zone: "Europe/Brussels",
  time: "08:00",
  emptyDay: "nearby",
  care: "note",
} as const;
const PREVIEW = { kind: "preview", channel: null, from: 0 } as const;
const SKIP_DAY = {
  kind: "skip",
  channel: "C07DESK",
  what: { kind: "day", day: "2026-06-17" },
  undo: false,
} as const;

type Ask = (request: ChatRequest, place?: Partial<RequestChannel> | null) => Promise<Reply>;

const ID = subscriptionId({ platform: "slack", workspace: "T07NEWSROOM", channel: "C07DESK" });

function setup(): { readonly ask: Ask; readonly daily: Daily } {
  const daily = openDaily("2026-06-16T08:00:00Z");
  return {
    daily,
    ask: (request, place = {}) =>
      daily.reply(request, null, {
        platform: "slack",
        person: "T07NEWSROOM/U07ANA",
        delivery: "1",
        request,
        askedIn: place && { ...PLACE, ...place },
      }),
  };
}

async function golden(name: string, value: unknown): Promise<void> {
  await expect(`${JSON.stringify(value, null, 2)}\n`).toMatchFileSnapshot(`golden/daily-${name}.json`);
}

describe("what people see of the daily post", () => {
  test.for<readonly [string, (given: ReturnType<typeof setup>) => Promise<Reply>]>([
    ["set-up", ({ ask }) => ask(SUBSCRIBE)],
    [
      "changed",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        return ask({ ...SUBSCRIBE, time: "18:30", emptyDay: "skip", care: "leave-out" });
      },
    ],
    ["cannot-post", ({ ask }) => ask(SUBSCRIBE, { whyNotPost: async () => "The channel is archived." })],
    ["not-allowed", ({ ask }) => ask(SUBSCRIBE, { mayManage: async () => false })],
    ["no-channel", ({ ask }) => ask(SUBSCRIBE, null)],
    ["hint", ({ ask }) => ask({ kind: "subscribe-form", channel: null })],
    ["none", ({ ask }) => ask({ kind: "stop", channel: null })],
    [
      "stopped",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        return ask({ kind: "stop", channel: null });
      },
    ],
    [
      "preview",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        return ask(PREVIEW);
      },
    ],
    [
      "preview-skipped",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        await ask(SKIP_DAY);
        return ask(PREVIEW);
      },
    ],
    [
      "skipped",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        return ask(SKIP_DAY);
      },
    ],
    [
      "status",
      async ({ ask }) => {
        await ask(SUBSCRIBE);
        await ask(SKIP_DAY);
        return ask({ kind: "status" });
      },
    ],
    [
      "post",
      async ({ ask, daily }) => {
        await ask(SUBSCRIBE);
        const subscription = await daily.store.find(ID);
        const post = subscription && (await daily.compose(subscription, "2026-06-17"));
        if (post?.kind !== "post") throw new Error("no post");
        return post.reply;
      },
    ],
  ])("as %s", async ([name, make]) => {
    const message = renderMessage(await make(setup()), { archive: KEY });
    expect(faults(message)).toEqual([]);
    await golden(name, message);
  });

  test("as the form", async () => {
    const form = subscribeForm({ channel: "C07DESK", zone: "Europe/Brussels" });
    expect(checkView(form)).toEqual([]);
    await golden("form", form);
    expect(checkView(subscribeForm({ channel: null, zone: "Nowhere/Land" }))).toEqual([]);
  });

  test("as the form that was filled in", async () => {
    const view = doneView(await setup().ask(SUBSCRIBE), "C07DESK", KEY);
    expect(checkView(view)).toEqual([]);
    await golden("form-done", view);
  });
});

test("the preview's buttons say what they do, and hold it", async () => {
  const { ask } = setup();
  await ask(SUBSCRIBE);
  const message = renderMessage(await ask(PREVIEW), { archive: KEY });
  const skips = buttons(message).filter(({ action_id }) => action_id?.includes("skip"));
  expect(skips.map(({ text }) => text.text).slice(0, 2)).toEqual([
    "Leave this entry out",
    "Skip 17 June 2026",
  ]);
  expect(skips.map(({ value }) => readButton(value ?? "", null)?.request).slice(0, 2)).toEqual([
    { ...SKIP_DAY, what: { kind: "entry", entry: expect.any(String) } },
    SKIP_DAY,
  ]);
});
