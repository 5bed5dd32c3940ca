import { describe, expect, test } from "vitest";
import { brief, tooLong } from "../../../src/chat/requests/long-input.ts";
import { readTyped } from "../../../src/chat/requests/typed-text.ts";

test("a long input is refused in one line that names the limit", () => {
  expect(tooLong(5_000)).toBe("That is too long: 5000 characters. At most 1000 are read.");
});

describe("what is repeated of an input", () => {
  test.for([
    ["short", "short"],
    ["two\nlines", "two lines"],
    ["x".repeat(100), `${"x".repeat(60)}…`],
    [`${"x".repeat(59)}😀`, `${"x".repeat(59)}…`],
  ] as const)("of %j is %j", ([text, expected]) => {
    expect(brief(text)).toBe(expected);
  });

  test.for(["ask", "timeline", "on-this-date", "dateline"] as const)(
    "is never long behind /%s",
    (command) => {
      for (const text of ["word ".repeat(150), `subscribe 08:00 ${"word ".repeat(150)}`]) {
        const { request } = readTyped(command, text, "2026-11-22");
        if (request.kind === "mistake") expect(request.message.length).toBeLessThan(250);
      }
      expect(readTyped(command, "word ".repeat(300), "2026-11-22").request).toEqual({
        kind: "mistake",
        message: "That is too long: 1499 characters. At most 1000 are read.",
      });
    },
  );
});
