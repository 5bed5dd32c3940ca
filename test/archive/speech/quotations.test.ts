import { describe, expect, test } from "vitest";
import { maskQuotations, QUOTED } from "../../../src/archive/speech/quotations.ts";
import { speakersOf } from "./speakers-of.ts";

/** A text whose quotations are single signs. */
function masked(text: string): string {
  return maskQuotations(text).text.replace(new RegExp(`${QUOTED}+`, "g"), QUOTED);
}

describe("a quotation that nothing closes", () => {
  test("ends with its line, if another one opens in the midst of a later line", () => {
    expect(masked("He said: “It is lost.\nNEWS\n- Lund says it is “mud” now.")).toBe(
      "He said: ¤\nNEWS\n- Lund says it is ¤ now.",
    );
  });

  test("goes on with a mark at the start of a line", () => {
    expect(masked("“It is lost.\n“It was ours,” he said.")).toBe("¤ he said.");
  });

  test("is not whose a list goes on about", () => {
    const text =
      "“We won,” said Ruth Oduya. “It is lost. It was ours. \nTHE POLLS \n-Mark Lund leads in Moss. [Herald]  \n-One poll shows him far ahead. \nLINKS \n-Ana Hale explains why Moss is “weird.” [538]";
    expect(speakersOf(text).slice(0, 2)).toEqual(["Ruth Oduya", "Ruth Oduya"]);
    expect(speakersOf(text).slice(3)).not.toContain("Ruth Oduya");
  });
});

test("low and turned marks of some fonts are single ones and apostrophes", () => {
  expect(masked("“He said „no‟ to Lund‟s plan,” Ruth Oduya said.")).toBe("¤ Ruth Oduya said.");
  expect(masked("Lund‟s „old quay‟ is Moss‟ pride.")).toBe("Lund’s ¤ is Moss’ pride.");
  expect(masked("„Wir kommen“, sagte Lund.")).toBe("¤, sagte Lund.");
});
