import { describe, expect, test } from "vitest";
import { renderMessage } from "../../adapters/slack/render.ts";
import { KEY, KOREAN_REPLIES } from "../messages/korean-replies.ts";
import { faults } from "./message.ts";
import { openNewsroom, words } from "./newsroom.ts";

test.for(KOREAN_REPLIES)("what people see in Korean: %s", async ([name, reply]) => {
  const message = renderMessage(reply, { archive: KEY });
  expect(faults(message)).toEqual([]);
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/ko/${name}.json`);
});

describe.for(["socket", "http"] as const)("somebody whose Slack speaks Korean, over %s", (transport) => {
  test("is answered in Korean, others in English", async () => {
    const room = await openNewsroom(transport, {
      workspace: {
        users: [
          { id: "U07ANA", name: "ana" },
          { id: "U07MINJI", name: "minji", realName: "김민지", locale: "ko-KR" },
        ],
      },
    });
    const { slack } = room;
    const ask = async (user: string, text: string) =>
      words(await (await slack.slashCommand({ command: "/dateline", text, user })).nextReply());
    expect(await ask("U07MINJI", "help")).toContain("원문 그대로 답합니다");
    expect(await ask("U07ANA", "help")).toContain("Dateline answers");
    // By then the language is known when what was typed is read.
    expect(await ask("U07MINJI", "dance")).toContain("없는 명령입니다");
    const home = await (await slack.openHome({ user: "U07MINJI" })).nextView();
    expect(JSON.stringify(home)).toContain("채널이나 스레드, 또는 여기에서");
    await room.close();
    expect(room.ports.reported).toEqual([]);
  });
});
