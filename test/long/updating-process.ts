import { updateFile } from "../../adapters/archive-file/writing/update-file.ts";

// Brings an archive file up to date once, and may be killed at any instant:
//   node updating-process.ts <folder> <archive file>
// It says "ready" before it begins.
const [, , folder = "", file = ""] = process.argv;
console.log("ready");
const result = await updateFile(
  { folder, file },
  { signal: new AbortController().signal, onProgress: () => {}, threads: 2 },
);
if (result.kind === "impossible") throw new Error(result.warning);
