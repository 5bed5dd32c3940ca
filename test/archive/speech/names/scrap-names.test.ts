import { describe, expect, test } from "vitest";
import { joinLetters } from "../../../../src/archive/speech/names/join-letters.ts";
import { isScrapName } from "../../../../src/archive/speech/names/scrap-names.ts";

describe("isScrapName", () => {
  test.for([
    "We’ve",
    "I’m in Hale",
    "Everywhere I've",
    "and the Minister",
    "Second",
    "Page",
    "See Ruth Oduya",
    "S",
    "MP",
    "BUT CONSIDER THE VOTE",
    "RUTH ODUYA Well Mr Lund",
    "JOURNALIST Can",
    "Can I",
    "Mr Lund the Board",
    "So I",
    "Background",
    "POSITION",
    "Initially",
    "Australians",
    "Norwegian Harbour Survey",
    "Harbour Safety Bill",
    "Transcript of Doorstop",
    "Media Enquiries",
    "Lund.5 The Board",
    "One. Housing",
    "Board in Oduya3",
    "Premier of South",
    "Government of the United",
    "Government of Norway I",
    "Affairs Oduya",
    "Rights Council",
    "Zealand Government",
    "Care Minister",
    "Department of Climate",
    "Ethnic Affairs",
    "Training and Youth Affairs",
    "Immigration",
    "Harbour Media Liaison",
    "Harbour Law",
    "Oduya Report",
    "Board Board",
    "Hale feeds itself and has a strong fleet",
    "WHAT HALE DOES AS TO BOATS",
    "Senator",
    "Members",
  ])("takes %j for nobody", (name) => {
    expect(isScrapName(name)).toBe(true);
  });

  test.for([
    "Ruth Oduya",
    "RUTH ODUYA",
    "Hun Sen",
    "Second Prime Minister Ruth Oduya",
    "Will Oduya",
    "von Lund",
    "UN",
    "Journalist",
    "Harbour Watch",
    "Prime Minister",
    "Democrats",
    "ACTU President Ruth Oduya",
    "O’Donnell",
    "President of the Harbour and Fair Trade Commission",
    "Emily",
    "Ruth Bill",
    "Vivian",
    "Premier of South Hale",
    "Human Rights Council",
    "Minister for Training and Youth Affairs",
    "Department of Foreign Affairs",
    "Care Hale",
    "Aged Care Minister",
    "Ruth Law",
    "Prof. Ruth Oduya",
    "J.R. Oduya",
    "Norwegian Refugee Board",
  ])("takes %j for somebody", (name) => {
    expect(isScrapName(name)).toBe(false);
  });
});

test.for([
  ["H O W A RD", "HOWARD"],
  ["Q U E S T I O N", "QUESTION"],
  ["J B S Haldane", "J B S Haldane"],
  ["MR LUND", "MR LUND"],
] as const)("joinLetters makes %j into %j", ([label, joined]) => {
  expect(joinLetters(label)).toBe(joined);
});
