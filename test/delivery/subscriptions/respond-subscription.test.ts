import { beforeEach, describe, expect, test } from "vitest";
import { composeFrom } from "../../../adapters/bot/daily.ts";
import type { RequestChannel } from "../../../src/chat/queue/request-queue.ts";
import type { Item, Reply } from "../../../src/chat/replies/reply.ts";
import type { SubscriptionRequest } from "../../../src/chat/requests/request.ts";
import { createContentNotes } from "../../../src/daily/content-notes.ts";
import { deliverDue } from "../../../src/delivery/deliver.ts";
import { composePost } from "../../../src/delivery/posting/compose-post.ts";
import {
  isSubscriptionRequest,
  respondSubscription,
  statusItems,
} from "../../../src/delivery/subscriptions/respond-subscription.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { createSetup, subscription } from "../fake-platform.ts";

const bell = (day: string) => `On ${dateWords(day)} the old bell rang in the square.`;
/** 23 November has two entries, 24 one, 26 one; the days between have what is near. */
const DAYS = ["2016-11-23", "2017-11-23", "2016-11-24", "2016-11-26", "2016-11-28", "2016-12-02", "2015-11"];
const archive = archiveOf(DAYS.map((day, index) => statement(bell(day), { id: `d${index}` })));
const contentNotes = createContentNotes([]);

const SUBSCRIBE = {
  kind: "subscribe",
  channel: null,
  zone: "Europe/Berlin",
  time: "08:00",
  emptyDay: "nearby",
  care: "note",
} as const;
const PREVIEW = { kind: "preview", channel: null, from: 0 } as const;
const STOP = { kind: "stop", channel: null } as const;
const NOT_SUBSCRIBED = "No daily post in this channel.";

let withoutNotes: readonly string[] = [];
let setup: ReturnType<typeof createSetup>;
beforeEach(() => {
  // A Sunday at nine in Berlin.
  setup = createSetup("2026-11-22T08:00:00Z");
  withoutNotes = [];
});

const ports = () => ({
  ...setup.ports,
  withoutNotes: () => withoutNotes,
  compose: composeFrom(
    { compose: ({ day, ...options }) => composePost(archive, day, { ...options, contentNotes }) },
    setup.store,
  ),
});

type Request = Parameters<typeof respondSubscription>[0];
function ask(request: Request, change: Partial<RequestChannel> = {}): Promise<Reply> {
  const askedIn: RequestChannel = {
    workspace: "T1",
    channel: "C1",
    mayManage: async () => true,
    whyNotPost: async () => null,
    ...change,
  };
  return respondSubscription(
    request,
    { platform: "slack", person: "T1/U9", delivery: "", request, askedIn },
    ports(),
  );
}
const passing = (hours: number) => {
  setup.clock.nowMs += hours * 3_600_000;
  return deliverDue(setup.platform.poster, ports(), () => false);
};

describe("respondSubscription", () => {
  test("sets a channel up, from the next time that its hour comes, and says when that is", async () => {
    const reply = await ask(SUBSCRIBE);
    expect(reply).toMatchObject({
      kind: "subscription",
      title: "Daily post set up.",
      notes: [
        "Posts “On this date” every day at 08:00 (Europe/Berlin).",
        "Next post: 23 November 2026, 08:00.",
        "No posts yet.",
        expect.stringContaining("On a day without entries"),
      ],
      closing: ["/dateline preview shows the next seven days. /dateline stop ends the daily post."],
    });
    expect(await setup.store.all(9)).toEqual([
      subscription({ firstDay: "2026-11-23", setBy: "T1/U9", setAtMs: setup.clock.nowMs }),
    ]);
  });

  test("says where nothing can be left out, for want of words", async () => {
    withoutNotes = ["ar"];
    const words = "Entries in Arabic cannot be left out: content-notes.txt has no words in that language.";
    expect((await ask({ ...SUBSCRIBE, care: "leave-out" })).notes).toContain(words);
    const askedIn = {
      workspace: "T1",
      channel: "C1",
      mayManage: async () => true,
      whyNotPost: async () => null,
    };
    const [item] = await statusItems({ platform: "slack", askedIn }, ports());
    expect(item?.text).toContain(words);
  });

  test("sets another channel up, where its form named one", async () => {
    await ask({ ...SUBSCRIBE, channel: "C2", time: "20:00" });
    expect(await setup.store.all(9)).toMatchObject([{ id: "slack/T1/C2", firstDay: "2026-11-22" }]);
  });

  test("changes what is set up, and leaves no day out and none doubled", async () => {
    await ask({ ...SUBSCRIBE, time: "10:00" });
    // Today's is still to come at ten; at nine it is put to half past eight, and goes out at once.
    const reply = await ask({ ...SUBSCRIBE, time: "08:30" });
    expect(reply).toMatchObject({ title: "Daily post changed." });
    expect(reply.notes[1]).toBe("Next post: 22 November 2026, 09:00.");
    await passing(0);
    await ask({ ...SUBSCRIBE, time: "11:00", zone: "Asia/Seoul" });
    await passing(2);
    await ask({ ...SUBSCRIBE, time: "23:00", zone: "Pacific/Pago_Pago" });
    await passing(1);
    expect(setup.platform.posts.map(({ day }) => day)).toEqual(["2026-11-22"]);
  });

  test("keeps today's post that is late when only its rules are changed", async () => {
    await ask({ ...SUBSCRIBE, time: "10:00" });
    setup.clock.nowMs += 2 * 3_600_000;
    await ask({ ...SUBSCRIBE, time: "10:00", care: "leave-out" });
    await passing(0);
    expect(setup.platform.posts.map(({ day }) => day)).toEqual(["2026-11-22"]);
  });

  test("begins anew, from the next time on, what was stopped", async () => {
    await ask(SUBSCRIBE);
    await passing(24);
    await ask(STOP);
    expect(await ask(SUBSCRIBE)).toMatchObject({ title: "Daily post set up." });
    expect(await setup.store.find("slack/T1/C1")).toMatchObject({
      firstDay: "2026-11-24",
      state: { kind: "active" },
    });
  });

  test("stops once; a second time there is nothing to stop", async () => {
    await ask(SUBSCRIBE);
    expect(await ask(STOP)).toMatchObject({ kind: "subscription", title: "Stopped." });
    expect(await setup.store.find("slack/T1/C1")).toMatchObject({
      state: {
        kind: "stopped",
        reason: "A channel manager stopped it.",
        atMs: setup.clock.nowMs,
      },
    });
    setup.clock.nowMs += 5;
    expect(await ask(STOP)).toMatchObject({ kind: "refusal", title: NOT_SUBSCRIBED });
    await passing(24);
    expect(setup.platform.posts).toEqual([]);
  });

  test("says at once why it cannot post, and saves nothing", async () => {
    const asked: string[] = [];
    const whyNotPost = async (channel: string) => {
      asked.push(channel);
      return "The bot is not in the channel: invite it there with /invite @dateline.";
    };
    expect(await ask({ ...SUBSCRIBE, channel: "C2" }, { whyNotPost })).toMatchObject({
      kind: "refusal",
      title: "The bot cannot post in that channel.",
      notes: [
        "The bot is not in the channel: invite it there with /invite @dateline.",
        "Nothing was set up.",
      ],
    });
    expect([asked, await setup.store.all(9)]).toEqual([["C2"], []]);
  });

  test("keeps what was set up where it cannot post any longer and is asked to change it", async () => {
    await ask(SUBSCRIBE);
    const before = await setup.store.all(9);
    await ask({ ...SUBSCRIBE, time: "09:00" }, { whyNotPost: async () => "No." });
    expect(await setup.store.all(9)).toEqual(before);
  });

  const SKIP = {
    kind: "skip",
    channel: null,
    what: { kind: "day", day: "2026-11-24" },
    undo: false,
  } as const;
  test.for<SubscriptionRequest>([
    SUBSCRIBE,
    STOP,
    SKIP,
    { ...SKIP, undo: true },
    { kind: "subscribe-form", channel: null },
  ])("refuses $kind to a person who does not manage the channel", async (request) => {
    await ask(SUBSCRIBE);
    const before = await setup.store.all(9);
    const reply = await ask("time" in request ? { ...request, time: "23:00" } : request, {
      mayManage: async () => false,
    });
    expect(reply).toMatchObject({
      kind: "refusal",
      title: "Only a channel manager can do that.",
      notes: [expect.stringContaining("Anyone can read /dateline status.")],
    });
    expect([await setup.store.all(9), await setup.store.skips("slack/T1/C1")]).toEqual([before, []]);
  });

  test.for([SUBSCRIBE, STOP, SKIP, PREVIEW])("needs a channel for $kind", async (request) => {
    const incoming = { platform: "slack", person: "U9", delivery: "", request } as const;
    for (const askedIn of [null, undefined])
      expect(
        await respondSubscription(
          request,
          askedIn === undefined ? incoming : { ...incoming, askedIn },
          ports(),
        ),
      ).toMatchObject({ kind: "refusal", title: "A daily post needs a channel." });
    expect(await setup.store.all(9)).toEqual([]);
  });

  test.for([STOP, SKIP, PREVIEW])("says of $kind that there is no daily post here", async (request) => {
    expect(await ask(request)).toMatchObject({ kind: "refusal", title: NOT_SUBSCRIBED });
    expect(await setup.store.skips("slack/T1/C1")).toEqual([]);
  });

  test("asks for the time and the zone where there is no form", async () => {
    const reply = await ask({ kind: "subscribe-form", channel: null });
    expect(reply.title).toBe("When, and in which time zone?");
  });

  test("skips a day, and offers to take that back", async () => {
    await ask(SUBSCRIBE);
    const skipped = await ask({ ...SKIP, channel: "C1" });
    expect(skipped).toMatchObject({
      kind: "subscription",
      title: "There will be no post on 24 November 2026.",
    });
    const [undo] = skipped.items.flatMap(({ buttons }) => buttons);
    expect(undo).toMatchObject({
      label: "Undo",
      public: false,
      request: { ...SKIP, channel: "C1", undo: true },
    });
    const back = await ask({ ...SKIP, channel: "C1", undo: true });
    expect(back.title).toBe("24 November 2026 is back in.");
    expect(await setup.store.skips("slack/T1/C1")).toEqual([]);
  });

  test("skips an entry for good, until that is taken back", async () => {
    await ask(SUBSCRIBE);
    const { items } = await ask(PREVIEW);
    const entry = items
      .flatMap(({ buttons }) => buttons)
      .find(({ label }) => label === "Leave this entry out");
    if (entry?.request.kind !== "skip") throw new Error("Expected a button that leaves the entry out");
    expect((await ask(entry.request)).title).toBe("That entry will not be posted in this channel.");
    const texts = (all: readonly Item[]) => all.map(({ text }) => text);
    expect(texts((await ask(PREVIEW)).items)).not.toContain(items[0]?.text);
    expect((await ask({ ...entry.request, undo: true })).title).toBe("That entry is back in.");
    expect(texts((await ask(PREVIEW)).items)).toEqual(texts(items));
  });
});

describe("a preview", () => {
  /** All pages, gone through by their own requests. */
  async function pages(): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let from = 0, total = 1; from < total; ) {
      const { items: page, paging, kind } = await ask({ ...PREVIEW, from });
      if (paging?.request.kind !== "preview") throw new Error("Expected pages");
      expect([kind, paging.request.from, paging.request.channel]).toEqual(["preview", from, "C1"]);
      expect(page.length).toBeGreaterThan(0);
      items.push(...page);
      from += page.length;
      total = paging.total ?? 0;
    }
    return items;
  }

  test("shows the next seven days, each entry once, a day without a post with its reason", async () => {
    await ask(SUBSCRIBE);
    expect((await ask(PREVIEW)).notes).toEqual([
      "Every day at 08:00 (Europe/Berlin). Planned as of 22 November 2026, 09:00.",
    ]);
    const items = await pages();
    expect(items.map(({ label, form }) => [label, form])).toEqual([
      ["23 November 2026, 08:00: 23 November 2016 · 10 years ago", "quote"],
      ["23 November 2026, 08:00: 23 November 2017 · 9 years ago", "quote"],
      ["24 November 2026, 08:00: 24 November 2016 · 10 years ago", "quote"],
      ["25 November 2026, 08:00: In November 2015 (day unknown) · 11 years ago", "quote"],
      ["26 November 2026, 08:00: 26 November 2016 · 10 years ago", "quote"],
      ["27 November 2026, 08:00", "text"],
      ["28 November 2026, 08:00: 28 November 2016 · 10 years ago", "quote"],
      ["29 November 2026, 08:00", "text"],
    ]);
    for (const { buttons } of items.filter(({ form }) => form === "quote"))
      expect(buttons.slice(0, 3).map(({ label }) => label)).toEqual([
        "In context",
        "Cite",
        "Leave this entry out",
      ]);
    const days = items.flatMap(({ buttons }) => buttons.filter(({ label }) => label.startsWith("Skip ")));
    expect(days.map(({ label }) => label)).toEqual(
      [23, 24, 25, 26, 28].map((day) => `Skip ${day} November 2026`),
    );
  });

  test("shows what will then be posted", async () => {
    await ask(SUBSCRIBE);
    const items = await pages();
    for (let day = 0; day < 7; day++) await passing(24);
    const posted = [...(await setup.store.seen("slack/T1/C1")).values()].toSorted();
    const quotes = items.filter(({ form }) => form === "quote");
    expect(setup.platform.posts).toHaveLength(5);
    expect(posted.length).toBe(new Set(quotes.map(({ text }) => text)).size);
    expect((await pages())[0]?.label).toMatch(/^30 November 2026/);
  });

  test("shows a skipped day with the button that takes it back, and an empty one with its reason", async () => {
    await ask({ ...SUBSCRIBE, emptyDay: "skip" });
    const what = { kind: "day", day: "2026-11-24" } as const;
    await ask({ kind: "skip", channel: null, what, undo: false });
    const items = await pages();
    const texts = items.filter(({ form }) => form === "text");
    expect(texts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "24 November 2026, 08:00: No post: this day was skipped.",
      "25 November 2026, 08:00: No post: the archive has nothing on this day.",
      "27 November 2026, 08:00: No post: the archive has nothing on this day.",
      "29 November 2026, 08:00: No post: the archive has nothing on this day.",
    ]);
    expect(texts.map(({ buttons }) => buttons)).toEqual([
      [
        {
          label: "Post on 24 November 2026 after all",
          request: { kind: "skip", channel: "C1", what, undo: true },
          public: false,
        },
      ],
      [],
      [],
      [],
    ]);
  });

  test("begins after what has gone out, may be seen by anyone, and ends with the subscription", async () => {
    await ask(SUBSCRIBE);
    await passing(24);
    const reply = await ask(PREVIEW, { mayManage: async () => false });
    expect(reply.items[0]?.label).toMatch(/^24 November 2026/);
    await ask(STOP);
    expect(await ask(PREVIEW)).toMatchObject({ title: NOT_SUBSCRIBED });
  });
});

describe("an entry that was left out", () => {
  test("stays out whatever else of its document is edited, and can be put back from the preview", async () => {
    await ask(SUBSCRIBE);
    const first = async () => (await ask(PREVIEW)).items[0];
    const before = await first();
    const out = before?.buttons.find(({ label }) => label === "Leave this entry out")?.request;
    if (out?.kind !== "skip") throw new Error("Expected a button that leaves the entry out");
    await ask(out);
    expect((await first())?.text).not.toBe(before?.text);
    const pages = await Promise.all([0, 5, 10].map((from) => ask({ ...PREVIEW, from })));
    const left = pages.flatMap(({ items }) => items).filter(({ label }) => label?.startsWith("An entry of"));
    expect(left).toMatchObject([
      { text: "Left out of this channel for good.", buttons: [{ label: "Put it back" }] },
    ]);
    const back = left[0]?.buttons[0]?.request;
    if (back?.kind !== "skip") throw new Error("Expected a button that puts the entry back");
    await ask(back);
    expect((await first())?.text).toBe(before?.text);
  });
});

describe("statusItems", () => {
  const status = async (channel = "C1") => {
    const askedIn = {
      workspace: "T1",
      channel,
      mayManage: async () => false,
      whyNotPost: async () => null,
    };
    const items = await statusItems({ platform: "slack", askedIn }, ports());
    expect(items.map(({ label }) => label)).toEqual(["The daily post in this channel"]);
    return items[0]?.text.split("\n") ?? [];
  };

  test("tells anyone the status of this channel, and how many others there are", async () => {
    await ask(SUBSCRIBE);
    await ask({ ...SUBSCRIBE, channel: "C2" });
    await ask({ ...SUBSCRIBE, channel: "C3" });
    await ask({ ...STOP, channel: "C3" });
    await setup.store.save(subscription({ workspace: "T2" }));
    const lines = await status();
    expect(lines.slice(0, 3)).toEqual([
      "Posts “On this date” every day at 08:00 (Europe/Berlin).",
      "Next post: 23 November 2026, 08:00.",
      "No posts yet.",
    ]);
    expect(lines.at(-1)).toBe("Other channels here with a daily post: 1.");
    expect((await status("C3"))[1]).toBe("Stopped on 22 November 2026, 09:00: A channel manager stopped it.");
    expect(await status("C9")).toEqual([
      "No daily post in this channel. A channel manager can start one: /dateline subscribe.",
      "Other channels here with a daily post: 2.",
    ]);
  });

  test("tells where the next day will bring nothing", async () => {
    setup.clock.nowMs = Date.parse("2026-11-25T00:00:00Z");
    await ask({ ...SUBSCRIBE, emptyDay: "skip" });
    expect(await status()).toContain(
      "No post planned on 25 November 2026: the archive has nothing on this day.",
    );
  });

  test("tells the last post, and a skipped day", async () => {
    await ask(SUBSCRIBE);
    await passing(24);
    const what = { kind: "day", day: "2026-11-24" } as const;
    await ask({ kind: "skip", channel: null, what, undo: false });
    const lines = await status();
    expect(lines.slice(1, 3)).toEqual([
      "Next post: 25 November 2026, 08:00.",
      "Last post: 23 November 2026, 09:00.",
    ]);
    expect(lines.at(-1)).toBe("Skipped: 24 November 2026.");
  });

  test("has nothing to tell where there is no channel", async () => {
    expect(await statusItems({ platform: "slack", askedIn: null }, ports())).toEqual([]);
    expect(await statusItems({ platform: "slack" }, ports())).toEqual([]);
  });
});

describe("isSubscriptionRequest", () => {
  test.for([
    [SUBSCRIBE, true],
    [STOP, true],
    [PREVIEW, true],
    [{ kind: "subscribe-form", channel: null }, true],
    [{ kind: "skip", channel: null, what: { kind: "entry", entry: "a" }, undo: true }, true],
    [{ kind: "status" }, false],
    [{ kind: "help" }, false],
    [{ kind: "on-this-date", day: "06-17", year: 2026, from: 0 }, false],
  ] as const)("says of %j: %s", ([request, expected]) => {
    expect(isSubscriptionRequest(request)).toBe(expected);
  });
});
