import { expect, test, vi } from "vitest";
import { createEncoderThread, vectorsBeside } from "../../../adapters/encoder/encoder-thread.ts";
import { openVectors } from "../../../adapters/encoder/vector-store.ts";
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
    createEncoderThread(({ message }) => void said.push(message), missing),
  );
  await live.becomes("Who was killed in Phnom Penh?", MONK);
  await vi.waitFor(() => expect(said).toHaveLength(1), PATIENCE);
  expect(live.failed).toEqual([]);
});
