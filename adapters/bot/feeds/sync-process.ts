import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { SyncOutcome } from "./sync-on-interval.ts";

const COMMAND = fileURLToPath(new URL("../../cli/start.js", import.meta.url));

/** Of what the command prints, in bytes. */
const MOST_OUTPUT = 50_000_000;

const printed = v.array(
  v.object({
    url: v.string(),
    kind: v.string(),
    notes: v.array(v.string()),
    documents: v.array(v.unknown()),
    failed: v.array(v.object({ url: v.string(), reason: v.string() })),
  }),
);

/**
 * Reads feeds by the command `sync` in a process of its own: it parses what strangers wrote, and takes a core for a while.
 *
 * @throws if the command cannot be run, or says what is wrong with feeds.yaml.
 */
export async function syncInProcess(folder: string, signal: AbortSignal): Promise<SyncOutcome> {
  const args = [COMMAND, "sync", "--corpus", folder, "--json"];
  const { stdout, stderr } = await run(args, signal);
  const read = v.safeParse(printed, parsed(stdout));
  if (!read.success) throw new Error(stderr.trim().split("\n")[0] || "The command `sync` printed no result.");
  return {
    documents: read.output.reduce((sum, { documents }) => sum + documents.length, 0),
    failed: read.output.flatMap(({ url, kind, notes, failed }) =>
      kind === "failed" ? [{ url, reason: notes.join(" ") }] : failed,
    ),
  };
}

function run(args: readonly string[], signal: AbortSignal) {
  return new Promise<{ readonly stdout: string; readonly stderr: string }>((resolve, reject) => {
    execFile(process.execPath, args, { signal, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      // With feeds that could not be read it ends with 1, and says which.
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ stdout, stderr });
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
