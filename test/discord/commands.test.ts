import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../adapters/discord/commands.ts";
import { checkCommands } from "./fake/check-command.ts";

describe("the commands", () => {
  test("are as Discord takes them", () => {
    expect(checkCommands(COMMANDS)).toEqual([]);
  });

  test("are what is offered on every platform, and the entry in a message's menu", () => {
    const typed = COMMANDS.flatMap(({ name, options = [] }) => [
      `${name} ${options.map((option) => (option.required ? option.name : `[${option.name}]`)).join(" ")}`.trim(),
    ]);
    expect(typed).toEqual([
      "ask question [publisher] [place] [picture] [public]",
      "on-this-date [date] [public]",
      "timeline topic [publisher] [place] [picture] [public]",
      "dateline [subscribe] [stop] [preview] [status] [watch] [unwatch] [watches] [help]",
      "Look this up",
    ]);
  });

  test("can be used on a server, with the bot alone and among people, however it was installed", () => {
    for (const { integration_types, contexts } of COMMANDS)
      expect({ integration_types, contexts }).toEqual({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });
});
