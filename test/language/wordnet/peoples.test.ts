import { describe, expect, test } from "vitest";
import { placeAndPeople } from "../../../src/language/wordnet/peoples.ts";

describe("placeAndPeople", () => {
  test.for([
    ["afghan", "afghanistan"],
    ["afghans", "afghanistan"],
    ["iraq", "iraqi"],
    ["sri lankans", "sri lanka"],
    ["dutch", "netherlands"],
    ["burmese", "myanmar"],
    ["myanmar", "burma"],
    ["new zealander", "new zealand"],
    ["turkey", "republic of turkey"],
    ["tasmanian", "tasmania"],
    ["african", "africa"],
  ] as const)("of %s it has %s", ([form, other]) => {
    expect(placeAndPeople(form)).toContain(other);
  });

  test.for([
    ["sri lanka", "tamil"],
    ["malaysia", "malay"],
    ["chinese", "taiwan"],
    ["united states", "us"],
  ] as const)("of %s it does not have %s", ([form, other]) => {
    expect(placeAndPeople(form)).not.toContain(other);
  });

  test.for(["tamil", "may", "harbour", "ruddock", "pole star", ""])("of %j it has nothing", (form) => {
    expect(placeAndPeople(form)).toEqual([]);
  });
});
