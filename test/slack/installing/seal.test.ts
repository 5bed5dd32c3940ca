import { describe, expect, test } from "vitest";
import { createSeal, SealError } from "../../../adapters/slack/installing/seal.ts";

const KEY = "k".repeat(32);
const OTHER = "o".repeat(32);
const TEXT = '{"token":"xoxb-1"}';

/** The sealed text with one character of a part changed. */
function changed(sealed: string, part: number): string {
  const parts = sealed.split(".");
  const text = parts[part] ?? "";
  parts[part] = (text.startsWith("A") ? "B" : "A") + text.slice(1);
  return parts.join(".");
}

describe("what is sealed", () => {
  const { seal, open, isOld } = createSeal([KEY]);
  const sealed = seal("slack T1", TEXT);

  test("opens under its name, shows nothing, and is never the same twice", () => {
    expect(open("slack T1", sealed)).toBe(TEXT);
    expect(sealed).not.toContain("xoxb");
    expect(Buffer.from(sealed.split(".")[3] ?? "", "base64url").toString("latin1")).not.toContain("xoxb");
    expect(seal("slack T1", TEXT)).not.toBe(sealed);
    expect(isOld(sealed)).toBe(false);
  });

  test.for([
    ["its form", 0],
    ["the name of its key", 1],
    ["its nonce", 2],
    ["its text", 3],
    ["its tag", 4],
  ] as const)("does not open once %s was changed", ([, part]) => {
    expect(() => open("slack T1", changed(sealed, part))).toThrow(SealError);
  });

  test("does not open in another row's place, with another key, with a shorter tag, or where it is none", () => {
    expect(() => open("slack T2", sealed)).toThrow("belongs to another workspace");
    expect(() => createSeal([OTHER]).open("slack T1", sealed)).toThrow("no key opens it");
    expect(() => open("slack T1", sealed.slice(0, -6))).toThrow(SealError);
    expect(() => open("slack T1", "")).toThrow(SealError);
  });

  test("opens with an old key, and says that it is to be sealed again", () => {
    const rotated = createSeal([OTHER, KEY]);
    expect(rotated.open("slack T1", sealed)).toBe(TEXT);
    expect(rotated.isOld(sealed)).toBe(true);
    expect(rotated.isOld(rotated.seal("slack T1", TEXT))).toBe(false);
  });
});
