import { beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import { pageEnd, type Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { readTyped } from "../../../src/chat/requests/typed-text.ts";
import type { Document } from "../../../src/corpus/document.ts";
import type { DeliveryEvent } from "../../../src/delivery/deliver.ts";
import { composeNews } from "../../../src/delivery/watches/compose-news.ts";
import { deliverNews, type NewsPorts } from "../../../src/delivery/watches/deliver-news.ts";
import { matchArrivals } from "../../../src/delivery/watches/match-arrivals.ts";
import { isWatchRequest, respondWatch, watchStatus } from "../../../src/delivery/watches/respond-watch.ts";
import { newsTitle } from "../../../src/delivery/watches/watch-words.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { createPlatform, type Outcome, stand } from "../fake-platform.ts";

const MINUTE = 60_000;
const release = (id: string, text: string, issued = "2026-11-20") => statement(text, { id, issued });
const ARREST = "Police arrested eleven dockers in Port Elan on Monday.";
const RAIN = "It rained in the hills all day.";
const OLD = release("old", "Police arrested nine dockers in Port Elan last year.", "2025-01-05");

/** A newsroom: an archive to which documents come, a store, a platform in memory, and a person who may manage the channel. */
function openNewsroom(script: readonly Outcome[] = []) {
  const clock = { nowMs: Date.parse("2026-11-22T08:00:00Z") };
  const nowMs = () => clock.nowMs;
  const left = [...script];
  const platform = createPlatform({ nowMs, outcome: () => left.shift() ?? "posts" });
  const store = openStore(":memory:").watches;
  const sent: { channel: string; title: string | null; documents: string[] }[] = [];
  const told: string[] = [];
  const events: DeliveryEvent[] = [];
  let documents: readonly Document[] = [OLD];
  const archive = () => archiveOf(documents);
  const errors: unknown[] = [];
  const compose: NewsPorts["compose"] = (options) => composeNews(archive(), { ...options, today: null });
  const poster = {
    ...platform.poster,
    post: async (...given: Parameters<typeof platform.poster.post>) => {
      const [{ channel }, { title, items }] = given;
      const result = await platform.poster.post(...given);
      if (result.kind === "posted")
        sent.push({ channel, title, documents: items.map(({ origin }) => origin?.document ?? "") });
      return result;
    },
  };
  const note = async () => {
    await store.arrive(documents.map(({ id, sha256 }) => ({ document: id, words: sha256 })));
    await store.arrivedAll();
  };
  const look = async () => {
    await note();
    await matchArrivals(
      {
        store,
        match: ({ topic, publisher, place }, ids) =>
          matchDocuments(archive(), topic, {
            ...(publisher === null ? {} : { publisher }),
            ...(place === null ? {} : { place }),
            documents: ids,
            today: null,
          }),
        mayCome: () => false,
        report: (error) => errors.push(error),
      },
      () => false,
    );
    await deliverNews(
      poster,
      {
        store,
        compose,
        standings: stand,
        nowMs,
        monotonicMs: nowMs,
        observe: (event) => events.push(event),
      },
      () => false,
    );
    if (errors.length > 0) throw errors[0];
  };
  const incoming = (request: ChatRequest, change: Partial<IncomingRequest> = {}): IncomingRequest => ({
    platform: "slack",
    person: "T1/ana",
    delivery: "",
    request,
    askedIn: {
      workspace: "T1",
      channel: "C1",
      mayManage: async () => true,
      whyNotPost: async () => null,
    },
    direct: {
      workspace: "T1",
      open: async (words) => {
        told.push(words);
        return { channel: "D1" };
      },
    },
    ...change,
  });
  const ask = async (request: ChatRequest, change: Partial<IncomingRequest> = {}) => {
    if (!isWatchRequest(request)) throw new Error(JSON.stringify(request));
    return respondWatch(request, incoming(request, change), { store, compose, nowMs });
  };
  return {
    clock,
    store,
    sent,
    told,
    events,
    platform,
    note,
    look,
    ask,
    say: (text: string, change: Partial<IncomingRequest> = {}) =>
      ask(readTyped("dateline", text, null).request, change),
    status: async () => watchStatus(incoming({ kind: "status" }), { store }),
    add: (...more: readonly Document[]) => {
      documents = [...documents.filter(({ id }) => !more.some((other) => other.id === id)), ...more];
    },
    remove: (id: string) => {
      documents = documents.filter((document) => document.id !== id);
    },
  };
}

/** What "More" asks for where so many items are shown. */
function nextOf(reply: Reply, shown: number) {
  const request = pageEnd(reply, shown).buttons.find(({ label }) => label.startsWith("More"))?.request;
  return request?.kind === "news" ? request : null;
}

const BEN: Partial<IncomingRequest> = {
  person: "T1/ben",
  askedIn: { workspace: "T1", channel: "C1", mayManage: async () => false, whyNotPost: async () => null },
};

describe("news on a topic", () => {
  let room: ReturnType<typeof openNewsroom>;
  beforeEach(async () => {
    room = openNewsroom();
    await room.note();
  });

  test("announces the new documents that answer it, once, and no others", async () => {
    await room.say("watch arrests of dockers");
    await room.look();
    room.add(release("strike", ARREST), release("weather", RAIN));
    await room.look();
    await room.look();
    expect(room.sent).toEqual([
      { channel: "C1", title: "New on “arrests of dockers” (no. 1)", documents: ["strike"] },
    ]);
    expect(room.events).toMatchObject([{ outcome: "posted", day: "news 1" }]);
  });

  test("takes an edited, a renamed and a withdrawn document for no news, and a new version for news", async () => {
    await room.say("watch arrests of dockers");
    room.add(release("old", `${OLD.text} It was a Monday.`, "2025-01-05"));
    await room.look();
    room.remove("old");
    room.add({ ...OLD, id: "renamed" });
    room.add({
      ...release("retracted", `${ARREST} Or not.`),
      withdrawn: { date: "2026-11-21", reason: "Wrong." },
    });
    await room.look();
    expect(room.sent).toEqual([]);
    room.add(release("strike", ARREST));
    await room.look();
    room.clock.nowMs += 10 * MINUTE;
    room.add(
      { ...release("strike", ARREST), superseded: { by: "strike-2" } },
      release("strike-2", "Police arrested twelve dockers in Port Elan on Monday."),
    );
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([["strike"], ["strike-2"]]);
  });

  test("keeps to a publisher and a place", async () => {
    await room.say("watch arrests of dockers --publisher Observer");
    room.add(
      statement(ARREST, { id: "observer", publisher: "The Observer" }),
      statement(`${ARREST} Again.`, { id: "herald", publisher: "The Herald" }),
    );
    await room.look();
    expect(room.sent).toEqual([
      {
        channel: "C1",
        title: "New on “arrests of dockers”, published by Observer (no. 1)",
        documents: ["observer"],
      },
    ]);
  });

  test("puts what comes in soon after a message into the next one", async () => {
    await room.say("watch arrests of dockers");
    for (const [index, minutes] of [0, 1, 3, 7].entries()) {
      room.clock.nowMs += minutes * MINUTE;
      room.add(release(`strike-${index}`, `${ARREST} No. ${index}.`, `2026-11-0${index + 1}`));
      await room.look();
    }
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([
      ["strike-0"],
      ["strike-3", "strike-2", "strike-1"],
    ]);
  });

  test("comes once a day where that is wanted, at its time", async () => {
    await room.say('watch arrests of dockers --daily "18:00 Asia/Seoul"');
    room.add(release("strike", ARREST));
    await room.look();
    expect(room.sent).toEqual([]);
    room.clock.nowMs = Date.parse("2026-11-22T18:00:00+09:00");
    await room.look();
    room.add(release("again", `${ARREST} Again.`));
    room.clock.nowMs += 60 * MINUTE;
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([["strike"]]);
    room.clock.nowMs = Date.parse("2026-11-23T18:01:00+09:00");
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([["strike"], ["again"]]);
  });

  test("shows five documents of a flood, and the rest page by page", async () => {
    await room.say("watch arrests of dockers");
    const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
    room.add(...days.map((day) => release(`strike-${day}`, `${ARREST} On day ${day}.`, `2026-10-${day}`)));
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([
      ["strike-12", "strike-11", "strike-10", "strike-09", "strike-08"],
    ]);
    const [watch] = await room.store.ofChannel("slack", "T1", "C1");
    const next = { kind: "news", watch: watch?.id ?? "", number: 1, from: 5 } as const;
    const reply = await room.ask(next);
    expect(reply.items.map(({ origin }) => origin?.document)).toEqual(
      ["07", "06", "05", "04", "03"].map((day) => `strike-${day}`),
    );
    expect(reply.paging).toMatchObject({ request: next, total: 12 });
    expect(await room.ask({ ...next, number: 9 })).toMatchObject({ kind: "changed" });
  });

  test("shows no document on two pages where one of a page has other words by now", async () => {
    await room.say('watch arrests of dockers --daily "18:00 Asia/Seoul"');
    const days = ["01", "02", "03", "04", "05", "06", "07"];
    room.add(...days.map((day) => release(`strike-${day}`, `${ARREST} On day ${day}.`, `2026-10-${day}`)));
    await room.look();
    room.add(release("strike-06", RAIN, "2026-10-06"));
    room.clock.nowMs = Date.parse("2026-11-22T18:00:00+09:00");
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([
      ["strike-07", "strike-05", "strike-04", "strike-03"],
    ]);
    const [watch] = await room.store.ofChannel("slack", "T1", "C1");
    const first = await room.ask({ kind: "news", watch: watch?.id ?? "", number: 1, from: 0 });
    // A platform may have room for fewer than all.
    expect([1, 2, 3, 4].map((shown) => nextOf(first, shown)?.from)).toEqual([2, 3, 4, 5]);
    const next = nextOf(first, 4);
    if (!next) throw new Error("Expected a button.");
    const second = await room.ask(next);
    expect(second.items.map(({ origin }) => origin?.document)).toEqual(["strike-02", "strike-01"]);
    expect(pageEnd(second, 2).buttons).toEqual([]);
  });

  test("closes a message without sending it where what was found is gone for some minutes", async () => {
    await room.say('watch arrests of dockers --daily "18:00 Asia/Seoul"');
    room.add(release("strike", ARREST));
    await room.look();
    room.remove("strike");
    room.clock.nowMs = Date.parse("2026-11-22T18:00:00+09:00");
    for (let minutes = 0; minutes < 10; minutes++) {
      await room.look();
      room.clock.nowMs += MINUTE;
    }
    expect(room.sent).toEqual([]);
    expect(room.events.map(({ outcome }) => outcome)).toEqual(["waiting", "waiting", "waiting", "none"]);
  });

  test("waits for a document that another process found before it is in this one's archive", async () => {
    await room.say('watch arrests of dockers --daily "18:00 Asia/Seoul"');
    room.add(release("strike", ARREST), release("again", `${ARREST} Again.`, "2026-11-21"));
    await room.look();
    room.remove("strike");
    room.clock.nowMs = Date.parse("2026-11-22T18:00:00+09:00");
    await room.look();
    expect(room.sent).toEqual([]);
    expect((await room.say("watches")).items[0]?.text).toContain(
      "A message of 2 documents waits: the archive does not have all of its documents now.",
    );
    room.add(release("strike", ARREST));
    room.clock.nowMs += MINUTE;
    await room.look();
    expect(room.sent.map(({ documents }) => documents)).toEqual([["again", "strike"]]);
  });

  test("waits for an archive that is read for the first time, and announces nothing of it", async () => {
    const empty = openNewsroom();
    await empty.say("watch arrests of dockers");
    empty.add(release("strike", ARREST));
    await empty.look();
    expect(empty.sent).toEqual([]);
    empty.add(release("again", `${ARREST} Again.`));
    await empty.look();
    expect(empty.sent.map(({ documents }) => documents)).toEqual([["again"]]);
  });
});

describe("news where the platform fails", () => {
  test("looks for a message that may have arrived before it is sent again", async () => {
    const room = openNewsroom(["answer lost"]);
    await room.note();
    await room.say("watch arrests of dockers");
    room.add(release("strike", ARREST));
    await room.look();
    room.clock.nowMs += MINUTE;
    await room.look();
    expect(room.platform.posts).toHaveLength(1);
    expect(room.events.map(({ outcome }) => outcome)).toEqual(["waiting", "found"]);
  });

  test("stops where nobody can post, tells who set it up, and goes on without a loss", async () => {
    const room = openNewsroom(["impossible"]);
    await room.note();
    await room.say("watch arrests of dockers");
    room.add(release("strike", ARREST));
    await room.look();
    expect(room.platform.calls.at(-1)).toBe(
      "tell T1 T1/ana: News on “arrests of dockers” has stopped: The channel is archived: unarchive it, or choose another one. Set it up again with /dateline watch; nothing is lost until then.",
    );
    expect((await room.status())[0]?.text).toContain("stopped. The channel is archived");
    room.add(release("meanwhile", `${ARREST} Again.`));
    await room.look();
    await room.say("watch arrests of dockers");
    room.clock.nowMs += 20 * MINUTE;
    await room.look();
    room.clock.nowMs += 20 * MINUTE;
    await room.look();
    expect(room.sent.flatMap(({ documents }) => documents)).toEqual(["strike", "meanwhile"]);
  });
});

describe("the title of a message", () => {
  test("is short enough for every platform to show all of it, with its number", () => {
    const long = "arrests of dockers ".repeat(12);
    const title = newsTitle({ topic: long, publisher: long, place: long }, 12);
    expect(title.length).toBeLessThanOrEqual(140);
    expect(title).toMatch(/^New on “arrests of dockers .*… \(no\. 12\)$/);
  });
});

describe("what people say about watches", () => {
  let room: ReturnType<typeof openNewsroom>;
  beforeEach(async () => {
    room = openNewsroom();
    await room.note();
  });

  test("sets one up for a channel, lists it, and ends it", async () => {
    const made = await room.say("watch arrests of dockers --place Elan");
    expect(made).toMatchObject({
      title: "Watch set up.",
      notes: [
        "New documents on “arrests of dockers”, on Elan are announced in this channel, soon after they come in, at most every ten minutes.",
      ],
    });
    expect(await room.say('watch arrests of dockers --place Elan --daily "8am Seoul"')).toMatchObject({
      title: "Watch changed.",
    });
    const list = await room.say("watches");
    expect(list.items).toMatchObject([
      {
        label: "“arrests of dockers”, on Elan (in this channel)",
        text: "New documents are announced once a day, at 08:00 (Asia/Seoul).\nNo news since 22 November 2026, when it began.",
        buttons: [{ label: "End this watch" }],
      },
    ]);
    const [button] = list.items[0]?.buttons ?? [];
    if (!button) throw new Error("Expected a button.");
    expect(await room.ask(button.request, BEN)).toMatchObject({ title: "You cannot end that watch." });
    expect(await room.ask(button.request)).toMatchObject({ title: "Ended." });
    expect(await room.ask(button.request)).toMatchObject({ title: "That is not watched here." });
    expect(await room.say("watches")).toMatchObject({ title: "Nothing is watched here." });
  });

  test("lets nobody but a manager set one up for a channel, and everybody one for themselves", async () => {
    expect(await room.say("watch arrests", BEN)).toMatchObject({
      kind: "refusal",
      notes: ["Add --private to get the news yourself, in a direct message."],
    });
    expect(await room.say("watch arrests --private", BEN)).toMatchObject({
      title: "Watch set up.",
      notes: [expect.stringContaining("are announced to you in a direct message, soon after")],
    });
    expect(room.told).toEqual([
      "New documents on “arrests” will be announced here. /dateline watches lists what is watched, and ends it.",
    ]);
    // Set up again it writes nothing, and others neither see nor end it.
    await room.say("watch arrests", { ...BEN, askedIn: null });
    expect(room.told).toHaveLength(1);
    expect(await room.say("unwatch arrests")).toMatchObject({ title: "That is not watched here." });
    expect(await room.say("unwatch Arrests", { ...BEN, askedIn: null })).toMatchObject({ title: "Ended." });
  });

  test("says why the bot cannot write to a person or post in a channel, and sets nothing up", async () => {
    const closed = { direct: { workspace: "T1", open: async () => ({ obstacle: "Open the messages." }) } };
    expect(await room.say("watch arrests --private", closed)).toMatchObject({
      kind: "refusal",
      notes: ["Open the messages.", "Nothing was set up."],
    });
    const outside: Partial<IncomingRequest> = {
      askedIn: {
        workspace: "T1",
        channel: "C1",
        mayManage: async () => true,
        whyNotPost: async () => "Invite it.",
      },
    };
    expect(await room.say("watch arrests", outside)).toMatchObject({
      notes: ["Invite it.", "Nothing was set up."],
    });
    expect(await room.store.all(9)).toEqual([]);
  });

  test("bounds how many topics are watched in one place", async () => {
    for (let index = 0; index < 50; index++) await room.say(`watch topic ${index}`);
    expect(await room.say("watch one more")).toMatchObject({ title: "At most 50 topics are watched." });
    expect(await room.say("watch topic 7")).toMatchObject({ title: "Watch changed." });
  });
});
