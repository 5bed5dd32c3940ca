import { once } from "node:events";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { gatedFetch, UnsentError } from "../../adapters/http/gated-fetch.ts";
import type { SendGate } from "../../src/delivery/posting/send-gate.ts";
import { CERTIFICATE, KEY } from "./certificate.ts";

const OPEN: SendGate = { check: async () => true, isOpen: () => true };
const REQUEST = { method: "POST", headers: { "content-type": "text/plain" }, body: "hello" };

const left: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of left.splice(0)) await close();
});

/** A server of bare connections, and what each of them received. */
async function listening(connected: (socket: Socket, received: () => string) => void) {
  const received: string[] = [];
  const server: Server = createTcpServer((socket) => {
    const at = received.push("") - 1;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      received[at] = `${received[at]}${data}`;
      connected(socket, () => received[at] ?? "");
    });
    left.push(() => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  left.push(() => server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/path`, received };
}

const answering = () =>
  listening((socket, received) => {
    if (received().endsWith("hello"))
      socket.write('HTTP/1.1 200 OK\r\nretry-after: 7\r\ncontent-length: 11\r\n\r\n{"ok":true}');
  });

describe("a gated request", () => {
  test("is answered as fetch's are", async () => {
    const { url, received } = await answering();
    const response = await gatedFetch(url, REQUEST, OPEN);
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toEqual([
      200,
      "7",
      { ok: true },
    ]);
    expect(received[0]).toMatch(
      /^POST \/path HTTP\/1.1\r\ncontent-type: text\/plain\r\ncontent-length: 5\r\n/,
    );
  });

  test.for<readonly [string, SendGate]>([
    ["by the store", { check: async () => false, isOpen: () => true }],
    ["at the last moment", { check: async () => true, isOpen: () => false }],
  ])("writes no request to its end when the gate is closed %s", async ([, gate]) => {
    const { url, received } = await answering();
    await expect(gatedFetch(url, REQUEST, gate)).rejects.toMatchObject({ late: true });
    // A second request shows that the first one has had its time.
    await gatedFetch(url, REQUEST, OPEN);
    expect(received.filter((text) => text.endsWith("hell"))).toHaveLength(1);
    expect(received.filter((text) => text.endsWith("hello"))).toHaveLength(1);
  });

  test("asks the gate only when the connection is open", async () => {
    const { url, received } = await answering();
    const asked: string[] = [];
    await gatedFetch(url, REQUEST, {
      check: async () => {
        asked.push(`check ${received.length}`);
        return true;
      },
      isOpen: () => {
        asked.push("clocks");
        return true;
      },
    });
    expect(asked.map((each) => each.split(" ")[0])).toEqual(["check", "clocks"]);
  });

  test("is unsent for certain where there was no connection, or its time was over before there was one", async () => {
    const refused = gatedFetch("http://127.0.0.1:1/", REQUEST, OPEN);
    await expect(refused).rejects.toThrow(UnsentError);
    await expect(refused).rejects.toMatchObject({ late: false, cause: { code: "ECONNREFUSED" } });
    const { url } = await answering();
    const signal = AbortSignal.abort(new Error("over"));
    await expect(gatedFetch(url, { ...REQUEST, signal }, OPEN)).rejects.toThrow(UnsentError);
  });

  test("is in doubt once it was written, and the connection is lost or its time over", async () => {
    const cut = await listening((socket, received) => {
      if (received().endsWith("hello")) socket.resetAndDestroy();
    });
    await expect(gatedFetch(cut.url, REQUEST, OPEN)).rejects.toMatchObject({
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    const leaving = new AbortController();
    const silent = await listening((_, received) => {
      if (received().endsWith("hello")) leaving.abort(new DOMException("over", "TimeoutError"));
    });
    const failed = gatedFetch(silent.url, { ...REQUEST, signal: leaving.signal }, OPEN);
    await expect(failed).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test.for(["http", "https"] as const)(
    "over %s is with the system before anything else runs after the gate's last word",
    async (scheme) => {
      setDefaultCACertificates([...getCACertificates("default"), CERTIFICATE]);
      const arrived = new Int32Array(new SharedArrayBuffer(4));
      const worker = new Worker(new URL("answering-server.ts", import.meta.url), {
        workerData: { scheme, arrived, key: KEY, cert: CERTIFICATE },
      });
      left.push(() => worker.terminate());
      const [port] = await once(worker, "message");
      let blocked = "";
      const gate: SendGate = {
        check: async () => true,
        isOpen: () => {
          // The first thing to run after the write: the process stands still until the server has the request.
          process.nextTick(() => {
            blocked = Atomics.wait(arrived, 0, 0, 30_000);
          });
          return true;
        },
      };
      const response = await gatedFetch(`${scheme}://localhost:${port}/`, REQUEST, gate);
      expect([await response.text(), blocked]).toEqual([
        "hello",
        expect.stringMatching(/^(?:ok|not-equal)$/),
      ]);
    },
  );
});
