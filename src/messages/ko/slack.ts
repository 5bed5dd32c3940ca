import type { SLACK as ENGLISH } from "../en/slack.ts";
import type { Translation } from "../translation.ts";

/** Slack: the form of the daily post, App Home, and what only Slack's replies say. */
export const SLACK: Translation<typeof ENGLISH> = {
  "slack.asked": "질문: {question}",
  "slack.no-room": "{count}개가 더 있으나 여기에 다 싣지 못했습니다.",
  "slack.cut": "{count, number}자 생략",
  "slack.picture": "그림",
  "slack.quote": "인용문",
  "slack.app": "Dateline 아카이브",
  "slack.not-shared": "공유하지 못했습니다.",
  "slack.not-shared-hint": "봇을 이 채널에 초대하거나, 다시 질문하고 30분 안에 공유해 주십시오.",
  "slack.not-taken-back": "공유를 취소하지 못했습니다.",
  "slack.not-taken-back-hint": "1분 뒤에 다시 시도하거나 관리자에게 삭제를 요청해 주십시오.",

  "slack.form-title": "역사 속 오늘",
  "slack.form-submit": "설정",
  "slack.form-cancel": "취소",
  "slack.form-done": "완료",
  "slack.form-intro": "역사 속 오늘 있었던 일에 관한 인용문을 매일 최대 세 개까지 채널에 게시합니다.",
  "slack.form-channel": "채널",
  "slack.form-zone": "시간대",
  "slack.form-city": "도시 이름을 영어로 입력",
  "slack.form-time": "현지 시각",
  "slack.form-empty-day": "항목이 없는 날",
  "slack.form-nearest": "가장 가까운 날의 항목 게시",
  "slack.form-no-post": "게시하지 않음",
  "slack.form-care": "사망이나 고문에 관한 항목",
  "slack.form-note": "내용 주의 표시",
  "slack.form-left-out": "제외",
  "slack.form-channel-is": "채널: ",
  "slack.form-choose-channel": "채널을 골라 주십시오.",
  "slack.form-choose-zone": "시간대를 골라 주십시오.",
  "slack.form-choose-time": "시각을 골라 주십시오.",

  "slack.home-where": "채널이나 스레드, 또는 여기에서",
  "slack.home-mention":
    "봇을 멘션하고 질문해 주십시오. 스레드에서도 됩니다. 위의 ‘메시지’ 탭에서는 명령 없이 질문할 수 있습니다.",
  "slack.home-look-up": "다른 사람이 쓴 글을 찾아보려면 메시지 메뉴에서 ‘Look this up’을 선택해 주십시오.",
  "slack.home-share":
    "답은 질문한 사람에게만 보입니다. ‘채널에 공유’를 누르면 모두에게 보이고, 질문 뒤에 --public을 쓰면 바로 모두에게 보입니다.",

  "slack.channel-link": "채널",
  "reason.slack-cannot-see":
    "봇이 그 채널을 볼 수 없습니다. 삭제된 채널이거나, 봇이 멤버가 아닌 비공개 채널입니다. 그 채널에서 /invite @{bot} 명령으로 봇을 초대해 주십시오.",
  "reason.slack-not-in-channel": "봇이 채널에 없습니다. 그 채널에서 /invite @{bot} 명령으로 초대해 주십시오.",
  "reason.slack-archived": "보관된 채널입니다. 보관을 해제하거나 다른 채널을 골라 주십시오.",
  "reason.slack-direct-message":
    "채널이 아니라 다이렉트 메시지입니다. 일일 게시물을 올릴 채널에서 설정해 주십시오.",
  "reason.slack-restricted":
    "이 워크스페이스에서는 봇이 그 채널에 게시할 수 없습니다. 관리자가 채널의 게시 권한에서 허용해야 합니다.",
  "reason.slack-read-only":
    "봇은 그 채널을 읽을 수만 있습니다. 관리자가 채널의 게시 권한에서 허용해야 합니다.",
  "reason.slack-threads-only":
    "스레드 답글만 쓸 수 있는 채널입니다. 관리자가 봇의 게시를 허용하거나, 다른 채널을 골라야 합니다.",
  "reason.slack-not-taken": "봇의 메시지를 받지 않는 채널입니다. 다른 채널을 골라 주십시오.",
  "reason.slack-suspended":
    "관리자가 이 워크스페이스의 게시를 중지했습니다(Enterprise Key Management). 다시 허용하도록 요청해 주십시오.",
  "reason.slack-no-permission":
    "봇에 채널 게시 권한이 없습니다. 관리자가 채널의 게시 권한에서 허용해야 합니다.",
  "reason.slack-no-access":
    "봇이 이 워크스페이스에 접근할 수 없습니다. 봇 운영자가 앱의 승인을 받아 여기에 설치해야 합니다.",
  "reason.slack-missing-scope":
    "봇에 권한이 부족합니다. 봇 운영자가 현재 매니페스트로 Slack 앱을 다시 설치해야 합니다.",
  "reason.slack-removed": "Slack 앱이 이 워크스페이스에서 제거되었습니다. 봇 운영자가 다시 설치해야 합니다.",
  "reason.slack-revoked":
    "봇의 토큰이 폐기되었습니다. 봇 운영자가 Slack 앱을 다시 설치하고 새 SLACK_BOT_TOKEN을 설정해야 합니다.",
  "reason.slack-expired": "봇의 토큰이 만료되었습니다. 봇 운영자가 새 SLACK_BOT_TOKEN을 설정해야 합니다.",
  "reason.slack-token":
    "Slack이 봇의 토큰을 인정하지 않습니다. 봇 운영자가 새 SLACK_BOT_TOKEN을 설정해야 합니다.",
  "reason.slack-unclear":
    "봇이 그곳에 게시할 수 있는지 Slack이 알려 주지 않았습니다({code}). 1분 뒤에 다시 시도해 주십시오.",
  "reason.slack-messages-unclear":
    "봇이 Slack에서 다이렉트 메시지를 보낼 수 없었습니다. 1분 뒤에 다시 시도하거나, 먼저 ‘앱’에서 봇의 메시지를 열어 주십시오.",
  "reason.slack-app-gone":
    "Slack 앱이 이 워크스페이스에서 제거되었습니다. 앱을 다시 설치한 다음 다시 설정해 주십시오.",
  "reason.slack-not-installed":
    "Slack 앱이 더 이상 이 워크스페이스에 설치되어 있지 않습니다. {url} 페이지에서 다시 설치해 주십시오.",
  "slack.not-installed":
    "이 봇은 이 워크스페이스에 설치되어 있지 않거나 이 워크스페이스에서 쓸 수 없습니다. {url}에서 설치하거나 봇 운영자에게 문의해 주십시오.",
  "reason.slack-unread-installation": "설치 정보를 읽을 수 없습니다.",
  "reason.slack-workspace-token":
    "Slack이 이 워크스페이스에서 봇의 토큰을 인정하지 않습니다. {url} 페이지에서 앱을 다시 설치해 주십시오.",
  "reason.slack-not-reached": "Slack에 연결하지 못했습니다({code}).",
  "reason.slack-no-clear-answer": "Slack의 응답이 분명하지 않습니다({code}).",
  "reason.slack-refused": "Slack이 거절했습니다({code}).",
  "reason.slack-late": "Slack이 제때 응답하지 않았습니다.",
  "reason.slack-wait": "Slack이 봇에 대기를 요청했습니다.",
};
