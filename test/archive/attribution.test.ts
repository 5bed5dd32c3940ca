import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributions } from "../../src/archive/attribution.ts";
import type { Document } from "../../src/corpus/document.ts";
import { seedDocuments } from "../answer/seeds.ts";
import { statement } from "../answer/statement.ts";

/** The name of who speaks in each sentence, in order; null for nobody. */
function speakers(document: Document): readonly (string | null)[] {
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}

/** Who speaks in the sentence that holds some words. */
function speakerOf(id: string, words: string) {
  const document = seedDocuments.find((one) => one.id === id);
  if (!document) throw new Error(`Expected a document ${id}`);
  const at = document.text.indexOf(words);
  const sentence = document.passages
    .flatMap(({ sentences }) => sentences)
    .find(({ start, end }) => start <= at && at < end);
  if (!sentence) throw new Error(`Expected ${words} in ${id}`);
  return attributions(document).get(sentence.start) ?? null;
}

describe("attributions", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    ["“They beat us,” said Ana Lopez, a lawyer in Lima.", ["Ana Lopez"]],
    ["“They beat us,” Ana Lopez said.", ["Ana Lopez"]],
    ["“Stop it now. Go home,” Ana Lopez said.", ["Ana Lopez", "Ana Lopez"]],
    ["“Stop,” said Ana Lopez, a lawyer. “Go home.”", ["Ana Lopez", "Ana Lopez"]],
    ["“Stop,” said Ana Lopez at a press conference in Lima.", ["Ana Lopez"]],
    ["Ana Lopez said: “Stop.”", ["Ana Lopez"]],
    ["Ana Lopez, head of Oxfam in Peru, said hunger grows.", ["Ana Lopez"]],
    ["Ana Lopez, the head of the Front, released a letter, saying “Stop it”.", ["Ana Lopez"]],
    ["Ana Lopez’s letter stated that hunger grows.", ["Ana Lopez"]],
    ["According to Ana Lopez, the police left.", ["Ana Lopez"]],
    ["Hunger grows, an aid agency said today.", [null]],
    ["“They beat us,” said Ana Lopez.", ["Ana Lopez"]],
    ["“Stop,” said Ana Lopez on Monday.", ["Ana Lopez"]],
    ["Ana Lopez is calling for the release of all.", ["Ana Lopez"]],
    [
      "“We are completely innocent.” Sok An said. “They are guilty of it all,” said Hun Sen.",
      ["Sok An", "Sok An", "Hun Sen"],
    ],
    [
      "“No,” said John Smith. “Yes,” said Mary Smith. Mr Smith said that hospitals were burning.",
      ["John Smith", "Mary Smith", "John Smith"],
    ],
    [
      "“No,” said John Smith. “Yes,” said Peter Smith. Mr Smith said that hospitals were burning.",
      ["John Smith", "Peter Smith", "Smith"],
    ],
    ["The Ministry of Justice announced a plan.", ["Ministry of Justice"]],
    ["Rosa Lim in October said that the plan works.", ["Rosa Lim"]],
    ["LIMA, Peru — An armed group burnt six trucks. It said that four were empty.", [null, null]],
    ["PORT MORESBY (Reuters) - Miners struck. It said that they had met.", [null, null]],
  ])("hears in %j %j", ([text, expected]) => {
    expect(speakers(statement(text))).toEqual(expected);
  });

  test.for([
    ["“Stop,” said Ana Lopez, senior researcher on Peru at Oxfam.", "senior researcher on Peru at Oxfam"],
    ["Ana Lopez, the head of Oxfam in Peru, said hunger grows.", "head of Oxfam in Peru"],
    ["“Stop,” Ana Lopez said.", undefined],
  ] as const)("gives of %j the role %j", ([text, role]) => {
    const [speaker] = attributions(statement(text)).values();
    expect(speaker?.role).toBe(role);
  });

  test("goes on with the speaker of a quotation into the next paragraph that opens with one", () => {
    const text =
      "“They beat us,” Ana Lopez said.\n\n“They took my phone. They took my shoes.”\n\nNobody was hurt after that.";
    expect(speakers(statement(text))).toEqual(["Ana Lopez", "Ana Lopez", "Ana Lopez", null]);
  });

  test("does not go on with a speaker past a paragraph without quotations", () => {
    const text = "“They beat us,” Ana Lopez said.\n\nThe police left.\n\nA banner read “Freedom”.";
    expect(speakers(statement(text))).toEqual(["Ana Lopez", null, null]);
  });
});

describe("attributions led back", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    ["Ana Lopez warned of arrests. She said the courts were slow.", ["Ana Lopez", "Ana Lopez"]],
    ["Pierre Sané came. Mr Sané warned of arrests. He said so twice.", [null, "Pierre Sané", "Pierre Sané"]],
    ["Ben Ito said no. Ana Lopez said yes. She warned them.", ["Ben Ito", "Ana Lopez", "Ana Lopez"]],
    [
      "The Ministry of Justice announced a plan. The Ministry said it was new.",
      ["Ministry of Justice", "Ministry of Justice"],
    ],
    ["The Teachers Union warned of cuts. It called for aid.", ["Teachers Union", "Teachers Union"]],
  ])("names in full who speaks in %j", ([text, expected]) => {
    expect(speakers(statement(text))).toEqual(expected);
  });

  test("keeps the role that was given before", () => {
    const text = "“No,” said Ana Lopez, head of Oxfam in Peru.\n\n“Never,” Ms Lopez said.";
    expect([...attributions(statement(text)).values()].map(({ role }) => role)).toEqual([
      "head of Oxfam in Peru",
      "head of Oxfam in Peru",
    ]);
  });

  test.for([
    "“Stop,” the organization said.",
    '"Stop," the organisation said today.',
    "We demand an inquiry.",
  ])("takes the voice of %j for the publisher's", (text) => {
    expect(speakers(statement(text, { publisher: "Oxfam" }))).toEqual(["Oxfam"]);
  });
});

describe("attributions to nobody", () => {
  test.for([
    ["plain report", "The police left the square."],
    ["a heading", "# The Minister said no"],
    ["a block of names", "Open North Korea\nUnification Academy"],
    ["a capital that only opens the sentence", "Many said that it was late."],
    ["a capital after a comma", "However, demonstrators said no."],
    ["a weekday", "On Monday said the law."],
    ["a month", "In September said the report."],
    ["yesterday", "Yesterday said nothing."],
    ["a name inside a quotation", "A banner read “Ana Lopez said no”."],
    ["a name in the words of a witness", "“Ana Lopez said that we must go,” a witness told us."],
    ["they", "“Stop,” they said."],
    ["whom others urge", "Hun Sen was urged to release all of them."],
    ["whom others call", "Chea Vichea was called to the border police."],
    ["a noun that looks like a verb", "Opposition demands were ignored."],
    ["it, which stands for nobody", "It is feared that many died."],
    ["nobody", "Nobody said that hunger grows."],
    ["an article of a treaty", "According to Article 19 of the Covenant, all are free."],
    ["a run of names without an end", `${"Alpha Beta and ".repeat(2_000)}left.`],
    ["a run of names and commas", `${"Kim, ".repeat(20_000)}left.`],
    ["he, where nobody was named", "He said no."],
    ["the government", "The government said it will act."],
  ] as const)("hears nobody in %s", ([, text]) => {
    expect(speakers(statement(text))).toEqual([null]);
  });
});

describe("attributions of the archive", () => {
  const KOREA = "amnesty-1998-south-korea-human-rights-crucial";
  const SANE = { name: "Pierre Sané", role: "Secretary General of the worldwide human rights organization" };

  test.for([
    [KOREA, "President Kim seems to have lost touch", SANE],
    [KOREA, "is fast eroding confidence", SANE],
    [KOREA, "Mr Sané acknowledged", SANE],
    [KOREA, "he said.", SANE],
    [KOREA, "The government says the courts", SANE],
    [KOREA, "According to Amnesty International, reforms", { name: "Amnesty International" }],
    [KOREA, "Prison conditions", null],
    ["amnesty-1998-cambodia-call-for-restraint", "We fear an escalation", { name: "Amnesty International" }],
    ["amnesty-1998-cambodia-call-for-restraint", "He also demanded", { name: "Hun Sen" }],
    ["amnesty-1998-cambodia-call-for-restraint", "One Buddhist monk", null],
    [
      "hrw-2020-promote-human-rights-north-korea",
      "recommitting to raising",
      { name: "Phil Robertson", role: "deputy Asia director at Human Rights Watch" },
    ],
    [
      "hrw-2020-promote-human-rights-north-korea",
      "Lasting peace",
      { name: "Benedict Rogers", role: "senior analyst for East Asia at Christian Solidarity Worldwide" },
    ],
    ["hrw-2020-promote-human-rights-north-korea", "In September, the North Korean navy", null],
    ["nknet-2020-cease-the-repression", "Further, she threatened", { name: "Kim Yo-jong" }],
    ["nknet-2020-cease-the-repression", "We demand that", null],
    ["nknet-2020-cease-the-repression", "South Korea also joined", null],
  ] as const)("hears in %s, at %j, %j", ([id, words, speaker]) => {
    expect(speakerOf(id, words)).toEqual(speaker);
  });
});

describe("attributions of a long text", () => {
  const WORDS =
    "Sané Pierre Ministry O’Neill Neill-Park Mr J. of the Justice Sanés -Sané xSané said. Park".split(" ");

  test("leads names back as in a short one", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), (words) => {
        const text = `So ${words.join(" ")}.\n\nSané said no. Ministry said no. O’Neill said no. Neill-Park said no.`;
        const long = `${text}\n\n${"so it is ".repeat(6_000)}.`;
        const read = (body: string) => [...attributions(statement(body))];
        expect(read(long)).toEqual(read(text));
      }),
      { numRuns: 100 },
    );
  });
});
