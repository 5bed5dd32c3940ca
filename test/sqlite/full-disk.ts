import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../adapters/sqlite/store.ts";
import { subscriptionOf } from "./killed.ts";

// Probes a database before its disk is full, while it is, and afterwards: node full-disk.ts <folder on a small disk>.
const [, , folder = ""] = process.argv;
const filler = join(folder, "filler");
const store = openStore(join(folder, "store.db"));
await store.save(subscriptionOf("C1"));
const found: unknown[] = [await store.probe()];
for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
  try {
    for (;;) writeFileSync(filler, "x".repeat(size), { flag: "a" });
  } catch {
    // Smaller pieces may still fit.
  }
let full = await store.probe();
// What room the log has left is used up first.
for (let n = 0; n < 50 && full.ok; n++) full = await store.probe();
found.push(full);
rmSync(filler);
found.push(await store.probe());
await store.save(subscriptionOf("C2"));
found.push((await store.all(9)).map(({ channel }) => channel).join(" "));
await store.release();
console.log(JSON.stringify(found));
