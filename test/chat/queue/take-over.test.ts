import { afterEach, expect, test } from "vitest";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { KeptRequest } from "../../../src/chat/processes/process-group.ts";
import { startTakingOver, type TakingOver } from "../../../src/chat/queue/take-over.ts";

let takingOver: TakingOver;
afterEach(() => takingOver.stop());

/** Takes over what a group gives in turn; an error is thrown. */
function start(given: readonly (string | null | Error)[], answer: (request: KeptRequest) => Promise<void>) {
  const left = [...given];
  const events: string[] = [];
  const failures: FailureLog = {
    failed: (what, error) => void events.push(`${what}: ${String(error)}`),
    works: () => {},
  };
  takingOver = startTakingOver({
    group: {
      async takeOver(platform) {
        const next = left.shift() ?? null;
        if (next instanceof Error) throw next;
        return next === null ? null : { delivery: `${platform} ${next}`, body: { n: next }, ageMs: 9_000 };
      },
    },
    platform: "slack",
    answer,
    failures,
    lookEveryMs: 1,
    answerWithinMs: 20,
  });
  return events;
}

test("answers what is there one after the other, and goes on looking after a failure", async () => {
  const answered: string[] = [];
  const events = start(["1", "2", null, new Error("no database"), "3"], async ({ delivery }) => {
    answered.push(`begins ${delivery}`);
    await Promise.resolve();
    answered.push(`ends ${delivery}`);
  });
  await expect.poll(() => answered).toHaveLength(6);
  expect(answered).toEqual(["1", "2", "3"].flatMap((n) => [`begins slack ${n}`, `ends slack ${n}`]));
  expect(events).toEqual(["looking for requests of processes that died: Error: no database"]);
});

test("does not let one that takes long keep the next waiting, and stops when all is answered", async () => {
  const release = Promise.withResolvers<void>();
  const answered: string[] = [];
  start(["slow", "quick"], async ({ delivery }) => {
    if (delivery === "slack slow") await release.promise;
    answered.push(delivery);
  });
  await expect.poll(() => answered).toEqual(["slack quick"]);
  let stopped = false;
  const stopping = takingOver.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(stopped).toBe(false);
  release.resolve();
  await stopping;
  expect(answered).toEqual(["slack quick", "slack slow"]);
});
