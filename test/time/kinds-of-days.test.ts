import { expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";

const read = (text: string) => findTimexes(text, readEdtf("2004-03-10")).map(({ value }) => value);

test.for([
  ["He was freed three years ago today.", ["2001-03-10"]],
  ["He was freed three years ago, on 4 May.", ["2001-05-04"]],
  ["On 4 May (1996) he was freed.", ["1996-05-04", "1996"]],
  ["He was freed on 4 May, and the camp (1996) was closed.", ["2003-05-04", "1996"]],
  ["They met on 4 May and again on 6 June 1997.", ["1997-05-04", "1997-06-06"]],
  ["The rule, in force since 1 December, is new.", ["2003-12-01"]],
  ["On May 4 1500 dockers left.", ["2003-05-04"]],
  ["On May 4 1500 the dockers left.", ["1500-05-04"]],
  ["They left on 4 May at 1930.", ["2003-05-04"]],
  ["On 4 May a year ago he was freed.", ["2003-05-04"]],
  ["On 4 May (of 1996) he was freed.", ["1996-05-04", "1996"]],
  ["In May 1996 he was freed; on 3 June he left.", ["1996-05", "1996-06-03"]],
  ["On 4 May 1996 he was freed and on 3 June he left.", ["1996-05-04", "1996-06-03"]],
  ["They met in June and again in July 1998.", ["1998-06", "1998-07"]],
  ["The Good Friday Agreement was kept.", []],
  ["Who is to speak on Friday?", ["2004-03-12"]],
  ["Who spoke on Friday?", ["2004-03-05"]],
  ["He lives at 1920 Harbour Road.", []],
  ["He lived there in 1920.", ["1920"]],
  ["Letter of 23.4.99 on the harbour", ["1999-04-23"]],
  ["Version 1.4.99 of the program", []],
  ["The Sunday Age and the Friday Mothers came.", []],
  ["She was freed a year ago, on 4 May.", ["2003-05-04"]],
  ["She was freed last year, on 4 May.", ["2003-05-04"]],
  ["The school opened fifty years ago on July 4.", ["1954-07-04"]],
  ["It began on July 4, three years ago.", ["2001-07-04"]],
  ["She left two years ago in November.", ["2002-11"]],
  ["She was freed a year ago yesterday.", ["2003-03-09"]],
  ["She was freed a month ago today.", ["2004-02-10"]],
  ["She was freed a week ago today.", ["2004-03-03"]],
  ["In 1998 he left. A year earlier, on 4 May, he had married.", ["1998", "1997-05-04"]],
  ["The market is on the last Saturday of this month.", ["2004-03-27"]],
  ["They met on the first Monday of last month.", ["2004-02-02"]],
  ["They met on the third Thursday in May 2001.", ["2001-05-17"]],
  ["They met on the last Sunday of May.", ["2003-05-25"]],
  ["They will meet on the first Tuesday of next month.", ["2004-04-06"]],
  ["They met on the fifth Monday of February 2001.", ["XXXX-XX-XX"]],
  ["They play on the last Saturday of each month.", ["P1M"]],
  ["They play every month on the first Saturday.", ["P1M"]],
  ["Only this Friday I spoke to them.", ["2004-03-05"]],
  ["I will speak to them this Friday.", ["2004-03-12"]],
  ["The fair of June 2002 marked the day of peace on 26 June.", ["2002-06", "2002-06-26"]],
  ["The fair of June 2002 was good, but on 26 May it rained.", ["2002-06", "2003-05-26"]],
  ["They met last Friday in Geneva.", ["2004-03-05"]],
  ["The strike ended on Tuesday last week.", ["2004-03-02"]],
  ["The strike ended last week, on Thursday.", ["2004-03-04"]],
  ["The strike ended on Tuesday of this week.", ["2004-03-09"]],
  ["The strike will end on Monday next week.", ["2004-03-15"]],
  ["The strike ended a week ago Friday.", ["2004-W10"]],
  ["If we are re-opened on the 2nd of June we will sing.", ["2004-06-02"]],
  ["Unless it is re-printed on 3 April, nobody will read it.", ["2004-04-03"]],
  ["It was re-opened on the 2nd of June.", ["2003-06-02"]],
  ["In 1999 the dockers had walked out on 4 June.", ["1999", "1999-06-04"]],
  ["Back in 1997 they met in March and on 3 May.", ["1997", "1997-03", "1997-05-03"]],
  ["In 1999 the dockers walked out. On 4 June they won.", ["1999", "2003-06-04"]],
  ["Since 1999 they had asked for it; on 4 June they won.", ["1999", "2003-06-04"]],
  ["He was freed on 21 May 2003. The desk can be called from 9 a.m.", ["2003-05-21", "XXXX-XX-XXT09:00"]],
  ["He was freed on 21 May 2003. The desk is open until 5 p.m.", ["2003-05-21", "XXXX-XX-XXT17:00"]],
  ["They meet on 21 May 2004. It will begin at 5 p.m.", ["2004-05-21", "2004-05-21T17:00"]],
  ["He was freed on 21 May 2003. He left at 5 p.m.", ["2003-05-21", "2003-05-21T17:00"]],
] as const)("reads the days of: %s", ([text, values]) => {
  expect(read(text)).toEqual(values);
});

test.for([
  ["Monday, 9 March 2004", "2004-03"],
  ["Friday 1 January 2004", "2004-01"],
  ["On Sunday, March 9, 2004, it rained.", "2004-03"],
] as const)("is sure only of the month where the weekday contradicts the day: %s", ([text, value]) => {
  expect(findTimexes(text, readEdtf("2004-03-10"))).toMatchObject([{ value, basis: "inferred" }]);
});

test.for(["Tuesday, 9 March 2004", "Thursday 1 January 2004", "On Tuesday, March 9, 2004, it rained."])(
  "states the day that its weekday agrees with: %s",
  (text) => {
    expect(findTimexes(text, readEdtf("2004-03-10"))).toMatchObject([{ basis: "stated" }]);
  },
);
