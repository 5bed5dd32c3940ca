import { describe, expect, test } from "vitest";
import { renderMessage } from "../../adapters/discord/render.ts";
import { completeOption } from "../../adapters/discord/requests/complete-option.ts";
import { sayIn } from "../../src/messages/say.ts";
import { KEY, KOREAN_REPLIES } from "../messages/korean-replies.ts";
import { checkMessage } from "./fake/check-message.ts";
import { ARRESTED } from "./replies.ts";
import { runBot } from "./running-bot.ts";

test.for(KOREAN_REPLIES)("what people see in Korean: %s", async ([name, reply]) => {
  const message = renderMessage(reply, { archive: KEY });
  expect(checkMessage(message)).toEqual([]);
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/ko/${name}.json`);
});

const MINJI = { id: "810000000000000099", username: "minji", globalName: "김민지", locale: "ko" };

describe.concurrent("somebody whose Discord speaks Korean", () => {
  test("is answered in Korean, and shares in the language of the server", async () => {
    await using bot = await runBot();
    const asked = bot.discord.slashCommand({ name: "ask", user: MINJI, options: { question: ARRESTED } });
    const shown = await asked.shown();
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      "채널에 공유",
      "앞뒤 문맥",
      "출처 표기",
      "틀렸습니까?",
      "더 보기",
    ]);
    const [shared] = await bot.discord.press(shown, "채널에 공유").followUps();
    expect(shared?.text).toContain("Shared by 김민지.");
    expect(bot.discord.faults).toEqual([]);
  });

  test("types days in Korean, and is told in Korean what is wrong", async () => {
    await using bot = await runBot();
    const on = (date: string) =>
      bot.discord.slashCommand({ name: "on-this-date", user: MINJI, options: { date } }).shown();
    expect((await on("6월 17일")).text).toContain("역사 속 이날\\: 6월 17일");
    expect((await on("6월 31일")).text).toContain("6월은 30일까지입니다");
  });

  test("finds days by their Korean names", () => {
    const suggestions = { publishers: [], places: [], topics: [] };
    const names = (typed: string) =>
      completeOption("date", typed, suggestions, "2026-11-22", sayIn("ko")).map(({ name }) => name);
    expect(names("")).toEqual(["오늘, 11월 22일"]);
    expect(names("6월 17")).toEqual(["6월 17일"]);
    expect(names("2020-06-17")).toEqual(["2020년 6월 17일"]);
  });
});
