import { describe, expect, test } from "vitest";
import { tokensOf } from "../../../src/language/token-span.ts";
import { bearsSurname } from "../../../src/ranking/matching/bears-surname.ts";

describe("bearsSurname", () => {
  test.for(["Lund", "Senator Lund", "In May Senator Lund said no.", "That is what Lund said."])(
    "finds the surname in “%s”",
    (text) => expect(bearsSurname(["lund"], tokensOf(text))).toBe(true),
  );

  test.for(["Alan Lund", "Alan Lund said no.", "the Lund Inquiry", "a lund", "Holt"])(
    "does not find it in “%s”",
    (text) => expect(bearsSurname(["lund"], tokensOf(text))).toBe(false),
  );
});
