import { describe, expect, test } from "vitest";
import { sayIn } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";

describe("dateWords", () => {
  test.for<readonly [string, string]>([
    ["1998-09-08", "8 September 1998"],
    ["1998-09", "September 1998"],
    ["1998", "1998"],
    ["1998-09-09?", "about 9 September 1998"],
    ["1998-09~", "about September 1998"],
    ["1998%", "about 1998"],
    ["1998-09-?09", "about 9 September 1998"],
    ["199X", "the 1990s"],
    ["199", "the 1990s"],
    ["19", "the 20th century"],
    ["1998-XX", "1998"],
    ["1998-09-XX", "September 1998"],
    ["1998-22", "summer 1998"],
    ["1998-SU", "summer 1998"],
    ["1998-Q3", "the third quarter of 1998"],
    ["1998-H1", "the first half of 1998"],
    ["1998-W36", "week 36 of 1998"],
    ["FY1998", "the fiscal year 1998"],
    ["1998-02/1998-09", "February 1998 to September 1998"],
    ["1998/..", "from 1998 on"],
    ["../1998", "until 1998"],
    ["[1998-03,1998-09]", "March 1998 or September 1998"],
    ["[1998-03..1998-09]", "March 1998 to September 1998"],
    ["{1998,1999,2000}", "1998, 1999 and 2000"],
    ["1998-09-09TMO", "9 September 1998, morning"],
    ["1998-09-08T17:00", "8 September 1998, 17:00"],
    ["XXXX-09-08", "8 September"],
    ["XXXX-09", "September"],
  ])("words %s as %j", ([value, words]) => {
    expect(dateWords(value)).toBe(words);
  });

  test.for(["PAST_REF", "P2W", "1998-99", "", "nonsense"])("leaves %j as it is", (value) => {
    expect(dateWords(value)).toBe(value);
  });
});

test.for([
  ["1998-09-08", "1998년 9월 8일"],
  ["1998-09", "1998년 9월"],
  ["1998-09-09?", "1998년 9월 9일경"],
  ["1998", "1998년"],
  ["1998~", "1998년경"],
  ["199X", "1990년대"],
  ["19", "20세기"],
  ["1998-02/1998-09", "1998년 2월~1998년 9월"],
  ["../1998", "1998년까지"],
  ["1998/..", "1998년부터"],
  ["[1998-03,1998-09]", "1998년 3월 또는 1998년 9월"],
  ["1998-21", "1998년 봄"],
  ["1998-Q3", "1998년 3분기"],
  ["XXXX-06-17", "6월 17일"],
  ["FY1998", "1998 회계연도"],
  ["1998-W07-WE", "1998년 7번째 주말"],
  ["1998-09-08TMO", "1998년 9월 8일 아침"],
  ["P3D", "P3D"],
] as const)("%s in Korean is %s", ([value, words]) => {
  expect(dateWords(value, sayIn("ko"))).toBe(words);
});
