import { expect, test, vi } from "vitest";
import { tellEncoder } from "../../../adapters/bot/archive/tell-encoder.ts";
import { lineText } from "../../../adapters/bot/log/line-text.ts";
import { createEncoderThread, vectorsBeside } from "../../../adapters/encoder/encoder-thread.ts";
import { openVectors } from "../../../adapters/encoder/vector-store.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { liveFolder, PATIENCE, startLive } from "./live-archive.ts";

const FAKE = new URL("../../encoder/fake-encoder-worker.ts", import.meta.url);
const MONK = "A monk was killed in Phnom Penh.";
const STRIKE = "The dockers of Port Elan went on strike.";
const WALKOUT = "The dockers of Port Elan began a walkout.";

test("an archive's vectors are made beside its file, follow its documents, and outlive the archive file", async () => {
  const { folder, file, write, remove } = liveFolder();
  write("monk", MONK);
  write("dock", STRIKE);
  const live = await startLive(
    folder,
    file,
    createEncoderThread(() => {}, FAKE),
  );
  const vectors = openVectors(vectorsBeside(file), "fake");
  const hasVector = (sentence: string) => vectors.get(sentence) !== null;
  await vi.waitFor(() => expect([MONK, STRIKE].map(hasVector)).toEqual([true, true]), PATIENCE);
  await vi.waitFor(() => expect(live.state().encoding).toEqual({ done: 2, total: 2 }), PATIENCE);
  write("dock", WALKOUT);
  await vi.waitFor(() => expect([STRIKE, WALKOUT].map(hasVector)).toEqual([false, true]), PATIENCE);
  remove("dock");
  await vi.waitFor(() => expect([MONK, WALKOUT].map(hasVector)).toEqual([true, false]), PATIENCE);
  await live.becomes("Who was killed in Phnom Penh?", MONK);
  vectors.close();
});

test("an archive answers though its encoder cannot be loaded", async () => {
  const { folder, file, write } = liveFolder();
  write("monk", MONK);
  const missing = new URL("./no-such-worker.ts", import.meta.url);
  const said: string[] = [];
  const live = await startLive(
    folder,
    file,
    createEncoderThread(({ kind }) => void said.push(kind), missing),
  );
  await live.becomes("Who was killed in Phnom Penh?", MONK);
  await vi.waitFor(() => expect(said).toEqual(["unusable"]), PATIENCE);
  expect(live.state().encoding).toBeNull();
  expect(live.failed).toEqual([]);
});

test("the log says once how many documents are to be encoded, and once that all are", () => {
  const said: string[] = [];
  const tell = tellEncoder(
    (_, line, level = "info") => void said.push(`${level}: ${lineText(line, ENGLISH)}`),
  );
  tell({ kind: "loaded", message: "fake" });
  for (const done of [1, 2, 3]) tell({ kind: "encoding", done, total: 3 });
  tell({ kind: "encoding", done: 3, total: 3 });
  tell({ kind: "unusable", message: "It ended." });
  expect(said).toEqual([
    "info: sentences are compared by their meaning too",
    "info: 2 of 3 documents are to be encoded",
    "info: all documents are encoded",
    "warn: It ended.",
  ]);
});
