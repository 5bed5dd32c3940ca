import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { CORPUS } from "../answer/seeds.ts";

const MAIN = fileURLToPath(new URL("../../adapters/cli/main.ts", import.meta.url));

test("the program answers into a pipe without escape codes and without a word on standard error", async () => {
  const argv = [MAIN, "ask", "How many NGOs would be investigated?", "--corpus", CORPUS];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^│ The Ministry then reported that 25 NGOs would be investigated/);
  expect(stdout).not.toContain("\u001b");
  expect(stdout.endsWith("\n")).toBe(true);
});
