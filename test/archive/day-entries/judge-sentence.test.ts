import { describe, expect, test } from "vitest";
import { judgeEvent, whyNoLead } from "../../../src/archive/day-entries/judge-sentence.ts";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";

const ISSUED = "2018-06-20";

/** The dates of a sentence of 20 June 2018 on which something happened, or why there is none. */
function judged(sentence: string, before = ""): readonly string[] | string {
  const timexes = findTimexes(sentence, readEdtf(ISSUED));
  const judgement = judgeEvent({ sentence, before, timexes, issued: ISSUED });
  return judgement.kind === "dates" ? judgement.dates.map(({ value }) => value) : judgement.why;
}

describe("judgeEvent", () => {
  test.for([
    ["The keepers of Port Elan walked out on 14 June 2018.", ["2018-06-14"]],
    [
      "Rosa Vidal was arrested in Moss on 3 May 1998 and released on 5 June 1998.",
      ["1998-05-03", "1998-06-05"],
    ],
    ["The Council of Port Elan announced today that the harbour will close on 1 July.", ["2018-06-20"]],
    ["“The dockers were paid on 14 June 2018,” said Ana Lopez of Oxfam.", ["2018-06-14"]],
    ["The Harbour Act is harsh, but yesterday the Council of Port Elan voted to keep it.", ["2018-06-19"]],
    ["In May 2018 the Council of Moss decided not to open the harbour.", ["2018-05"]],
    ["In Moss two men were held on 12 June 2018 and the men of Port Elan went home.", ["2018-06-12"]],
    ["On 12 June the dockers blocked the road to Port Elan with boats.", ["2018-06-12"]],
    ["Ana Lopez of Oxfam was arrested in Port Elan on Saturday.", ["2018-06-16"]],
    ["Ana Lopez of Oxfam was arrested in Port Elan last Thursday.", ["2018-06-14"]],
    ["Oxfam charged Ana Lopez in Moss on 14 June 2018 with the theft of ferries.", ["2018-06-14"]],
    [
      "Angered by the arrests of 1 May 1998, on 5 June 1998 the dockers of Moss left Port Elan.",
      ["1998-06-05"],
    ],
    ["On 14 June 2018 the largest raid of the war on Port Elan took place.", ["2018-06-14"]],
    ["On 14 June 2018 the Council of Moss formed the new harbour police of Elan.", ["2018-06-14"]],
    ["On 14 June 2018 it was announced that Ana Lopez left Moss.", ["2018-06-14"]],
    ["On 14 June 2018, Moss and Port Elan - a harbour in the east - left the union.", ["2018-06-14"]],
    ["Wages will rise in Port Elan under a plan launched today by Ana Lopez of Oxfam.", ["2018-06-20"]],
    ["Wages will rise in Moss under the Harbour Wages Policy released today.", ["2018-06-20"]],
    ["Last night’s Harbour Council of Moss raised the wages of Port Elan.", ["2018-06-19"]],
    [
      "The five dockers of Port Elan were heard in Moss on 13–14 June 2018 and freed on 15 June 2018.",
      ["2018-06-15"],
    ],
    ["“It is cheaper to pay the dockers than to jail them,” Ana Lopez of Oxfam said today.", ["2018-06-20"]],
    ["The Mayor of Port Elan, Ana Lopez, today congratulated the dockers of Moss.", ["2018-06-20"]],
    ["Today I represented Port Elan at the Harbour Summit of Moss.", ["2018-06-20"]],
    ["Today I can confirm that the wages of Port Elan and Moss were raised.", ["2018-06-20"]],
    ["A boat from Moss sank yesterday, and Oxfam took the crew to Port Elan.", ["2018-06-19"]],
    ["Oxfam took the crew of the Rosa Vidal to Port Elan on 14 June 2018.", ["2018-06-14"]],
    ["Ana Lopez of Oxfam tabled today her report on Moss: Report 384 on the tabled plans.", ["2018-06-20"]],
    ["An order was made on 14 June 2018 by the Council of Port Elan in Moss.", ["2018-06-14"]],
    ["I am today announcing the new Mayor of Port Elan, Ana Lopez.", ["2018-06-20"]],
    ["Ana Lopez of Moss said on 14 June 2018 that the Council did not meet.", ["2018-06-14"]],
    ["Ana Lopez of Moss left Port Elan on 14 June 2018 because the Council did not pay.", ["2018-06-14"]],
    ["Oxfam released details of the harbour plan of Port Elan on 14 June 2018.", ["2018-06-14"]],
    ["A review by Oxfam began in Moss on 14 June 2018, and the review of the harbour ended.", ["2018-06-14"]],
  ] as const)("takes what happened: %s", ([sentence, expected]) => {
    expect(judged(sentence)).toEqual(expected);
  });

  test.for([
    ["Port Elan, 14 June 2018", "no sentence"],
    ["Ana Lopez of Oxfam was arrested in Port Elan on Thursday.", "no day"],
    ["Ana Lopez of Oxfam was arrested in Port Elan on Friday.", "no day"],
    ["The Council of Moss asked Ana Lopez about Vidal’s May 3 phone call.", "no day"],
    ["The Council of Moss asked Ana Lopez about the May 2017 floods of Port Elan.", "no day"],
    ["Oxfam charged Ana Lopez with the loss of two lamps in Moss in May 2017.", "no day"],
    ["Ana Lopez left Port Elan, since Moss did not pay by the close of business yesterday.", "no day"],
    ["Oxfam got two weeks’ notice of the invasion of Port Elan on 14 June 2018.", "no day"],
    ["Oxfam left Moss, but there was no word in Port Elan on Monday of Ana Lopez.", "no day"],
    ["On 14 June 2018 the largest raid of the whole war took place.", "refers back"],
    ["On 14 June 2018 the Council of Moss formed the new army by decree in Elan.", "refers back"],
    ["Most significantly, Ana Lopez left Port Elan on 14 June 2018.", "refers back"],
    ["Elsewhere, Ana Lopez of Oxfam left Port Elan on 14 June 2018.", "refers back"],
    ["Correction, June 14, 2018: Ana Lopez of Oxfam left Moss, and not Rosa Vidal.", "page furniture"],
    ["This article on Port Elan named Ana Lopez of Oxfam on 14 June 2018.", "page furniture"],
    ["Moss told the Black Friday ads of Port Elan apart on 14 June 2018.", "trivial"],
    ["On 14 June 2018 it shut two schools of Oxfam in Port Elan.", "refers back"],
    ["On 14 June 2018, with the support of Oxfam, they took the harbour of Moss.", "refers back"],
    ["44 Opened for signature in Moss on 14 June 2018 by Oxfam of Port Elan.", "page furniture"],
    ["14 OXFAM, answer to the question of Ana Lopez, received 14 June 2018.", "page furniture"],
    ["FROM THE COUNCIL OF PORT ELAN the Mayor opened a school on 14 June 2018.", "no sentence"],
    ["For further details of 14 June 2018 the press office was open in Port Elan.", "page furniture"],
    ["12 See Oxfam, The Harbour, which was published on 14 June 2018 in Moss.", "page furniture"],
    ["T h e C o u n c i l of Port Elan met on 14 June 2018 again.", "scanning noise"],
    ["Was the Mayor of Port Elan arrested in Moss on 14 June 2018?", "question"],
    ["Thank you all for the day in Port Elan on 14 June 2018.", "chatter"],
    ["We went to the harbour of Port Elan on 14 June 2018 together.", "first person"],
    ["He was arrested in Port Elan on 14 June 2018 with Ana Lopez.", "refers back"],
    ["This decision was taken in Port Elan on 14 June 2018 by Oxfam.", "refers back"],
    ["The Shadow Minister for Harbours, Ana Lopez of Moss, said today.", "no sentence"],
    ["Harbour Amendment (Wages) Bill 2018 - passed on 14 June 2018.", "no sentence"],
    ["Ana Lopez opened the school of Moss on 14 June 2018 with the.", "no sentence"],
    [
      "Two boats from Moss seen in the north Harbour police saw two boats from Moss on 14 June 2018.",
      "no sentence",
    ],
    ["The boats were brought to Port Elan in Moss on 14 June 2018.", "refers back"],
    ["Ministers noted the good will of Moss on 14 June 2018.", "refers back"],
    ["A new plan to reach this aim was announced today by Ana Lopez of Moss.", "refers back"],
    ["(1) Ana Lopez opened the school of Moss on 14 June 2018.", "no sentence"],
    ["Thursday, 14 June 2018 Port Elan opens a school Ana Lopez opened it in Moss.", "no sentence"],
    ["As she had said on 14 June 2018, the Council of Port Elan was closed.", "refers back"],
    ["ANA LOPEZ Now the Council of Port Elan opened the school on 14 June 2018.", "no sentence"],
    ["Elan today that the Council of Moss had met on 14 June 2018.", "no sentence"],
    ["The Council of Moss set a target of and Ana Lopez opened the school today.", "no sentence"],
    ["The dockers of Moss must wait,” Ana Lopez of Oxfam said on 14 June 2018.", "no sentence"],
    ["Ana Lopez said on 14 June 2018 in Moss that these were old boats.", "refers back"],
    ["Ana Lopez of Oxfam was shocked by this latest storm on 14 June 2018.", "refers back"],
    ["“It is a shame that they are in jail,” Ana Lopez of Oxfam said today.", "refers back"],
    ["“It has failed the dockers of Moss,” Ana Lopez of Oxfam said today.", "refers back"],
    ["Today I want to congratulate the dockers of Port Elan and Moss.", "chatter"],
    ["Lopez, announced on 14 June 2018 that the harbour of Moss was open.", "no sentence"],
    ["Days later, on 14 June 2018, Oxfam opened the school of Moss.", "refers back"],
    ["Ana Lopez of Moss made the announcement in Port Elan on 14 June 2018.", "refers back"],
    ["Oxfam took the crew to Port Elan in Moss County on 14 June 2018.", "refers back"],
    ["“The closing of this harbour was wrong,” Ana Lopez of Oxfam said today.", "refers back"],
    ["The Minister opened the school of Port Elan in Moss on 14 June 2018.", "refers back"],
    ["The Ministers were meeting in Port Elan with Oxfam on 14 June 2018.", "refers back"],
    ["A member of the committee, Ana Lopez of Moss, resigned on 14 June 2018.", "refers back"],
    ["Ana Lopez of Moss published the terms of the review on 14 June 2018.", "refers back"],
    ["Ana Lopez of Moss published the terms of the review today.", "refers back"],
    ["Two dockers of Moss were seen by Oxfam on 14 June 2018 after the incident.", "refers back"],
    ["The remaining 12 dockers of Moss left Port Elan on 14 June 2018.", "refers back"],
    ["Port Elan on 14 June 2018 as part of Oxfam, and were sent to Moss.", "no sentence"],
    ["Since 14 June 2018, the wages of Port Elan have risen in Moss.", "no day"],
    ["Ana Lopez of Moss was available for interviews in Port Elan on 14 June 2018.", "trivial"],
    ["When it rained, the Council of Port Elan did not meet in Moss on 14 June 2018.", "negation"],
    ["On 14 June 2018 Ana Lopez opened a school.15 The school of Moss is new.", "scanning noise"],
    ["Ana Lopez opened the har.bour of Port Elan in Moss on 14 June 2018.", "scanning noise"],
    ["Ana Lopez opened the harbour . of Port Elan in Moss on 14 June 2018.", "scanning noise"],
    ["Ana Lopez opened,the harbour of Port Elan in Moss on 14 June 2018.", "scanning noise"],
    ["Early on 14 June 2018 the girl fled from Port Elan to Moss.", "refers back"],
    ["By praising Port Elan they raised the mood of Moss on 14 June 2018.", "refers back"],
    ["Lopez began by saying in Moss on 14 June 2018 that Port Elan was safe.", "refers back"],
    ["Ana Lopez raised wages in Moss prior to the vote of Port Elan on 14 June 2018.", "no day"],
    ["Wages were raised in Port Elan, as announced by Oxfam on 14 June 2018.", "no day"],
    ["Ana Lopez of Oxfam was shocked to learn yesterday what Moss had paid.", "no day"],
    ["Case of two dockers of Moss arrested in Port Elan on 14 June 2018.", "no sentence"],
    ["The schools of Moss, given by the Council of Port Elan on 14 June 2018.", "no day"],
    ["The girl left the harbour of Port Elan for Moss on 14 June 2018.", "refers back"],
    ["Ana Lopez of Moss answered on 14 June 2018 for these terrible crimes.", "refers back"],
    ["Harbour Bill 2018 of Moss - ‘laid aside’ in Port Elan on 14 June 2018.", "no sentence"],
    ["Ana Lopez opened the< school of Port Elan in Moss on 14 June 2018.", "scanning noise"],
    [
      "Council must pay its harbour dockers: Oxfam The Council of Moss was asked to pay harbour dockers on 14 June 2018.",
      "no sentence",
    ],
    ["June 2018) Ana Lopez of Moss opened the school of Port Elan on 14 June 2018.", "no sentence"],
    ["The Minister also opened the school of Port Elan in Moss on 14 June 2018.", "refers back"],
    ["Yesterday the same deal was struck down by the Council of Port Elan in Moss.", "refers back"],
    ["Ana Lopez of Oxfam saw on 14 June 2018 that the two boats left Moss.", "refers back"],
    ["Oxfam was sent in haste to the scene and left Moss on 14 June 2018.", "refers back"],
    ["Ana Lopez of Oxfam was speaking in Moss on 14 June 2018.", "refers back"],
    ["Hon. Ana Lopez, said on 14 June 2018 that Moss was open.", "no sentence"],
    ["Oxfam has commented on what the Council of Moss did on 14 June 2018.", "refers back"],
    ["On 14 June 2018 wages of Moss were raised, and those of Port Elan also.", "refers back"],
    ["On 14 June 2018, he left Moss for Port Elan with Oxfam.", "refers back"],
    ["In June, 2018, she was sent to Moss by Oxfam of Port Elan.", "refers back"],
    ["As for Ana Lopez, Oxfam went to Moss on 14 June 2018.", "refers back"],
    ["More broadly on wages, Oxfam won in Moss on 14 June 2018.", "refers back"],
    ["Ana Lopez of Oxfam,~ opened a school in Moss on 14 June 2018.", "scanning noise"],
    ["38 For example, in Moss Oxfam opened a school on 14 June 2018.", "page furniture"],
    ["Ana Lopez of Moss shamefully closed a school of Oxfam on 14 June 2018.", "judgement"],
    ["Some people there were quite unhappy about it all yesterday.", "names nobody"],
    ["The Council of Port Elan did not meet on 14 June 2018 in Moss.", "negation"],
  ] as const)("takes no sentence like this: %s", ([sentence, why]) => {
    expect(judged(sentence)).toBe(why);
  });

  test.for([
    "Oxfam paid wages to dockers of Port Elan who were holders of a card and were in Moss on 14 June 2018.",
    "Ana Lopez of Oxfam left the harbour of Port Elan on June 12, I960.",
    "Ana Lopez of Moss matters in Port Elan today, nearly 70 years after she disappeared.",
    "Ana Lopez of Oxfam ignored a recommendation made on 14 June 2018 by Moss.",
    "Despite the strike in Port Elan on 14 June 2018, Oxfam was paid by Moss.",
    "Oxfam asked the Court of Moss for a review of the order made on 14 June 2018.",
    "If Rosa Vidal was in Port Elan on 14 June 2018, Oxfam knew it.",
    "14 June 2018 shattered what Oxfam believed of Port Elan.",
    "Oxfam of Moss was given a choice, just like the dockers of Port Elan on 14 June 2018.",
    "The Council of Port Elan will meet on 14 July 2018 in Moss.",
    "The Council of Port Elan should have a look at Moss today.",
    "Oxfam has until 14 June 2018 asked nobody in Port Elan for money.",
    "Members of the Council of Moss had to reply by 14 June 2018.",
    "The law of Port Elan, in force since 14 June 2018, was harsh on Oxfam.",
    "The fair of Port Elan lasted from 12 June 2018 to 14 June 2018.",
    "Oxfam criticised the report of 14 June 2018 on the harbour of Port Elan.",
    "Oxfam criticised the Council of Port Elan (14 June 2018) in harsh words.",
    "Oxfam supports the plans of the Council of Moss, made in Port Elan on 14 June 2018.",
    "Oxfam is part of the Moss Partnership for Peace and Growth founded after the flood of 14 June 2018.",
    "On the Sunday the Council of Port Elan voted in the town of Moss.",
    "Oxfam criticised yesterday’s poll in the harbour of Port Elan.",
    "Lopez, A 2003, The Harbours of Port Elan, Oxfam, Moss, viewed 14 June 2018.",
    "In the notice to Oxfam issued on 14 June 2018 the Mayor of Moss was named.",
    "Between 3 May 2018 and 14 June 2018 Oxfam opened six schools in Port Elan.",
    "Since its beginning, on 14 June 2018, Oxfam opened six schools in Port Elan.",
    "Under the proposals announced today, the Council of Moss will be paid by Port Elan.",
    "Oxfam is still open in Port Elan today and in the whole of Moss.",
    "The Council of Port Elan is worried about what Moss does on Friday.",
    "The dockers of Port Elan were last paid on 3 November by Oxfam.",
  ])("takes no day that is not the one on which it happened: %s", (sentence) => {
    expect(judged(sentence)).toBe("no day");
  });

  test("takes no year of a date long before, where the day of the year is just before the issue", () => {
    const text = "The dockers of Moss met Ana Lopez on 10 May.";
    const dated = (value: string, from: string, sentence = text) => {
      const start = sentence.indexOf("10 May");
      const timex = {
        start,
        end: start + 6,
        text: "10 May",
        type: "DATE",
        value,
        basis: "inferred",
        from,
      } as const;
      const judgement = judgeEvent({ sentence, before: "", timexes: [timex], issued: ISSUED });
      return judgement.kind === "dates" ? judgement.dates.map((date) => date.value) : judgement.why;
    };
    expect(dated("2017-05-10", '"January 2017" before it')).toBe("no day");
    expect(dated("2018-05-10", '"January 2018" before it')).toEqual(["2018-05-10"]);
    expect(dated("2017-05-10", '"2017" before it', `In 2017 ${text}`)).toEqual(["2017-05-10"]);
    expect(dated("1968-11-10", '"26 May 1968" before it')).toEqual(["1968-11-10"]);
  });

  test("takes what goes on inside a quotation for the words of somebody unknown", () => {
    expect(judged("The Council of Moss met in Port Elan yesterday.", "“We saw it.")).not.toEqual([
      "2018-06-19",
    ]);
  });
});

describe("whyNoLead", () => {
  test("takes no sentence that goes on inside a quotation", () => {
    const sentence = "All of us should ask Moss to pay,” Ana Lopez of Oxfam said in Port Elan.";
    expect(whyNoLead({ sentence, before: "“It rains. ", timexes: [], issued: ISSUED })).toBe("refers back");
  });

  test.for([
    ["Oxfam today condemned the arrests in Port Elan.", null],
    ["Wages in the harbour must rise, said Ana Lopez of Oxfam in Port Elan.", null],
    ["Moss is to get a harbour, the Mayor of Port Elan, Ana Lopez, announced today.", null],
    ["The Council of Port Elan has opened a school for the children of Moss.", null],
    ["I am pleased to announce a new school in Port Elan near Moss.", null],
    ["We, dockers of Port Elan and Moss, condemn the arrests of last week.", null],
    ["Wages in our harbour are too low, the Mayor of Port Elan, Ana Lopez, said today.", null],
    ["An offer made yesterday by Port Elan was welcomed by Ana Lopez of Oxfam.", null],
    ["The plans of the Council of Port Elan were shown by Ana Lopez on 24 June 2018.", "no day"],
    ["The plans of the Council of Port Elan were shown by Ana Lopez on 20 June 2018.", null],
    ["A death in a Korean funded harbour of Port Elan and Moss is a tragedy.", "state"],
    ["The Council of Port Elan has shown a concern for the people of Moss.", "state"],
    ["Ana Lopez resigned yesterday from the Council of Port Elan in Moss.", "no day"],
    ["The Council of Moss took over the harbour of Port Elan in April.", "no day"],
    ["The Council of Moss took over the harbour of Port Elan in April, Oxfam said.", null],
    ["The Council of Moss held a debate online Tuesday night on Port Elan.", "no day"],
    ["Moss and Port Elan Tuesday formally joined the Harbour Union of Oxfam.", "no day"],
    ["Ana Lopez and Rosa Vidal debated taxes at Tuesday's meeting in Moss.", "no day"],
    ["The harbour of Moss has changed the world, Ana Lopez of Oxfam said here Tuesday.", "no day"],
    ["In 2007, the Council of Moss held half of the harbour of Port Elan.", "no day"],
    ["In 2007, the Council of Moss closed the school that Ana Lopez opened again today.", null],
    ["Two bidders of Port Elan extended their offers to acquire Moss Tuesday.", "no day"],
    ["The dockers of Port Elan spent Monday trying to leave Moss.", "no day"],
    ["Ana Lopez tried a second time Tuesday to sell the harbour of Port Elan.", "no day"],
    ["Ana Lopez said on Tuesday that the Council of Moss left Port Elan.", "no day"],
    ["Ana Lopez of Oxfam left Port Elan before Tuesday's vote in Moss.", null],
    ["The Council of Port Elan paid the dockers who left Moss Monday.", null],
    ["Oxfam stopped paying the Union of Port Elan in the second quarter of 1979.", "no day"],
    ["Oxfam paid the dockers of Moss who left Port Elan in 1984.", null],
    ["MOSS HARBOUR Corp. left the old harbour of Port Elan to the dockers and to Ana Lopez.", null],
    ["ANA LOPEZ Wages rose in the old harbour of Port Elan and Moss.", "no sentence"],
    ["Ana Lopez of Oxfam has made no secret of her plans for Port Elan.", "state"],
    ["The Council of Moss has set its sights on the harbour of Port Elan.", "state"],
    ["The Council of Moss has set its wages for the harbour of Port Elan.", null],
    ["In the years that followed, the Council of Moss left Port Elan.", "refers back"],
    ["Ana Lopez (Moss) — Resigned May 2015 from the Council of Port Elan.", "no sentence"],
    ["In another effort, the Council of Moss sent a ferry to Port Elan today.", "refers back"],
    ["Two days later, the Council of Moss opened a school in Port Elan.", "refers back"],
    ["Under its terms, the Council of Moss left the harbour of Port Elan.", "refers back"],
    ["At PORT ELAN, about 18 people of Moss were seen on land today.", "refers back"],
    ["Lopez then opened a school of Oxfam in Moss near Port Elan.", "refers back"],
    ["The couple left the harbour of Moss for Port Elan today.", "refers back"],
    ["Ana Lopez of Moss has been busy in the harbour of Port Elan since 1936.", "state"],
    ["The Council of Moss has begun the formal process of taking decisions on Port Elan.", "state"],
    ["The Mayor of Moss has failed to see the need for a harbour in Port Elan.", "state"],
    ["The boat of Oxfam intercepted today is the third near Port Elan.", "state"],
    ["The flood in Moss threatens to become a disaster for Port Elan.", "state"],
    ["Rumours from Moss that the Council of Port Elan fell are wrong.", "state"],
    ["After repeated calls from Moss, the Council of Port Elan is keeping it secret.", "state"],
    ["Ana Lopez, the first elected Mayor of Port Elan, has a long list of wishes.", "state"],
    ["Ana Lopez and the Council of Moss have no excuse when it rains.", "state"],
    ["Ana Lopez, the founder of Oxfam in Moss, was one of the best poets of Port Elan.", "state"],
    ["Ana Lopez, who was a docker, was arrested by the Council of Moss.", null],
    ["Ana Lopez was one of the best poets of Port Elan and Moss.", "state"],
    ["The wages of Port Elan are well known, as noted by Oxfam in Moss.", "state"],
    ["Attached is the answer to the letters of Ana Lopez from Port Elan.", "state"],
    ["The Mayor of Port Elan, Ana Lopez, announced this week a new harbour for Moss.", "no day"],
    ["Ana Lopez renewed her offer to the dockers of Port Elan in a letter this week.", "no day"],
    ["Oxfam is calling on the Council of Moss to open a school in Port Elan.", null],
    ["Ana Lopez of Moss has been caught covering up payments to Port Elan.", "judgement"],
    ["People in Port Elan will celebrate the dockers, Ana Lopez of Moss said today.", "plan"],
    ["The Council of Port Elan will oppose the plan of Moss, Ana Lopez said today.", null],
    ["The Council of Port Elan will open a school in Moss.", "plan"],
    ["The Council of Port Elan must open a school in Moss.", "appeal"],
    ["The Council of Port Elan is the oldest one near Moss.", "state"],
    ["Many unconfirmed rumours about Port Elan have reached the town of Moss.", "state"],
    ["A harbour was closed again in the night of the storm.", "names nobody"],
    ["Our harbour in Port Elan was closed by the Council of Moss.", "first person"],
  ] as const)("judges by itself: %s", ([sentence, why]) => {
    const timexes = findTimexes(sentence, readEdtf(ISSUED));
    expect(whyNoLead({ sentence, before: "", timexes, issued: ISSUED })).toBe(why);
  });
});
