import { expect, test } from "vitest";
import { message } from "../../src/messages/message.ts";
import "../fixtures/messages-in-english.ts";
import type { Fetched } from "../../adapters/sync/fetch/safe-fetch.ts";
import { createHostWaits } from "../../adapters/sync/host-waits.ts";
import { createPoliteFetch } from "../../adapters/sync/polite-fetch.ts";
import type { SyncState } from "../../adapters/sync/sync-state.ts";

const START = Date.UTC(2018, 5, 20);
const WEEK = 7 * 86_400_000;
const gone: Fetched = { kind: "gone", reason: message("fetch.gone", { status: 404 }) };
const later = (afterMs: number | null, status = 429): Fetched => ({
  kind: "later",
  status,
  retryAfter: afterMs === null ? null : { afterMs },
  reason: message("fetch.later", { status }),
});

/** Fetches from hosts that answer in this order, with a clock that waiting turns on. */
function start(answers: readonly Fetched[], state: SyncState = {}) {
  let nowMs = START;
  const left = [...answers];
  const fetched: string[] = [];
  const waited: number[] = [];
  const hosts = createHostWaits(state, () => nowMs);
  const polite = createPoliteFetch(
    {
      async fetch(url) {
        fetched.push(url);
        return left.shift() ?? gone;
      },
      async wait(ms) {
        waited.push(ms);
        nowMs += ms;
      },
      signal: new AbortController().signal,
      onFetch: () => {},
      nowMs: () => nowMs,
    },
    hosts,
  );
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { fetch: (url: string) => polite(url, {}, "public"), fetched, waited, pass };
}

test("pauses before each fetch", async () => {
  const { fetch, waited } = start([]);
  await fetch("https://a.example/1");
  await fetch("https://a.example/2");
  expect(waited).toEqual([500, 500]);
});

test("sends nothing to a host that asked to come again later, and goes on with others", async () => {
  const { fetch, fetched, pass } = start([later(120_000)]);
  expect(await fetch("https://a.example/1")).toMatchObject({ kind: "later", untilMs: START + 120_500 });
  expect(await fetch("https://a.example/2")).toEqual({
    kind: "held",
    untilMs: START + 120_500,
    reason: "a.example asked not to be read before 2018-06-20 00:03 UTC.",
  });
  expect(await fetch("https://a.example:8443/2")).toEqual(gone);
  expect(await fetch("https://b.example/2")).toEqual(gone);
  pass(120_000);
  expect(await fetch("https://a.example/2")).toEqual(gone);
  expect(fetched).toHaveLength(4);
});

test("waits for a short wait, and then asks again, three times at most", async () => {
  const patient = start([later(2_000), gone]);
  expect(await patient.fetch("https://a.example/1")).toEqual(gone);
  expect(patient.waited).toEqual([500, 2_000]);
  const endless = start(Array.from({ length: 10 }, () => later(0)));
  expect(await endless.fetch("https://a.example/1")).toMatchObject({ kind: "later" });
  expect(endless.fetched).toHaveLength(3);
  expect(endless.waited).toEqual([500, 1_000, 1_000]);
});

test("keeps a host waiting for a week at most, whatever it says, and for an hour if it says nothing", async () => {
  for (const [answer, wait] of [
    [later(1e12), WEEK],
    [later(null), 3_600_000],
  ] as const)
    expect(await start([answer]).fetch("https://a.example/1")).toMatchObject({ untilMs: START + 500 + wait });
});

test("leaves a host in peace for a page alone that is out of order", async () => {
  const { fetch, fetched } = start([later(null, 503)]);
  expect(await fetch("https://a.example/1")).toMatchObject({ kind: "later", untilMs: null });
  await fetch("https://a.example/2");
  expect(fetched).toHaveLength(2);
});

test("remembers what hosts asked for in an earlier run, but not what a wrong clock wrote", async () => {
  const state = (untilMs: number): SyncState => ({
    "https://a.example/feed": { readAtMs: 0, notBeforeMs: untilMs, problem: null, validators: {}, items: {} },
    "https://b.example/feed": {
      readAtMs: 0,
      notBeforeMs: 0,
      problem: null,
      validators: {},
      items: {},
      waiting: {
        "https://c.example/1": {
          title: null,
          published: null,
          stamp: "",
          tries: 1,
          sinceMs: 0,
          notBeforeMs: untilMs,
          reason: "Later.",
          isAsked: true,
        },
      },
    },
  });
  const kindsOf = async (untilMs: number) => {
    const { fetch } = start([], state(untilMs));
    const all = ["https://a.example/1", "https://b.example/1", "https://c.example/2"].map((url) =>
      fetch(url),
    );
    return (await Promise.all(all)).map(({ kind }) => kind);
  };
  expect(await kindsOf(START + 3_600_000)).toEqual(["held", "gone", "held"]);
  expect(await kindsOf(START + 2 * WEEK)).toEqual(["gone", "gone", "gone"]);
});
