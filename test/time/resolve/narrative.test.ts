import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";

function values(text: string, issued: string): readonly string[] {
  return findTimexes(text, readEdtf(issued)).map((timex) => timex.value);
}

const STORY =
  "It began in 1939. In 1940 they fled, in 1941 they returned, in 1942 they fought and in 1943 they won.";

describe("isNarrative", () => {
  test.for<readonly [string, readonly string[]]>([
    ["On 5 March the city fell.", ["1943-03-05"]],
    ["In May 1944 it rained; on June 6 they landed.", ["1944-05", "1944-06-06"]],
    ["In November 1944 it snowed; in January they marched.", ["1944-11", "1945-01"]],
    ["On June 6, 1944 they landed; three days later they left.", ["1944-06-06", "1944-06-09"]],
    ["That year the war ended.", ["1943"]],
    // A year that passes by does not move the story; one that opens a sentence or comes twice does.
    [
      "On 2 March 1944 they met. A report that was released in 2005 says why. On 5 March the city fell.",
      ["1944-03-02", "2005", "1944-03-05"],
    ],
    [
      "On 2 March 1944 they met. In 1945 it rained. On 5 March the city fell.",
      ["1944-03-02", "1945", "1945-03-05"],
    ],
    [
      "On 2 March 1944 they met. What they planned for 1945 failed. Nobody in 1945 knew. On 5 March it fell.",
      ["1944-03-02", "1945", "1945", "1945-03-05"],
    ],
    // A date that goes back behind the story, and has its year, does not move it; one that goes ahead does.
    [
      "On 2 March 1944 they met. It was colder than in May 1943. On 5 March the city fell.",
      ["1944-03-02", "1943-05", "1944-03-05"],
    ],
    [
      "On 2 March 1944 they met. It was colder than in May 1945. On 5 June the city fell.",
      ["1944-03-02", "1945-05", "1945-06-05"],
    ],
    [
      "On 2 March 1944 they met. In May 1943 it had rained. On 5 June the city had burnt.",
      ["1944-03-02", "1943-05", "1943-06-05"],
    ],
    // What is placed beside another date is placed beside the one told last.
    ["In December 1944 it snowed. The next spring they left.", ["1944-12", "1945-SP"]],
    ["In August 1944 it rained. They had met that same spring.", ["1944-08", "1944-SP"]],
    ["In August 1944 it rained. The following March they left.", ["1944-08", "1945-03"]],
    ["In May 1944 it rained. The next year they left.", ["1944-05", "1945"]],
    ["On 19 May 1944 the town fell. At month's end they held it.", ["1944-05-19", "1944-05"]],
    // Before our era.
    [
      "In 480 BC they fled. By mid-August they were gone. The following year they won.",
      ["BC0480", "BC0480-08", "BC0479"],
    ],
  ])("dates %j in a story from the date named before it", ([text, expected]) => {
    expect(values(`${STORY} ${text}`, "2009-12-19").slice(5)).toEqual(expected);
  });

  test.for<readonly [string, readonly string[]]>([
    ['A man said, "I leave today." On 5 March the city fell.', ["PRESENT_REF", "1940-03-05"]],
    ["A man said, “I leave tomorrow.” On 5 March the city fell.", ["PRESENT_REF", "1940-03-05"]],
  ])("takes what a history quotes for no day of the text: %s", ([text, expected]) => {
    const history = Array.from({ length: 15 }, (_, index) => `In ${1926 + index} it rained.`).join(" ");
    expect(values(`${history} ${text} ${text}`, "2009-12-19").slice(15)).toEqual([...expected, ...expected]);
  });

  test.for([
    ["In 1939 it began. On 5 March the city fell.", "1998-09-08", "1998-03-05"],
    [
      `${STORY} Yesterday, today and on Friday they met. On 5 March the city fell.`,
      "1998-09-08",
      "1998-03-05",
    ],
    [`${STORY} In November the city fell.`, "1943-09-08", "1942-11"],
  ] as const)("dates %j of %s from the date of issue", ([text, issued, value]) => {
    expect(values(text, issued).at(-1)).toBe(value);
  });
});
