import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VARIABLE_NAMES } from "../../adapters/bot/settings/settings.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const ANALYZE = "/usr/bin/systemd-analyze";

/** The unit, as it would be for a copy of the repository that is here. */
const unit = readFileSync(join(ROOT, "deploy/dateline.service"), "utf8").replaceAll("/opt/dateline", ROOT);
const values = (key: string): readonly string[] =>
  [...unit.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-unit-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the file of the unit's `EnvironmentFile` holds after the command at its beginning. */
function environmentFile(): readonly string[] {
  const [, command = ""] = /^# +(sed .* \.env\.example) > \/etc\/dateline\.env/m.exec(unit) ?? [];
  const { stdout, status } = spawnSync("sh", ["-c", command], { cwd: ROOT, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout.split("\n").filter((line) => /^[^#]/.test(line));
}

/** Starts what the unit starts, as the leader of a process group, with nothing of this process's environment. */
function startUnit(): ChildProcess {
  // What the file says counts more: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
  const environment = [...values("Environment"), ...environmentFile()].map((pair) => [
    pair.slice(0, pair.indexOf("=")),
    pair.slice(pair.indexOf("=") + 1).replace(/^\/var\/\w+\/dateline/, folder),
  ]);
  return spawn(values("ExecStart")[0] ?? "", [], {
    cwd: folder,
    detached: true,
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", ...Object.fromEntries(environment), PORT: "0" },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

describe("the systemd unit", () => {
  test("sets only variables that exist", () => {
    const names = values("Environment").map((pair) => pair.split("=")[0] ?? "");
    expect(names.filter((name) => ![...VARIABLE_NAMES, "NODE_COMPILE_CACHE"].includes(name))).toEqual([]);
  });

  test.runIf(existsSync(ANALYZE))("has no fault that systemd finds", () => {
    const file = join(folder, "dateline.service");
    writeFileSync(file, unit.replace(/^User=.*\n/m, ""));
    const { stdout, stderr } = spawnSync(ANALYZE, ["verify", file], { encoding: "utf8" });
    expect((stdout + stderr).split("\n").filter((line) => line.includes("dateline.service"))).toEqual([]);
  });

  test("starts a bot that ends in order when it gets SIGTERM, and leaves no process", async () => {
    const bot = startUnit();
    const ended = once(bot, "close");
    let log = "";
    const address = await new Promise<string>((resolve, reject) => {
      bot.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
        log += chunk;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
        if (found !== undefined) resolve(found);
      });
      bot.on("error", reject).on("close", () => reject(new Error(`It ended: ${log}`)));
    });
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    const group = -(bot.pid ?? Number.NaN);
    expect(process.kill(group, 0)).toBe(true);
    bot.kill("SIGTERM");
    // What is not done within nine seconds ends it with code 1.
    expect(await ended).toEqual([0, null]);
    expect(() => process.kill(group, 0)).toThrow("ESRCH");
  });
});
