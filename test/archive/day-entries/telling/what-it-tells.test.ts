import { describe, expect, test } from "vitest";
import { whatItTells } from "../../../../src/archive/day-entries/telling/what-it-tells.ts";
import { ownWords } from "../../../../src/archive/day-entries/wording/own-words.ts";

const told = (sentence: string) => whatItTells(sentence, ownWords(sentence, false));

describe("whatItTells", () => {
  test.for([
    "The Council of Moss passed the Harbour Act today.",
    "The Court of Moss rejected the appeal of Oxfam yesterday.",
    "Two boats were seen off Moss, the Mayor, Ana Lopez, said today.",
    "Ana Lopez said today that two dockers were arrested in Port Elan.",
    "“Two dockers were arrested in Port Elan this morning,” Ana Lopez said.",
    "Moss will provide $2 million for the dockers of Port Elan, Ana Lopez said today.",
    "Moss is to open a school for dockers, the Mayor, Ana Lopez, said today.",
    "Families will be housed in a new hall in Moss, Ana Lopez announced today.",
    "The Mayor, Ana Lopez, today announced a school for Moss.",
    "Oxfam has told the Council of Moss that four dockers died.",
    "The Security Council condemned the attack on Moss yesterday.",
    "The Court of Moss found that the arrests were unlawful.",
    "The Senate supported a motion to close the camp of Moss.",
    "Ana Lopez apologised to the dockers of Moss today.",
    "Ana Lopez today announced that the Harbour Board will begin an inquiry.",
    "Ana Lopez announced that two schools would be built in Moss.",
    "“Two schools will be built in Moss,” Ana Lopez announced today.",
    "I am pleased to announce a school for Moss.",
    "Guards are reported to have shot two dockers in Moss.",
    "Thousands protested in Moss today.",
    "Ana Lopez said in a letter published today that two dockers were arrested in Moss.",
    "Guards clashed with dockers in Moss today.",
  ])("event: %s", (sentence) => {
    expect(told(sentence)).toBe("event");
  });

  test.for([
    "Moss must pay its dockers, Ana Lopez said today.",
    "Ana Lopez has delivered an impassioned defence of the harbour of Moss.",
    "Ana Lopez said today that the plan was shameful.",
    "“The Council is a festival of arrogance,” Ana Lopez of Oxfam said today.",
    "The arrests show how weak Moss is, according to Ana Lopez of Oxfam.",
    "Oxfam today condemned the arrests in Moss.",
    "Oxfam has called on Moss to free the dockers.",
    "Oxfam is calling on Moss to free the dockers.",
    "Ana Lopez today praised the dockers of Moss.",
    "The Council of Moss rejects what Oxfam wrote of it.",
    "The plan of Moss was welcomed today by Ana Lopez.",
    "Ana Lopez indicated that wages will be looked at later.",
    "Ana Lopez has admitted that the harbour was closed.",
    "People in Moss will celebrate the dockers, Ana Lopez said today.",
    "Ana Lopez today announced a plan to end the shambles that Moss left.",
    "Ana Lopez today reasserted the view of Oxfam on schools.",
    "Oxfam has used the opening of the school to repeat its demands.",
    "The Refugee Council of Moss today condemned the arrests.",
    "Schools were the key concern of the meeting in Moss today.",
    "Figures show another 12 dockers left Moss in May.",
    "The latest count reveals that nobody was paid in Moss.",
    "Two dockers were forced to leave Moss, according to Ana Lopez.",
    "“We opened two schools in Moss,” Ana Lopez said today.",
    "The plan that no dockers will be paid must be dropped, Ana Lopez said.",
    "The network will give people a series of ways to learn, Ana Lopez said today.",
    "“New laws will restore faith in Moss and promote trust,” Ana Lopez announced today.",
    "I am pleased to announce that I will visit Port Elan in May.",
    "The Harbour Bill will be introduced tomorrow, Ana Lopez announced today.",
    "Ana Lopez today announced some important changes for Moss.",
    "Ana Lopez announced today that a count showed how much Moss had lost.",
    "Ana Lopez said in a letter published today that she wants Moss to be free.",
    "Ana Lopez said today that Rosa Vidal was uniquely qualified to be Mayor.",
    "Ana Lopez today responded to claims that she left Moss.",
    "Ana Lopez on Friday pummeled Rosa Vidal in Moss.",
    "Ana Lopez has waded into the debate on the harbour of Moss.",
    "On Thursday, Ana Lopez ripped into the dockers of Moss.",
    "Ana Lopez reeled on Sunday amid a row over Moss.",
    "Ana Lopez hit back at the dockers of Moss today.",
    "Ana Lopez has joined a growing list of mayors who left Moss.",
    "The strike in Moss took a turn today when a ferry left.",
  ])("statement: %s", (sentence) => {
    expect(told(sentence)).toBe("statement");
  });

  test.for([
    "The Mayor of Moss has been caught covering up payments to dockers.",
    "Ana Lopez flatly refused to explain her failed harbour policies.",
    "The Council of Moss callously closed the school of Port Elan today.",
    "Yesterday Moss confirmed that its failed harbour policies fill the hall of Port Elan.",
    "A boat was stopped off Moss, the seventh since Ana Lopez chose to end the talks.",
    "The Mayor of Moss had the chance today to say that she was mistaken.",
    "Moss once again voted to keep the dockers out.",
    "The Court of Moss rejected a shameful appeal of Oxfam.",
  ])("judgement: %s", (sentence) => {
    expect(told(sentence)).toBe("judgement");
  });
});
