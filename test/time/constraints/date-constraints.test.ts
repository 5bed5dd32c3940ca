import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateConstraints } from "../../../src/time/constraints/date-constraints.ts";

const TODAY = "2024-05-10";

describe("dateConstraints", () => {
  test.for<readonly [string, string | null, string | null, string]>([
    ["arrests in 1998", "1998-01-01", "1998-12-31", "in 1998"],
    ["arrests 1998", "1998-01-01", "1998-12-31", "1998"],
    ["in the July 1998 election", "1998-07-01", "1998-07-31", "in the July 1998"],
    ["what before September 1998?", null, "1998-08-31", "before September 1998"],
    ["after July 2020", "2020-08-01", null, "after July 2020"],
    ["since 2010", "2010-01-01", null, "since 2010"],
    ["until 2012", null, "2012-12-31", "until 2012"],
    ["by the end of 1999", null, "1999-12-31", "by the end of 1999"],
    ["between 1998 and 2000", "1998-01-01", "2000-12-31", "between 1998 and 2000"],
    ["from June to August 2020", "2020-06-01", "2020-08-31", "from June to August 2020"],
    ["from November to February 2020", "2019-11-01", "2020-02-29", "from November to February 2020"],
    ["between 3 and 9 June 2020", "2020-06-03", "2020-06-09", "between 3 and 9 June 2020"],
    ["arrests 1998-2000", "1998-01-01", "2000-12-31", "1998-2000"],
    ["from 2010 onwards", "2010-01-01", null, "from 2010"],
    ["statements from 1998", "1998-01-01", "1998-12-31", "from 1998"],
    ["in early 1999", "1999-01-01", "1999-04-30", "in early 1999"],
    ["in late September 2020", "2020-09-21", "2020-09-30", "in late September 2020"],
    ["in the 1990s", "1990-01-01", "1999-12-31", "in the 1990s"],
    ["in the summer of 2020", "2020-06-01", "2020-08-31", "in the summer of 2020"],
    ["on 8 September 1998", "1998-09-08", "1998-09-08", "on 8 September 1998"],
    ["what in 1998-09?", "1998-09-01", "1998-09-30", "in 1998-09"],
    ["shot in september 2020", "2020-09-01", "2020-09-30", "in september 2020"],
    ["what may happen in may 2020", "2020-05-01", "2020-05-31", "in may 2020"],
    ["last year", "2023-01-01", "2023-12-31", "last year"],
    ["on or before 5 May 2000", null, "2000-05-05", "on or before 5 May 2000"],
    ["on or after May 2000", "2000-05-01", null, "on or after May 2000"],
    ["Who was the Young Australian of the Year in 1998?", "1998-01-01", "1998-12-31", "in 1998"],
    ["What did Amnesty say on Monday?", "2024-05-06", "2024-05-06", "on Monday"],
    ["since September", "2023-09-01", null, "since September"],
    ["in the past six months", "2023-11-10", "2024-05-10", "in the past six months"],
  ])("reads %j as %s to %s, in %j", ([question, from, to, text]) => {
    expect(dateConstraints(question, TODAY)).toMatchObject([{ from, to, text }]);
  });

  test.for<readonly [string, object]>([
    ["on 8 September", { monthDay: "09-08" }],
    ["who spoke on june 4th?", { monthDay: "06-04" }],
    ["in September", { month: "09" }],
  ])("reads %j as of any year: %j", ([question, expected]) => {
    expect(dateConstraints(question, TODAY)).toMatchObject([{ from: null, to: null, ...expected }]);
  });

  test.for([
    "the 25 NGOs",
    "What is article 7?",
    "A/RES/60/251",
    "How many of the 2000 people",
    "the 20th anniversary",
    "may the march begin?",
    "the second year of his term",
    "what does he do now",
    "every year",
    "the nurse of the year",
    "What happened on Thursday Island?",
    "What did the Sunday Morning Herald report?",
    "Who signed the Good Friday Agreement?",
    "Was it up on the year before?",
    "How many schools, number 2011-12?",
  ])("finds no limit in %j", (question) => {
    expect(dateConstraints(question, TODAY)).toEqual([]);
  });

  test.for(["last year", "since September", "yesterday", "in the past six months"])(
    "leaves out %j where today is not known",
    (question) => {
      expect(dateConstraints(question, null)).toEqual([]);
    },
  );

  test("gives the limits in order, each with its words", () => {
    const question = "Compare May 1998 with 8 September 1999";
    const limits = dateConstraints(question, null);
    expect(limits.map(({ text }) => text)).toEqual(["May 1998", "8 September 1999"]);
    for (const { start, end, text } of limits) expect(question.slice(start, end)).toBe(text);
  });

  test("takes any question", () => {
    const parts =
      "in on before between and from to until 1998 june September 8 last year early the , - two weeks".split(
        " ",
      );
    const anyQuestion = fc
      .array(fc.constantFrom(...parts), { maxLength: 12 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.oneof(anyQuestion, fc.string()), (question) => {
        for (const { start, end, text, from, to } of dateConstraints(question, TODAY)) {
          expect(question.slice(start, end)).toBe(text);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
        }
      }),
    );
  });
});
