import { describe, expect, test } from "vitest";
import { attributions } from "../../../../src/archive/attribution.ts";
import { isOffice } from "../../../../src/archive/speech/people/offices.ts";
import { statement } from "../../../answer/statement.ts";
import { speakersOf } from "../speakers-of.ts";

/** Who speaks in the last sentence. */
function lastSpeaker(text: string): string | null {
  const document = statement(text, { publisher: "Harbour Watch" });
  const last = document.passages.flatMap(({ sentences }) => sentences).at(-1);
  return (last && attributions(document).get(last.start)?.name) ?? null;
}

describe("an office is who holds it in the text", () => {
  test.for<readonly [string, string, string]>([
    ["with a name right after", "Prime Minister Ruth Oduya left. The Prime Minister said no.", "Ruth Oduya"],
    ["with a name after a comma", "The Minister for Ports, Mr Lund, left. The Minister said no.", "Lund"],
    ["with a name in brackets", "The Minister for Ports (Mr. Mark Lund) said no.", "Mark Lund"],
    [
      "with a name before",
      "Mark Lund, the Minister for Ports, left. The Minister for Ports said no.",
      "Mark Lund",
    ],
    [
      "in the sentence itself",
      "The Minister for Ports and Fish, Mark Lund, opened it and praised the dockers.",
      "Mark Lund",
    ],
    ["at the end of a name", "“We won,” Mr Lund, the Minister for Ports said.", "Lund"],
    [
      "beside it, though another one held it",
      "Treasurer Mark Lund left. The Treasurer, Ruth Oduya, said no.",
      "Ruth Oduya",
    ],
    [
      "before a name, which no party after it replaces",
      "“We won,” said Senator Ruth Oduya, Democrat of Hale.",
      "Ruth Oduya",
    ],
    ["of a body", "“We won,” Ruth Oduya, President of the Harbour Commission, said.", "Ruth Oduya"],
    [
      "with a role, though no list has the name",
      "Mr Tamsel left. CEO of the Quay Xorvik Tamsel said no.",
      "Xorvik Tamsel",
    ],
    [
      "though the title is small",
      "The Minister for Ports, senator Mark Lund, left. The Minister said no.",
      "Mark Lund",
    ],
    [
      "of more words",
      "Small Business Minister Xorvik Tamsel left. The Small Business Minister said no.",
      "Xorvik Tamsel",
    ],
    [
      "though no list or title has the name",
      "The Minister for Ports, Xorvik Tamsel, said no.",
      "Xorvik Tamsel",
    ],
    [
      "and not what a sentence before ends with",
      "The Hon Mark Lund MP, Minister for Ports, left for Hale. As the Minister for Ports said: it rains. The Minister for Ports said no.",
      "Mark Lund",
    ],
    ["with a seat", "Ms Tamsel left. Independent Senator for Hale Xorvik Tamsel said no.", "Xorvik Tamsel"],
  ])("%s", ([, text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });

  test.for<readonly [string, string]>([
    ["nobody", "The storm broke. The Minister said no."],
    [
      "two",
      "The Minister for Ports, Mark Lund, and the Minister for Fish, Ruth Oduya, left. The Minister said no.",
    ],
    ["a shadow", "The Shadow Minister for Ports, Mark Lund, left. The Minister said no."],
    ["a former one", "The former Minister for Ports, Mark Lund, left. The Minister said no."],
    [
      "another one too, of whom it tells no name",
      "The Minister for Fish, Ruth Oduya, met the Minister for Ports. The Minister said no.",
    ],
    ["several", "The Ministers said no."],
  ])("and nobody if the text names %s", ([, text]) => {
    expect(lastSpeaker(text)).toBeNull();
  });

  test.for<readonly [string, string]>([
    [
      "of two fields",
      "Ruth Oduya, Minister for Ports and Acting Minister for Fish, left. The Minister said no.",
    ],
    [
      "of many fields",
      "The Minister for Ports, Local Tides and Quay Affairs, Ruth Oduya, left. The Minister said no.",
    ],
    ["of a federal government", "Federal Minister for Ports, Ruth Oduya, has left. The Minister said no."],
    ["of a field before", "Aged Fish Minister Ruth Oduya MP left. The Minister said no."],
    [
      "whose letterhead has the office too",
      "The Hon Mark Lund MP\n\nMinister for Ports and Fish\n\nThe Minister for Ports, Ruth Oduya, left. The Minister said no.",
    ],
  ])("“the Minister” is the one minister %s", ([, text]) => {
    expect(lastSpeaker(text)).toBe("Ruth Oduya");
  });

  test("of two ministers “the Minister” is who publishes the release", () => {
    const text =
      "The Minister for Ports, Ruth Oduya, met the Minister for Fish, Mark Lund. The Minister said no.";
    expect(speakersOf(text, "Ruth Oduya").at(-1)).toBe("Ruth Oduya");
  });

  test("so is he where the text has another one without a name", () => {
    const text =
      "The Minister for Ports, Ruth Oduya, met the Minister for Fish of Elan. The Minister said no.";
    expect(speakersOf(text, "Ruth Oduya").at(-1)).toBe("Ruth Oduya");
  });

  test.for<readonly [string, string | null]>([
    [
      "PRIME MINISTER\n\n15 December 1981\n\nThe Cabinet of Hale met here today. The Prime Minister said no.",
      "Ruth Oduya",
    ],
    [
      "MINISTER FOR PORTS\n\n15 December 1981\n\nThe Cabinet of Hale met here today. The Prime Minister said no.",
      null,
    ],
  ])("an office on a line above a release is who publishes it: %j", ([text, name]) => {
    expect(speakersOf(text, "Ruth Oduya").at(-1)).toBe(name);
  });

  test("small letters make no other minister", () => {
    const text =
      "The Minister for Ports, Ruth Oduya, left. ‘We won and they have lost it all,’ the minister said.";
    expect(lastSpeaker(text)).toBe("Ruth Oduya");
  });

  test.for<readonly [string, string | null]>([
    ["Minister", null],
    ["Minister for Ports", "Minister for Ports"],
  ])("a role says more than %s", ([role, shown]) => {
    const document = statement(`${role} Ruth Oduya left. “No,” the ${role} said.`);
    expect([...attributions(document).values()].at(-1)?.role ?? null).toBe(shown);
  });
});

describe("a name takes in no word that is not part of it", () => {
  test.for<readonly [string, string, string]>([
    ["of a country", "They live in Hale. West Hale is small. Hale welcomes the vote.", "Hale"],
    ["of one of two bodies", "The Quay Council met the Fish Council. The Council said no.", "Council"],
  ])("%s", ([, text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });

  test("and takes in all that is: the body of what", () => {
    expect(lastSpeaker("The Court of Human Rights met. The Court said no.")).toBe("Court of Human Rights");
  });

  test("“he” is no government, though a first name opens it", () => {
    expect(lastSpeaker("The Russell Government left. He said no.")).toBeNull();
  });

  test("who publishes a text stands behind an office in it", () => {
    const text = "Independent Senator for Hale Xorvik Tamsel said no.";
    expect(speakersOf(text, "Xorvik Tamsel")).toEqual(["Xorvik Tamsel"]);
  });

  test("the field of an office is no name", () => {
    expect(lastSpeaker("“We won,” the Manager of Opposition Business said.")).toBe(
      "Manager of Opposition Business",
    );
  });

  test("a second office without its name is somebody else’s", () => {
    expect(lastSpeaker("Ruth Oduya and Shadow Minister for Fish said no.")).toBe("Ruth Oduya");
  });

  test("a member of a body is not the body", () => {
    expect(lastSpeaker("“We won,” Xorvik Tamsel of Harbour Baptist Church said.")).toBe("Xorvik Tamsel");
  });
});

describe("isOffice", () => {
  test.for([
    "Minister for Ports",
    "Small Business Minister",
    "Lord Mayor of Brisbane",
    "Ministers",
    "Attorney-General",
  ])("%s", (name) => {
    expect(isOffice(name)).toBe(true);
  });

  test.for([
    "Harbour Council President Rosa Vidal",
    "Office of the President",
    "Oxfam",
    "Rosa Vidal",
    "Minister Vidal",
  ])("not %s", (name) => {
    expect(isOffice(name)).toBe(false);
  });
});
