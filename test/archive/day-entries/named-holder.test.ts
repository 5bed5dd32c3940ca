import { describe, expect, test } from "vitest";
import { namedHolder } from "../../../src/archive/day-entries/named-holder.ts";

const OFFICE = "Minister for Ports";

describe("namedHolder", () => {
  test.for([
    ["The Minister for Ports (Mr. Paul Vidal) today opened a school.", "Paul Vidal"],
    ["The Minister for Ports, Senator Rosa Vidal, opened a school.", "Rosa Vidal"],
    ["“It rains,” Mr MacVidal, the Minister for Ports, said.", "MacVidal"],
    ["Wages rose, the Minister for Ports Ana Lopez said today.", "Ana Lopez"],
  ] as const)("%s %s", ([quote, name]) => {
    expect(namedHolder({ name: OFFICE }, quote, "")).toEqual({ name, role: OFFICE });
  });

  test("takes the name from the head of the document", () => {
    const head = "The Hon. Ana Lopez MP\n\nMinister for Ports\n\nMEDIA RELEASE";
    expect(namedHolder({ name: OFFICE }, "Wages rose, the Minister for Ports said.", head)).toEqual({
      name: "Ana Lopez",
      role: OFFICE,
    });
  });

  test("puts name and office the right way round", () => {
    expect(namedHolder({ name: OFFICE, role: "senator Rosa Vidal" }, "", "")).toEqual({
      name: "Rosa Vidal",
      role: OFFICE,
    });
  });

  test.for([
    ["Wages rose, the Minister for Ports said.", ""],
    ["Wages rose, the Minister for Ports said in Port Elan.", "Minister for Ports\n\nMedia Release"],
    ["Ana Lopez met the Minister for Ports, who said that it rains.", "Harbour News"],
  ] as const)("names nobody for %j", ([quote, head]) => {
    expect(namedHolder({ name: OFFICE }, quote, head)).toEqual({ name: `the ${OFFICE}` });
  });

  test.for(["Ana Lopez", "Oxfam", "Harbour Council President Rosa Vidal"])("leaves %s", (name) => {
    expect(namedHolder({ name }, "", "")).toEqual({ name });
  });
});
