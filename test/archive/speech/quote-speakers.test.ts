import { describe, expect, test } from "vitest";
import { attributions } from "../../../src/archive/attribution.ts";
import { statement } from "../../answer/statement.ts";
import { speakersOf } from "./speakers-of.ts";

type Names = readonly (string | null)[];

/** Who speaks in each sentence, in order. */
function speakers(text: string): Names {
  const document = statement(text, { publisher: "Harbour Watch" });
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}

describe("who speaks, by how they are named", () => {
  test.for<readonly [string, Names]>([
    ["“We won,” Mr. Oduya said.", ["Oduya"]],
    ["“We won,” Sen. Ruth Oduya told reporters.", ["Ruth Oduya"]],
    ["“We won,” said Rep. Ruth Oduya (D-Va.).", ["Ruth Oduya"]],
    ["“We won,” said Fr. Oduya.", ["Oduya"]],
    ["“We won,” said the Liberals’ health spokesperson Senator Ruth Oduya today.", ["Ruth Oduya"]],
    ["“We won,” City Hall press secretary Mark Lund said.", ["Mark Lund"]],
    [
      "“We won,” said the Greens’ Spokesperson for Ports and Fisheries, Senator Ruth Hall‐Oduya.",
      ["Ruth Hall‐Oduya"],
    ],
    ["“We won,” the mayor, Ruth Oduya, said.", ["Ruth Oduya"]],
    ["“We won,” Prime Minister Van Sen said.", ["Van Sen"]],
    ["President Kim Dal-su came. “We won,” President Kim said.", [null, "Kim Dal-su"]],
    ["President Kim Dal-su met Kim Su-ok. “We won,” President Kim said.", [null, "Kim"]],
    ["“We won,” Harbour Board Leader, Senator Ruth Oduya, said.", ["Ruth Oduya"]],
    ["Senator Ruth Oduya, the board’s spokesperson on fish said, “We won.”", ["Ruth Oduya"]],
    ["Ruth Oduya, who had waited for years, said: “We won.”", ["Ruth Oduya"]],
    ["The Minister for Fisheries, Ruth Oduya MP, said that they had won.", ["Ruth Oduya"]],
    ["“We won,” tweeted Ruth Oduya.", ["Ruth Oduya"]],
    ["“We won,” Ruth Oduya told the BBC.", ["Ruth Oduya"]],
    ["Ruth Oduya called the vote a fraud, adding: “We won.”", ["Ruth Oduya"]],
    ["Ruth Oduya was quoted as saying: “We won.”", ["Ruth Oduya"]],
    ["Added Ruth Oduya: “We won.”", ["Ruth Oduya"]],
    ["Ruth Oduya: “We won.”", ["Ruth Oduya"]],
    [
      "Day by day, the Premier and the Chief Justice have told us “you lost”.",
      ["Premier and the Chief Justice"],
    ],
    ["Dan Holt’s jailers claimed that “he had fallen”.", ["Dan Holt’s jailers"]],
    ["“He fell,” said Dan Holt’s wife.", ["Dan Holt’s wife"]],
    ["Dan Holt rejected the claim that “he was a spy”.", [null]],
    ["Dan Holt dismissed the boat as “a wreck”.", ["Dan Holt"]],
    ["“He fell,” said Dan Holt’s wife, Ruth Oduya.", ["Ruth Oduya"]],
    ["“He fell,” said the deputy of Dan Holt’s wife.", [null]],
    ["“He fell,” Dan Holt’s solicitor, Ruth Oduya, said.", ["Ruth Oduya"]],
    ["The quay’s owner, Ruth Oduya, replied: “We won.”", ["Ruth Oduya"]],
    ["Guards held Dan Holt and Mark Lund. “We won,” he said.", [null, null]],
    ["The Red Cross came to the quay. “It is wet,” it said.", [null, "Red Cross"]],
    ["Oxfam came to the quay. “It is wet,” the charity said.", [null, "Oxfam"]],
    ["The Harbour Court sat. “It is wet,” the group said.", [null, null]],
    ["As Ruth Oduya of Harbour Watch observed, the port is shut.", ["Ruth Oduya"]],
    ["“We won,” said Hun Sen.", ["Hun Sen"]],
    ["“We won,” Ms Bishop said.", ["Bishop"]],
    ["“We won,” Virginia Gov. said.", [null]],
    // A place between a name and its verb.
    [
      "Ruth Oduya, who lost her boat in the storm off Port Hale, Ontaria, in July 2012, said: “We won.”",
      ["Ruth Oduya"],
    ],
    ["Here’s Oduya in March 1992: “We won.”", ["Oduya"]],
    ["“We won,” an angry Oduya countermanded.", ["Oduya"]],
    ["Although Mark Lund maintained that no vote was due, Ruth Oduya said “we won”.", ["Ruth Oduya"]],
    ["“We won,” said Ruth M. Oduya. “They lost,” Oduya said.", ["Ruth M. Oduya", "Ruth M. Oduya"]],
    ["The board’s promises and pledges to the “old quay” stand.", [null]],
    ["PORT HALE said that they had won.", [null]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("who speaks, by what stands around the name", () => {
  test.for<readonly [string, Names]>([
    // A party or a place in brackets.
    ["“We won,” Rep. Mark Lund (D-Hale.) said.", ["Mark Lund"]],
    ["Rep. Mark Lund (I-Ht.) visited the quay to discuss his remarks, saying “we won”.", ["Mark Lund"]],
    // A clause with a comma, with "like", with quoted words.
    ["“We won,” Oduya, who has proposed it, said.", ["Oduya"]],
    ["Asked what a win looks like, Oduya replied: “We won.”", ["Oduya"]],
    ["“We won,” delegate Mark Lund, in a hat and “Vote Hale” pins, said.", ["Mark Lund"]],
    ["“We won,” said Xan Oduya of the non-partisan Oduya-Lund Political Report.", ["Xan Oduya"]],
    ["“We won,” said former Hale Gov. and Labour Chairman Mark Lund.", ["Mark Lund"]],
    // The name after the verb, though no quotation stands before it.
    [
      "“We can win” though the board disagrees, said Ruth Oduya, an analyst. “They can’t.”",
      ["Ruth Oduya", "Ruth Oduya"],
    ],
    ["Mark Lund, an analyst, said Ms. Oduya had won.", ["Mark Lund"]],
    // A question or a cry ends its sentence before the attribution.
    ["“Who won?” Oduya continued. “They did.”", ["Oduya", "Oduya", "Oduya"]],
    ["“We won!” Lund, the board’s head, Tweeted on Friday.", ["Lund", "Lund"]],
    ["“Who won?” Oduya went on, as if she had not heard. “Who?”", ["Oduya", "Oduya", "Oduya"]],
    ["“Who won?” Oduya went to the door. “Who?”", [null, null, null]],
    // Whatever verb stands before the colon.
    ["Oduya waved as if to stop the noise, then leaned in and boomed: “We won.”", ["Oduya"]],
    ["Oduya carried a sign that was entitled: “We won.”", [null]],
    [
      "At a rally in Port Hale, Ontaria, on Saturday, they kicked somebody, with Lund loudly yelling: “Out!”",
      ["Lund"],
    ],
    ["The count on the quay - Mark Lund: “We won.”", ["Mark Lund"]],
    // Participles, and what they do not belong to.
    ["On Sunday Oduya shared a list for a class called “Perception”, writing “we won”.", ["Oduya"]],
    ["On Tuesday, Gov. Ruth Oduya endorsed her, citing her “long experience”.", ["Ruth Oduya"]],
    ["Oduya picked up on the criticism, telling Hale Harbour Radio that there was “a deal”.", ["Oduya"]],
    ["Ruth Oduya met the board’s head, who refused, adding “we won”.", [null]],
    // In somebody's words.
    ["The port is open, in Oduya’s words, “to all”.", ["Oduya"]],
    ["She is in charge since, in the words of Ruth Oduya, “nobody else is”.", ["Ruth Oduya"]],
    // Verbs of blame and praise.
    ["Ruth Oduya accused Lund of “using the port”.", ["Ruth Oduya"]],
    ["Ruth Oduya is praising Mark Lund as “a good man”.", ["Ruth Oduya"]],
    // The main clause comes before one that depends on another.
    ["While Mark Lund has pledged his vote, Oduya suggested that it would fail.", ["Oduya"]],
    ["Ruth Oduya blamed Mark Lund, saying in Hale that Lund had left.", ["Ruth Oduya"]],
    ["Ruth Oduya met the aide who blamed Mark Lund, saying that Lund had left.", [null]],
    // Who somebody is, with another name in it; a place.
    ["One priest supporting Mr. Lund, Dan Hale of the Hale Church, said that he would go.", ["Dan Hale"]],
    ["Ruth Oduya waits after a president in Hale, Ontaria, told him that she “worries”.", [null]],
    [
      "Mark Lund warned the board, Xu Oduya, during the storm, said an official who was there.",
      ["Mark Lund"],
    ],
    ["Several on it told us that the quay was shut.", [null]],
    ["The quay -- which is shut -- was safe, Oduya said -- Lund claimed that it was not.", ["Oduya"]],
    ["The quay was shut, Mr Lund added.", ["Lund"]],
    ["The quay was shut, according to Mark Lund and Shadow Minister for Ports.", ["Mark Lund"]],
    ["He wrote a list of the users that Lund’s board added last year.", [null]],
    ["NINE DEAD IN A STORM President Ruth Oduya said the storm was over.", ["Ruth Oduya"]],
    ["Oduya said during a meeting that ports can pass rules because “men must”.", ["Oduya"]],
    ["Mark Lund recalled that he was heard by listeners, who wondered if he “would stay”.", ["Mark Lund"]],
    // A name that belongs to a noun.
    [
      "Although the Lund administration counts no boats and has maintained that the law is the law, Oduya said about it, “We won.”",
      ["Oduya"],
    ],
    ["The Lund campaign also doubled its efforts, saying “we won”.", [null]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("who speaks, by the marks of quotations", () => {
  test.for<readonly [string, Names]>([
    ["‘We won,’ said Ruth Oduya.", ["Ruth Oduya"]],
    ["‘It’s the board’s fault,’ said Ruth Oduya, ‘and the dockers’ loss.’", ["Ruth Oduya"]],
    ["'We won,' Ruth Oduya said.", ["Ruth Oduya"]],
    ["``We won,’’ Ruth Oduya said.", ["Ruth Oduya"]],
    ['"The so-called "calm" is over," said Ruth Oduya.', ["Ruth Oduya"]],
    ["‘Mark Lund told me, “We lost.” I laughed,’ said Ruth Oduya.", ["Ruth Oduya", "Ruth Oduya"]],
    ["“Mark Lund told me, “We lost,” and we laughed,” Ruth Oduya said.", ["Ruth Oduya"]],
    [
      "“We won. “They lost,” Ruth Oduya said. Mark Lund said they won.",
      ["Ruth Oduya", "Ruth Oduya", "Mark Lund"],
    ],
    ["The dockers’ union and the board’s men met. They left.", [null, null]],
    // An opening mark where one closes.
    [
      "“We won,“ said Ruth Oduya. The port was shut. “They lost.“ It rained.",
      ["Ruth Oduya", null, "Ruth Oduya", null],
    ],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("who speaks from one paragraph to the next", () => {
  test.for<readonly [string, string, Names]>([
    [
      "goes on, if it is all quotation",
      "“We won,” said Ruth Oduya.\n\n“They lost.”",
      ["Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "does not, if it has its own speaker",
      "“We won,” said Ruth Oduya.\n\n“They lost,” City Hall aide Mark Lund said.",
      ["Ruth Oduya", "Mark Lund"],
    ],
    [
      "does not, if it says that nobody known speaks",
      "“We won,” said Ruth Oduya.\n\n“They lost,” read a sign.",
      ["Ruth Oduya", null],
    ],
    [
      "is announced by a colon",
      "“No,” said Mark Lund.\n\nRuth Oduya went on:\n\n“We won.”",
      ["Mark Lund", "Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "is who was reported last",
      "“No,” said Mark Lund.\n\nRuth Oduya said they had won.\n\n“We won.”",
      ["Mark Lund", "Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "comes later, if the quotation is left open",
      "“No,” said Mark Lund.\n\nThe port was shut.\n\n“We won.\n\n“They lost,” Ruth Oduya said.",
      ["Mark Lund", null, "Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "comes in the next block of a broken sentence",
      "“We have won the vote,” Board\n\nLeader Ruth Oduya said today.",
      ["Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "is not who is reported after a quotation that was left open",
      "“No,” said Mark Lund.\n\n“Yes,” said Rosa Hale.\n\nThe port was shut.\n\n“We won.\n\nRuth Oduya said they had lost.",
      ["Mark Lund", "Rosa Hale", null, null, "Ruth Oduya"],
    ],
    [
      "does not, if it speaks of the speaker by name",
      "“We won,” said Ruth Oduya.\n\n“Oduya is wrong, and so is the board.”",
      ["Ruth Oduya", null],
    ],
    [
      "does so, if a mark was lost within",
      "“We won,” said Ruth Oduya.\n\n“They lost, Ms Oduya said. Nobody came.",
      ["Ruth Oduya", "Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "is the only one who is quoted",
      "“We won,” said Ruth Oduya.\n\nThe port was shut.\n\n“They lost.”",
      ["Ruth Oduya", null, "Ruth Oduya"],
    ],
    [
      "is nobody, if several are quoted",
      "“We won,” said Ruth Oduya.\n\n“No,” said Mark Lund.\n\nThe port was shut.\n\n“They lost.”",
      ["Ruth Oduya", "Mark Lund", null, null],
    ],
  ])("%s", ([, text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("a body or an office takes no word that is not part of its name", () => {
  test.for<readonly [string, Names]>([
    ["Rejected Labor plans are back. “We won,” Labor said.", [null, "Labor"]],
    ["The Hall-Oduya Greens plan is out. “We won,” the Greens said.", [null, "Greens"]],
    ["The Hale-based NLF fled. “We won,” the NLF said.", [null, "NLF"]],
    ["The Hale/Lund Government fell. “We won,” the Government said.", [null, "Government"]],
    ["Senator Oduya Minister for Ports. “We won,” the Minister said.", [null, "Oduya"]],
    ["The Queensland Greens met. “We won,” the Greens said.", [null, "Queensland Greens"]],
    ["The Harbour Commission met. “We won,” the Commission said.", [null, "Harbour Commission"]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("whom a pronoun means", () => {
  test.for<readonly [string, Names]>([
    [
      "Mark Lund said no. The envoy, Han Seo, was not sure. “There is time,” she said.",
      ["Mark Lund", null, "Han Seo"],
    ],
    ["Ruth Oduya said no. He said yes.", ["Ruth Oduya", null]],
    [
      "Harbour Watch asked for a vote. The High Court refused. “There is no time,” it ruled.",
      ["Harbour Watch", null, "High Court"],
    ],
    ["They said no.", [null]],
    ["“We won,” they told us.", [null]],
    // Somebody whose first name nobody knows was named since.
    ["Mark Lund said no. Xorvik Tamsel was not sure. “There is time,” he said.", ["Mark Lund", null, null]],
    [
      "Mark Lund said no. Ashley Yarrow, 33, was not sure. “There is time,” she said.",
      ["Mark Lund", null, "Ashley Yarrow"],
    ],
    // A clause that depends on another tells nothing of who is talked about.
    [
      "When Rosa Hale pointed out that no vote was due, Ruth Oduya left the hall. “We won,” she said.",
      [null, "Ruth Oduya"],
    ],
    [
      "Lund and Oduya, both of Hale, argued that the vote was due. “We won,” he said.",
      ["Lund and Oduya", null],
    ],
    [
      "Harbour Trust said no. The Quay Company lost a ship. “We won,” the group said.",
      ["Harbour Trust", null, "Harbour Trust"],
    ],
    ["Vice President Mark Lund left. “There is time,” the president said.", [null, null]],
    // Who is named after the verb is not its pronoun.
    ["Mark Lund left. He said Lund would win.", [null, null]],
    ["Mark Lund left. He said that the quay was safe, and Lund Street too.", [null, "Mark Lund"]],
    // Men and women bear the name alike.
    [
      "Marty Lund was clear. She said she would elect Rosa Hale. “We won,” she said.",
      [null, "Marty Lund", "Marty Lund"],
    ],
    ["The Hale Board of Ports met. “We won,” the board said.", [null, "Hale Board of Ports"]],
    ["The Board of Ports met the Board of Health. “We won,” the board said.", [null, null]],
    ["The Board of Ports and the Board of Health met. “We won,” the board said.", [null, null]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("nobody speaks", () => {
  test.for<readonly [string, string]>([
    ["a denial", "Mark Lund denied ever saying that “the port is safe”."],
    ["an accusation", "Mark Lund was accused of saying that “the port is safe”."],
    ["a negation", "Mark Lund never said that the port was safe."],
    ["a condition", "It would be odd if Mark Lund said that."],
    ["what was done", "On 17 June the Ministry revoked two licences."],
    ["a passive", "Mark Lund was told to leave."],
    ["somebody else’s people", "Supporters of Mark Lund said no."],
    ["a spokesman without a name", "A spokesman for Mark Lund said no."],
    ["a banner", "“The port is ours,” read a banner."],
    ["a line of subjects", "Subjects: Mark Lund’s remarks; what Ruth Oduya said"],
  ])("in %s", ([, text]) => {
    expect(speakers(text)).toEqual([null]);
  });
});

test("one person has one name in a document", () => {
  const text = "Senator Ruth Oduya said no.\n\nMs Oduya said yes.\n\n“Perhaps,” Oduya said.";
  expect(speakers(text)).toEqual(["Ruth Oduya", "Ruth Oduya", "Ruth Oduya"]);
});

describe("whom alone a release of theirs reports is who is quoted in it", () => {
  const QUOTES = "It was built in May.\n\n“The quay is old and it leaks.”\n\n“It has to be shut today.”";

  test.for<readonly [string, string, string, Names]>([
    [
      "",
      "Ruth Oduya",
      `The Minister for Ports, Ruth Oduya, said the quay would shut. Ms Oduya said it leaks.\n\n${QUOTES}`,
      ["Ruth Oduya", "Ruth Oduya", null, "Ruth Oduya", "Ruth Oduya"],
    ],
    [
      "but not in a speech",
      "Ruth Oduya",
      `I believe that the quay leaks.\n\n${QUOTES}`,
      ["Ruth Oduya", null, null, null],
    ],
    [
      "nor of a body",
      "Harbour Watch",
      `Harbour Watch said the quay leaks.\n\n${QUOTES}`,
      ["Harbour Watch", null, null, null],
    ],
    [
      "nor where it reports another one too",
      "Ruth Oduya",
      `Ruth Oduya said the quay leaks. Mark Lund said no.\n\n${QUOTES}`,
      ["Ruth Oduya", "Mark Lund", null, null, null],
    ],
  ])("%s", ([, publisher, text, names]) => {
    expect(speakersOf(text, publisher)).toEqual(names);
  });
});

describe("a quotation goes on over a break to its closing mark", () => {
  test.for<readonly [string, Names]>([
    ["“The quay is old.\n\nIt has to be shut,” Ruth Oduya said.", ["Ruth Oduya", "Ruth Oduya"]],
    ['“The quay is old.\n\n"It has to be shut,” Ruth Oduya said.', ["Ruth Oduya", "Ruth Oduya"]],
    ["The quay is old.\n\nIt has to be shut,” Ruth Oduya said.", [null, null]],
  ])("%j", ([text, names]) => {
    expect(speakersOf(text)).toEqual(names);
  });
});
