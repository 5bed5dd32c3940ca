import { parseArgs } from "node:util";
import { killWatching } from "../delivery/watches/kill-watching.ts";

// 1,000 new documents arrive while the process that announces them to 200 watches is killed with SIGKILL again and again. Each match has to
// be announced once.
//   npm run test:long:watches -- --kills 30 --documents 1000 --watches 200
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "30" },
    documents: { type: "string", default: "1000" },
    watches: { type: "string", default: "200" },
  },
});
const BEFORE = 200;
const counts = await killWatching({
  documents: BEFORE + Number(values.documents),
  before: BEFORE,
  watches: Number(values.watches),
  kills: Number(values.kills),
  random: Math.random,
});
console.log(JSON.stringify(counts));
process.exit(counts.doubled + counts.lost + counts.wrong === 0 ? 0 : 1);
