import { describe, expect, test } from "vitest";
import "../fixtures/messages-in-english.ts";
import { whyNotAnnounced } from "../../src/import/announced.ts";

const page = (text: string, title: string | null = null) => ({
  title: title ?? text.slice(0, 20),
  isUntitled: title === null,
  text,
});
const LONG = "The union of the dockers called on the ministry to talk to the workers. ".repeat(5);

describe("whyNotAnnounced", () => {
  test.for([
    ["Please wait.", "Dockers on strike", "The page holds only “Please wait.”."],
    ["Loading", null, "The page holds only “Loading”."],
    [
      "Checking your browser before accessing this site. This process is automatic.",
      "Dockers on strike",
      "The page says “Checking your browser before accessing this site. This …”, and nothing of “Dockers on strike”, which should be there.",
    ],
    [
      "현재 서비스 점검 중입니다. 잠시 후에 다시 접속해 주시기 바랍니다.",
      "부두 노동자들의 파업",
      "The page says “현재 서비스 점검 중입니다. 잠시 후에 다시 접속해 …”, and nothing of “부두 노동자들의 파업”, which should be there.",
    ],
  ] as const)("%j is not what is announced as %j", ([text, title, expected]) => {
    expect(whyNotAnnounced(page(text), { title })).toEqual(expected);
  });

  test("a short page with a field for a password asks to sign in, a long one has it beside its words", () => {
    const text = "Log in to go on reading this statement about the dockers.";
    const hint = { title: "Dockers on strike", asksToSignIn: true };
    expect(whyNotAnnounced(page(text), hint)).toEqual(
      "The page asks to sign in: “Log in to go on reading this statement …”.",
    );
    expect(whyNotAnnounced(page(LONG), hint)).toBeNull();
  });

  test.for([
    ["Forty dockers walked out on Friday.", "Dockers on strike"],
    ["They walked out on Friday, all of them.", null],
    ["They walked out on Friday, all of them.", "15 May"],
    ["노동자가 파업에 들어갔다고 전했다.", "부두 노동자들의 파업"],
    [LONG, "Something else altogether"],
  ] as const)("%j may be what is announced as %j", ([text, title]) => {
    expect(whyNotAnnounced(page(text), { title })).toBeNull();
  });

  test("a page whose own title is announced may say anything", () => {
    const text = "They all walked out on Friday.";
    expect(whyNotAnnounced(page(text, "Dockers on strike"), { title: "Dockers on strike" })).toBeNull();
  });
});
