/** Where people's words are made: the folders that are searched, each with the files whose texts stay where they are, and why. */
export const SEARCHED: readonly SearchedFolder[] = [
  {
    folder: "src/answer",
    stays: {
      "cite.ts": "citations are in the words of their styles",
      "evidence.ts": "exports are for programs",
      export: "names of formats",
    },
  },
  {
    folder: "src/chat",
    stays: {
      "failure-log.ts": "the log",
      "queue/take-over.ts": "the log",
      "requests/subscription-text.ts": "a command, as it is typed",
    },
  },
  { folder: "src/daily", stays: {} },
  { folder: "src/delivery", stays: { "delivery-watch.ts": "health, for who runs the bot" } },
  {
    folder: "src/import",
    stays: {
      "draft.ts": "a document's file has it",
      "no-title.ts": "words of texts",
    },
  },
  {
    folder: "adapters/import",
    stays: {
      "formats/tables": "names of columns",
      "pages/page-blocks.ts": "names of elements",
      "pages/page-furniture.ts": "names of elements",
      "run/corrections.ts": "names of columns",
    },
  },
  {
    folder: "adapters/sync",
    stays: {
      "fetch/safe-fetch.ts": "what sites know the program by",
      "feeds/feeds-file.ts": "how the schema's library begins a fault",
    },
  },
  {
    folder: "adapters/cli",
    stays: {
      "help.ts": "the titles that commander gives, to be translated",
      "sync/sync-command.ts": "an example of a file",
    },
  },
  {
    folder: "adapters/bot",
    stays: {
      archive: "health and the log, for who runs the bot",
      "bot.ts": "the platforms' names",
      "daily.ts": "health and the log, for who runs the bot",
      health: "health and the log, for who runs the bot",
      "main.ts": "the log",
      "platform.ts": "health, for who runs the bot",
      "settings/workspaces-file.ts": "how the schema's library begins a fault",
      "watching.ts": "the log",
      "web/gauges.ts": "metrics, for programs",
      "web/metrics.ts": "metrics, for programs",
      "web/pages": "the platforms' names, and what browsers may load",
      "web/web-app.ts": "answers to programs",
      "web/web-guard.ts": "answers to programs",
      "web/web-server.ts": "answers to programs",
    },
  },
  { folder: "adapters/feeds", stays: { "app.ts": "problems, which programs read" } },
  { folder: "adapters/html", stays: {} },
  { folder: "adapters/picture", stays: { thread: "the log" } },
  {
    folder: "adapters/reader",
    stays: { "access.ts": "a cookie", "document-metadata.ts": "names of schema.org" },
  },
  {
    folder: "adapters/discord",
    stays: {
      "app.ts": "for who runs the bot",
      connection: "health and the log, for who runs the bot",
      "posting/poster.ts": "health, for who runs the bot",
      "requests/first-response.ts": "the log",
      "requests/send.ts": "the log",
      "subscribing/permissions.ts": "Discord's names of permissions",
    },
  },
  {
    folder: "adapters/slack",
    stays: {
      connection: "health and the log, for who runs the bot",
      "installing/install-routes.ts": "the log",
      "installing/installations.ts": "health, for who runs the bot",
      "installing/seal.ts": "the purpose of a key",
      "installing/tokens.ts": "health, for who runs the bot",
      "manifest.ts": "what Slack shows of the app, which it takes in one language",
      "messages/images.ts": "the log",
      "posting/poster.ts": "the log",
      "read.ts": "the log",
      "requests/send.ts": "the log",
    },
  },
];

/** A folder of people's words. */
export type SearchedFolder = {
  readonly folder: string;
  /** Why texts stay in a file, by its path in the folder; a folder stands for all of its files. */
  readonly stays: Readonly<Record<string, string>>;
};
