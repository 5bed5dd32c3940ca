import { parentPort, workerData } from "node:worker_threads";
import { createComparer } from "../../adapters/encoder/compare.ts";
import type { EncoderData, EncoderOrder, EncoderPosed } from "../../adapters/encoder/encoder-messages.ts";
import { openVectors } from "../../adapters/encoder/vector-store.ts";
import { fakeEmbed } from "./fake-embed.ts";

/** A question with this word ends the thread, as a defect of the engine would. */
const DEADLY = /\bdie\b/;

const { file } = workerData as EncoderData;
const answer = createComparer(fakeEmbed, openVectors(file, "fake"), {
  nowMs: () => performance.now(),
  heard: (encoding) => parentPort?.postMessage({ kind: "encoding", ...encoding }),
});
parentPort?.on("message", ({ port }: EncoderOrder) => {
  port.on("message", ({ id, ...asked }: EncoderPosed) => {
    if (asked.kind === "compare" && DEADLY.test(asked.question)) throw new Error("the engine broke");
    void answer(asked).then((value) => port.postMessage({ kind: "answered", id, value }));
  });
  port.postMessage({ kind: "ready" });
});
parentPort?.postMessage({ kind: "loaded", message: "fake" });
