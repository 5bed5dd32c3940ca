import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference, writeReference } from "../../../src/chat/requests/reference.ts";
import { archiveKey, documentKey } from "../../../src/corpus/document-key.ts";
import { seedDocuments } from "../../answer/seeds.ts";
import { statement } from "../../answer/statement.ts";

describe("documentKey", () => {
  test("is eight characters that stand in a URL, another one for every document", () => {
    const keys = seedDocuments.map(documentKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[\w-]{8}$/);
  });

  test("changes with the id and with the text, and with nothing else", () => {
    const key = documentKey(statement("One stood here.", { id: "a" }));
    expect(documentKey(statement("One stood here.", { id: "a", title: "Another" }))).toBe(key);
    expect(documentKey(statement("One stood here.", { id: "b" }))).not.toBe(key);
    expect(documentKey(statement("One stood there.", { id: "a" }))).not.toBe(key);
  });
});

describe("archiveKey", () => {
  const [a, b] = [statement("One stood here.", { id: "a" }), statement("Two stood here.", { id: "b" })];

  test("is eight characters that stand in a URL, of no document too", () => {
    for (const documents of [[], [a], seedDocuments]) expect(archiveKey(documents)).toMatch(/^[\w-]{8}$/);
  });

  test("changes with any of the documents", () => {
    const edited = statement("Two stood there.", { id: "b" });
    const keys = [[], [a], [b], [a, b], [a, edited]].map(archiveKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(archiveKey([a, statement("Two stood here.", { id: "b", title: "Another" })])).toBe(
      archiveKey([a, b]),
    );
  });
});

const KEY = "k1y-_9aZ";

describe("writeReference", () => {
  test.for([
    [1000, 1100, [], 80, "k1y-_9aZ.rs.2s"],
    [1000, 1100, [{ start: 1010, end: 1015 }], 80, "k1y-_9aZ.rs.2s.a-5"],
    [0, 1, [{ start: 0, end: 1 }], 80, "k1y-_9aZ.0.1.0-1"],
    [
      1000,
      1100,
      [
        { start: 1010, end: 1015 },
        { start: 1020, end: 1100 },
      ],
      80,
      "k1y-_9aZ.rs.2s.a-5_k-28",
    ],
    [
      1000,
      1100,
      [
        { start: 1010, end: 1015 },
        { start: 1020, end: 1100 },
      ],
      22,
      "k1y-_9aZ.rs.2s.a-5",
    ],
    [1000, 1100, [{ start: 1010, end: 1015 }], 17, "k1y-_9aZ.rs.2s"],
  ] as const)("writes %i to %i with %j in %i characters as %s", ([start, end, highlights, room, text]) => {
    expect(writeReference({ document: KEY, start, end, highlights }, room)).toBe(text);
  });
});

describe("readReference", () => {
  test.for([
    "",
    KEY,
    `${KEY}.rs`,
    `${KEY}.rs.`,
    `${KEY}.rs.0`,
    `${KEY}.rs.2s.`,
    `${KEY}.rs.2s.a-99`,
    `${KEY}.rs.2s.A-5`,
    `${KEY}.-1.2s`,
    `${KEY}.rs.2s.a-5.b`,
    `${KEY} .rs.2s`,
    ` ${KEY}.rs.2s`,
    `${KEY}.rs.2s\n`,
    `x${KEY}.rs.2s`,
    `${KEY}.123456789.1`,
    "../../..",
    "null",
    "[object Object]",
  ])("reads nothing from %j", (text) => {
    expect(readReference(text)).toBeNull();
  });

  test("reads any reference back, with as many of its highlights as there was room for", () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w-]{8}$/),
        fc.nat(2 ** 40),
        fc.integer({ min: 1, max: 5_000 }),
        marks,
        fc.integer({ min: 57, max: 2_000 }),
        (document, start, tail, parts, room) => {
          let at = start;
          const highlights = parts.map(([gap, size]) => {
            at += gap + size;
            return { start: at - size, end: at };
          });
          const reference = { document, start, end: at + tail, highlights };
          const text = writeReference(reference, room);
          expect(text).toMatch(/^[\w.-]+$/);
          expect(text.length).toBeLessThanOrEqual(room);
          const read = readReference(text);
          const kept = read?.highlights.length ?? 0;
          expect(read).toEqual({ ...reference, highlights: highlights.slice(0, kept) });
          if (room >= 200) expect(kept).toBe(highlights.length);
        },
      ),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("comes to an end on anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."k1-_.az9\n ") }), (text) => {
        const read = readReference(text);
        if (read) expect(read.start).toBeLessThan(read.end);
      }),
      { seed: 1998, numRuns: 300 },
    );
    expect(readReference(`${KEY}.0.1.${"a-".repeat(50_000)}`)).not.toBe(undefined);
  });
});
