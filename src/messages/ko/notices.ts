import type { NOTICES as ENGLISH } from "../en/notices.ts";
import type { Translation } from "../translation.ts";

/** Pages of the bot itself: installing it in Slack, privacy, support. */
export const NOTICES: Translation<typeof ENGLISH> = {
  "install.again": "Slack에 설치하기",
  "install.nothing": "설치하지 않았습니다",
  "install.cancelled": "Slack 페이지에서 취소하셨습니다. 워크스페이스에 바뀐 것은 없습니다.",
  "install.stale": "더 이상 쓸 수 없는 페이지입니다",
  "install.stale-why": "설치를 시작한 브라우저에서 10분 안에 한 번만 열 수 있습니다. 설치하지 않았습니다.",
  "install.begin-again": "처음부터 다시 시작해 주십시오.",
  "install.refused":
    "이 봇은 이 워크스페이스에서 쓸 수 없습니다. 봇 운영자에게 추가해 달라고 요청해 주십시오.",
  "install.failed": "설치하지 못했습니다",
  "install.failed-why": "Slack이나 봇에서 필요한 응답을 받지 못했습니다. 1분 뒤에 다시 시도해 주십시오.",
  "install.done": "{workspace}에 Dateline을 설치했습니다",
  "install.your-workspace": "워크스페이스",
  "install.help": "Slack에서 /dateline help를 입력하면 무엇을 할 수 있는지 볼 수 있습니다.",
  "install.daily":
    "일일 게시물을 받으려면 봇을 채널에 초대한 다음 그 채널에서 /dateline subscribe를 입력해 주십시오.",
  "install.open-slack": "Slack 열기",

  "privacy.title": "개인정보",
  "privacy.operator": "운영자",
  "privacy.a-chat": "채팅",
  "privacy.who":
    "이 봇의 운영자는 {operator}입니다. 봇은 {platforms}에서 질문을 받으면 문서 아카이브의 인용문으로 답합니다.",
  "privacy.reads-title": "봇이 읽는 것",
  "privacy.reads":
    "봇에게 보낸 것만 읽습니다. 명령, 멘션, 다이렉트 메시지, 찾아보기를 요청한 메시지입니다. 다른 메시지는 읽지 않습니다. 다만 비정상 종료 뒤에는 봇이 올린 게시물을 찾으려고 채널의 최근 메시지를 살펴볼 수 있습니다.",
  "privacy.kept-title": "보관하는 것",
  "privacy.kept-daily": "일일 게시물: 채널, 시각과 설정, 설정한 사람(플랫폼의 ID), 언제 무엇을 게시했는지.",
  "privacy.kept-watch": "알림 주제: 주제어, 채널, 설정한 사람, 알린 문서.",
  "privacy.kept-feedback": "‘틀렸습니까?’: 질문, 인용문, 선택한 항목. 누가 남겼는지는 보관하지 않습니다.",
  "privacy.kept-installation": "Slack 설치: 워크스페이스나 조직의 ID와 이름, 암호화한 봇 토큰.",
  "privacy.kept-requests":
    "질문: 답할 때까지, 길어도 15분. 질문했다는 사실과 사람마다 질문한 횟수는 플랫폼의 ID로 몇 시간 동안.",
  "privacy.kept-log": "프로그램 로그에 남는 질문. 질문한 사람은 남지 않습니다.",
  "privacy.no-other-words": "그 밖에 사람들이 쓴 말은 보관하지 않습니다.",
  "privacy.no-words": "질문과 답은 이 밖에는 보관하지 않으며, 로그에도 사람들이 쓴 말이 남지 않습니다.",
  "privacy.cookie":
    "답에 있는 링크로 아카이브 페이지를 열면 12시간 동안 둘러볼 수 있게 하는 쿠키가 저장됩니다. 쿠키에는 누구인지 알 수 있는 정보가 없습니다.",
  "privacy.who-gets-title": "정보를 받는 곳",
  "privacy.who-gets":
    "운영자와 메시지를 전달하는 플랫폼 말고는 아무도 받지 않습니다. 봇은 스스로 답하며, 다른 서비스나 언어 모델에 묻지 않습니다.",
  "privacy.how-long-title": "보관 기간과 삭제 방법",
  "privacy.how-long":
    "일일 게시물은 /dateline stop으로 중단하고, 주제 알림은 /dateline unwatch로 해제합니다. 같은 게시물이 두 번 올라가지 않도록 이미 보관한 기록은 남습니다. ‘의견 취소’를 누르면 답에 남긴 의견이 삭제됩니다.",
  "privacy.app-removed": "Slack에서 앱을 제거하면 토큰이 삭제되고 일일 게시물과 주제 알림이 중단됩니다.",
  "privacy.write":
    "개인, 채널, 워크스페이스, 서버에 관해 보관된 것을 삭제하려면 다음 주소로 요청해 주십시오: {email}",

  "support.title": "지원",
  "support.who": "이 봇의 운영자는 {operator}입니다. 문의, 오류 신고, 건의: {email}",
  "support.say": "무엇을 질문했고 언제 어떤 답이 나왔는지 알려 주십시오. 화면 캡처가 있으면 도움이 됩니다.",
  "support.first-help": "먼저 확인할 것",
  "support.help": "/dateline help를 입력하면 봇이 할 수 있는 일을 볼 수 있습니다.",
  "support.status":
    "/dateline status를 입력하면 아카이브가 얼마나 최신인지, 일일 게시물이 왜 올라오지 않는지 볼 수 있습니다.",
  "support.wrong-answer": "답이 틀렸으면 그 아래 ‘틀렸습니까?’를 눌러 주십시오.",
  "support.privacy": "봇이 보관하는 것과 삭제 방법",
};
