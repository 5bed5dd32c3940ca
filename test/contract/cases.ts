/** A question and the sentence that answers it. */
export type Case = {
  readonly question: string;
  /** Words of that sentence and of no other. */
  readonly words: string;
  /** Who says it, with their role; null where nobody but the publisher does. */
  readonly speaker: string | null;
  /** The publisher, and the date as surely as it is known. */
  readonly published: string;
  readonly title: string;
  readonly document: string;
  readonly paragraph: number;
};

const FIRST_YEAR = {
  published: "Amnesty International, about February 1999",
  title:
    "South Korea: President’s first year in office opens window of opportunity for human rights progress",
  document: "amnesty-1999-south-korea-first-year",
};
const CAMBODIA = {
  published: "Amnesty International, about 9 September 1998",
  title: "Cambodia: call for restraint during demonstrations",
  document: "amnesty-1998-cambodia-call-for-restraint",
};
const CRUCIAL = {
  published: "Amnesty International, about September 1998",
  title: "Republic of Korea (South Korea): Human rights crucial to long term development",
  document: "amnesty-1998-south-korea-human-rights-crucial",
};
const HRW = {
  published: "Human Rights Watch, 15 December 2020",
  title: "South Korea: Promote Human Rights in North Korea",
  document: "hrw-2020-promote-human-rights-north-korea",
};
const NKNET = {
  published: "NKnet, 21 July 2020",
  title: "Cease the repression of North Korean human rights groups immediately",
  document: "nknet-2020-cease-the-repression",
};

/** A question with five answers, the best of which is the first case's. */
export const FEW = "How many people were arrested under the National Security Law in 1998?";

/** Questions on the project's own six documents. */
export const CASES: readonly Case[] = [
  {
    question: FEW,
    words: "almost 400 people to be arrested",
    speaker: "Amnesty International",
    ...FIRST_YEAR,
    paragraph: 6,
  },
  {
    question: "What was thrown at Hun Sen's residence?",
    words: "three grenades were thrown",
    speaker: null,
    ...CAMBODIA,
    paragraph: 4,
  },
  {
    question: "How many groups joined the ICNK?",
    words: "joined by 45 other groups",
    speaker: "International Coalition to Stop Crimes Against Humanity in North Korea (ICNK)",
    ...HRW,
    paragraph: 4,
  },
  {
    question: "Who was shot on a boat near the western sea border?",
    words: "Lee Dae-jun, on a boat",
    speaker: null,
    ...HRW,
    paragraph: 6,
  },
  {
    question: "When did the Ministry revoke the licenses?",
    words: "the Ministry revoked the corporate licenses",
    // It says only the other half of the sentence.
    speaker: null,
    ...NKNET,
    paragraph: 7,
  },
  {
    question: "What did Phil Robertson say about future negotiations?",
    words: "recommitting to raising human rights issues",
    speaker: "Phil Robertson, deputy Asia director at Human Rights Watch",
    ...HRW,
    paragraph: 5,
  },
  {
    question: "What did Mr Sané argue about economic growth?",
    words: "Mr Sané argued",
    speaker: "Pierre Sané, Secretary General of the worldwide human rights organization",
    ...CRUCIAL,
    paragraph: 18,
  },
  {
    question: "What did Benedict Rogers say about peace?",
    words: "Lasting peace can only be achieved",
    speaker: "Benedict Rogers, senior analyst for East Asia at Christian Solidarity Worldwide",
    ...HRW,
    paragraph: 9,
  },
  {
    question: "What did the regime blow up in Kaesong?",
    words: "blowing up the inter-Korean liaison office",
    speaker: null,
    ...NKNET,
    paragraph: 6,
  },
  {
    question: "electric batons and water hoses",
    words: "electric batons and water hoses",
    speaker: null,
    ...CAMBODIA,
    paragraph: 3,
  },
];

/** Days of the year, with what is said of each and words of its first quote. */
export const DAYS: readonly (readonly [day: string, said: readonly string[]])[] = [
  ["17 June", ["17 June", "17 June 2020", "6 years ago", "worked out from the text", "the Ministry revoked"]],
  ["2026-06-17", ["17 June", "17 June 2020", "6 years ago", "the Ministry revoked"]],
  [
    "18 June",
    [
      "18 June",
      "Nothing in the archive on this exact day",
      "Nearest day",
      "17 June 2020",
      "the Ministry revoked",
    ],
  ],
  [
    "1 November",
    ["1 November", "Nothing in the archive on this exact day", "In November 2020", "day unknown"],
  ],
  ["1 April", ["1 April", "Nothing in the archive on this day"]],
];

/** What people type who want a bot to ping, link or format. */
export const HOSTILE: readonly string[] = [
  "who was shot? <!channel> <!here> <@U07BEN> <#C07DESK>",
  "who was shot? @everyone @here <@810000000000000002> <@&830000000000000001>",
  "who was *shot* _on_ ~a~ `boat` **near** ||the|| > border # sea?",
  "who was shot? https://evil.example [here](https://evil.example) <https://evil.example|here>",
  "who was shot? &lt;!channel&gt; &amp; \\@everyone \\\\@here",
  "who was shot? ```\n@everyone <!channel>",
  "who was shot? \u202e\u2066 @everyone\u2069\u2069 \u200b",
];
