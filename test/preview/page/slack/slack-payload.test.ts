import { describe, expect, test } from "vitest";
import { readSlack } from "../../../../adapters/preview/page/slack/slack-payload.ts";

describe("a message for Slack", () => {
  test("keeps each button's value under an id of the drawing", () => {
    const button = (value: string) => ({ type: "button", action_id: "same", value, text: plain("Cite") });
    const { blocks, values } = readSlack({
      text: "x",
      blocks: [
        { type: "actions", elements: [button("-r.a"), button("-r.b")] },
        { type: "section", text: plain("y"), accessory: button("-r.c") },
      ],
    });
    expect([...values]).toEqual([
      ["button-0", "-r.a"],
      ["button-1", "-r.b"],
      ["button-2", "-r.c"],
    ]);
    expect(blocks).toMatchObject([{ elements: [{ action_id: "button-0" }, { action_id: "button-1" }] }, {}]);
  });

  test("has its plain texts drawn as they are", () => {
    const { blocks } = readSlack({ blocks: [{ type: "header", text: plain("*a* <!channel>") }] });
    expect(blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "*a* <!channel>", verbatim: true } },
    ]);
  });

  test("shows its text where it has no blocks", () => {
    expect(readSlack({ text: "only words" }).blocks).toMatchObject([
      { type: "section", text: { text: "only words", verbatim: true } },
    ]);
  });

  test.for([null, "x", { blocks: [{}] }, { blocks: "x" }])("is not %j", (payload) => {
    expect(() => readSlack(payload)).toThrow();
  });
});

function plain(text: string): Readonly<Record<string, string>> {
  return { type: "plain_text", text };
}
