import { describe, expect, test } from "vitest";
import { attributions } from "../../../../src/archive/attribution.ts";
import { statement } from "../../../answer/statement.ts";

/** Who speaks in each sentence, in order. */
function speakers(text: string): readonly (string | null)[] {
  const document = statement(text, { publisher: "Harbour Watch" });
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}

describe("a sentence is nobody’s if only a part of it is reported", () => {
  test.for<readonly [string, string]>([
    ["a time", "When Mark Lund said the quay was safe, the dockers laughed."],
    ["a time since", "It is the ninth ship to sink since Mark Lund said no to a lighthouse."],
    ["a condition", "If Labor believes in ports, why does it shut them?"],
    ["a concession", "While Mark Lund has pledged to keep the quay, any vote can stop him."],
    ["a place", "The plan goes to the board, where Mark Lund has promised to stop it."],
    ["a relative clause", "The dockers left the quay, which Mark Lund claimed was safe."],
    ["a relative clause without its word", "The quay has half the berths that Mark Lund said would open."],
    ["what could be", "It is a plan Mark Lund said could open the quay."],
    ["what is believed to be", "The storm led to a loss Mark Lund believes to be the worst."],
    ["an indirect question", "Nobody knows what the Labor Party believes a new quay will cost."],
    ["how something is", "This is the case as Mark Lund announced that it would begin."],
    ["a comparison", "The quay is older than Mark Lund claimed."],
    ["brackets", "The sale does not count (the Opposition have claimed that it would raise much)."],
    ["a few quoted words", "This is the ninth ship since Mark Lund said ‘no’ to a lighthouse."],
    [
      "a name for something",
      "We must win what Mark Lund has called the ‘mud and the salt water’ of elections.",
    ],
  ])("%s", ([, text]) => {
    expect(speakers(text)).toEqual([null]);
  });

  test.for<readonly [string, string, string]>([
    [
      "the quotation is long",
      "It was Mark Lund who said that “the quay has never been as safe as now”.",
      "Mark Lund",
    ],
    ["words of the document follow", "It was Ruth Oduya who said:", "Ruth Oduya"],
    [
      "a clause comes after a dash",
      "On the quay -- which is shut -- Mark Lund argued that it was safe.",
      "Mark Lund",
    ],
    ["it opens with “as”", "As Mark Lund noted, the quay is safe.", "Mark Lund"],
    ["“as” follows a comma or “but”", "But as Mark Lund noted, the quay is safe.", "Mark Lund"],
    ["all of it stands in brackets", "(Mark Lund says the quay is safe.)", "Mark Lund"],
    ["the document speaks", "The quay is shut because we believe that it is not safe.", "Harbour Watch"],
  ])("but not if %s", ([, text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe("who speaks at the end of a sentence says all of it", () => {
  test.for<readonly [string, string]>([
    ["Hale has welcomed the ninth ship of the year, Mayor Ruth Oduya said today.", "Ruth Oduya"],
    ["The ship came as Mark Lund highlighted the risks, the Mayor of Hale, Ruth Oduya, said.", "Ruth Oduya"],
    ["Mark Lund warned that the quay is shut, Ruth Oduya announced on Monday.", "Ruth Oduya"],
  ])("%j", ([text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe("who is told of in a clause is not its verb’s subject", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    ["Mr. Lund, whose new boat, Ada, took years to build, said it was safe.", ["Lund"]],
    [
      "Xorvik Tamsel, who sailed under Mr. Lund’s father, Dan Lund, ticked through the rules: “Be quick,” he said.",
      ["Xorvik Tamsel"],
    ],
    ["For Ana Lund, Rosa Hale is wrong. “The quay is safe,” she said.", [null, null]],
    [
      "Harbour Trust said no. The trade group for the dockers left. “We won,” the group wrote.",
      ["Harbour Trust", null, null],
    ],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});

describe("a verb of saying is none", () => {
  test.for<readonly [string, string]>([
    ["as a noun with a describing word", "Mark Lund left after his repeated claims about the quay."],
    ["as a noun after a name", "The Dock Lives Matter protests against the sale go on."],
    ["for a visit", "Mark Lund also called on the Minister for Ports and the Mayor."],
    ["for a lawsuit", "Mark Lund then appealed to the Harbour Court."],
    ["for a lawsuit against something", "Mark Lund appealed against the order."],
  ])("%s", ([, text]) => {
    expect(speakers(text)).toEqual([null]);
  });

  test.for<readonly [string, string]>([
    ["Mark Lund called on the Minister to open the quay.", "Mark Lund"],
    ["Mark Lund appealed to the dockers to stay.", "Mark Lund"],
    ["Mark Lund visited the quay to speak of his recent remarks on it, saying “it is safe”.", "Mark Lund"],
    [
      "Mark Lund, citing “the charm of the quay”, said the board could win in ports like Hale and Lee.",
      "Mark Lund",
    ],
  ])("but %j tells who speaks", ([text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe("quotation marks and blanks", () => {
  test.for<readonly [string, string, string]>([
    ["two single marks before a verb", "''The quay is safe,'' said Mark Lund, the mayor.", "Mark Lund"],
    ["two single marks before a name", "''The quay is safe,'' Mark Lund said.", "Mark Lund"],
    ["two backticks", "``The quay is safe,'' said Mark Lund.", "Mark Lund"],
    ["blanks that hold words together", "“The quay is safe,”\u00a0Mark Lund\u00a0said.", "Mark Lund"],
  ])("%s", ([, text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe("a sentence without its own speaker", () => {
  test("that only ends with quoted words is not part of the quotation around it", () => {
    const text =
      "“The quay is safe,” Mark Lund said. Instead, the plan is about “a way to give the dockers what they have wanted for years.” “It is.”";
    expect(speakers(text)).toEqual(["Mark Lund", null, "Mark Lund"]);
  });

  test("in a transcript inside quotation marks belongs to nobody that is named before", () => {
    const text =
      "Ruth Oduya said that “the quay is safe and has been so”.\n\nA part of it:\n\n“HOLT: You said so? Listen.\n\n“TAPE: It is not.";
    expect(speakers(text).slice(1)).toEqual([null, null, null, null]);
  });

  test("belongs to who asks it, not to who spoke before", () => {
    const text =
      "“The quay is safe,” said Mark Lund. The storm brought a reply. “Why do you say so?” Ruth Oduya asked the board. “Why now?”";
    expect(speakers(text)).toEqual(["Mark Lund", null, "Ruth Oduya", "Ruth Oduya", "Ruth Oduya"]);
  });
});

describe("a sentence is nobody’s if nothing is said in it", () => {
  test.for<readonly [string, string]>([
    ["what was written", "Ruth Oduya wrote a dissent, rooted in fear of the sea."],
    ["whose words were written on", "After the dockers sang of “mud”, Ruth Oduya wrote a poem against it."],
    ["silence", "Ruth Oduya has said little about the quay, and people near to the board say she fears it."],
    ["a thing", "It has passages including the Fourteenth Amendment highlighted and notes in the margins."],
    [
      "who is told of by somebody",
      "At a dinner, Ms. Oduya gave a speech, according to a person who attended and described her plans.",
    ],
    [
      "who is spoken of by some",
      "Some Democrats said they feared it, when Mr. Lund, who had failed, called for a “war of quays”.",
    ],
    [
      "a boy",
      "Ruth Oduya told it to a boy. The keeper saw a boy who stared at Mark Lund and asked who he was.",
    ],
  ])("%s", ([, text]) => {
    expect(speakers(text).at(-1)).toBeNull();
  });

  test.for<readonly [string, string]>([
    ["a letter with what it says", "Ruth Oduya wrote a letter saying that the quay was lost."],
    ["a letter with its quotation", "Ruth Oduya wrote a letter: “The quay is lost.”"],
    ["what cannot be", "Ruth Oduya said nothing could save the quay."],
    ["a clause before", "It may sail through March, which it is expected to win, Ruth Oduya said."],
  ])("but: %s", ([, text]) => {
    expect(speakers(text)).toEqual(["Ruth Oduya"]);
  });
});

describe("what somebody wrote speaks with their voice", () => {
  const named = "Ruth Oduya wrote: “The port is shut.” ";
  test.for<string>([
    "Her commentary forced the council to act by explicitly stating, “We won.”",
    "Her long letter said: “We won.”",
    "“We won,” her statement read.",
  ])("%j", (text) => {
    expect(speakers(named + text)).toEqual(["Ruth Oduya", "Ruth Oduya"]);
  });

  test.for<string>(["His commentary said: “We won.”", "Her lawyer said: “We won.”"])(
    "but not in %j",
    (text) => {
      expect(speakers(named + text)).toEqual(["Ruth Oduya", null]);
    },
  );
});

describe("a deed is not said", () => {
  test.for<string>([
    "Last winter Oxfam responded to the storms of the north and fed a town.",
    "Hale has responded robustly to the flood.",
    "Hale welcomes 65 and Moss two.",
    "Moss has welcomed more than 600 refugees since May.",
    "In spring Moss welcomed forty sailors and their families.",
    "The Harbour League also maintains links to Moss.",
    "Long ago Moss declared its rights over the quay.",
    "Council stated priorities such as the quay are met.",
    "The Oduya Government appealed the decision of the court.",
    "In Moss, I have been told, Dan Holt is what’s called a master.",
    "Its report The Power of Quays noted that it rains.",
    "Ships at Port Hale, Moss and Elan tells us that it rains.",
    "The Quay Board was praised and condemned by many.",
    "The Declaration of Ports (1789) challenged the ‘liberty’ of kings.",
  ])("%j", (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  test.for<readonly [string, string]>([
    ["Ruth Oduya responded that the quay is shut.", "Ruth Oduya"],
    ["Ruth Oduya welcomed the release of the sailors.", "Ruth Oduya"],
    ["The Harbour League maintains that the quay is shut.", "Harbour League"],
    ["Ruth Oduya has declared that the quay is shut.", "Ruth Oduya"],
    ["In October Ruth Oduya said that the quay is shut.", "Ruth Oduya"],
  ])("but words are: %j", ([text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe("what opponents make of somebody’s words is not theirs", () => {
  test.for<string>([
    "After all these years Labor now admits that the quay works.",
    "The Oduya Government has finally conceded its plan has failed.",
    "The Oduya Government stubbornly insists that ships be sunk.",
    "I think Senator Oduya has admitted that she voted for it.",
    "I was struck by her silence, but Ruth Oduya has commented on it in a book.",
  ])("%j", (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  test("but who admits something speaks", () => {
    expect(speakers("Ruth Oduya admitted that she had voted for it.")).toEqual(["Ruth Oduya"]);
  });
});

describe("who is quoted", () => {
  test.for<readonly [string, readonly (string | null)[]]>([
    ["The Ports Spokesperson, Ruth Oduya, challenged the town to go “out on the quay”.", ["Ruth Oduya"]],
    ["Ruth Oduya gave evidence that “the quay is unsafe”.", ["Ruth Oduya"]],
    ["Ruth Oduya reminded us that “the quay is unsafe”.", ["Ruth Oduya"]],
    ["“We won,” said the Harbour Law and Justice Spokesperson Ruth Oduya.", ["Ruth Oduya"]],
    ["“We will win.” (Ruth Oduya, Media Conference, 9 October 2001)", ["Ruth Oduya", "Ruth Oduya"]],
    ["“We will win” (Ruth Oduya, ABC Radio, 9 October 2001).", ["Ruth Oduya"]],
    ["“We will win” (Tamsel, Harbours, 2001).", [null]],
    [
      "It rained on the quay of Moss all day.\n\nSenator Ruth Oduya, Harbour spokesperson:\n\n“We won.”",
      [null, "Ruth Oduya", "Ruth Oduya"],
    ],
    ["LABOR’S WILD, BIG SPENDING PLANS:\n\n“We won.”", [null, null]],
    ["It helps those in need, Minister for Ports Ruth Oduya, said today.", ["Ruth Oduya"]],
    [
      "It rained on the quay of Moss all day.\n\nRUTH ODUYA: “We won and they have lost.”",
      [null, "Ruth Oduya"],
    ],
    [
      "It rained on the quay of Moss all day.\n\nTHE FOLLOWING FACTS: “We won and they have lost.”",
      [null, null],
    ],
    ["“We won,” Ruth Oduya M.P. said.", ["Ruth Oduya"]],
    ["Mark Lund left. “We won,” Lieutenant-General Lund said.", [null, "Mark Lund"]],
    ["Moss Newsprint Limited announced that the quay is shut.", ["Moss Newsprint Limited"]],
  ])("%j", ([text, names]) => {
    expect(speakers(text)).toEqual(names);
  });
});
