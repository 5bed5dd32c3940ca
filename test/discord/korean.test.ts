import { expect, test } from "vitest";
import { renderMessage } from "../../adapters/discord/render.ts";
import { KEY, KOREAN_REPLIES } from "../messages/korean-replies.ts";
import { checkMessage } from "./fake/check-message.ts";

test.for(KOREAN_REPLIES)("what people see in Korean: %s", async ([name, reply]) => {
  const message = renderMessage(reply, { archive: KEY });
  expect(checkMessage(message)).toEqual([]);
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/ko/${name}.json`);
});
