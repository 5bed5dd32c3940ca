import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClock, readSubscribe, wrongZone } from "../../../src/chat/requests/subscription-text.ts";

const EXAMPLE = "Try: /dateline subscribe 08:00 Asia/Seoul";

/** A text in short: "08:00 Asia/Seoul nearby note", or what is wrong with it. */
function read(text: string): string {
  const reading = readSubscribe(text);
  if (reading.kind === "wrong") return reading.message;
  const { request } = reading;
  if (request.kind !== "subscribe") return request.kind;
  expect(request.channel).toBeNull();
  return [request.time, request.zone, request.emptyDay, request.care].join(" ");
}

describe("readSubscribe", () => {
  test.for([
    ["08:00 Asia/Seoul", "08:00 Asia/Seoul nearby note"],
    ["Asia/Seoul 08:00", "08:00 Asia/Seoul nearby note"],
    [" 8  seoul ", "08:00 Asia/Seoul nearby note"],
    ["8am new york", "08:00 America/New_York nearby note"],
    ["8 a.m. New York", "08:00 America/New_York nearby note"],
    ["at 8:30 pm New York", "20:30 America/New_York nearby note"],
    ["new york at 7", "07:00 America/New_York nearby note"],
    ["12am utc", "00:00 UTC nearby note"],
    ["12 pm utc", "12:00 UTC nearby note"],
    ["8 Amsterdam", "08:00 Europe/Amsterdam nearby note"],
    ["08.15 UTC", "08:15 UTC nearby note"],
    ["8h15 Europe/Paris", "08:15 Europe/Paris nearby note"],
    ["23:59 Pacific/Kiritimati skip", "23:59 Pacific/Kiritimati skip note"],
    ["skip 08:00 leave-out Asia/Seoul", "08:00 Asia/Seoul skip leave-out"],
    ["08:00 Asia/Seoul --skip", "08:00 Asia/Seoul skip note"],
    ["08:00 Asia/Seoul —leave-out", "08:00 Asia/Seoul nearby leave-out"],
    ["08:00 SKIP Asia/Seoul Leave-Out", "08:00 Asia/Seoul skip leave-out"],
    ["08:00 Asia/Seoul skip nearby", "08:00 Asia/Seoul nearby note"],
    ["08:00 Asia/Seoul leave-out note", "08:00 Asia/Seoul nearby note"],
    ["Etc/GMT+5 08:00", "08:00 Etc/GMT+5 nearby note"],
    ["", "subscribe-form"],
    [" \n", "subscribe-form"],
  ] as const)("reads %j as %s", ([text, expected]) => {
    expect(read(text)).toBe(expected);
  });

  test.for([
    ["Asia/Seoul", `The time is missing. ${EXAMPLE}`],
    ["skip", `The time is missing. ${EXAMPLE}`],
    ["24:00 Asia/Seoul", `The time is missing. ${EXAMPLE}`],
    ["8:60 Asia/Seoul", `The time is missing. ${EXAMPLE}`],
    ["13pm Asia/Seoul", `The time is missing. ${EXAMPLE}`],
    ["noon Asia/Seoul", `The time is missing. ${EXAMPLE}`],
    ["08:00", `The time zone is missing. ${EXAMPLE}`],
    ["08:00 skip", `The time zone is missing. ${EXAMPLE}`],
    ["08:00 Asia/Seol", `“Asia/Seol” is not a time zone. ${EXAMPLE}`],
    ["08:00 seo", "“seo” is not a time zone. Did you mean Asia/Seoul?"],
    ["08:00 09:00 Seoul", `“09:00 Seoul” is not a time zone. ${EXAMPLE}`],
  ] as const)("says of %j: %s", ([text, message]) => {
    expect(read(text)).toBe(message);
  });

  test("reads any time in any zone in any order", () => {
    const word = (text: string) => fc.constant(text);
    const parts = fc
      .record({
        hour: fc.nat(23),
        minute: fc.nat(59),
        zone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        emptyDay: fc.constantFrom("nearby", "skip"),
        care: fc.constantFrom("note", "leave-out"),
      })
      .chain(({ hour, minute, ...rest }) => {
        const time = [hour, minute].map((each) => String(each).padStart(2, "0")).join(":");
        const words = [time, rest.zone, rest.emptyDay, rest.care];
        return fc.tuple(word([...words].join(" ")), fc.shuffledSubarray(words, { minLength: 4 }));
      });
    fc.assert(
      fc.property(parts, ([expected, words]) => {
        expect(read(words.join(" "))).toBe(expected);
        expect(read(words.join("  ").toLowerCase())).toBe(expected);
      }),
      { seed: 1998, numRuns: 200 },
    );
  });

  test("reads whatever was pasted to its end", () => {
    for (const piece of ["8", "8 ", "a.m. ", " at", "skip ", "--", "x"])
      expect(["subscribe", "subscribe-form", undefined]).toContain(
        (() => {
          const reading = readSubscribe(piece.repeat(1_000 / piece.length));
          return reading.kind === "request" ? reading.request.kind : undefined;
        })(),
      );
  });
});

describe("readClock", () => {
  test.for([
    ["8", "08:00"],
    ["08", "08:00"],
    ["0", "00:00"],
    ["8:05", "08:05"],
    ["23:59", "23:59"],
    ["8am", "08:00"],
    ["8 AM", "08:00"],
    ["8:30 p.m.", "20:30"],
    ["12am", "00:00"],
    ["12:30 am", "00:30"],
    ["12pm", "12:00"],
    ["at 7", "07:00"],
    [" 8.15 ", "08:15"],
    ["8h15", "08:15"],
  ] as const)("reads %j as %s", ([text, time]) => {
    expect(readClock(text)).toBe(time);
  });

  test.for([
    "",
    "24",
    "24:00",
    "8:60",
    "0am",
    "13pm",
    "8:5",
    "800",
    "eight",
    "-8",
    "8:00:00",
    "8 o'clock",
    "8 xm",
  ])("reads nothing from %j", (text) => {
    expect(readClock(text)).toBeNull();
  });
});

test.for([
  ["", `The time zone is missing. ${EXAMPLE}`],
  ["Nope", `“Nope” is not a time zone. ${EXAMPLE}`],
  ["Berl", "“Berl” is not a time zone. Did you mean Europe/Berlin?"],
] as const)("wrongZone says of %j: %s", ([text, message]) => {
  expect(wrongZone(text)).toBe(message);
});

test("wrongZone offers three zones at most", () => {
  expect(wrongZone("Argentina")).toMatch(
    /Did you mean America\/Argentina\/\w+, America\/Argentina\/\w+ or America\/Argentina\/\w+\?$/,
  );
});
