import { expect, test } from "vitest";
import { CATALOGUE, type MessageKey } from "../../src/messages/catalogue.ts";

/** The Korean word for each thing: whatever English calls it, Korean says it in this one way. */
const TERMS: readonly (readonly [english: RegExp, korean: string])[] = [
  [/\barchives?\b/i, "아카이브"],
  [/\bdocuments\b/i, "문서"],
  [/\bpassages?\b|\bparagraph\b/i, "문단"],
  [/\bstatements\b/i, "발언"],
  [/\bpublishers?\b/i, "발행처"],
  [/\bspeakers?\b/i, "발언자"],
  [/\bdate of issue\b/i, "발표일"],
  [/\bcitations?\b/i, "출처 표기"],
  [/\btimelines?\b/i, "연표"],
  [/\bwithdrawn\b/i, "철회"],
  [/\bversions?\b/i, "버전"],
  [/\bfeeds\b/i, "피드"],
  [/\bdaily posts?\b/i, "일일 게시물"],
  [/\bcontent notes?\b/i, "내용 주의"],
  [/\bwatch(?:es)?\b/i, "알림"],
  [/\bwatched topics?\b/i, "알림 주제"],
  [/\bworkspaces?\b/i, "워크스페이스"],
  [/\bservers?\b/i, "서버"],
  [/\bchannels?\b/i, "채널"],
  [/\breference manager\b/i, "서지 관리 프로그램"],
  [/\btable of corrections\b/i, "수정 표"],
];

/** What is typed, such as commands, options, keys of files, files and addresses: it is the same in each language. */
const TYPED =
  /`[^`]*`|^\/\S+( [a-z-]+,?)*|\/dateline \S+|--\S+|https?:\S+|\{\w+|\S+\.(?:yaml|txt|csv)|(?:keys? [a-z]|keys with values: |\(text, |file, publisher).*/gm;

test.for(TERMS)("what English calls %s is %s in Korean", ([english, korean]) => {
  const others = (Object.keys(CATALOGUE.en) as MessageKey[])
    .filter((key) => english.test(CATALOGUE.en[key].replace(TYPED, "")))
    .filter((key) => !CATALOGUE.ko[key].includes(korean))
    .map((key) => `${key}: ${CATALOGUE.ko[key]}`);
  expect(others).toEqual([]);
});

test("Korean sentences are all equally polite", () => {
  const others = Object.entries(CATALOGUE.ko).filter(([, text]) =>
    /요[.?!]|요$|[^니]다[.!]|[^니]까[?]|냐\?/m.test(text),
  );
  expect(others).toEqual([]);
});
