import { expect, test } from "vitest";
import { exampleQuestions } from "../../src/chat/replies/about-replies.ts";
import { readMessage } from "../../src/chat/requests/typed-text.ts";
import { respond } from "../../src/chat/respond.ts";
import { sayIn } from "../../src/messages/say.ts";
import { seeds } from "../answer/seeds.ts";
import { NUMBERS } from "../discord/replies.ts";

test.for(exampleQuestions(sayIn("ko")))(
  "an example of the Korean help has an answer: %s",
  async (example) => {
    const { request } = readMessage(example, "2026-11-22");
    const reply = await respond(seeds, request, { today: "2026-11-22", numbers: NUMBERS, locale: "ko" });
    expect(reply.items.some(({ origin }) => origin !== null)).toBe(true);
  },
);
