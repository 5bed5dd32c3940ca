import { appendFileSync, existsSync, readFileSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createArrivals } from "../../../adapters/bot/archive/arrivals.ts";
import { startWatching } from "../../../adapters/bot/watching.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { Poster } from "../../../src/delivery/posting/poster.ts";
import { composeNews } from "../../../src/delivery/watches/compose-news.ts";
import { deliverNews } from "../../../src/delivery/watches/deliver-news.ts";
import { stand } from "../fake-platform.ts";
import { madeArchive } from "./made-news.ts";

// A bot that does nothing but find new documents and announce them, until it is killed or nothing is left:
//   node watching-process.ts <database> <channel file> <documents of the archive> <those that have arrived> <now in epoch ms>
// Its channels are a file to which it appends a line for each message. It writes a dot for each message, and for each watch that was matched.
const [, , database = "", channel = "", documents = "", arrived = "", now = ""] = process.argv;
const beginMs = performance.now();
const nowMs = () => Number(now) + Math.round(performance.now() - beginMs);
const dot = () => writeSync(1, ".");

const archive = await madeArchive(Number(documents));
const { watches: store, release } = openStore(database);
const arrivals = createArrivals({
  keys: async () =>
    (await archive.keys()).filter(({ id }) => Number(id.replace(/\D/g, "")) < Number(arrived)),
});
const lines = () => (existsSync(channel) ? readFileSync(channel, "utf8").split("\n") : []);
const poster: Poster = {
  platform: "slack",
  workspaces: null,
  atOnce: 5,
  room: () => 5,
  dropsRepeatsForMs: 0,
  obstacle: () => null,
  recover: async () => {},
  async post(_, __, { subscription, day, nonce }, gate) {
    if (gate && !((await gate.check()) && gate.isOpen())) return { kind: "late" };
    appendFileSync(channel, `${nonce}\t${subscription}\t${day}\n`);
    dot();
    return { kind: "posted", message: nonce };
  },
  find: async (_, { nonce }) =>
    lines().some((line) => line.startsWith(`${nonce}\t`)) ? { message: nonce } : "none",
  tell: async () => "told",
};
const report = (error: unknown) => {
  console.error(error);
  process.exit(1);
};
const log = { info: () => {}, warn: () => {}, error: (_: string, details: unknown) => report(details) };
const stopWatching = startWatching({
  answering: {
    archive: () => arrived,
    state: () => ({ readAgoMs: null, reading: null, complete: true }),
    arrivals,
    match: async (topic, options) => {
      const found = await matchDocuments(archive, topic, options);
      dot();
      return found;
    },
  },
  store,
  today: () => "2026-11-22",
  failures: createFailureLog({ log, nowMs, isKnown: () => false }),
});
const ports = {
  store,
  compose: (options: Omit<Parameters<typeof composeNews>[1], "today">) =>
    composeNews(archive, { ...options, today: null }),
  standings: stand,
  nowMs,
  monotonicMs: () => performance.now(),
  observe: () => {},
};
for (let idle = 0; idle < 5; ) {
  const tried = await deliverNews(poster, ports, () => false).catch(report);
  const isDone = tried === 0 && (await store.unmatched("", 1)) === null;
  idle = isDone ? idle + 1 : 0;
  await sleep(20);
}
await stopWatching();
await release();
