import { HTTPReceiver, LogLevel } from "@slack/bolt";
import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveOf, statement } from "../answer/statement.ts";
import { servePreview } from "../preview/serve-preview.ts";
import { hostileRequest, provoke } from "./http-fuzz.ts";

const REQUESTS = 400;
const AT_ONCE = 20;

/** Sockets of this process that are open. */
const sockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => name.startsWith("TCP")).length;

test("hostile requests end in no error, no log line and no open connection", async () => {
  const before = sockets();
  const { requestListener } = new HTTPReceiver({ signingSecret: "secret", logLevel: LogLevel.ERROR });
  const archive = archiveOf([statement("A monk was killed.", { id: "amnesty-1999" })]);
  const { address, logged, stop } = await servePreview(archive, () => requestListener);
  const batch = fc.array(hostileRequest, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(batch, async (requests) => {
      await Promise.all(requests.map((request) => provoke(address, request)));
      const live = await fetch(`${address}/livez`);
      expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
      expect(logged).toEqual([]);
    }),
    { seed: 20_261_126, numRuns: REQUESTS / AT_ONCE },
  );
  await stop();
  await expect.poll(sockets).toBeLessThanOrEqual(before);
});
