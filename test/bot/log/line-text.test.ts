import { expect, test } from "vitest";
import { lineText, nameOf, padded } from "../../../adapters/bot/log/line-text.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH, sayIn } from "../../../src/messages/say.ts";

const KOREAN = sayIn("ko");

test("a line of the start is said in a language, whatever it is made of", () => {
  const left = message("start.encoding", { left: 2, total: 9 });
  expect([lineText(left, ENGLISH), lineText(left, KOREAN)]).toEqual([
    "2 of 9 documents are to be encoded",
    "의미 비교를 위해 처리할 문서가 9건 가운데 2건 남았습니다",
  ]);
  expect(lineText("http://127.0.0.1:3000", KOREAN)).toBe("http://127.0.0.1:3000");
  expect(lineText((words) => words("start.reopened"), KOREAN)).toBe("파일이 바뀌어 다시 엽니다");
});

test("lines begin in the same column, also below letters that are two columns wide", () => {
  expect(padded(nameOf("start.label-archive", ENGLISH))).toBe("Archive    ");
  expect(padded(nameOf("start.label-archive", KOREAN))).toBe("아카이브   ");
  expect(padded(nameOf("Slack", KOREAN))).toBe("Slack      ");
  expect(padded("")).toBe(" ".repeat(11));
});
