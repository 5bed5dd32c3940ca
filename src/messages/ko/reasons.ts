import type { REASONS as ENGLISH } from "../en/reasons.ts";
import type { Translation } from "../translation.ts";

/** Why something was not posted, or does not stand: kept and logged in English, and said in the reader's language. */
export const REASONS: Translation<typeof ENGLISH> = {
  "reason.day-skipped": "건너뛰기로 한 날입니다",
  "reason.entries-left-out": "이날의 항목은 이 채널에서 제외되어 있습니다",
  "reason.nothing-on-day": "아카이브에 이날의 기록이 없습니다",
  "reason.nothing-near": "아카이브에 이날이나 그 무렵의 새로운 기록이 없습니다",
  "reason.manager-stopped": "채널 관리자가 중단했습니다.",
  "reason.day-over": "게시하기 전에 그날이 지났습니다",
  "reason.day-not-begun": "새 시간대에서는 아직 그날이 시작되지 않았습니다.",
  "reason.not-known-yet": "게시물이 올라갔는지 아직 알 수 없습니다.",
  "reason.cannot-look": "게시물이 올라갔는지 봇이 채널을 읽어 확인할 수 없으므로 다시 게시하지 않습니다",
  "reason.interrupted": "보내기 전에 봇이 중단되었습니다.",
  "reason.quote-held-back":
    "인용문 하나를 보류했습니다. 보관된 본문과 문구가 다릅니다({document}, {start}~{end}번째 글자). dateline check를 실행해 주십시오.",
  "reason.stopped-before": "게시하기 전에 봇이 멈췄고, 다시 시작했을 때는 그날이 지난 뒤였습니다",
  "reason.did-not-arrive": "게시물이 올라가지 않았고, 다시 보내기 전에 그날이 지났습니다",
  "reason.never-known": "게시하는 도중에 봇이 멈췄고 채널을 읽을 수 없어, 게시물이 올라갔는지 알 수 없습니다",
  "reason.another-archive":
    "이 워크스페이스나 서버의 아카이브가 바뀌었습니다. /dateline subscribe나 /dateline watch로 다시 설정해 주십시오.",
  "reason.documents-missing": "지금은 아카이브에 문서가 다 갖춰져 있지 않습니다.",
  "reason.found-gone": "찾은 내용이 더 이상 아카이브에 없거나 문구가 달라졌습니다",
  "reason.document-gone": "더 이상 아카이브에 없습니다",
  "reason.withdrawn-on": "{date} 철회: {why}",
  "reason.withdrawn-in": "{date} 철회: {why}",
  "reason.text-changed": "본문이 바뀌었습니다",
  "reason.newer-without": "이 문장이 없는 새 버전이 있습니다: {document}",
};
