import { expect, test } from "vitest";
import { renderSection } from "../report/render.ts";
import { checkLine } from "./check.ts";
import type { AnswerFigures, EncoderFigures } from "./encoder/measure-encoder.ts";
import { encoderChecks, encoderSection } from "./encoder/render-encoder.ts";

const page = { strong: (text: string) => text, dim: (text: string) => text, width: 100 };

function answers(slowestMs: number, known: number): AnswerFigures {
  return {
    answers: Array.from({ length: 100 }, (_, index) => ({
      tookMs: (slowestMs * (index + 1)) / 100,
      cpuMs: (slowestMs * (index + 1)) / 200,
      compared: known === 0 ? 0 : 60,
      known,
    })),
    resident: { bytes: 300e6, fileBytes: 100e6, peakBytes: 320e6 },
  };
}

const figures: EncoderFigures = {
  source: { kind: "made", passages: 150_000 },
  documents: 14_999,
  passages: 150_000,
  questions: 100,
  without: answers(100, 0),
  cold: answers(1_200, 15),
  warm: answers(390, 60),
};

test("draws answers with the encoder beside those without", async () => {
  await expect(`${renderSection(encoderSection(figures), page)}\n`).toMatchFileSnapshot("golden/encoder.txt");
});

test("holds a large archive to answers in time, and a small one to none", () => {
  expect(encoderChecks(figures).map(checkLine)).toEqual([
    "missed  slowest first answer at 14,999 documents with the encoder: 1,200 ms (goal: below 1,000 ms)",
    "ok      p50, asked again, at 14,999 documents with the encoder: 195 ms (goal: below 200 ms)",
    "ok      p99, asked again, at 14,999 documents with the encoder: 386 ms (goal: below 700 ms)",
    "ok      resident memory at 14,999 documents with the encoder: 300 MB (goal: below 1,200 MB)",
  ]);
  expect(encoderChecks({ ...figures, documents: 300 })).toEqual([]);
});
