import type { TERMINAL as ENGLISH } from "../en/terminal.ts";
import type { Translation } from "../translation.ts";

/** What a terminal shows beside what is said everywhere: its labels are at most ten columns wide. */
export const TERMINAL: Translation<typeof ENGLISH> = {
  "terminal.doubtful": "이 문장이 답일 수 있습니다:",
  "terminal.also": "다른 문장:",
  "terminal.when": "때",
  "terminal.published": "발행",
  "terminal.carried-by": "재발행",
  "terminal.places": "장소",
  "terminal.link": "링크",
  "terminal.source": "원본",
  "terminal.also-dated": "다른 날짜",
  "terminal.dated-from": "{date}({from})",
  "terminal.date-named": "본문 날짜",
  "terminal.key-words": "핵심어",
  "terminal.left": "{count}개가 더 있습니다: --limit {all}",
  "terminal.everything-dated": "날짜가 있는 모든 문장",
  "terminal.no-document": "조건에 맞는 문서가 없습니다.",
  "terminal.not-counted": "더 긴 기간의 {count, number}개는 세지 않았습니다.",
  "progress.reading": "문서 읽는 중",
  "progress.importing": "파일 가져오는 중",
  "progress.bar": "{what} {bar} {done}/{all}, 초당 {rate}, {left} 남음",
};
