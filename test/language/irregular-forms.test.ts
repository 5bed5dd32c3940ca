import { describe, expect, test } from "vitest";
import { IRREGULAR_FORMS, PAST_FORMS } from "../../src/language/irregular-forms.ts";

describe("IRREGULAR_FORMS", () => {
  test.for([
    ["sought", "seek"],
    ["shot", "shoot"],
    ["held", "hold"],
    ["fled", "flee"],
    ["begun", "begin"],
    ["withdrawn", "withdraw"],
    ["overthrew", "overthrow"],
    ["people", "person"],
    ["women", "woman"],
    ["lives", "life"],
    ["crises", "crisis"],
    ["dying", "die"],
    ["written", "write"],
  ] as const)("leads %s back to %s", ([form, base]) => {
    expect(IRREGULAR_FORMS.get(form)).toBe(base);
  });

  test.for(["seek", "arrested", "released", "prisoners", ""])("leaves %j to the rules of endings", (form) => {
    expect(IRREGULAR_FORMS.has(form)).toBe(false);
  });

  test("leads each form to a base in one step", () => {
    const chained = [...IRREGULAR_FORMS].filter(([, base]) => IRREGULAR_FORMS.has(base));
    expect(chained).toEqual([]);
  });

  test("holds words in lower case and nothing else", () => {
    expect([...IRREGULAR_FORMS].flat().filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });
});

describe("PAST_FORMS", () => {
  test.for(["went", "shot", "was", "said", "overcame", "mistook"])("has %s", (form) => {
    expect(PAST_FORMS.has(form)).toBe(true);
  });

  test.for(["gone", "put", "set", "bit", "bets", "women", "seek", ""])("has no %j", (form) => {
    expect(PAST_FORMS.has(form)).toBe(false);
  });
});
