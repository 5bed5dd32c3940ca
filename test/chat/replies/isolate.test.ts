import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolate } from "../../../src/chat/replies/isolate.ts";

const [LRI, RLI, FSI, PDI] = ["\u2066", "\u2067", "\u2068", "\u2069"];

describe("isolate", () => {
  test.for([
    ["a\u202eb", `${FSI}a\u202eb${PDI}`],
    ["\u202ca", `${FSI}\u202ca${PDI}`],
    [`a${RLI}b`, `${FSI}a${RLI}b${PDI}${PDI}`],
    [`a${LRI}${RLI}b${PDI}`, `${FSI}a${LRI}${RLI}b${PDI}${PDI}${PDI}`],
    [`a${RLI}b${PDI}c`, `${FSI}a${RLI}b${PDI}c${PDI}`],
    [`a${PDI}b`, `${FSI}ab${PDI}`],
    [`a${PDI}${PDI}${FSI}b`, `${FSI}a${FSI}b${PDI}${PDI}`],
    [`${FSI}a${PDI}${PDI}b`, `${FSI}${FSI}a${PDI}b${PDI}`],
    [PDI, `${FSI}${PDI}`],
  ] as const)("keeps the marks of %j in: %j", ([text, isolated]) => {
    expect(isolate(text)).toBe(isolated);
  });
});

describe("isolate returns as it is", () => {
  test.for(["", "plain", "שלום", "العربية 1998", "a\u200eb\u200f", "\u{1F468}\u200d\u{1F469}", "a\nb"])(
    "%j",
    (text) => {
      expect(isolate(text)).toBe(text);
    },
  );
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(LRI, RLI, FSI, PDI, "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"),
    fc.constantFrom("a", "ש", "\u{1F600}", " ", "\ud800"),
  ),
});

/** How many isolates are open behind each character; below nothing where one is closed that was never opened. */
function depths(text: string): readonly number[] {
  let open = 0;
  return [...text].map((character) => {
    if (/[\u2066-\u2068]/.test(character)) open += 1;
    if (character === PDI) open -= 1;
    return open;
  });
}

describe("any text, isolated", () => {
  test("is one isolate, closed by its last character and not before", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const isolated = isolate(text);
        if (isolated === text) {
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
          return;
        }
        const found = depths(isolated);
        expect(found.at(-1)).toBe(0);
        expect(Math.min(...found.slice(0, -1))).toBeGreaterThan(0);
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("holds the same words, and all of its marks but what closes nothing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const isolated = isolate(text);
        expect(isolated.replace(/[\u2066-\u2069]/g, "")).toBe(text.replace(/[\u2066-\u2069]/g, ""));
        const found = depths(text);
        if (isolated !== text && found.at(-1) === 0 && Math.min(0, ...found) === 0)
          expect(isolated).toBe(FSI + text + PDI);
      }),
      { seed: 1998, numRuns: 300 },
    );
  });
});

test("isolates each line, since an isolate ends with its line", () => {
  expect(isolate("a\n\u202eb\r\nc")).toBe("a\n\u2068\u202eb\u2069\r\nc");
});
