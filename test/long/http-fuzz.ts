import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { hostileRequest, provoke } from "../bot/http-fuzz.ts";
import { startProgram } from "../bot/program.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";

// The whole bot, with Slack over HTTP, gets hostile requests; afterwards it has to answer, hold no more files and sockets than
// before, and end with code 0.
//   npm run test:fuzz -- --requests 10000 --seed 1
const { values } = parseArgs({
  options: { requests: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const AT_ONCE = 50;
/** Until the server has cut off the last request that was never finished. */
const SETTLE_MS = 70_000;

const slack = await createFakeSlack({ transport: "http" });
await using program = startProgram({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_API_URL: slack.apiUrl,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  DATELINE_API_KEYS: "none",
  DATELINE_API_PER_MINUTE: "100000",
  DATELINE_PUBLIC_URL: "https://archive.example.org",
});
await program.until(/connected to .+\(HTTP/);
const address = await program.address();
const handles = (): number => readdirSync(`/proc/${program.pid}/fd`).length;
const live = async (): Promise<number> =>
  (await fetch(`${address}/livez`, { headers: { connection: "close" } })).status;

console.log(`live ${await live()}, open files ${handles()}`);
const requests = fc.sample(hostileRequest, { seed: Number(values.seed), numRuns: Number(values.requests) });
for (let sent = 0; sent < requests.length; sent += AT_ONCE) {
  await Promise.all(requests.slice(sent, sent + AT_ONCE).map((request) => provoke(address, request)));
  if (sent % 1_000 === 0) console.log(`${sent} requests, live ${await live()}, open files ${handles()}`);
}
console.log(`${requests.length} requests, live ${await live()}, open files ${handles()}`);
await sleep(SETTLE_MS);
console.log(`${SETTLE_MS / 1000} s later: live ${await live()}, open files ${handles()}`);
program.kill("SIGTERM");
const ending = await program.ended;
const errors = program
  .log()
  .split("\n")
  .filter((line) => /"level":"(?:error|fatal)"/.test(line));
console.log("ended", ending, "errors in the log", errors);
await slack.close();
