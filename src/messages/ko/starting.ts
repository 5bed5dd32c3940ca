import type { STARTING as ENGLISH } from "../en/starting.ts";
import type { Translation } from "../translation.ts";

/** What `npm start` says to whoever runs the bot: settings that are wrong, and how it starts. */
export const STARTING: Translation<typeof ENGLISH> = {
  "settings.wrong": "`{name}`에는 {expected}[이|가] 필요합니다. 지금 값은 `{got}`입니다.",
  "settings.wrong-secret": "`{name}`에는 {expected}[이|가] 필요한데 다른 값이 들어 있습니다.",
  "settings.one-of": "{values} 가운데 하나",
  "settings.or": "{before} 또는 {name}",
  "settings.comma": "{before}, {name}",
  "settings.unknown": "알 수 없는 설정입니다: `{name}`.",
  "settings.unknown-near": "알 수 없는 설정입니다: `{name}`. 혹시 {near}입니까?",
  "settings.no-slack-token":
    "`SLACK_API_URL`은 있지만 Slack 토큰이 없습니다. `SLACK_BOT_TOKEN`을 설정하십시오.",
  "settings.no-discord-token":
    "`DISCORD_API_URL`은 있지만 Discord 토큰이 없습니다. `DISCORD_TOKEN`을 설정하십시오.",
  "settings.slack-bot-token": "xoxb-로 시작하는 Slack 봇 토큰",
  "settings.slack-app-token": "xapp-로 시작하는 Slack 앱 수준 토큰",
  "settings.slack-signing-secret": "Slack 앱의 Signing Secret 값",
  "settings.slack-client-id": "Slack 앱의 Client ID(점으로 나눈 두 숫자)",
  "settings.slack-client-secret": "Slack 앱의 Client Secret 값",
  "settings.installation-key": "무작위 글자 32자 이상(쉼표 뒤에 이전 키를 덧붙일 수 있음)",
  "settings.url": "https:// 또는 http://로 시작하는 URL",
  "settings.discord-token": "Discord 봇 토큰",
  "settings.folder": "폴더",
  "settings.archive": "파일, `memory`, 또는 클러스터의 주소",
  "settings.on-off": "on 또는 off 값",
  "settings.database": "파일 또는 postgres://user:password@host/database 형식의 주소",
  "settings.file": "파일",
  "settings.admins": "쉼표로 나눈 Slack 또는 Discord 사용자 ID",
  "settings.command-prefix": "dl-처럼 소문자, 숫자, 붙임표, 밑줄로 된 16자 이하의 글자",
  "settings.time-zone": "Europe/Berlin 같은 IANA 시간대",
  "settings.whole-number": "{from}에서 {to} 사이의 정수",
  "settings.origin": "https://archive.example.org처럼 경로가 없는 주소",
  "settings.reader": "off, public, signed 가운데 하나",
  "settings.reader-secret": "무작위 글자 32자 이상",
  "settings.api-keys": "쉼표로 나눈, 글자와 숫자 20자 이상의 무작위 키 또는 none 값",
  "settings.operator": "봇 운영자의 이름",
  "settings.email": "이메일 주소",
  "settings.one-zero": "1 또는 0",
  "settings.log-level": "debug, info, warn, error, silent 가운데 하나",
  "settings.host": "서버가 요청을 받을 주소",
  "settings.port": "{from}에서 {to} 사이의 포트 번호",
  "settings.port-taken":
    "`PORT`에는 `HOST`에서 비어 있는 포트가 필요합니다. {host}의 {port}번은 다른 프로그램이 쓰고 있습니다. 다른 번호를 설정하십시오.",
  "settings.port-unusable":
    "`PORT`에는 `HOST`에서 비어 있는 포트가 필요합니다. {host}의 {port}번은 쓸 수 없습니다({code}). 다른 번호를 설정하십시오.",
  "settings.workspaces-unreadable":
    "`DATELINE_WORKSPACES`에는 파일이 필요합니다. `{path}` 파일은 읽을 수 없습니다({code}).",
  "settings.line-no-yaml": "{path}:{line}: {why}",
  "settings.line": "{path}:{line}: {expected}[이|가] 필요합니다.",
  "settings.line-key": "{path}:{line}: `{key}`에는 {expected}[이|가] 필요합니다.",
  "settings.own-database":
    "`{key}`에는 따로 쓰는 데이터베이스가 필요합니다. `{other}`의 데이터베이스와 같습니다. 다른 데이터베이스를 지정하십시오.",
  "settings.own-place":
    "`{key}`에는 따로 쓰는 위치가 필요합니다. 다른 문서를 담은 `{other}`의 위치와 같습니다. 다른 위치를 지정하십시오.",
  "settings.own-postgres":
    "`{key}`에는 `DATELINE_DATABASE`와 다른 PostgreSQL 데이터베이스가 필요합니다. `DATELINE_WORKSPACES`의 파일에 적으십시오.",
  "settings.something-else": "다른 값(또는 빈 값)",
  "settings.archive-name": "소문자, 숫자, 붙임표로 된 31자 이하의 이름",
  "settings.archive-keys": "값이 있는 키(corpus, archive, database, timezone, citation_style, reader)",
  "settings.workspace-id":
    "Slack 워크스페이스(T…)나 조직(E…)의 ID, 또는 따옴표로 묶은 Discord 서버의 ID(숫자)",
  "settings.ids": "ID의 목록",
  "settings.workspace-keys": "값이 있는 키(archive, timezone, citation_style, admins)",
  "settings.workspaces": "ID별 워크스페이스",
  "settings.others": "shared 또는 refused 값",
  "settings.file-keys": "archives, workspaces, others 키",
  "settings.named-archive": "이 파일에 있는 아카이브의 이름",
  "settings.swapped": "SLACK_BOT_TOKEN(xoxb-…)과 SLACK_APP_TOKEN(xapp-…)이 서로 바뀌었습니다. 맞바꾸십시오.",
  "settings.no-app-token":
    "SLACK_APP_TOKEN이 없습니다. 앱의 ‘Basic Information’에서 connections:write 권한이 있는 앱 수준 토큰(xapp-…)을 만드십시오. HTTP 요청으로 받으려면 대신 SLACK_SIGNING_SECRET을 설정하십시오.",
  "settings.no-bot-token":
    "SLACK_BOT_TOKEN이 없습니다. 앱의 ‘OAuth & Permissions’에서 Bot User OAuth Token(xoxb-…)을 복사하십시오.",
  "settings.both-bot-and-client":
    "SLACK_BOT_TOKEN과 SLACK_CLIENT_ID가 둘 다 있습니다. SLACK_BOT_TOKEN을 지우고, 설치 페이지에서 워크스페이스에 앱을 설치하십시오. 일일 게시물은 계속됩니다.",
  "settings.client-without-secret":
    "SLACK_CLIENT_ID와 SLACK_CLIENT_SECRET은 함께 필요합니다. 앱의 ‘Basic Information’에서 둘 다 복사하십시오.",
  "settings.no-installation-key":
    "DATELINE_INSTALLATION_KEY가 없습니다. 무작위 글자 32자 이상(예: `openssl rand -base64 32`의 출력)으로 설정하고 잘 보관하십시오.",
  "settings.no-public-url":
    "DATELINE_PUBLIC_URL이 없습니다. 앱을 설치하는 페이지에 사람들이 접속할 주소로 설정하십시오.",

  "start.nothing-connected":
    "아무것도 연결되지 않았습니다. .env.example을 .env로 복사하고 쓰실 것을 채운 뒤 다시 시작하십시오. Slack은 https://api.slack.com/apps 의 SLACK_BOT_TOKEN과 SLACK_APP_TOKEN(README: Slack), Discord는 https://discord.com/developers/applications 의 DISCORD_TOKEN(README: Discord)이 필요합니다.",
  "start.label-settings": "설정",
  "start.label-connect": "연결",
  "start.label-health": "상태",
  "start.label-reader": "열람",
  "start.label-preview": "미리 보기",
  "start.label-archive": "아카이브",
  "start.label-encoder": "의미 비교",
  "start.label-fault": "오류",
  "start.label-api": "API",
  "start.health": "{ready}, {metrics}",
  "start.api-for-all": "{address}, MCP는 {mcp}, 누구나 쓸 수 있습니다",
  "start.api-with-key": "{address}, MCP는 {mcp}, 키가 필요합니다",
  "start.named-archive": "{name}: {summary}",
  "start.reader-public-own": "봇 자체의 주소에서 누구나 읽을 수 있습니다",
  "start.reader-public": "{address}, 누구나 읽을 수 있습니다",
  "start.reader-signed": "{address}, 답에 있는 링크로 열립니다",
  "start.add-to-server": "서버에 추가: {url}",
  "start.add-to-account": "또는 내 계정에 추가: {url}",
  "start.encoder-loaded": "문장을 의미로도 비교합니다",
  "start.encoding": "의미 비교를 위해 처리할 문서가 {total}건 가운데 {left}건 남았습니다",
  "start.encoded": "의미 비교를 위한 처리를 모든 문서에서 마쳤습니다",
  "start.in-memory": "메모리에만 둡니다: {why}",
  "start.reading": "문서를 읽는 중: {how}",
  "start.up-to-date": "최신 상태입니다: 파일 {changed, number}개를 읽고 {removed, number}개를 뺐습니다",
  "start.reopened": "파일이 바뀌어 다시 엽니다",
  "start.not-up-to-date": "최신 상태로 만들지 못했습니다: {why}",
  "start.connected-again": "다시 연결되었습니다",
  "start.reconnecting": "연결이 끊겨 다시 연결하는 중입니다",
  "start.not-connected": "연결하지 못했습니다: {why}",
  "start.trying-again": "{seconds}초 뒤에 다시 시도합니다.",
  "start.disconnected": "연결이 끊겼습니다: {why} 다시 시도합니다.",

  "connect.discord-token":
    "`DISCORD_TOKEN`에는 봇 토큰이 필요한데 Discord가 인정하지 않습니다. https://discord.com/developers/applications 에서 애플리케이션의 Bot, Reset Token으로 새 토큰을 만들어 복사하십시오.",
  "connect.discord-shards":
    "봇이 있는 서버가 많아 Discord가 더 많은 샤드를 요구합니다. 봇이 자동으로 다시 연결하며, 그때 샤드 수를 다시 정합니다.",
  "connect.discord-unreached":
    "Discord에 연결할 수 없습니다({why}). 네트워크와 https://discordstatus.com 을 확인하십시오.",
  "connect.discord-api-unreached":
    "`DISCORD_API_URL`에는 Discord API의 주소가 필요한데 {url}에 연결할 수 없습니다({why}).",
  "connect.discord": "연결되었습니다: {name}",
  "connect.slack-way":
    "`SLACK_BOT_TOKEN`과 함께 `SLACK_APP_TOKEN`(Socket Mode)이나 `SLACK_SIGNING_SECRET`(HTTP)이 필요합니다. https://api.slack.com/apps 에서 앱의 ‘Basic Information’을 보십시오.",
  "connect.slack-refused":
    "`DATELINE_WORKSPACES`의 파일이 `SLACK_BOT_TOKEN`의 워크스페이스를 허용하지 않습니다. 파일에 다음을 추가하십시오: {workspace}.",
  "connect.slack-bot-token":
    "`SLACK_BOT_TOKEN`에는 설치된 봇의 토큰(xoxb-…)이 필요합니다. Slack의 응답: {code}. https://api.slack.com/apps 에서 앱의 ‘OAuth & Permissions’에 있는 토큰을 복사하십시오.",
  "connect.slack-app-token":
    "`SLACK_APP_TOKEN`에는 connections:write 권한이 있는 앱 수준 토큰(xapp-…)이 필요합니다. Slack의 응답: {code}. https://api.slack.com/apps 에서 앱의 ‘Basic Information → App-Level Tokens’에서 만드십시오.",
  "connect.slack-unreached":
    "{url}의 Slack에 연결할 수 없습니다({why}). 네트워크를 확인하고, 설정했다면 `SLACK_API_URL`도 확인하십시오.",
  "connect.slack-no-socket":
    "Slack이 Socket Mode 연결을 열지 않습니다. 네트워크가 wss:// 연결을 허용하는지 확인하십시오.",
  "connect.slack": "{team}에 @{name} 이름으로 연결되었습니다",
  "connect.slack-installed": "워크스페이스와 조직 {count}곳에 설치되어 있습니다",
  "connect.slack-install": "워크스페이스에 추가: {url}",
  "connect.slack-socket": "{connected} (Socket Mode 방식)",
  "connect.slack-http": "{connected} (HTTP 방식, POST /slack/events)",
};
