import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Makes a Node say that it is an old one. */
const OLD = `data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })`;

describe("a program that is started", () => {
  test.for(["adapters/bot", "adapters/cli", "test/measure/eval"])(
    "by an old Node says in one line what it needs: %s",
    (folder) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", OLD, `${folder}/start.js`],
        { cwd: ROOT, encoding: "utf8" },
      );
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: "",
        stderr:
          "Expected Node 24 or later, got Node 20.20.2: run `npm ci` and start it by `npm run`, which brings Node 24, or install it from https://nodejs.org.\n",
      });
    },
  );

  test("by npm leaves when npm gets SIGTERM", async () => {
    const npm = spawn("npm", ["start"], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", DATELINE_DATABASE: ":memory:" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    // The bot holds the other ends of the pipes: they close when the last process is gone.
    const gone = once(npm, "close");
    let written = "";
    const address = await new Promise<string>((resolve, reject) => {
      npm.stderr.setEncoding("utf8").on("data", (chunk: string) => {
        written += chunk;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(written) ?? [];
        if (found !== undefined) resolve(found);
      });
      npm.stdout.resume();
      npm.on("close", () => reject(new Error(`It ended: ${written}`)));
    });
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    npm.kill("SIGTERM");
    await gone;
    await expect(fetch(`${address}/livez`)).rejects.toThrow();
  });
});
