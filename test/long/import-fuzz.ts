// Reads 500 damaged files of all formats: `npm run test:fuzz:import -- [SEED] [COUNT]`. Each is read, or refused with a reason.
import process from "node:process";
import { readFileBytes } from "../../adapters/import/formats/read-file.ts";
import { mutatedFile } from "../import/formats/mutated-files.ts";

const MOST_MEMORY_MB = 1_000;
const [seed = 1, count = 500] = process.argv.slice(2).map(Number);

let read = 0;
const reasons = new Map<string, number>();
for (let index = 0; index < count; index++)
  for (const one of await readFileBytes(mutatedFile(seed, index)))
    if (one.kind === "read") read++;
    else {
      const reason = `${one.name.split(".").at(-1)}: ${one.reason}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }

const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${read} read; most memory: ${memory} MB. Refused:`);
for (const [reason, times] of [...reasons].toSorted(([, a], [, b]) => b - a))
  console.log(`${times} × ${reason}`);
if (memory > MOST_MEMORY_MB) {
  console.error(`Expected at most ${MOST_MEMORY_MB} MB.`);
  process.exitCode = 1;
}
