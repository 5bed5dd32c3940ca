import { describe, expect, test } from "vitest";
import { findVerb } from "../../../src/language/wordnet/verb-field.ts";

describe("findVerb", () => {
  test.for([
    ["condemned", "condemn", "communication"],
    ["criticised", "criticize", "communication"],
    ["hoped", "hope", "emotion"],
    ["believes", "believe", "cognition"],
    ["remains", "remain", "change"],
    ["saw", "see", "perception"],
    ["left", "leave", "motion"],
    ["raised", "raise", "change"],
    ["stopped", "stop", "motion"],
  ] as const)("looks %s up as %s, of %s", ([form, base, field]) => {
    expect(findVerb(form)).toEqual({ base, field });
  });

  test.for(["Moss", "livestreamed", ""])("knows no verb %j", (form) => {
    expect(findVerb(form)).toBeNull();
  });
});
