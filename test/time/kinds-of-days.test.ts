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
  ["Who is to speak on Friday?", ["2004-03-12"]],
  ["Who spoke on Friday?", ["2004-03-05"]],
  ["He lives at 1920 Harbour Road.", []],
  ["He lived there in 1920.", ["1920"]],
  ["Letter of 23.4.99 on the harbour", ["1999-04-23"]],
  ["Version 1.4.99 of the program", []],
  ["The Sunday Age and the Friday Mothers came.", []],
] as const)("reads the days of: %s", ([text, values]) => {
  expect(read(text)).toEqual(values);
});
