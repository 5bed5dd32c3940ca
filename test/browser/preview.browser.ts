import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import {
  column,
  composer,
  holds,
  inView,
  messages,
  previewInBrowser,
  QUESTION,
  QUOTE,
  say,
} from "./open-preview.ts";

const PHONE = { width: 375, height: 740 };

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).every((part) => Number(part) < 40),
  );
}

describe("the preview in a browser", () => {
  const inPage = previewInBrowser();

  test("draws an answer on both platforms, with the source open at the quote", () =>
    inPage({}, async (page) => {
      const exchange = await say(page, QUESTION);
      for (const name of ["Slack", "Discord"]) {
        await holds(messages(exchange, name), QUOTE);
        for (const button of ["Share to channel", "In context", "Cite", "More"])
          await column(exchange, name).getByRole("button", { name: button }).waitFor();
      }
      await holds(column(exchange, "Slack"), "Only visible to you");
      await holds(column(exchange, "Discord"), "Only you can see this");
      const mark = exchange.locator(".source mark");
      assert.match((await mark.textContent()) ?? "", new RegExp(QUOTE));
      assert.equal(await inView(mark), true);
    }));

  for (const name of ["Slack", "Discord"])
    test(`answers each of the four buttons in ${name}, there alone`, () =>
      inPage({}, async (page) => {
        const exchange = await say(page, QUESTION);
        const own = messages(exchange, name);
        const presses = [
          ["In context", "In context", "only visible to you"],
          ["Cite", "[amnesty-1999-south-korea-first-year, paragraph 6]", "only visible to you"],
          ["More", "Answer 2", "only visible to you"],
          ["Share to channel", "Shared by you.", "in the channel"],
        ] as const;
        for (const [index, [button, words, visible]] of presses.entries()) {
          await own.first().getByRole("button", { name: button }).click();
          const answer = own.nth(index + 1);
          await holds(answer, words);
          assert.match((await answer.getAttribute("aria-label")) ?? "", new RegExp(`${visible}$`));
          assert.equal(await answer.evaluate((element) => element === document.activeElement), true);
        }
        assert.equal(await own.nth(4).getByRole("button", { name: "Share to channel" }).count(), 0);
        assert.equal(await messages(exchange, name === "Slack" ? "Discord" : "Slack").count(), 1);
      }));

  test("leads straight to the quote in a page of its own", () =>
    inPage({}, async (page) => {
      const exchange = await say(page, QUESTION);
      const opened = page.context().waitForEvent("page");
      await exchange.getByRole("link", { name: "Open at the quote" }).click();
      const source = await opened;
      await source.waitForLoadState();
      await source.getByRole("heading", { level: 1, name: "South Korea" }).waitFor({ state: "attached" });
      assert.match((await source.locator("mark#quote").textContent()) ?? "", new RegExp(QUOTE));
      assert.equal(await inView(source.locator("mark#quote")), true);
      assert.match(source.url(), /\/documents\/amnesty-1999-south-korea-first-year\?from=\d+&to=\d+#quote$/);
    }));

  test("opens another of several sources", () =>
    inPage({}, async (page) => {
      const exchange = await say(page, "/timeline political prisoners");
      const mark = exchange.locator(".source mark").first();
      const first = await mark.textContent();
      await exchange.getByLabel("Which of the quotes").selectOption({ index: 1 });
      await page.waitForFunction(
        (before) => document.querySelector(".source mark")?.textContent !== before,
        first,
      );
      assert.equal(await inView(mark), true);
    }));

  for (const [typed, words] of [
    ["who landed on the moon with a zeppelin?", "No answer in the archive."],
    ["/on-this-date 17 June", "On this date: 17 June"],
    ["/timeline political prisoners", "Timeline: political prisoners"],
    ["/dateline help", "Dateline answers from an archive of dated statements, word for word."],
    ["/on-this-date someday", "That did not work."],
  ] as const)
    test(`draws ${typed}`, () =>
      inPage({}, async (page) => {
        const exchange = await say(page, typed);
        for (const name of ["Slack", "Discord"]) await holds(messages(exchange, name), words);
      }));

  test("answers an example at a click", () =>
    inPage({}, async (page) => {
      await page.getByRole("button", { name: "/on-this-date 17 June" }).click();
      await holds(page.locator(".exchange"), "On this date: 17 June");
    }));

  test("shows what is sent", () =>
    inPage({}, async (page) => {
      const exchange = await say(page, "/dateline status");
      await column(exchange, "Slack").getByText("Payload").click();
      await holds(column(exchange, "Slack"), '"type": "rich_text"');
    }));

  test("says so where the answer cannot be had", () =>
    inPage({}, async (page) => {
      await page.route("**/api/say", (route) => route.fulfill({ status: 200, body: "no JSON" }));
      await composer(page).fill("anything");
      await page.keyboard.press("Enter");
      await page
        .getByRole("alert")
        .getByText("The preview’s server did not answer. Is it still running?")
        .waitFor();
    }));

  test("follows the system into the dark, and the reader out of it for good", () =>
    inPage({ colorScheme: "dark" }, async (page) => {
      const exchange = await say(page, "/dateline help");
      const discord = exchange.locator("discord-messages");
      assert.equal(await isDark(page), true);
      assert.equal(await discord.getAttribute("light-theme"), null);
      await page.getByRole("button", { name: "Light theme" }).click();
      assert.equal(await isDark(page), false);
      assert.equal(await discord.getAttribute("light-theme"), "");
      await page.reload();
      await page.getByRole("button", { name: "Dark theme" }).waitFor();
      assert.equal(await isDark(page), false);
    }));

  test("fits a phone, one platform at a time", () =>
    inPage({ viewport: PHONE, hasTouch: true, isMobile: true }, async (page, address) => {
      assert.equal(await overflow(page), 0);
      for (const text of [QUESTION, "/timeline political prisoners", "/dateline help", "x".repeat(900)]) {
        const exchange = await say(page, text);
        for (const name of ["Slack", "Discord"]) {
          await page.getByRole("radio", { name }).check();
          assert.equal(await column(exchange, name).isVisible(), true);
          assert.equal(await exchange.locator(".platform").filter({ visible: true }).count(), 1);
          assert.equal(await overflow(page), 0);
        }
      }
      await page.goto(`${address}/documents/amnesty-1999-south-korea-first-year?from=9&to=90#quote`);
      assert.equal(await overflow(page), 0);
    }));
});
