import { expect, test } from "vitest";
import { respond } from "../../src/chat/respond.ts";
import { seeds } from "../answer/seeds.ts";
import { NUMBERS, TODAY } from "./replies.ts";
import { runBot } from "./running-bot.ts";

const PNG = new TextEncoder().encode("pixels");

/** Every reply that has something to draw has a picture of it. */
const drawn: NonNullable<NonNullable<Parameters<typeof runBot>[0]>["respond"]> = async (request) => {
  const reply = await respond(seeds, request, { today: TODAY, numbers: NUMBERS });
  return reply.chart ? { ...reply, picture: { png: PNG, alt: `Timeline. ${"x".repeat(2_000)}` } } : reply;
};

const timeline = { name: "timeline", options: { topic: "political prisoners" } };

test("a timeline comes with its picture, and with words for those who do not see it", async () => {
  await using bot = await runBot({ respond: drawn });
  const shown = await bot.discord.slashCommand(timeline).shown();
  expect(shown.payload.attachments).toMatchObject([{ filename: "picture.png" }]);
  const request = bot.discord.requests.find(({ path }) => path.endsWith("/callback"));
  expect(request).toMatchObject({
    files: 1,
    body: { data: { attachments: [{ id: "0", description: expect.stringMatching(/^Timeline\. x+…$/) }] } },
  });
  expect(JSON.stringify(request?.body).length).toBeLessThan(20_000);
  expect(bot.discord.faults).toEqual([]);
});

test("a timeline whose option says so comes without its picture", async () => {
  await using bot = await runBot({ respond: drawn });
  const options = { ...timeline.options, picture: false };
  const shown = await bot.discord.slashCommand({ ...timeline, options }).shown();
  expect(shown.payload.attachments ?? []).toEqual([]);
  expect(bot.discord.faults).toEqual([]);
});

test("a picture that takes time comes with the answer that was announced", async () => {
  await using bot = await runBot({
    patienceMs: 10,
    respond: async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return drawn(...asked);
    },
  });
  const shown = await bot.discord.slashCommand(timeline).shown();
  expect(shown.payload.attachments).toHaveLength(1);
  expect(bot.discord.requests.filter(({ files }) => files === 1).map(({ method }) => method)).toEqual([
    "PATCH",
  ]);
  expect(bot.discord.faults).toEqual([]);
});

test("the first page alone has something to draw, unless no picture is wanted", async () => {
  const chartOf = async (options: object) =>
    (
      await respond(
        seeds,
        { kind: "timeline", topic: "political prisoners", from: 0, ...options },
        { today: TODAY, numbers: NUMBERS },
      )
    ).chart;
  expect(await chartOf({})).toMatchObject({ kind: "timeline", topic: "political prisoners" });
  expect(await chartOf({ from: 1 })).toBeUndefined();
  expect(await chartOf({ picture: false })).toBeUndefined();
  expect(await chartOf({ topic: "zeppelins" })).toBeUndefined();
});
