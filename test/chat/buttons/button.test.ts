import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Button, readButton, writeButton } from "../../../src/chat/buttons/button.ts";
import { readTyped, writeTyped } from "../../../src/chat/requests/typed-text.ts";

const KEY = "k1y-_9aZ";
const at = { document: "d0c-_9aZ", start: 1000, end: 1100, highlights: [{ start: 1010, end: 1015 }] };

/** A button for a request, answered privately. */
const button = (request: Button["request"], toAll = false): Button => ({
  label: "x",
  request,
  public: toAll,
});

describe("writeButton", () => {
  test.for([
    [{ kind: "quotation", at, as: { kind: "answer", question: "why?" } }, true, "+z.d0c-_9aZ.rs.2s.a-5/why?"],
    [{ kind: "quotation", at, as: { kind: "answer", question: "~/?" } }, true, "+z.d0c-_9aZ.rs.2s.a-5/ ~/?"],
    [{ kind: "quotation", at, as: { kind: "entry" } }, true, "+y.d0c-_9aZ.rs.2s.a-5"],
    [{ kind: "context", at, as: { kind: "answer", question: "why?" } }, false, "-w.d0c-_9aZ.rs.2s.a-5/why?"],
    [{ kind: "context", at, as: { kind: "entry" } }, false, "-e.d0c-_9aZ.rs.2s.a-5"],
    [{ kind: "context", at, as: { kind: "nearest" } }, false, "-c.d0c-_9aZ.rs.2s.a-5"],
    [{ kind: "citation", at }, false, "-r.d0c-_9aZ.rs.2s.a-5"],
    [{ kind: "citation", at, form: "chicago" }, false, "-o.d0c-_9aZ.rs.2s.a-5"],
    [{ kind: "ask", question: "why?", from: 1 }, false, "-a.k1y-_9aZ.1.why?"],
    [
      { kind: "ask", question: "why?", publisher: "HRW", place: "Cambodia", from: 40 },
      false,
      '-a.k1y-_9aZ.14.why? --publisher "HRW" --place "Cambodia"',
    ],
    [{ kind: "timeline", topic: "", from: 8 }, true, "+t.k1y-_9aZ.8."],
    [{ kind: "on-this-date", day: "06-17", year: 2026, from: 8 }, false, "-d.k1y-_9aZ.8.2026-06-17"],
    [{ kind: "on-this-date", day: "02-29", year: 800, from: 0 }, true, "+d.k1y-_9aZ.0.800-02-29"],
    [{ kind: "preview", channel: null, from: 0 }, false, "-p.k1y-_9aZ.0."],
    [{ kind: "preview", channel: "C07DESK", from: 40 }, false, "-p.k1y-_9aZ.14.C07DESK"],
    [{ kind: "news", watch: "w4tch-_9aZ01", number: 37, from: 5 }, false, "-n.k1y-_9aZ.5.w4tch-_9aZ01.11"],
  ] as const)("writes %j, public %j, as %s, and reads it back", ([request, toAll, code]) => {
    expect(writeButton(button(request, toAll), KEY, 100)).toBe(code);
    expect(readButton(code, null)).toEqual({ request, public: toAll, archive: "at" in request ? null : KEY });
  });

  test("holds which watch is ended", () => {
    const request = { kind: "unwatch", what: { id: "w4tch-_9aZ01" } } as const;
    expect(writeButton(button(request), KEY, 100)).toBe("-u.w4tch-_9aZ01");
    expect(readButton("-u.w4tch-_9aZ01", null)).toEqual({ request, public: false, archive: null });
    expect(readButton("-u.", null)).toBeNull();
  });

  test("holds who can take something back, and what", () => {
    const request = { kind: "take-back", by: "U07ANA", share: "s4a-_9aZ" } as const;
    expect(writeButton(button(request), KEY, 100)).toBe("-k.s4a-_9aZ.U07ANA");
    expect(readButton("-k.s4a-_9aZ.U07ANA", null)).toEqual({ request, public: false, archive: null });
  });

  test("holds a digest of the question that a sentence answers, and fewer highlights, where there is no room", () => {
    const question = "why? ".repeat(30).trim();
    const request = { kind: "quotation", at, as: { kind: "answer", question } } as const;
    const code = writeButton(button(request, true), KEY, 60);
    expect(code).toMatch(/^\+z\.d0c-_9aZ\.rs\.2s\.a-5\/~[\w-]{8}$/);
    expect(readButton(code, question)).toEqual({ request, public: true, archive: null });
    expect(readButton(code, "another?")).toBeNull();
  });

  test("is not read where an earlier version could not tell an answer from what is only near", () => {
    expect(readButton("+q.d0c-_9aZ.rs.2s.a-5", null)).toBeNull();
    expect(readButton("-c.d0c-_9aZ.rs.2s.a-5", null)?.request).toMatchObject({ as: { kind: "nearest" } });
  });

  test("shows a sentence without its question in context all the same, and nobody can share it", () => {
    const question = "why? ".repeat(30).trim();
    const code = writeButton(button({ kind: "context", at, as: { kind: "answer", question } }), KEY, 60);
    expect(readButton(code, null)?.request).toEqual({ kind: "context", at, as: { kind: "nearest" } });
  });

  test.for([
    [null, { kind: "day", day: "2026-06-17" }, false, "-s.s..2026-06-17"],
    ["C07DESK", { kind: "day", day: "2028-02-29" }, true, "-s.u.C07DESK.2028-02-29"],
    [
      "C07DESK",
      { kind: "entry", entry: "k1y-_9aZ.rs.2020-06-17" },
      false,
      "-s.s.C07DESK.k1y-_9aZ.rs.2020-06-17",
    ],
    [
      "1234567890123456789",
      { kind: "entry", entry: "k1y-_9aZ.0.1998-02" },
      true,
      "-s.u.1234567890123456789.k1y-_9aZ.0.1998-02",
    ],
  ] as const)(
    "writes for %s that %j is left out, undone %j, as %s, and reads it back",
    ([channel, what, undo, code]) => {
      const request = { kind: "skip", channel, what, undo } as const;
      expect(writeButton(button(request), KEY, 100)).toBe(code);
      expect(readButton(code, null)).toEqual({ request, public: false, archive: null });
    },
  );

  test("holds a digest of a question that it has no room for", () => {
    const request = { kind: "ask", question: "why? ".repeat(30).trim(), from: 1 } as const;
    const code = writeButton(button(request), KEY, 100);
    expect(code).toMatch(/^-a\.k1y-_9aZ\.1\.~[\w-]{8}$/);
    expect(readButton(code, request.question)).toEqual({ request, public: false, archive: KEY });
  });

  test("holds in full what just fits", () => {
    const fits = { kind: "ask", question: "x".repeat(100 - "-a.k1y-_9aZ.1.".length), from: 1 } as const;
    expect(writeButton(button(fits), KEY, 100)).toHaveLength(100);
    expect(readButton(writeButton(button(fits), KEY, 100), null)?.request).toEqual(fits);
    const more = { ...fits, question: `${fits.question}x` };
    expect(writeButton(button(more), KEY, 100)).toContain("~");
  });
});

describe("readButton", () => {
  test.for([
    "",
    "-",
    "a.k1y-_9aZ.1.why?",
    "*a.k1y-_9aZ.1.why?",
    "-z.k1y-_9aZ.1.why?",
    "-A.k1y-_9aZ.1.why?",
    "-a",
    "-a.",
    "-a.k1y-_9aZ",
    "-a.k1y-_9aZ.1.",
    "-a.k1y-_9aZ.1. ",
    "-a.k1y-_9a.1.why?",
    "-a.k1y-_9aZ.-1.why?",
    "-a.k1y-_9aZ.1234567.why?",
    "-a.k1y-_9aZ..why?",
    `-a.k1y-_9aZ.1.${"x".repeat(1_001)}`,
    "-d.k1y-_9aZ.0.",
    "-d.k1y-_9aZ.0.06-17",
    "-d.k1y-_9aZ.0.20261-06-17",
    "-d.k1y-_9aZ.0.2026-06-17 ",
    "-d.k1y-_9aZ.0.17 June",
    "-p.k1y-_9aZ.0.C07 DESK",
    "-p.k1y-_9aZ.0.#desk",
    "-p.0.C07DESK",
    "-s.",
    "-s.s.C07DESK.",
    "-s.s.2026-06-17",
    "-s.x.C07DESK.2026-06-17",
    "-s.s.C07 DESK.2026-06-17",
    "-s.s.C07DESK.2026-06-1",
    "-s.s.C07DESK.17 June 2026",
    "-s.s.C07DESK.2026-06-17\n",
    `-s.s.C07DESK.${"x".repeat(41)}`,
    "-q.",
    "-q.k1y-_9aZ",
    "-c.d0c-_9aZ.rs.0",
    " -a.k1y-_9aZ.1.why?",
    "share",
    "constructor",
  ])("reads nothing from %j", (code) => {
    expect(readButton(code, null)).toBeNull();
  });

  test("reads a digest from nothing but the very text", () => {
    const question = "why? ".repeat(30).trim();
    const code = writeButton(button({ kind: "ask", question, from: 1 }), KEY, 100);
    for (const shown of [null, "", `${question} `, `${question}?`, question.toUpperCase(), "~"])
      expect(readButton(code, shown)).toBeNull();
  });

  test("takes a text that the button holds for true, whatever is shown", () => {
    expect(readButton("-a.k1y-_9aZ.1.why?", "something else")?.request).toEqual({
      kind: "ask",
      question: "why?",
      from: 1,
    });
  });
});

const PIECES = 'who why -- — --publi "a" “b” . .. ~ +a. -q. 2020 é 北 \u{1F600} <!here> ``` * _'.split(" ");
/** Of a question as `readTyped` leaves it; "~" never leads. */
const question = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 9 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((all) => all.join(" ").replace(/\s+/g, " ").trim())
  .filter((text) => /^[^~]/.test(text) && text.length <= 1_000);
const name = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .map((text) => text.replace(/["“”]/g, "").trim())
  .filter((text) => text !== "");
const filters = fc.record({ publisher: name, place: name }, { requiredKeys: [] });
const from = fc.nat(36 ** 6 - 1);
const paged = fc.oneof(
  fc.tuple(question, filters, from).map(([text, filter, count]) => ({
    kind: "ask" as const,
    question: text,
    ...filter,
    from: count,
  })),
  fc.tuple(fc.oneof(fc.constant(""), question), filters, from).map(([text, filter, count]) => ({
    kind: "timeline" as const,
    topic: text,
    ...filter,
    from: count,
  })),
);
const day = fc.record({
  kind: fc.constant("on-this-date" as const),
  day: fc.constantFrom("01-01", "02-29", "06-17", "12-31"),
  year: fc.integer({ min: 0, max: 9_999 }),
  from,
});
const reference = fc
  .tuple(
    fc.nat(2 ** 40),
    fc.integer({ min: 1, max: 4_000 }),
    fc.array(fc.tuple(fc.nat(3_999), fc.integer({ min: 1, max: 50 })), { maxLength: 8 }),
  )
  .map(([start, length, marks]) => ({
    document: "d0c-_9aZ",
    start,
    end: start + length,
    highlights: marks
      .map(([offset, size]) => ({ start: start + offset, end: start + offset + size }))
      .sort((a, b) => a.start - b.start)
      .filter(apart(start, start + length)),
  }));
const shareable = fc.oneof(
  fc.constant({ kind: "entry" as const }),
  question.map((text) => ({ kind: "answer" as const, question: text })),
);
const sentence = fc.oneof(
  reference.map((at) => ({ kind: "citation" as const, at })),
  fc.tuple(reference, shareable).map(([at, as]) => ({ kind: "quotation" as const, at, as })),
  fc
    .tuple(reference, fc.oneof(shareable, fc.constant({ kind: "nearest" as const })))
    .map(([at, as]) => ({ kind: "context" as const, at, as })),
);

/** Lets through what stands inside a stretch and behind what it let through before. */
function apart(
  start: number,
  end: number,
): (span: { readonly start: number; readonly end: number }) => boolean {
  let free = start;
  return (span) => {
    if (span.start < free || span.end > end) return false;
    free = span.end;
    return true;
  };
}

const room = fc.integer({ min: 60, max: 2_000 });

describe("any button", () => {
  test("is read back as it was written, within its room", () => {
    fc.assert(
      fc.property(fc.oneof(paged, day), fc.boolean(), room, (request, toAll, most) => {
        const code = writeButton(button(request, toAll), KEY, most);
        expect(code.length).toBeLessThanOrEqual(most);
        const shown = request.kind === "on-this-date" ? null : writeTyped(request);
        expect(readButton(code, shown)).toEqual({ request, public: toAll, archive: KEY });
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("of a sentence finds the same words, with the first of its highlights", () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), room, (request, toAll, most) => {
        const code = writeButton(button(request, toAll), KEY, most);
        expect(code.length).toBeLessThanOrEqual(most);
        const asked = "as" in request && request.as.kind === "answer" ? request.as.question : null;
        const pressed = readButton(code, asked);
        const read = pressed && "at" in pressed.request ? (pressed.request.at?.highlights ?? []) : [];
        expect(pressed).toEqual({
          request: {
            ...request,
            at: { ...request.at, highlights: request.at.highlights.slice(0, read.length) },
          },
          public: toAll,
          archive: null,
        });
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("of a question that it has no room for is read from the same question alone", () => {
    fc.assert(
      fc.property(paged, room, fc.option(question), (request, most, other) => {
        const code = writeButton(button(request), KEY, most);
        const text = writeTyped(request);
        const held = code.endsWith(text);
        const pressed = readButton(code, other);
        if (held || other === text) expect(pressed?.request).toEqual(request);
        else expect(pressed).toBeNull();
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("is never read as something that cannot be done", () => {
    const code = fc
      .tuple(
        fc.constantFrom("-", "+", ""),
        fc.constantFrom(..."qcrzyweatdpskx"),
        fc.string({ unit: "grapheme" }),
      )
      .map(([mode, letter, rest]) => `${mode}${letter}.${rest}`);
    fc.assert(
      fc.property(fc.oneof(code, fc.string()), fc.option(fc.string()), (text, shown) => {
        expect(["help", "status", "mistake", "subscribe", "subscribe-form", "stop"]).not.toContain(
          readButton(text, shown)?.request.kind,
        );
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("asks what was typed, whatever was typed with it", () => {
    const { request } = readTyped("ask", '--public who — was shot? —place "North Korea"', null);
    if (request.kind !== "ask") throw new Error("Expected a question");
    const code = writeButton(button(request), KEY, 100);
    expect(readButton(code, null)).toEqual({ request, public: false, archive: KEY });
  });
});
