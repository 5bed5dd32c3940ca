import { appendFileSync, readFileSync, writeSync } from "node:fs";
import { openStore } from "../../adapters/sqlite/store.ts";
import { daysOf, PLACES, subscriptionOf } from "./killed.ts";

// A process that delivers every day to every channel until it is killed: node delivering.ts <database> <channel file> <nowMs>.
// Its channel is a file to which it appends a line for each message; it writes a dot wherever it may be killed.
const [, , file = "", channel = "", now = ""] = process.argv;
const nowMs = Number(now);
const dot = () => writeSync(1, ".");

const store = openStore(file);
for (const place of PLACES) await store.save(subscriptionOf(place));
for (const day of daysOf()) {
  const clocks = [{ zone: "UTC", day, time: "08:00" }];
  for (const id of await store.due({ platform: "slack", workspaces: null, clocks, nowMs, limit: 9 })) {
    dot();
    const claim = await store.claim(id, day, nowMs, nowMs + 1000);
    dot();
    if (claim === null) continue;
    const line = `${id} ${day}`;
    const stands = claim.sendingSinceMs !== null && readFileSync(channel, "utf8").split("\n").includes(line);
    if (!stands) {
      if (!(await store.sending(claim, nowMs, nowMs + 1000))) continue;
      dot();
      appendFileSync(channel, `${line}\n`);
    }
    dot();
    await store.close(claim, { kind: "posted", message: line, atMs: nowMs, entries: [day] });
    dot();
  }
}
await store.release();
