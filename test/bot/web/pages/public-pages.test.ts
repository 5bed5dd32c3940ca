import { describe, expect, test } from "vitest";
import { operatorPages } from "../../../../adapters/bot/web/pages/operator-pages.ts";
import { createPublicPages } from "../../../../adapters/bot/web/pages/public-pages.ts";
import { pageText } from "../../../reader/page-text.ts";

const APP = { clientId: "77.88", clientSecret: "cs", keys: ["k".repeat(32)] };
const SLACK = { botToken: "", appToken: null, signingSecret: "s", apiUrl: null, app: null };
const SETTINGS = {
  operator: { email: "help@example.org", name: "The <Newsroom>" },
  slack: SLACK,
  discord: null,
  logQuestions: false,
  isShared: false,
};

/** The pages of a bot with these settings. */
const pages = (settings: Parameters<typeof operatorPages>[0]) =>
  createPublicPages({ install: () => null, notices: operatorPages(settings) });

async function page(
  path: string,
  settings: Partial<Parameters<typeof operatorPages>[0]> = {},
): Promise<string> {
  const response = await pages({ ...SETTINGS, ...settings }).request(path);
  expect(response.status).toBe(200);
  return response.text();
}

describe("the pages on privacy and support", () => {
  test("name who runs the bot and where to write, escaped, and load nothing from elsewhere", async () => {
    for (const path of ["/privacy", "/support"]) {
      const html = await page(path);
      expect(html).toContain("The &lt;Newsroom&gt; runs this bot");
      expect(html).toContain('<a href="mailto:help@example.org">help@example.org</a>');
      expect(html).not.toMatch(/(?:src|href)="(?!\/|mailto:|data:)/);
      expect(html).not.toContain("<script");
    }
  });

  test("are in the reader's language, and in another by a link that their own links keep", async () => {
    const open = (path: string, language = "") =>
      pages(SETTINGS).request(path, { headers: { "accept-language": language } });
    const korean = await open("/support", "ko-KR");
    expect([korean.headers.get("content-language"), korean.headers.get("vary")]).toEqual([
      "ko",
      "Accept-Language",
    ]);
    const text = await korean.text();
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain('href="/privacy"');
    expect(text).toContain('<a href="/support?lang=en" lang="en" hreflang="en">English</a>');
    const asked = await (await open("/support?lang=ko")).text();
    expect(asked).toContain('href="/privacy?lang=ko"');
    expect(await (await open("/privacy?lang=en", "ko")).text()).toContain('<html lang="en">');
  });

  test("what people read in Korean", async () => {
    const everything = { ...SETTINGS, slack: { ...SLACK, app: APP }, logQuestions: true, isShared: true };
    const all = await Promise.all(
      ["/privacy", "/support"].map(async (path) => pageText(await page(`${path}?lang=ko`, everything))),
    );
    await expect(`${all.join("\n\n")}\n`).toMatchFileSnapshot("golden/korean.txt");
  });

  test.for([
    ["questions in the log", { logQuestions: true }, /Questions, in the program’s log/],
    ["tokens of workspaces", { slack: { ...SLACK, app: APP } }, /the bot’s token, encrypted/],
    ["requests of several processes", { isShared: true }, /for 15 minutes at most/],
  ] as const)("say that it keeps %s if it does, and only then", async ([, settings, words]) => {
    expect(await page("/privacy")).not.toMatch(words);
    expect(await page("/privacy", settings)).toMatch(words);
  });

  test("are not served where nobody can be written to", async () => {
    const none = pages({ ...SETTINGS, operator: { email: null, name: "The Newsroom" } });
    for (const path of ["/privacy", "/support"]) expect((await none.request(path)).status).toBe(404);
  });

  test("stand beside pages that install the app, which are not there without it", async () => {
    for (const path of ["/slack/install", "/slack/oauth_redirect"])
      expect((await pages(SETTINGS).request(path)).status).toBe(404);
  });
});
