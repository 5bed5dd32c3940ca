import { describe, expect, test } from "vitest";
import type { Block } from "../../src/import/extracted.ts";
import { isNoTitle, turnLabel } from "../../src/import/no-title.ts";

describe("no title is", () => {
  test.for([
    "FOR THE PRESS",
    "Joint media release",
    "UNCLASSIFIED",
    "No. M38 Date: 10 April 1981",
    "Wednesday, 12 May 2004",
    "Page 1 of 3",
    "Transcript, E&OE, proof only",
    "Dated: 8 June 2005 Press Release Number: 446 Portfolio: Ports and Fisheries",
    "LEADER OF THE OPPOSITION THE HON. ANA QUISPE MHR FEDERAL MEMBER FOR CALLAO",
    "From the Minister for Ports, the Hon. A.B. Quispe, M.P. 23 JULY 1978 73/78",
    "Issued by the Department of Ports",
    "About | Contact | Join us | News | Search",
    "Home About Ana Callao Latest News Contact",
    "Search this site",
    "Printer friendly page",
    "Microsoft Word - final2.doc",
    "130901_media conf_Callao.doc",
    "untitled",
    "Document1",
    "·■ '* (.,· 3 HA -",
  ])("%s", (line) => {
    expect(isNoTitle(line)).toBe(true);
  });
});

describe("a title is", () => {
  test.for([
    "Dockers walk out",
    "Rice",
    "“Rice”",
    "#MeToo",
    "100 days since the last ship",
    "Statement on the fire at the harbour",
    "TRANSCRIPT OF THE HON. ANA QUISPE MHR DOORSTOP INTERVIEW, CALLAO",
    "TRANSCRIPT OF THE PRIME MINISTER ADDRESS AT THE OPENING OF THE R.G. CASEY BUILDING",
    "Joint Press Conference, Parliament House, Lima May 13, 2013",
    "From Callao to Lima on foot",
    "Home for the holidays",
    "Search for the missing ship goes on",
    "항만 노동자 파업에 대한 성명",
  ])("%s", (line) => {
    expect(isNoTitle(line)).toBe(false);
  });
});

describe("a label of a turn", () => {
  const blocks = ["ANA QUISPE: Good morning.", "JOURNALIST: Why?", "ANA QUISPE: Nobody was paid."].map(
    (text): Block => ({ kind: "paragraph", text }),
  );

  test("is that of a journalist, or of somebody with another turn", () => {
    expect(turnLabel("ANA QUISPE: Good morning.", blocks)).toBe("ANA QUISPE: ".length);
    expect(turnLabel("Journalist: Why?", blocks)).toBe("Journalist: ".length);
  });

  test("is not what opens a title", () => {
    expect(turnLabel("Dockers: ten years of strikes", blocks)).toBe(0);
    expect(turnLabel("Nobody was paid.", blocks)).toBe(0);
  });
});
