import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { textsOutside } from "./texts-outside.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where people's words are made, for chats. */
const FOLDERS = ["src/answer", "src/chat", "src/daily", "src/delivery", "adapters/slack", "adapters/discord"];

/** Files whose texts stay where they are, and why. A folder stands for all of its files. */
const STAYS: Readonly<Record<string, string>> = {
  "src/answer/cite.ts": "citations are in the words of their styles",
  "src/answer/evidence.ts": "exports are for programs",
  "src/answer/export": "names of formats",
  "src/chat/failure-log.ts": "the log",
  "src/chat/queue/take-over.ts": "the log",
  "src/chat/requests/subscription-text.ts": "a command, as it is typed",
  "src/delivery/delivery-watch.ts": "health, for who runs the bot",
  "adapters/discord/app.ts": "for who runs the bot",
  "adapters/discord/connection": "health and the log, for who runs the bot",
  "adapters/discord/posting/poster.ts": "health, for who runs the bot",
  "adapters/discord/requests/first-response.ts": "the log",
  "adapters/discord/requests/send.ts": "the log",
  "adapters/discord/subscribing/permissions.ts": "Discord's names of permissions",
  "adapters/slack/app.ts": "for who runs the bot",
  "adapters/slack/connection": "health and the log, for who runs the bot",
  "adapters/slack/installing": "pages and notices of who installs the app: English for now",
  "adapters/slack/manifest.ts": "what Slack shows of the app, which it takes in one language",
  "adapters/slack/messages/images.ts": "the log",
  "adapters/slack/posting/poster.ts": "the log",
  "adapters/slack/read.ts": "the log",
  "adapters/slack/requests/response-url.ts": "a media type",
  "adapters/slack/requests/send.ts": "the log",
};

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts")),
);
const outside = files.flatMap((path) =>
  textsOutside(path, readFileSync(join(ROOT, path), "utf8")).map((text) => ({ path, ...text })),
);
const isBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

test("what people read in chats is in the catalogue", () => {
  const stray = outside.filter(({ path }) => !Object.keys(STAYS).some((place) => isBelow(path, place)));
  expect(stray).toEqual([]);
});

test.for(Object.keys(STAYS))("%s still has texts of its own", (place) => {
  expect(outside.some(({ path }) => isBelow(path, place))).toBe(true);
});

describe("a text is found outside the catalogue", () => {
  const found = (code: string) => textsOutside("a.ts", code).map(({ words }) => words);

  test.for([
    ['const note = "No answer here.";', ["No answer here."]],
    ['const label = { label: "Cite" };', ["Cite"]],
    [`const line = \`\${count} more entries\`;`, ["1 more entries"]],
    ['const text = isOne ? "one entry" : "some entries";', ["one entry", "some entries"]],
  ] as const)("in %s", ([code, words]) => {
    expect(found(code)).toEqual(words);
  });

  test.for([
    'say("reply.shared-by", { name });',
    'import { a } from "./Some file.ts";',
    'throw new Error("Expected a name and got none");',
    'const error = new StoreError("It cannot be opened");',
    'log.warn("it could not be sent", { reason });',
    'if (name === "Kim Dae-jung") done();',
    'type Kind = "some kind" | "another kind";',
    'const kind = "on-this-date";',
    `const row = \`\${a} \${b}\`;`,
  ])("and not in %s", (code) => {
    expect(found(code)).toEqual([]);
  });
});
