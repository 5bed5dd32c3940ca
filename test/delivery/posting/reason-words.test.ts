import { expect, test } from "vitest";
import { reasonWords } from "../../../src/delivery/posting/reason-words.ts";
import { ENGLISH, sayIn } from "../../../src/messages/say.ts";

test.for([
  ["this day was skipped", "건너뛰기로 한 날입니다"],
  ["withdrawn on 3 May 2020: figures were wrong", "2020년 5월 3일 철회: figures were wrong"],
  ["withdrawn 2020: figures were wrong", "2020 철회: figures were wrong"],
  [
    "a newer version exists: oxfam-2018-2, without this sentence",
    "이 문장이 없는 새 버전이 있습니다: oxfam-2018-2",
  ],
  [
    "a quote was held back: the stored text has other words (a-1, characters 20 to 64). Run dateline check.",
    "인용문 하나를 보류했습니다. 보관된 본문과 문구가 다릅니다(a-1, 20~64번째 글자). dateline check를 실행해 주십시오.",
  ],
  [
    "This workspace or server has another archive now: set it up again with /dateline subscribe or /dateline watch.",
    "이 워크스페이스나 서버의 아카이브가 바뀌었습니다. /dateline subscribe나 /dateline watch로 다시 설정해 주십시오.",
  ],
  // Where a date comes from.
  ["the text, above the words", "본문 위에 적힌 날짜"],
  ["row 12", "12행"],
  ["the page's metadata (dc.date)", "페이지의 메타데이터(dc.date)"],
  ["the text, which gives 3 May 2020 above its words too", "본문 위에 2020년 5월 3일도 함께 적혀 있음"],
  // What an older version kept, or a platform said.
  ["something else happened.", "something else happened."],
] as const)("%s", ([kept, korean]) => {
  expect(reasonWords(kept, ENGLISH)).toBe(kept);
  expect(reasonWords(kept, sayIn("ko"))).toBe(korean);
});
