import "../../fixtures/messages-in-english.ts";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { errorLines, isKnown } from "../../../adapters/bot/settings/known-error.ts";
import { readSettings, SettingsError, VARIABLE_NAMES } from "../../../adapters/bot/settings/settings.ts";
import { sayIn } from "../../../src/messages/say.ts";

const read = (env: Readonly<Record<string, string>>) => readSettings(env, "Asia/Seoul");

describe("readSettings", () => {
  test("needs nothing at all", () => {
    expect(read({})).toEqual({
      slack: null,
      discord: null,
      corpus: "corpus",
      archive: null,
      encoder: false,
      citationStyle: "chicago",
      pictures: true,
      database: "dateline.db",
      admins: [],
      workspaces: null,
      commandPrefix: "",
      timezone: "Asia/Seoul",
      host: "127.0.0.1",
      port: 3000,
      logLevel: "info",
      logQuestions: false,
      perMinute: 60,
      reader: { publicUrl: null, access: "signed", days: 30, secret: null },
      api: null,
      syncHours: 6,
      operator: { email: null, name: null },
      warnings: [],
    });
  });

  test.for([
    ["HTTPS://Archive.Example.org", "https://archive.example.org"],
    ["https://archive.example.org:443/", "https://archive.example.org"],
    ["http://localhost:3000", "http://localhost:3000"],
  ] as const)("takes %s as a browser writes it", ([given, publicUrl]) => {
    expect(read({ DATELINE_PUBLIC_URL: given }).reader.publicUrl).toBe(publicUrl);
  });

  test("takes an empty variable for one that is not set", () => {
    const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, " "]));
    expect(read(empty)).toEqual(read({}));
  });

  test("reads every variable", () => {
    expect(
      read({
        SLACK_BOT_TOKEN: " xoxb-1 ",
        SLACK_APP_TOKEN: "xapp-1",
        SLACK_SIGNING_SECRET: "s",
        SLACK_CLIENT_ID: "77.88",
        SLACK_CLIENT_SECRET: "cs",
        DATELINE_INSTALLATION_KEY: `${"n".repeat(32)}, ${"o".repeat(32)}`,
        SLACK_API_URL: "http://127.0.0.1:4000/api/",
        DISCORD_TOKEN: "d",
        DISCORD_API_URL: "http://127.0.0.1:4001/api",
        DATELINE_CORPUS: "texts",
        DATELINE_ARCHIVE: "state/texts.dateline",
        DATELINE_ENCODER: "on",
        DATELINE_CITATION_STYLE: "apa",
        DATELINE_PICTURES: "off",
        DATELINE_DATABASE: "state/dateline.db",
        DATELINE_WORKSPACES: "workspaces.yaml",
        DATELINE_ADMINS: "U07ANA, 80351110224678912",
        DATELINE_COMMAND_PREFIX: "dl-",
        DATELINE_TIMEZONE: "Pacific/Kiritimati",
        DATELINE_QUESTIONS_PER_MINUTE: "12",
        DATELINE_PUBLIC_URL: "https://archive.example.org/",
        DATELINE_READER: "public",
        DATELINE_READER_DAYS: "7",
        DATELINE_READER_SECRET: "0123456789abcdef0123456789abcdef",
        DATELINE_API_KEYS: "0123456789abcdefghij, 9876543210abcdefghij",
        DATELINE_API_PER_MINUTE: "30",
        DATELINE_OPERATOR: "The Newsroom",
        DATELINE_SUPPORT_EMAIL: "help@example.org",
        DATELINE_SYNC_HOURS: "0",
        DATELINE_LOG_QUESTIONS: "1",
        DATELINE_LOG_LEVEL: "warn",
        HOST: "0.0.0.0",
        PORT: "0",
      }),
    ).toEqual({
      slack: {
        botToken: "xoxb-1",
        appToken: "xapp-1",
        signingSecret: "s",
        apiUrl: "http://127.0.0.1:4000/api/",
        app: { clientId: "77.88", clientSecret: "cs", keys: ["n".repeat(32), "o".repeat(32)] },
      },
      discord: { token: "d", apiUrl: "http://127.0.0.1:4001/api" },
      corpus: "texts",
      archive: "state/texts.dateline",
      encoder: true,
      citationStyle: "apa",
      pictures: false,
      database: "state/dateline.db",
      admins: ["U07ANA", "80351110224678912"],
      workspaces: "workspaces.yaml",
      commandPrefix: "dl-",
      timezone: "Pacific/Kiritimati",
      host: "0.0.0.0",
      port: 0,
      logLevel: "warn",
      logQuestions: true,
      perMinute: 12,
      reader: {
        publicUrl: "https://archive.example.org",
        access: "public",
        days: 7,
        secret: "0123456789abcdef0123456789abcdef",
      },
      api: { keys: ["0123456789abcdefghij", "9876543210abcdefghij"], perMinute: 30 },
      syncHours: 0,
      operator: { email: "help@example.org", name: "The Newsroom" },
      warnings: [],
    });
  });

  test.for([
    [
      "DATELINE_TIMEZONE",
      "Nope",
      "Expected `DATELINE_TIMEZONE` to be an IANA time zone such as Europe/Berlin, got `Nope`.",
    ],
    [
      "DATELINE_ADMINS",
      "@ana",
      "Expected `DATELINE_ADMINS` to be ids of Slack or Discord users with commas in between, got `@ana`.",
    ],
    [
      "DATELINE_API_KEYS",
      "short",
      "Expected `DATELINE_API_KEYS` to be keys of at least 20 letters and figures, random, with commas in between; or none, got something else.",
    ],
    [
      "DATELINE_INSTALLATION_KEY",
      "too-short",
      "Expected `DATELINE_INSTALLATION_KEY` to be at least 32 characters, random; an old key may follow after a comma, got something else.",
    ],
    [
      "DATELINE_SUPPORT_EMAIL",
      "help",
      "Expected `DATELINE_SUPPORT_EMAIL` to be an e-mail address, got `help`.",
    ],
    ["PORT", "http", "Expected `PORT` to be a port from 0 to 65535, got `http`."],
    ["PORT", "70000", "Expected `PORT` to be a port from 0 to 65535, got `70000`."],
    ["DATELINE_LOG_QUESTIONS", "yes", "Expected `DATELINE_LOG_QUESTIONS` to be 1 or 0, got `yes`."],
    [
      "DATELINE_CITATION_STYLE",
      "harvard",
      "Expected `DATELINE_CITATION_STYLE` to be one of chicago, apa, mla, got `harvard`.",
    ],
    ["DATELINE_PICTURES", "no", "Expected `DATELINE_PICTURES` to be on or off, got `no`."],
    ["DATELINE_ENCODER", "1", "Expected `DATELINE_ENCODER` to be on or off, got `1`."],
    [
      "DATELINE_LOG_LEVEL",
      "loud",
      "Expected `DATELINE_LOG_LEVEL` to be debug, info, warn, error or silent, got `loud`.",
    ],
    [
      "DATELINE_QUESTIONS_PER_MINUTE",
      "1",
      "Expected `DATELINE_QUESTIONS_PER_MINUTE` to be a whole number from 2 to 10000, got `1`.",
    ],
  ] as const)("refuses %s=%s", ([name, value, message]) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });

  test("refuses an address that is none, also of a platform", () => {
    expect(() => read({ DISCORD_TOKEN: "d", DISCORD_API_URL: "localhost" })).toThrow(SettingsError);
    expect(() => read({ SLACK_BOT_TOKEN: "x", SLACK_API_URL: "ftp://x" })).toThrow(SettingsError);
  });
});

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("readSettings on several faults", () => {
  test("names all of them at once, each in a line, and shows no secret", () => {
    const env = {
      PORT: "http",
      DATELINE_TIMEZONE: "Nope",
      DATELINE_CORPSE: "secret-folder",
      SLACK_API_URL: "nowhere",
    };
    const faults = [
      "Expected `SLACK_API_URL` to be a URL that begins with https:// or http://, got `nowhere`.",
      "Expected `DATELINE_TIMEZONE` to be an IANA time zone such as Europe/Berlin, got `Nope`.",
      "Expected `PORT` to be a port from 0 to 65535, got `http`.",
      "`DATELINE_CORPSE` is not known: did you mean `DATELINE_CORPUS`?",
    ];
    expect(() => read(env)).toThrow(faults.join("\n"));
  });

  test("says them in the language of whoever starts the bot", () => {
    const env = { PORT: "http", DATELINE_API_KEYS: "short", DATELINE_CORPSE: "x", SLACK_TOKN: "x" };
    const error = errorOf(() => read(env));
    expect(isKnown(error) && errorLines(error, sayIn("ko"))).toEqual([
      "`DATELINE_API_KEYS`에는 쉼표로 나눈, 글자와 숫자 20자 이상의 무작위 키 또는 none 값이 필요한데 다른 값이 들어 있습니다.",
      "`PORT`에는 0에서 65535 사이의 포트 번호가 필요합니다. 지금 값은 `http`입니다.",
      "알 수 없는 설정입니다: `DATELINE_CORPSE`. 혹시 `DATELINE_CORPUS`입니까?",
    ]);
  });

  test.for([
    ["SLACK_TOKEN", "`SLACK_TOKEN` is not known: did you mean `SLACK_BOT_TOKEN` or `SLACK_APP_TOKEN`?"],
    ["DISCORD_BOT_TOKEN", "`DISCORD_BOT_TOKEN` is not known: did you mean `DISCORD_TOKEN`?"],
    ["SLAK_BOT_TOKEN", "`SLAK_BOT_TOKEN` is not known: did you mean `SLACK_BOT_TOKEN`?"],
    ["discord_token", "`discord_token` is not known: did you mean `DISCORD_TOKEN`?"],
    ["SLACK_WEBHOOK_FOR_ALERTS_OF_OTHERS", "`SLACK_WEBHOOK_FOR_ALERTS_OF_OTHERS` is not known."],
  ] as const)("warns of %s", ([name, warning]) => {
    const { warnings } = read({ [name]: "xoxb-secret" });
    expect(warnings).toEqual([warning]);
  });

  test("takes no other program's variables for misspelt ones", () => {
    expect(read({ HOSTS: "a", SORT: "b", POST: "c", PATH: "d", SLACKER: "e" }).warnings).toEqual([]);
  });

  test("warns of a platform's address without its token", () => {
    expect(read({ SLACK_API_URL: "http://a", DISCORD_API_URL: "http://b" }).warnings).toEqual([
      "`SLACK_API_URL` is set, but no token of Slack: set `SLACK_BOT_TOKEN`.",
      "`DISCORD_API_URL` is set, but no token of Discord: set `DISCORD_TOKEN`.",
    ]);
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");

  test("names every variable that is read, in the same order, and no other", () => {
    expect([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(VARIABLE_NAMES);
  });

  test("sets none of them", () => {
    expect([...example.matchAll(/^[A-Z_]+=(.+)$/gm)]).toEqual([]);
  });
});
