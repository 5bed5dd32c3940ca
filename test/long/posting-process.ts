import { setTimeout as sleep } from "node:timers/promises";
import { openArchive } from "../../adapters/bot/archive/archive.ts";
import { composeFrom } from "../../adapters/bot/daily.ts";
import { openDatabaseStore } from "../../adapters/database/open-store.ts";
import { createApi } from "../../adapters/discord/connection/api.ts";
import { createDiscordPoster } from "../../adapters/discord/posting/poster.ts";
import { identify } from "../../adapters/slack/connection/identity.ts";
import { createSlackPoster } from "../../adapters/slack/posting/poster.ts";
import type { Log } from "../../src/chat/log.ts";
import { deliverDue } from "../../src/delivery/deliver.ts";

// A bot that does nothing but post what is due, until it is killed or nothing is left:
//   node posting-process.ts <corpus> <database> <Slack's API> <Discord's API> <bot user> <now in epoch ms> [<platform> [stay]]
// It says "ready" once it begins. A time that begins with "+" is added to the machine's clock. With "stay" it never ends by itself.
const [, , corpus = "", database = "", slackApi = "", discordApi = "", botUser = "", now = "", ...rest] =
  process.argv;
const [only = "", stay = ""] = rest;
const beginMs = performance.now();
const nowMs = now.startsWith("+")
  ? () => Date.now() + Number(now.slice(1))
  : () => Number(now) + Math.round(performance.now() - beginMs);
const log: Log = { info: () => {}, warn: () => {}, error: (event, details) => console.error(event, details) };

const archive = await openArchive({ folder: corpus, file: null });
const { archive: key } = await archive.describe();
const store = await openDatabaseStore(database);
const clientOptions = { slackApiUrl: slackApi };
const identity = await identify("xoxb-fake-bot-token", clientOptions);
const posters = [
  createSlackPoster({
    botToken: "xoxb-fake-bot-token",
    identity,
    clientOptions,
    ports: { archive: () => key, log },
  }),
  createDiscordPoster({
    api: createApi({ token: "fake-token", apiUrl: discordApi, withinMs: 5_000 }),
    botUser,
    archive: () => key,
    log,
  }),
].filter(({ platform }) => only === "" || platform === only);
const ports = {
  store,
  compose: composeFrom(archive, store),
  standings: archive.standings,
  nowMs,
  monotonicMs: () => performance.now(),
  observe: () => {},
};
console.log("ready");
for (let idle = 0; idle < 3; ) {
  // A process that sleeps inside a transaction keeps the database locked: as in service, it is tried again.
  const tried = await Promise.all(
    posters.map((poster) => deliverDue(poster, ports, () => false).catch(() => Number.NaN)),
  );
  idle = stay === "" && tried.every((count) => count === 0) ? idle + 1 : 0;
  await sleep(stay === "" ? 20 : 250);
}
await store.release();
process.exit(0);
