import { expect, onTestFinished, test } from "vitest";
import { openNewsroom, words } from "./newsroom.ts";

test.for(["socket", "http"] as const)(
  "commands with a prefix are answered, and named so, over %s",
  async (transport) => {
    const { slack, close } = await openNewsroom(transport, { commandPrefix: "dl-" });
    onTestFinished(close);
    const say = async (command: string, text: string) =>
      words(await (await slack.slashCommand({ command, text })).nextReply());
    expect(await say("/dl-ask", "who was shot on a boat?")).toContain("Lee Dae-jun");
    expect(await say("/dl-ask", "")).toContain("Try: /dl-ask how many");
    expect(await say("/dl-dateline", "dance")).toContain("Try /dl-dateline help.");
    const help = await say("/dl-dateline", "help");
    expect(help).toContain("/dl-timeline political prisoners");
    expect(help).not.toMatch(/\/(?:ask|on-this-date|timeline|dateline)\b/);
    const home = JSON.stringify((await (await slack.openHome()).nextView()).view);
    expect(home).toContain("/dl-on-this-date 17 June");
    expect(home).not.toMatch(/\/(?:ask|on-this-date|timeline|dateline)\b/);
    expect(words(await (await slack.directMessage({ text: "timeline" })).nextReply())).not.toContain(
      "is not a command",
    );
    expect(slack.faults).toEqual([]);
  },
);
