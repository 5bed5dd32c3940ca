import { expect, test } from "vitest";
import { renderSection } from "../report/render.ts";
import { checkLine } from "./check.ts";
import type { ClusterFigures, KeptFigures } from "./cluster/measure-cluster.ts";
import { clusterChecks, clusterSection } from "./cluster/render-cluster.ts";

const page = { strong: (text: string) => text, dim: (text: string) => text, width: 100 };

function kept(times: number): KeptFigures {
  return {
    build: { tookMs: 90_000 * times, cpuSeconds: 170 * times },
    bytes: 250e6 * times,
    openMs: 400 * times,
    resident: { bytes: 300e6 * times, fileBytes: 100e6, peakBytes: 320e6 * times },
    answers: Array.from({ length: 100 }, (_, index) => ({
      tookMs: 2 * (index + 1) * times,
      cpuMs: index + 1,
    })),
  };
}

const figures: ClusterFigures = {
  source: { kind: "made", passages: 150_000 },
  documents: 14_999,
  passages: 150_000,
  folderBytes: 60e6,
  questions: 300,
  unlike: [{ question: "Who?", cluster: "a", file: "b" }],
  cluster: kept(2),
  file: kept(0.5),
};

test("draws an archive in OpenSearch beside the archive file", async () => {
  await expect(`${renderSection(clusterSection(figures), page)}\n`).toMatchFileSnapshot("golden/cluster.txt");
});

test("holds it to the same passages, and a large one to an answer in time", () => {
  expect(clusterChecks(figures).map(checkLine)).toEqual([
    "missed  the same first ten passages as the archive file: 299 of 300 questions (goal: all)",
    "missed  p99 at 14,999 documents in OpenSearch: 396 ms (goal: below 300 ms)",
  ]);
  expect(clusterChecks({ ...figures, documents: 300, unlike: [] }).map(({ ok }) => ok)).toEqual([true]);
});
