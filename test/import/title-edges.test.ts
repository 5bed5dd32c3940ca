import { describe, expect, test } from "vitest";
import { withoutEdges, withoutPublisher } from "../../src/import/title-edges.ts";

describe("withoutEdges", () => {
  test.for([
    ["Harbour plan launched MPS 040/2000", "Harbour plan launched"],
    ["MPS 34/97 FERRY ADVISORY COUNCIL", "FERRY ADVISORY COUNCIL"],
    ["RECORD SUMS FOR PIERS 14 May 2002 MIN 61/02", "RECORD SUMS FOR PIERS"],
    ["Moss and Elan sign a treaty Friday, 19 August 2011", "Moss and Elan sign a treaty"],
    ["Doorstop interview, Moss THU 03 MAY 2012", "Doorstop interview, Moss"],
    ["Ferries late again 27/07/2004", "Ferries late again"],
    ["Ferries late again May 13, 2013", "Ferries late again"],
    ["Media Release: Greens condemn the plan", "Greens condemn the plan"],
    ["Expert warns of floods Media Release | Spokesperson Ana Lopez", "Expert warns of floods"],
    ["Ministers exchange views Media release 5 August 2012", "Ministers exchange views"],
    ["Police report on the ferry moss.gov.au", "Police report on the ferry"],
    ["Late News Transcript, E&OE, proof only 15 July 2013", "Late News"],
    ["Interview with Ana Lopez posted Monday, 19 July 2010", "Interview with Ana Lopez"],
  ] as const)("makes of %j only %j", ([title, rest]) => {
    expect(withoutEdges(title)).toBe(rest);
  });

  test.for([
    "Statement of 14 May 2015",
    "Ferries from 3 May 2012 to 14 May 2015",
    "Meeting of ministers, Moss 11-12 April 1994",
    "Changes at the harbour (Moss Report, 10 February 2010)",
    "The floods of February 2010",
    "Council withdraws a press release",
    "Ferry 4/7",
    "14 May 2015",
    "Budget 2012/13",
  ])("leaves %j", (title) => {
    expect(withoutEdges(title)).toBe(title);
  });
});

describe("withoutPublisher", () => {
  test.for([
    ["Ferry sinks off Moss | The Harbour", "The Harbour", "Ferry sinks off Moss"],
    ["Ferry sinks off Moss | TheHarbour", "The Harbour", "Ferry sinks off Moss"],
    ["Ferry sinks - late again - HBN", "HBN", "Ferry sinks - late again"],
    ["Ferry sinks – Harbour.com", "Harbour.com", "Ferry sinks"],
    ["Ferry sinks - Harbour", "Harbour.com.au", "Ferry sinks"],
    ["Harbour News | Ferry sinks", "Harbour News", "Ferry sinks"],
  ] as const)("%j of %s is %j", ([title, publisher, rest]) => {
    expect(withoutPublisher(title, publisher)).toBe(rest);
  });

  test.for([
    ["Ferry sinks - Ana Lopez", "The Harbour"],
    ["Ferry sinks-Harbour", "Harbour"],
    ["Loss - Harbour", "Harbour"],
    ["A walk through the harbour", "Harbour"],
    ["Ferry sinks - ???", "Unknown publisher"],
  ] as const)("leaves %j of %s", ([title, publisher]) => {
    expect(withoutPublisher(title, publisher)).toBe(title);
  });
});
