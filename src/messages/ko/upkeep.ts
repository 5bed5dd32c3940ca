import type { UPKEEP as ENGLISH } from "../en/upkeep.ts";
import type { Translation } from "../translation.ts";

/** What the terminal says to whoever looks after an archive. */
export const UPKEEP: Translation<typeof ENGLISH> = {
  "corpus.folder-is-file":
    "문서 폴더가 필요한데 {folder} 경로는 파일입니다. 맞는 폴더를 지정하십시오(--corpus DIR 또는 DATELINE_CORPUS).",
  "corpus.no-folder":
    "{folder} 폴더가 없습니다. 맞는 문서 폴더를 지정하십시오(--corpus DIR 또는 DATELINE_CORPUS).",
  "corpus.folder-unreadable":
    "{folder} 폴더를 읽을 수 없습니다. 맞는 문서 폴더를 지정하십시오(--corpus DIR 또는 DATELINE_CORPUS).",
  "corpus.no-documents": "{folder}에 문서(*.md)가 하나도 없습니다.",
  "corpus.file-damaged": "{file} 파일이 손상되어 있었습니다. 다음에 시작할 때 다시 만듭니다.",
  "upkeep.archive-in": "{folder}의 아카이브",
  "upkeep.last-changed": "문서를 마지막으로 추가하거나 고친 때: {ago}.",
  "upkeep.undated": "발표일이 없는 문서 {count, number}건",
  "upkeep.withdrawn": "철회된 문서 {count, number}건",
  "upkeep.superseded": "새 버전으로 대체된 문서 {count, number}건. 인용은 계속할 수 있습니다",
  "upkeep.nearly-same": "다른 문서와 거의 같은 문서 {count, number}건. 양쪽에 다 있는 답은 한 번만 보입니다",
  "upkeep.same-as": "{document}: {others}[과|와] 거의 같음",
  "upkeep.more": "그 밖에 {count, number}건(--json으로 모두 볼 수 있습니다)",
  "upkeep.feeds": "피드",
  "upkeep.not-read": "아직 읽지 않음",
  "upkeep.read": "{ago} 읽음",
  "upkeep.feed-waiting": "문서 {count, number}건을 읽지 못해 나중에 다시 시도합니다",
  "upkeep.feed-given-up": "여러 번 시도한 뒤 포기한 문서 {count, number}건. 다시 시도하려면: {command}",
  "upkeep.daily-posts": "일일 게시물",
  "upkeep.posts-stand": "게시한 뒤에 철회되거나 바뀐 것은 없습니다.",
  "upkeep.database-older": "이전 버전의 데이터베이스입니다: `{database}`. 봇을 시작하면 갱신됩니다.",
  "upkeep.no-feedback-page":
    "페이지의 주소가 없습니다. 봇과 같은 DATELINE_PUBLIC_URL과, DATELINE_READER_SECRET 또는 토큰을 설정하십시오.",
  "upkeep.no-database": "데이터베이스가 없습니다: {database}. --database로 봇의 데이터베이스를 지정하십시오.",
  "upkeep.no-feedback": "답에 대한 의견이 없습니다.",
  "upkeep.asked": "질문: {question}",
  "upkeep.answered": "답: {quote}",
  "upkeep.answered-in": "{document}, {start}~{end}번째 글자",
  "upkeep.nothing-watched": "설정된 주제 알림이 없습니다.",
  "upkeep.one-person": "{place}(한 사람)",
  "upkeep.check-good":
    "문제없는 문서 {documents}건. {faults, plural, =0 {오류 없음} other {오류 {faults}건}}.",
  "upkeep.check-none": "{folder}에 *.md 파일이 없습니다.",
  "upkeep.check-synonyms": "동의어: {origin}.",
  "upkeep.check-notes": "내용 주의 표시: {origin}.",
  "upkeep.check-notes-in": "내용 주의 표시({languages}): {origin}.",
  "upkeep.check-no-notes":
    "{language} 내용 주의 표시가 없습니다(문서 {count}건). {folder}/content-notes.txt의 [{code}] 아래에 단어를 추가하십시오.",
  "upkeep.list-absent": "기본 규칙 {rules}개. {file} 파일을 추가하면 규칙이 늘어납니다",
  "upkeep.list-extends": "기본 규칙 {rules}개와 {file}의 {own}개",
  "upkeep.list-replaces": "기본 규칙을 대신하는 {file}의 규칙 {own}개만",
  "upkeep.hash-fixed": "{path}: SHA-256을 본문에 맞게 고쳤습니다.",
  "upkeep.backup-postgres":
    "PostgreSQL은 자체 도구로 백업합니다: `pg_dump --schema=dateline --format=custom --file=FILE URL`.",
  "upkeep.backup-made": "{file}: 확인된 {source}의 사본, 구독 {count}건.",
  "upkeep.forget-platform": "slack이나 discord가 필요합니다. 지금 값은 `{platform}`입니다.",
  "upkeep.forgotten": "삭제했습니다: 일일 게시물과 주제 알림 {count}건.",
  "upkeep.forgotten-installed": "삭제했습니다: 일일 게시물과 주제 알림 {count}건, 설치 정보.",
  "upkeep.forget-others":
    "`DATELINE_WORKSPACES`의 아카이브에는 데이터베이스가 따로 있습니다. 각각 `--database`로 지정하여 다시 실행하십시오.",
  "upkeep.copying": "복사합니다: {from} → {to}.",
  "upkeep.finishing-posts": "새 게시물은 시작하지 않고, 게시 중인 것을 마칩니다.",
  "upkeep.moved-before": "이미 옮겨졌습니다: {from} → {to}.",
  "upkeep.moved": "옮겼습니다: {rows, number}행, 구독 {subscriptions}건.",
  "upkeep.moved-next":
    "DATELINE_DATABASE를 {to}[으로|로] 바꾸고 봇을 다시 시작하십시오. 아직 {from}[을|를] 쓰는 프로세스는 아무것도 게시하지 않고 그렇다고 알립니다.",
  "upkeep.no-picture": "그릴 수 있는 날짜가 없습니다.",
  "upkeep.no-figures-picture": "그릴 것이 없습니다. 여러 날짜의 수치가 세 개 이상 필요합니다.",
  "upkeep.picture-packages":
    "그림에는 @observablehq/plot과 @resvg/resvg-wasm이 필요한데 설치되어 있지 않습니다. `--omit=optional` 없이 `npm ci`를 실행하면 설치됩니다.",
  "upkeep.no-such-document":
    "문서의 ID가 필요합니다. `{id}` 문서는 없습니다. `npm run -s dateline -- documents`로 목록을 볼 수 있습니다.",
  "upkeep.no-such-document-in":
    "{folder}에 있는 문서의 ID가 필요합니다. `{id}` 문서는 없습니다. `npm run -s dateline -- documents`로 목록을 볼 수 있습니다.",
  "upkeep.held-back":
    "보관된 본문과 문구가 다른 인용문 하나를 뺐습니다: {where}. `npm run -s dateline -- check`를 실행하십시오. 아무 문제도 나오지 않으면 아카이브 파일을 지우십시오. 다시 만들어집니다.",
  "upkeep.not-utf8": "UTF-8 텍스트 파일이 아닙니다: {file}.",
  "upkeep.not-readable": "텍스트 파일을 읽을 수 없습니다: {file}.",
  "upkeep.issued-when":
    '--issued에는 1998이나 "since 2010" 같은 때가 필요합니다. 읽을 수 없는 값: `{issued}`.',
  "upkeep.nothing-to-cite":
    "질문이나 위치(ID#from-to)가 필요합니다. “{question}”에 대한 답을 찾지 못했습니다.",
  "upkeep.no-words-there":
    "{id}의 한 문단 안에 있는 글자 위치가 필요합니다. {from}-{to} 위치는 그렇지 않습니다. `npm run -s dateline -- ask --json`이 시작과 끝을 보여 줍니다.",
  "upkeep.nothing-to-export":
    "아카이브에 기록이 있는 주제가 필요합니다. “{topic}”에 대한 답을 찾지 못했습니다.",
  "upkeep.edited": "{path}: {keys}.",
  "upkeep.taken-out": "{key}: 삭제",
  "upkeep.is-withdrawn":
    "{path}: 철회로 표시했습니다. 이 문서의 답에는 철회 사실이 함께 보이고, 일일 게시물에는 쓰이지 않습니다. 되돌리려면: `{command}`.",
  "upkeep.is-restored": "{path}: 철회 표시를 없앴습니다.",
  "upkeep.remove-needs-yes":
    "{path} 파일을 지우려면 `--yes`가 필요합니다. 본문을 남기고 표시만 하려면 다음을 실행하십시오: `{command}`.",
  "upkeep.is-deleted": "{path}: 지웠습니다.",
  "upkeep.file-unchanged": "파일은 그대로입니다.",
  "upkeep.not-utf8-document": "읽을 수 있는 UTF-8 파일이어야 합니다: {path}.",
  "upkeep.write-failed": "{path} 파일을 쓰지 못했습니다: {why}. 파일은 그대로입니다.",
  "upkeep.delete-failed": "{path} 파일을 지우지 못했습니다: {why}. 파일은 그대로입니다.",
};
