import { readFile } from "node:fs/promises";
import { timexJson } from "../../src/answer/json.ts";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import type { Say } from "../../src/messages/say.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";
import type { CliRequest } from "./read.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
/** Prints the time expressions of a text file; returns the exit code. */
export async function dates(
  request: Extract<CliRequest, { kind: "dates" }>,
  { out, page }: Terminal,
): Promise<number> {
  const text = await readText(request.file, page.say);
  for (const timex of findTimexes(
    text,
    request.issued === null ? null : readEdtf(request.issued),
    request.language,
  )) {
    const { start, end, type, value, basis } = timex;
    out(
      request.json
        ? JSON.stringify(timexJson(timex))
        : [`${start}–${end}`, type, value, basis, text.slice(start, end).replace(/\s+/g, " ")].join("\t"),
    );
  }
  return 0;
}

async function readText(file: string, say: Say): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (cause) {
    const why = cause instanceof TypeError ? "upkeep.not-utf8" : "upkeep.not-readable";
    throw new UsageError(say(why, { file }), { cause });
  }
}
