import { describe, expect, test } from "vitest";
import { slackFault } from "../../../adapters/bot/settings/slack-fault.ts";
import { inEnglish } from "../../fixtures/messages-in-english.ts";

describe("slackFault, with one workspace", () => {
  const given = { botToken: "xoxb-1", appToken: null, signingSecret: null, apiUrl: null, app: null };

  test("is content with an app token or a signing secret", () => {
    expect(slackFault({ ...given, appToken: "xapp-1" }, null)).toBeNull();
    expect(slackFault({ ...given, signingSecret: "s" }, null)).toBeNull();
  });

  test("names everything that is missing", () => {
    expect(inEnglish(slackFault({ ...given, botToken: "" }, null))).toMatch(
      /SLACK_BOT_TOKEN is missing.+SLACK_APP_TOKEN is missing/,
    );
  });

  test.for([
    ["a missing bot token", { ...given, botToken: "", appToken: "xapp-1" }, /^SLACK_BOT_TOKEN is missing/],
    ["no way to receive anything", given, /^SLACK_APP_TOKEN is missing/],
    ["tokens that are swapped", { ...given, botToken: "xapp-1", appToken: "xoxb-1" }, /exchange them/],
  ] as const)("says what to do about %s", ([, setting, words]) => {
    expect(inEnglish(slackFault(setting, null))).toMatch(words);
  });
});

describe("slackFault, with an app that people install", () => {
  const app = { clientId: "77.88", clientSecret: "cs", keys: ["k".repeat(32)] };
  const given = { botToken: "", appToken: null, signingSecret: "s", apiUrl: null, app };

  test("is content with the app's id and secret, a key, an address and a way to receive", () => {
    expect(slackFault(given, "https://a.example")).toBeNull();
    expect(slackFault({ ...given, appToken: "xapp-1", signingSecret: null }, "https://a.example")).toBeNull();
  });

  test.for([
    [
      "a bot token beside it",
      { ...given, botToken: "xoxb-1" },
      /^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both/,
    ],
    [
      "a missing secret",
      { ...given, app: { ...app, clientSecret: "" } },
      /^SLACK_CLIENT_ID and SLACK_CLIENT_SEC/,
    ],
    ["a missing key", { ...given, app: { ...app, keys: [] } }, /^DATELINE_INSTALLATION_KEY is missing/],
    ["no way to receive anything", { ...given, signingSecret: null }, /^SLACK_APP_TOKEN is missing/],
  ] as const)("says what to do about %s", ([, setting, words]) => {
    expect(inEnglish(slackFault(setting, "https://a.example"))).toMatch(words);
  });

  test("says what to do where people cannot reach it", () => {
    expect(inEnglish(slackFault(given, null))).toMatch(/^DATELINE_PUBLIC_URL is missing/);
  });
});
