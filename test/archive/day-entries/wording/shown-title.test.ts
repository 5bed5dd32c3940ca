import { describe, expect, test } from "vitest";
import { shownTitle } from "../../../../src/archive/day-entries/wording/shown-title.ts";
import { statement } from "../../../answer/statement.ts";

const PROSE = "The Mayor of Moss, Ana Lopez, today opened a school for the children of the dockers.";
const HEADLINE = "School opens in Moss";

const shown = (title: string, ...blocks: readonly string[]) =>
  shownTitle(statement(blocks.join("\n\n"), { title: JSON.stringify(title), publisher: "Harbour Council" }));

describe("shownTitle", () => {
  test.for([
    "MEDIA RELEASE",
    "The Hon. Ana Lopez MP Minister for Ports",
    "Home | About | Contact | Media",
    "SYDNEY, 28 MAY 1993",
    "Harbour Council 28 May 1993",
    "No. m 12 Date 28 May 1993",
    "No. M12 Date 1 9 J a n u a r y 1 9 8 8 ijL",
    "Ferry progam of the recog nition",
    "28 May 1993",
    "No. Ml 60 Date 30 September 1988",
    "M INIS TE R FOR POR TS A ND TRA DE",
    "Press Release Number: idlkkzcx Portfolio: Ports",
    "Media Release Harbour Law Centre | For immediate release: Thursday 28 November 2019",
  ])("shows the headline instead of %j", (title) => {
    expect(shown(title, title, HEADLINE, PROSE)).toBe(HEADLINE);
  });

  test.for(["School for dockers", "UNHCR", "Moss Harbour", "LOPEZ AND VIDAL OPEN A SCHOOL"])(
    "shows %j, which the document has",
    (title) => {
      expect(shown(title, HEADLINE, PROSE)).toBe(title);
    },
  );

  test("shows the headline without the day and the number behind it", () => {
    expect(shown("MEDIA RELEASE", "MEDIA RELEASE", `${HEADLINE} 14 May 2002 MIN 61/02`, PROSE)).toBe(
      HEADLINE,
    );
  });

  test("shows a title without the publisher behind it", () => {
    expect(shown(`${HEADLINE} | Harbour Council`, PROSE)).toBe(HEADLINE);
    expect(shown(`${HEADLINE} | Ana Lopez`, PROSE)).toBe(`${HEADLINE} | Ana Lopez`);
  });

  test("shows none where the text has no headline", () => {
    expect(shown("MEDIA RELEASE", "MEDIA RELEASE", PROSE)).toBe(null);
  });
});
