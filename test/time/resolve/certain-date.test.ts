import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";
import { shownDate } from "../../../src/time/timex.ts";

/** What is shown of the last day of a text that was issued on Wednesday, 12 June 2013. */
function shown(text: string, issued = "2013-06-12"): string | null | undefined {
  const last = findTimexes(text, readEdtf(issued)).at(-1);
  return last && shownDate(last);
}

describe("certainDate", () => {
  test.for([
    ["The vessel reached Moss on Monday.", "2013-06-10"],
    ["The vessel will leave Moss on Saturday.", "2013-06-15"],
    ["They met last Friday.", "2013-06-07"],
    ["They will meet two weeks from Monday.", "2013-07-01"],
    ["They met on the day before last Friday.", "2013-06-06"],
    ["They met the night before last.", "2013-06-10"],
    ["The vote is this Friday.", "2013-06-14"],
    ["They met on Monday of this week.", "2013-06-10"],
    ["It came into force on 1 July of this year.", "2013-07-01"],
    ["The vessel reached Moss yesterday.", "2013-06-11"],
    ["It was seen two days ago.", "2013-06-10"],
    ["It was seen 72 hours ago.", "2013-06-09"],
    ["The pier was built in 1941. It will be opened on 7 July.", "2013-07-07"],
    ["The pier was shut on 4 May.", "2013-05-04"],
    ["The pier opens on 1 July.", "2013-07-01"],
    ["The pier was shut on 4 May 2001. That day Ana Lopez left.", "2001-05-04"],
    ["The pier was shut on Saturday, 4 May.", "2013-05-04"],
    ["In August 2001 boats came. On 26 August the port was shut.", "2001-08-26"],
    ["The mood after September 11 was grim.", "2001-09-11", "2003-03-03"],
    ["The mood after September 11 was grim.", "2001-09-11", "2003-03"],
    ["Thank you for your time this Friday.", "2013-06-14", "2013-06-14"],
    ["They met last Friday.", "2013-06-07", "2013-06-14"],
    ["They met last Monday.", "2013-06-10", "2013-06-16"],
    ["He left on 8 September.", "1998-09-08", "1998-09"],
    ["They came on Christmas Day.", "2013-12-25", "2014-01-20"],
    ["The port was shut a year ago today.", "2012-06-12"],
    ["The law is of 4 May 2013. Who was in Moss on 4 May may stay.", "2013-05-04"],
    ["They came on Monday. They left that night.", "2013-06-10"],
  ])("shows the day of %o", ([text = "", day, issued]) => {
    expect(shown(text, issued)).toBe(day);
  });

  test.for([
    // In the present tense a weekday may lie on either side; so near the middle of a month it is sure to be in it.
    ["My mind is on Saturday.", "2013-06"],
    ["My mind is on Saturday.", null, "2013-06-27"],
    ["The talks are open next Friday, Saturday and Sunday.", null],
    ["In November 1941 they left Moss. Days later, on 7 April, the harbour was attacked.", null],
    ["They will meet on Monday of this week.", null],
    ["Firstly, on Monday of this week, the Council will open the pier of Moss.", null],
    ["It begins on 1 July next year. A fee is paid after 1 July for all.", null],
    ["Ten ports have registered for the fair this Monday.", "2013-06"],
    ["They will meet next Friday.", "2013-06"],
    ["They will meet two weeks from Wednesday.", null],
    ["They met two weeks from Monday.", null],
    ["They will meet next Saturday.", null, "2013-06-26"],
    ["The office is open from Monday to Friday.", null],
    ["He read it in the Sunday edition.", null],
    ["They go about their normal Sunday.", null],
    ["They met last Tuesday.", null, "2013-06-05"],
    ["They met last Tuesday.", "2013-06"],
    ["They met last Monday.", "2013-06", "2013-06-13"],
    ["They will vote this Friday.", "2013-06", "2013-06-14"],
    [
      "The fair will somewhat be opened over these weeks, on Friday there will be more.",
      "2013-06",
      "2013-06-14",
    ],
    ["They left Moss on 8 December.", null, "2013"],
    ["The mood after September 11 was grim.", null, "2003-09"],
    ["The law is for those in Moss on 4 May 2012. Who was in Moss on 4 May may stay.", null],
    ["They were told that it would be settled on Monday.", "2013-06"],
    ["We met this morning. They care for what is on the news that night.", null],
    ["Even today the pier has no light.", null],
    ["It was shut ten days ago.", null],
    ["It was shut a couple of days ago.", null],
    ["It was shut three days later.", null],
    ["The budget brought down on 15 August helps.", null],
    ["He may go today, or the next day.", null],
    ["We meet on 3 May 2013. The doors open at 9 a.m.", null],
    ["I wish all of Moss a happy Christmas.", null],
    ["Ana Lopez worked over Christmas.", null],
    ["It was on 7 March, 1 9 6 1 that it opened.", null],
    ["The note of 14 June 199G says so.", null],
    ["Lee, Ana 2004, Piers, media release, 11 May, Moss.", null, "2005-07-20"],
    ["The September 11 attack was remembered.", null, "2014-09-26"],
    ["If a storm came tomorrow we would be ready.", null],
  ])("shows no day of %o", ([text = "", month, issued]) => {
    const days = findTimexes(text ?? "", readEdtf(issued ?? "2013-06-12")).filter(
      ({ basis }) => basis === "inferred",
    );
    expect(days.length).toBeGreaterThan(0);
    expect(days.map(shownDate).at(-1)).toBe(month);
  });

  test("keeps the likeliest value", () => {
    expect(findTimexes("My mind is on Saturday.", readEdtf("2013-06-12"))).toMatchObject([
      { value: "2013-06-08", certain: "2013-06" },
    ]);
  });
});
