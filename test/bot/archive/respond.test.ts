import { expect, test } from "vitest";
import { ArchiveUnavailableError } from "../../../adapters/bot/archive/archive-thread.ts";
import { createRespond } from "../../../adapters/bot/archive/respond.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";

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
