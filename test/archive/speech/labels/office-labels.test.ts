import { describe, expect, test } from "vitest";
import { attributions, type Speaker } from "../../../../src/archive/attribution.ts";
import { statement } from "../../../answer/statement.ts";

const BODY = "Harbour Board";

/** Who speaks in the last sentence of prose. */
function lastSpeaker(text: string, publisher = BODY, place = "Atlantis"): Speaker | null {
  const document = statement(text, { publisher, places: `[${place}]` });
  const prose = document.passages.filter(({ kind }) => kind === "paragraph");
  const last = prose.flatMap(({ sentences }) => sentences).at(-1);
  return (last && attributions(document).get(last.start)) ?? null;
}

const ASKED = "JOURNALIST: Why?";

describe("an office as a label is who holds it", () => {
  test.for<readonly [string, string, string, string?]>([
    [
      "below the office in a letterhead",
      `PRIME MINISTER\n\nTHE HON. ADA FINCH MP\n\n${ASKED}\n\nPRIME MINISTER: A storm.`,
      "Ada Finch",
    ],
    [
      "though no list has the first name",
      `TREASURER THE HON XORVIK FINCH MP\n\n${ASKED}\n\nTREASURER: A storm.`,
      "Xorvik Finch",
    ],
    [
      "before two offices",
      `THE HON ADA FINCH MP Deputy Prime Minister Treasurer\n\n${ASKED}\n\nTREASURER: A storm.`,
      "Ada Finch",
    ],
    [
      "before the office, though another one follows with his own",
      `The Hon. Rob Kent MP Treasurer Senator Ada Finch Assistant Minister for Ports\n\n${ASKED}\n\nTREASURER: A storm.`,
      "Rob Kent",
    ],
    [
      "the first of two, where two offices stand before two names",
      `TRANSCRIPT OF THE PRIME MINISTER AND MINISTER FOR PORTS THE HON ROB KENT MP, AND THE HON ADA FINCH MP\n\n${ASKED}\n\nPRIME MINISTER: A storm.`,
      "Rob Kent",
    ],
    [
      "the second of two",
      `TRANSCRIPT OF THE PRIME MINISTER AND MINISTER FOR PORTS THE HON ROB KENT MP, AND THE HON ADA FINCH MP\n\n${ASKED}\n\nMINISTER FOR PORTS: A storm.`,
      "Ada Finch",
    ],
    [
      "for a longer field",
      `Doorstop with the Minister for Ports and Fish, Senator the Hon. Ada Finch\n\n${ASKED}\n\nMINISTER FOR PORTS: A storm.`,
      "Ada Finch",
    ],
    [
      "with the field before",
      `ADA FINCH MP MINISTER FOR FOREIGN AFFAIRS\n\n${ASKED}\n\nFOREIGN MINISTER: A storm.`,
      "Ada Finch",
    ],
    [
      "of a place",
      `Talk with Governor of Elan, Hon. Ada Finch MP\n\n${ASKED}\n\nGOVERNOR OF ELAN: A storm.`,
      "Ada Finch",
    ],
    [
      "as an interviewer says",
      "KENT: Ada Finch is the Deputy Prime Minister and Treasurer, welcome.\n\nTREASURER: Hello.\n\nKENT: Why?\n\nTREASURER: A storm.",
      "Ada Finch",
    ],
    [
      "as a label says",
      `${ASKED}\n\nTHE HON. ADA FINCH MP, TREASURER: A storm.\n\n${ASKED}\n\nTREASURER: It broke.`,
      "Ada Finch",
    ],
    [
      "alone in the heading",
      `The Hon Ada Finch, MP\n\nSubjects: President Rob Kent\n\n${ASKED}\n\nPM: A storm.`,
      "Ada Finch",
    ],
    [
      "alone in the heading, as an interviewer calls him",
      "Rob Kent posted Monday\n\nHOST: Mr Kent, why?\n\nTREASURER: A storm.",
      "Rob Kent",
    ],
    [
      "who publishes it, as another speaker says",
      "PM: I ask the Deputy Prime Minister, Helen Finch.\n\nDPM: A storm.\n\nPM: So it is.\n\nDPM: It broke.",
      "Helen Finch",
      "Helen Finch",
    ],
    [
      "who publishes it, if the other holder has a label",
      `PRESS CONFERENCE WITH PRIME MINISTER ROB KENT\n\nPRIME MINISTER KENT: Welcome.\n\n${ASKED}\n\nPM: A storm.`,
      "Helen Finch",
      "Helen Finch",
    ],
    [
      "who publishes it, if the other holder is only told of",
      `PRIME MINISTER TRANSCRIPT\n\nI met Prime Minister Rob Kent today.\n\n${ASKED}\n\nPM: A storm.`,
      "Helen Finch",
      "Helen Finch",
    ],
    [
      "who publishes it, if the other holder is of another country",
      `PRESS CONFERENCE AFTER A CALL FROM NEW ZEALAND PRIME MINISTER ROB KENT\n\n${ASKED}\n\nPM: A storm.`,
      "Helen Finch",
      "Helen Finch",
    ],
  ])("%s", ([, text, name, publisher]) => {
    expect(lastSpeaker(text, publisher)?.name).toBe(name);
  });

  test.for<readonly [string, string, string, string?]>([
    [
      "two are named",
      `Prime Minister Rob Kent\n\nPrime Minister Ada Finch\n\n${ASKED}\n\nPM: A storm.`,
      "Prime Minister",
    ],
    [
      "only a guest is named beside it",
      `PRESS CONFERENCE WITH PRIME MINISTER ROB KENT\n\n${ASKED}\n\nPM: A storm.`,
      "Prime Minister",
      "Helen Finch",
    ],
    [
      "its holder has a label",
      `THE HON ROB KENT MP TREASURER\n\n${ASKED}\n\nMR KENT: A storm.\n\nTREASURER: It broke.`,
      "Treasurer",
    ],
    [
      "only the holder of a higher one is named",
      `PRIME MINISTER ADA FINCH\n\n${ASKED}\n\nMINISTER: A storm.`,
      "Minister",
    ],
    [
      "the place is another one",
      `Prime Minister Rob Kent of Iraq\n\nRob Kent, Prime Minister of Iraq, was here\n\n${ASKED}\n\nPM: A storm.`,
      "Prime Minister",
    ],
    [
      "the heading names who asks",
      `Interview with Ada Finch\n\nHOST: Why?\n\nPM: A storm.`,
      "Prime Minister",
    ],
    [
      "a speaker tells of the holder",
      `${ASKED}\n\nPM: A storm.\n\nMR KENT: I met Prime Minister Ada Finch.\n\nPM: It broke.`,
      "Prime Minister",
    ],
    [
      "a verb looks like a name",
      `THE PRIME MINISTER WILL LEAVE\n\n${ASKED}\n\nPM: A storm.`,
      "Prime Minister",
    ],
    [
      "it is of a body",
      `${ASKED}\n\nACTING COMMISSIONER HALE POLICE FORCE: A storm.`,
      "Acting Commissioner Hale Police Force",
    ],
    ["no name stands beside it", `${ASKED}\n\nCHIEF OF NAVY: A storm.`, "Chief of Navy"],
  ])("and stays an office if %s", ([, text, name, publisher]) => {
    expect(lastSpeaker(text, publisher)?.name).toBe(name);
  });

  describe("of the document's own country, and of no other", () => {
    test.for<readonly [string, string]>([
      ["Iran", "IRAQI PRIME MINISTER ROB KENT"],
      ["Niger", "NIGERIAN PRIME MINISTER ROB KENT"],
      ["China", "CHADIAN PRIME MINISTER ROB KENT"],
      ["Mali", "GERMAN PRIME MINISTER ROB KENT"],
      ["Iran", "Prime Minister of Iraq, Rob Kent"],
      ["Niger", "Prime Minister Rob Kent of Nigeria"],
      ["Atlantis", "Rob Kent MP, Norway's Prime Minister"],
    ])("%s: nobody in %j", ([place, heading]) => {
      expect(lastSpeaker(`${heading}\n\n${ASKED}\n\nPM: A storm.`, BODY, place)?.name).toBe("Prime Minister");
    });

    test.for<readonly [string, string]>([
      ["Iraq", "IRAQI PRIME MINISTER ROB KENT"],
      ["Nigeria", "NIGERIAN PRIME MINISTER ROB KENT"],
      ["Niger", "Prime Minister Rob Kent of Niger"],
      ["Norway", "Ada Finch asked Rob Kent MP, Norway's Prime Minister"],
      ["Port Elan", "Rob Kent MP, Port Elan’s Prime Minister"],
    ])("%s: Rob Kent in %j", ([place, heading]) => {
      expect(lastSpeaker(`${heading}\n\n${ASKED}\n\nPM: A storm.`, BODY, place)?.name).toBe("Rob Kent");
    });

    test("a part of it is its own", () => {
      const text = `SOUTH AUSTRALIA PREMIER ROB KENT\n\n${ASKED}\n\nPREMIER: A storm.`;
      expect(lastSpeaker(text, BODY, "Australia")?.name).toBe("Rob Kent");
    });
  });

  test("and is shown behind the name", () => {
    const text = `PRIME MINISTER\n\nTHE HON. ADA FINCH MP\n\n${ASKED}\n\nPM: A storm.`;
    expect(lastSpeaker(text)).toEqual({ name: "Ada Finch", role: "Prime Minister" });
  });
});
