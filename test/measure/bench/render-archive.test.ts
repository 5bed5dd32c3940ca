import { expect, test } from "vitest";
import { renderSection } from "../report/render.ts";
import type { ArchiveFigures, EngineFigures } from "./archive/measure-archive.ts";
import { archiveChecks, archiveSection } from "./archive/render-archive.ts";
import type { Timing } from "./archive/usage-of-process.ts";
import { checkLine } from "./check.ts";

const page = { strong: (text: string) => text, dim: (text: string) => text, width: 100 };

function timings(slowestMs: number): readonly Timing[] {
  return Array.from({ length: 100 }, (_, index) => ({
    tookMs: (slowestMs * (index + 1)) / 100,
    cpuMs: (slowestMs * (index + 1)) / 200,
  }));
}

function engine(times: number): EngineFigures {
  return {
    build: { tookMs: 90_000 * times, cpuSeconds: 170 * times },
    fileBytes: 500e6 * times,
    openMs: 400 * times,
    resident: { bytes: 300e6 * times, fileBytes: 100e6 * times, peakBytes: 320e6 * times },
    answers: timings(200 * times),
    top1: 0.95,
  };
}

const figures: ArchiveFigures = {
  source: { kind: "made", passages: 100_000 },
  documents: 10_000,
  passages: 100_000,
  folderBytes: 24e6,
  textBytes: 20e6,
  threads: 2,
  questions: 100,
  dateline: {
    ...engine(1),
    addMs: 210,
    changeMs: 1_300,
    updated: { documents: 1_000, tookMs: 12_000, answers: timings(450) },
    commandsMs: [800, 900, 1_000, 1_100, 1_200],
  },
  fts5: { ...engine(0.5), quickest: timings(50) },
};

test("draws the archive beside FTS5", async () => {
  await expect(`${renderSection(archiveSection(figures), page)}\n`).toMatchFileSnapshot("golden/archive.txt");
});

test("holds the archive to its goals", async () => {
  await expect(`${archiveChecks(figures).map(checkLine).join("\n")}\n`).toMatchFileSnapshot(
    "golden/archive-goals.txt",
  );
});

test("holds a small archive to none", () => {
  expect(archiveChecks({ ...figures, passages: 5_000 })).toEqual([]);
});
