import { expect, test } from "vitest";
import { ArchiveUnavailableError } from "../../../adapters/bot/archive/archive-thread.ts";
import { createRespond } from "../../../adapters/bot/archive/respond.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { shortReply } from "../../../src/chat/replies/reply.ts";

const INCOMING = { platform: "slack", person: "ana", delivery: "1" } as const;

function respondWith(error: Error) {
  const daily = {
    store: openStore(":memory:"),
    compose: () => Promise.reject(error),
    withoutNotes: () => [],
    nowMs: () => 0,
  };
  return createRespond(
    () => Promise.reject(error),
    daily,
    () => {},
    [],
  );
}

test.for([{ kind: "ask", question: "why?", from: 0 }, { kind: "status" }] as const)(
  "says that the archive cannot answer, and what to do, to $kind",
  async (request) => {
    const reply = await respondWith(new ArchiveUnavailableError("it ended"))(request, null, {
      ...INCOMING,
      request,
    });
    expect(reply).toMatchObject({
      kind: "refusal",
      title: "The archive cannot answer at the moment.",
      notes: ["Try again in a minute."],
    });
  },
);

test("passes on an error that nobody expected", async () => {
  const request = { kind: "help" } as const;
  const reply = respondWith(new TypeError("x"))(request, null, { ...INCOMING, request });
  await expect(reply).rejects.toThrow(TypeError);
});

test("says in status how the feeds are, and leaves out what has no lines", async () => {
  const daily = {
    store: openStore(":memory:"),
    compose: () => Promise.reject(new Error("Expected no post.")),
    withoutNotes: () => [],
    nowMs: () => 0,
  };
  const respond = createRespond(
    () => shortReply("status", "The archive", []),
    daily,
    () => {},
    [
      { label: "status.feeds", lines: async () => ["a: read.", "b: not read yet."] },
      { label: "status.processes", lines: async () => [] },
    ],
  );
  const request = { kind: "status" } as const;
  const { items } = await respond(request, null, { ...INCOMING, request });
  expect(items).toMatchObject([{ label: "Feeds", text: "a: read.\nb: not read yet." }]);
});

test("reports quotes that were left out of a reply", async () => {
  const reported: unknown[] = [];
  const respond = createRespond(
    () => ({ ...shortReply("answer", null, []), unproved: ["a, characters 0 to 9"] }),
    {
      store: openStore(":memory:"),
      compose: () => Promise.reject(new Error("Expected no post.")),
      withoutNotes: () => [],
      nowMs: () => 0,
    },
    (quotes) => void reported.push(...quotes),
    [],
  );
  const request = { kind: "ask", question: "why?", from: 0 } as const;
  await respond(request, null, { ...INCOMING, request });
  expect(reported).toEqual(["a, characters 0 to 9"]);
});

test("has a picture drawn in the language of whoever asks, and addressed in it", async () => {
  const asked: unknown[] = [];
  const chart = { kind: "timeline", topic: "strikes", marks: [] } as const;
  const respond = createRespond(
    () => ({ ...shortReply("answer", null, []), chart }),
    {
      store: openStore(":memory:"),
      compose: () => Promise.reject(new Error("Expected no post.")),
      withoutNotes: () => [],
      nowMs: () => 0,
    },
    () => {},
    [],
    {
      draw: async (_, as, options) => {
        asked.push([as, options?.locale]);
        return { svg: "", alt: "연표", png: new Uint8Array(1) };
      },
      urlOf: (_, locale) => `https://a.example/timeline.png?lang=${locale}`,
    },
  );
  const request = { kind: "timeline", topic: "strikes", from: 0 } as const;
  const { picture } = await respond(request, null, { ...INCOMING, request, locale: "ko" });
  expect(asked).toEqual([["png", "ko"]]);
  expect(picture).toMatchObject({ alt: "연표", url: "https://a.example/timeline.png?lang=ko" });
});
