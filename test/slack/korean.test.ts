import { expect, test } from "vitest";
import { renderMessage } from "../../adapters/slack/render.ts";
import { KEY, KOREAN_REPLIES } from "../messages/korean-replies.ts";
import { faults } from "./message.ts";

test.for(KOREAN_REPLIES)("what people see in Korean: %s", async ([name, reply]) => {
  const message = renderMessage(reply, { archive: KEY });
  expect(faults(message)).toEqual([]);
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/ko/${name}.json`);
});
