import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { each, once, type Progress } from "./progress.ts";
import { barOn } from "./progress-bar.ts";

/** What becomes of a bar. */
function watched() {
  const seen: string[] = [];
  const progress: Progress = (label, total) => {
    seen.push(`${label} ${total}`);
    return { step: () => void seen.push("step"), end: () => void seen.push("end") };
  };
  return { seen, progress };
}

describe("each", () => {
  test("does one after the other and steps after each", async () => {
    const { seen, progress } = watched();
    const results = await each(progress, "Asking", ["a", "b"], (item) => {
      seen.push(item);
      return item.toUpperCase();
    });
    expect(results).toEqual(["A", "B"]);
    expect(seen).toEqual(["Asking 2", "a", "step", "b", "step", "end"]);
  });

  test("ends the bar where something goes wrong, and lets it go on", async () => {
    const { seen, progress } = watched();
    const fail = () => {
      throw new Error("out of oil");
    };
    await expect(each(progress, "Asking", ["a"], fail)).rejects.toThrow("out of oil");
    expect(seen).toEqual(["Asking 1", "end"]);
  });
});

test("once says what came of it and how long it took", () => {
  const { seen, progress } = watched();
  const times = [100, 130];
  expect(once({ progress, clock: () => times.shift() ?? 0 }, "Indexing", () => "done")).toEqual(["done", 30]);
  expect(seen).toEqual(["Indexing 1", "end"]);
});

describe("barOn", () => {
  /** A terminal that keeps what is written to it. */
  function terminal() {
    return Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, columns: 80 });
  }

  test("draws a bar that is gone in the end", async () => {
    const stream = terminal();
    await each(barOn(stream), "Asking", [1, 2, 3], (item) => item);
    const seen = stream.read();
    expect(seen).toContain("Asking ░░░");
    expect(seen).toContain("3 of 3");
    expect(seen.endsWith("\u001b[2K")).toBe(true);
  });

  test("hides no cursor, keeps line ends and waits for no signal, so that Ctrl-C leaves nothing behind", async () => {
    const stream = terminal();
    const before = process.listenerCount("SIGINT");
    const during = await each(barOn(stream), "Asking", [1, 2], () => process.listenerCount("SIGINT"));
    expect(during).toEqual([before, before]);
    expect(stream.read()).not.toContain("\u001b[?");
  });
});
