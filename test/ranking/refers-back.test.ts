import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/language/token-span.ts";
import { opensWithReference, refersBack, takesUpNoun } from "../../src/ranking/refers-back.ts";

describe("a sentence refers back", () => {
  test.for([
    "She left the country in March.",
    "“This is the third such visit.",
    "However, they denied it.",
    "In 1979, it took another name.",
    "Such a meeting was last held in Manila.",
  ])("if it opens with a pronoun: %s", (text) => {
    expect(opensWithReference(text)).toBe(true);
    expect(refersBack(text)).toBe(true);
  });

  test.for(["The court freed them on Friday.", "Guards say that it was locked.", "Others were released."])(
    "if its object or the subject of a clause is one, or its subject a part: %s",
    (text) => {
      expect(opensWithReference(text)).toBe(false);
      expect(refersBack(text)).toBe(true);
    },
  );

  test.for([
    "Prison guards denied the report.",
    "In May, Darwin had thirty ships.",
    "The minister was released on Friday.",
  ])("not if it stands alone: %s", (text) => {
    expect(refersBack(text)).toBe(false);
  });
});

describe("a sentence takes up a noun", () => {
  const before = tokensOf("A vessel with crew members was stopped near the island.");

  test.for([
    "The vessel carried fish.",
    "On Friday the vessels sank.",
    "These crew members were questioned.",
  ])("with “the” and the noun: %s", (text) => {
    expect(takesUpNoun(tokensOf(text), before)).toBe(true);
  });

  test.for([
    "The minister spoke of fish.",
    "Vessels carry fish.",
    "Fish is sold and bought there by the crew.",
  ])("not without both, or late: %s", (text) => {
    expect(takesUpNoun(tokensOf(text), before)).toBe(false);
  });
});
