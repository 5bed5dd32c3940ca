import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { FIXTURES } from "./terminal.ts";

const START = fileURLToPath(new URL("./start.js", import.meta.url));

test("the program measures into a pipe without escape codes, bars or a word on standard error", async () => {
  const argv = [START, "--questions", `${FIXTURES}/questions.jsonl`, "--corpus", `${FIXTURES}/corpus`];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^How 7 questions to 2 documents were answered\n/);
  expect(stdout).toContain("What went wrong: 1\n");
  expect(stdout).not.toContain("\u001b");
});
