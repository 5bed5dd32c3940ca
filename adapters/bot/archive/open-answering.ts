import type { FailureLog } from "../../../src/chat/failure-log.ts";
import { numbersWords } from "../../../src/chat/replies/about-replies.ts";
import type { SyncProgress } from "../../archive-file/writing/sync-folder.ts";
import { createEncoderThread } from "../../encoder/encoder-thread.ts";
import type { Say } from "../log/say.ts";
import type { Settings } from "../settings/settings.ts";
import { type Answering, startAnswering } from "./answering.ts";
import { tellEncoder } from "./tell-encoder.ts";
import { tellUpdates } from "./tell-update.ts";

/**
 * Opens the archive of the settings, says what it holds, and goes on saying what becomes of it.
 *
 * @param progress shows how far the reading of documents is; null: lines say so.
 * @throws CorpusError if the folder cannot be read.
 */
export async function openAnswering(
  { corpus, archive, encoder }: Pick<Settings, "corpus" | "archive" | "encoder">,
  say: Say,
  progress: ((progress: SyncProgress) => void) | null,
  failures: FailureLog,
): Promise<Answering> {
  const tell = tellUpdates(say, () => performance.now());
  const answering = await startAnswering(
    { folder: corpus, file: archive },
    {
      failures,
      heard(event, reading) {
        if (event.kind === "reading" && progress) progress(event);
        else tell(event, reading);
      },
      ...(encoder ? { encoder: createEncoderThread(tellEncoder(say)) } : {}),
      foundFaults(faults) {
        for (const fault of faults) say("start.label-fault", fault, "warn");
      },
    },
  );
  for (const fault of answering.faults()) say("start.label-fault", fault);
  const numbers = answering.numbers();
  for (const index of numbersWords(numbers).keys())
    say(index === 0 ? "start.label-archive" : "", (words) => numbersWords(numbers, words)[index] ?? "");
  return answering;
}
