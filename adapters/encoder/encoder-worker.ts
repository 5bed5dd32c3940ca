import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { createComparer } from "./compare.ts";
import type {
  EncoderData,
  EncoderNews,
  EncoderOrder,
  EncoderPosed,
  EncoderSaid,
} from "./encoder-messages.ts";
import { EncoderError, loadModel } from "./model.ts";
import { openVectors, type VectorStore } from "./vector-store.ts";

/** Linux gives each thread a priority of its own: whoever answers comes first. Elsewhere it is the process's, and stays. */
const LOW_PRIORITY = 10;
if (process.platform === "linux") setPriority(LOW_PRIORITY);

const parent = parentPort;
const tell = (news: EncoderNews) => parent?.postMessage(news);
const { file } = workerData as EncoderData;

try {
  const { name, embed } = await loadModel();
  const answer = createComparer(embed, vectors(name), {
    nowMs: () => performance.now(),
    heard: (encoding) => tell({ kind: "encoding", ...encoding }),
  });
  parent?.on("message", ({ port }: EncoderOrder) => {
    const say = (said: EncoderSaid) => port.postMessage(said);
    port.on("message", ({ id, ...asked }: EncoderPosed) => {
      // An error ends the thread, which is said once; questions are then answered without it.
      void answer(asked).then((value) => say({ kind: "answered", id, value }));
    });
    say({ kind: "ready" });
  });
  tell({ kind: "loaded", message: name });
} catch (error) {
  if (!(error instanceof EncoderError)) throw error;
  tell({ kind: "unusable", message: error.message });
  parent?.close();
}

function vectors(name: string): VectorStore {
  try {
    return openVectors(file, name);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell({
      kind: "warning",
      message: `${file} cannot be used (${why}): vectors are made anew at each start.`,
    });
    return openVectors(":memory:", name);
  }
}
