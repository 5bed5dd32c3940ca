import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vectorsBeside } from "../../../../adapters/encoder/encoder-thread.ts";
import type { Progress } from "../../report/progress.ts";
import { UsageError } from "../../report/usage-error.ts";
import type { DatelineCalls, Opened, Sampled } from "../archive/dateline-process.ts";
import { fillFolder, type Source } from "../archive/folder.ts";
import { type ArchiveJob, BOT_FLAGS } from "../archive/measure-archive.ts";
import { questionsOf, WARM_UP } from "../archive/sampled-questions.ts";
import type { Resident } from "../archive/usage-of-process.ts";
import { withHelper } from "../archive/with-helper.ts";
import type { Compared, EncoderCalls } from "./encoder-process.ts";

/** The same questions without the encoder and with it. */
export type EncoderFigures = {
  readonly source: Source;
  readonly documents: number;
  readonly passages: number;
  readonly questions: number;
  readonly without: AnswerFigures;
  /** Asked for the first time: vectors are made while there is time. */
  readonly cold: AnswerFigures;
  /** Asked again, when every sentence that is compared has its vector. */
  readonly warm: AnswerFigures;
};

/** What answers came to. */
export type AnswerFigures = { readonly answers: readonly Compared[]; readonly resident: Resident };

const DATELINE = new URL("../archive/dateline-process.ts", import.meta.url);
const ENCODER = new URL("./encoder-process.ts", import.meta.url);

/**
 * Measures answers with the encoder beside those without, in a folder of its own, which it removes.
 *
 * @throws {@link UsageError} if the encoder cannot be loaded.
 */
export async function measureEncoder(job: ArchiveJob, progress: Progress): Promise<EncoderFigures> {
  const home = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  try {
    const place = { folder: join(home, "documents"), file: join(home, "documents.dateline") };
    await fillFolder(place.folder, job.source, job.own, progress);
    const { opened, sample } = await withHelper<
      DatelineCalls,
      { opened: Opened; sample: readonly Sampled[] }
    >(DATELINE, "analysing", progress, async (core) => ({
      opened: await core.call("open", place),
      sample: await core.call("sample", job.questions + WARM_UP),
    }));
    const { questions } = questionsOf(sample, job.own);
    const measured = await withHelper<EncoderCalls, Pick<EncoderFigures, "without" | "cold" | "warm">>(
      ENCODER,
      "asking",
      progress,
      async (core) => {
        await core.call("open", place);
        const answers = async (vectors: "none" | "in time"): Promise<AnswerFigures> => ({
          answers: (await core.call("ask", { questions, vectors })).slice(WARM_UP),
          resident: await core.call("resident", null),
        });
        const without = await answers("none");
        const fault = await core.call("load", vectorsBeside(place.file));
        if (fault !== null) throw new UsageError(fault);
        const cold = await answers("in time");
        await core.call("ask", { questions, vectors: "all" });
        return { without, cold, warm: await answers("in time") };
      },
      BOT_FLAGS,
    );
    const { documents, passages } = opened;
    return { source: job.source, documents, passages, questions: questions.length - WARM_UP, ...measured };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
