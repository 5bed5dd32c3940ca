/** What the terminal says to whoever looks after an archive. */
export const UPKEEP = {
  "corpus.folder-is-file":
    "Expected a folder of documents at {folder}, which is a file: name the right one (--corpus DIR, or DATELINE_CORPUS).",
  "corpus.no-folder":
    "Expected a folder of documents at {folder}, which does not exist: name the right one (--corpus DIR, or DATELINE_CORPUS).",
  "corpus.folder-unreadable":
    "Expected a folder of documents at {folder}, which cannot be read: name the right one (--corpus DIR, or DATELINE_CORPUS).",
  "corpus.no-documents": "Expected documents (*.md) in {folder}, and found none.",
  "corpus.file-damaged": "{file} was damaged, and is made again at the next start.",
  "upkeep.archive-in": "The archive in {folder}",
  "upkeep.last-changed": "A document was last added or changed {ago}.",
  "upkeep.undated": "{count, number} without a date of issue",
  "upkeep.withdrawn": "{count, number} withdrawn",
  "upkeep.superseded": "{count, number} replaced by a newer version; they stay citable",
  "upkeep.nearly-same":
    "{count, number} nearly the same as another document; an answer that both have is shown once",
  "upkeep.same-as": "{document}, as {others}",
  "upkeep.more": "and {count, number} more (--json lists all)",
  "upkeep.feeds": "Feeds",
  "upkeep.not-read": "not read yet",
  "upkeep.read": "read {ago}",
  "upkeep.feed-waiting":
    "{count, plural, one {# document} other {# documents}} could not be read: tried again later",
  "upkeep.feed-given-up":
    "{count, plural, one {# document} other {# documents}} given up after many tries; to try again: {command}",
  "upkeep.daily-posts": "Daily posts",
  "upkeep.posts-stand": "Nothing that was posted has been withdrawn or changed since.",
  "upkeep.database-older": "`{database}` is of an older version: start the bot, which updates it.",
  "upkeep.no-feedback-page":
    "The page has no address: set DATELINE_PUBLIC_URL to the bot’s own address, and DATELINE_READER_SECRET or a token, as the bot has them.",
  "upkeep.no-database": "{database} is not there: name the bot’s database with --database.",
  "upkeep.no-feedback": "Nobody has said anything of an answer.",
  "upkeep.asked": "Asked: {question}",
  "upkeep.answered": "Answered: {quote}",
  "upkeep.answered-in": "In {document}, characters {start} to {end}",
  "upkeep.nothing-watched": "Nothing is watched.",
  "upkeep.one-person": "{place} (one person)",
  "upkeep.check-good":
    "{documents, plural, one {{documents} document is} other {{documents} documents are}} good; {faults, plural, =0 {no faults} other {faults: {faults}}}.",
  "upkeep.check-none": "There is no *.md file in {folder}.",
  "upkeep.check-synonyms": "Synonyms: {origin}.",
  "upkeep.check-notes": "Content notes: {origin}.",
  "upkeep.check-notes-in": "Content notes in {languages}: {origin}.",
  "upkeep.check-no-notes":
    "No content notes in {language} ({count, plural, one {{count} document} other {{count} documents}}): add words under [{code}] to {folder}/content-notes.txt.",
  "upkeep.list-absent":
    "{rules, plural, one {{rules} built-in rule} other {{rules} built-in rules}}; {file}, if you add it, extends them",
  "upkeep.list-extends":
    "{rules, plural, one {{rules} built-in rule} other {{rules} built-in rules}} and {own} of {file}",
  "upkeep.list-replaces": "only the {own} of {file}, which replaces the built-in rules",
  "upkeep.hash-fixed": "{path}: the SHA-256 is now that of the text.",
  "upkeep.backup-postgres":
    "A backup of PostgreSQL is made by its own tool: `pg_dump --schema=dateline --format=custom --file=FILE URL`.",
  "upkeep.backup-made":
    "{file}: a checked copy of {source}, {count, plural, one {{count} subscription} other {{count} subscriptions}}.",
  "upkeep.forget-platform": "Expected slack or discord, got `{platform}`.",
  "upkeep.forgotten":
    "Deleted: {count, plural, one {{count} daily post or watch} other {{count} daily posts and watches}}.",
  "upkeep.forgotten-installed":
    "Deleted: {count, plural, one {{count} daily post or watch} other {{count} daily posts and watches}}, and the installation.",
  "upkeep.forget-others":
    "The archives of `DATELINE_WORKSPACES` have databases of their own: run this again for each, with `--database`.",
  "upkeep.copying": "Copying {from} to {to}.",
  "upkeep.finishing-posts": "No new posts are begun; those under way are finished.",
  "upkeep.moved-before": "{from} had been moved to {to} before.",
  "upkeep.moved":
    "Moved: {rows, number} rows, with {subscriptions, plural, one {{subscriptions} subscription} other {{subscriptions} subscriptions}}.",
  "upkeep.moved-next":
    "Set DATELINE_DATABASE to {to} and start the bot again. A process that still uses {from} posts nothing and says so.",
  "upkeep.no-picture": "Nothing dated that can be drawn.",
  "upkeep.no-figures-picture": "Nothing to draw: a picture needs three figures of several dates.",
  "upkeep.picture-packages":
    "A picture needs the packages @observablehq/plot and @resvg/resvg-wasm, which are not installed: `npm ci` installs them, without `--omit=optional`.",
  "upkeep.no-such-document":
    "Expected the id of a document, got `{id}`: `npm run -s dateline -- documents` lists them.",
  "upkeep.no-such-document-in":
    "Expected the id of a document in {folder}, got `{id}`: `npm run -s dateline -- documents` lists them.",
  "upkeep.held-back":
    "A quotation was left out, since the stored text has other words: {where}. Run `npm run -s dateline -- check`; if it names nothing, delete the archive file, which is made again.",
  "upkeep.not-utf8": "Expected a text file at {file}, which is not UTF-8.",
  "upkeep.not-readable": "Expected a text file at {file}, which cannot be read.",
  "upkeep.issued-when": 'Expected --issued to be a time such as 1998 or "since 2010", got `{issued}`.',
  "upkeep.nothing-to-cite":
    "Expected a question or a place (ID#from-to), and found no answer to “{question}”.",
  "upkeep.no-words-there":
    "Expected offsets of words in one passage of {id}, got {from}-{to}: `npm run -s dateline -- ask --json` prints start and end.",
  "upkeep.nothing-to-export":
    "Expected a topic that the archive has something on, and found no answer to “{topic}”.",
  "upkeep.edited": "{path}: {keys}.",
  "upkeep.taken-out": "{key}: taken out",
  "upkeep.is-withdrawn":
    "{path}: withdrawn. Answers from it say so, and no daily post takes from it. `{command}` undoes that.",
  "upkeep.is-restored": "{path}: no longer withdrawn.",
  "upkeep.remove-needs-yes":
    "Expected `--yes` to delete {path}. To keep the words and mark them instead, run `{command}`.",
  "upkeep.is-deleted": "{path}: deleted.",
  "upkeep.file-unchanged": "The file is as it was.",
  "upkeep.not-utf8-document": "Expected {path} to be a readable file in UTF-8.",
  "upkeep.write-failed": "Expected to write {path}, which failed: {why}. The file is as it was.",
  "upkeep.delete-failed": "Expected to delete {path}, which failed: {why}. The file is as it was.",
} as const;
