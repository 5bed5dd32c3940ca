import { describe, expect, test } from "vitest";
import { COMMANDS, type Command, type CommandOption } from "../../../adapters/discord/commands.ts";
import { registerCommands, sameCommands } from "../../../adapters/discord/connection/register.ts";

/** A command as Discord returns it: with ids and its own keys, without what is as it would be anyway. */
const returned = (command: Command) => ({
  id: "850000000000000001",
  application_id: "820000000000000001",
  version: "850000000000000002",
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  nsfw: false,
  description: "",
  ...command,
});
/** Changes the options below a subcommand. */
const below =
  (change: Partial<CommandOption>) =>
  (option: CommandOption): CommandOption =>
    option.options ? { ...option, options: option.options.map((each) => ({ ...each, ...change })) } : option;
const REGISTERED = COMMANDS.map(returned);

describe("sameCommands", () => {
  test("takes Discord's own keys and its order for nothing", () => {
    expect(sameCommands(REGISTERED.toReversed(), COMMANDS)).toBe(true);
  });

  test("takes translations that are not there for none", () => {
    const plain = JSON.parse(JSON.stringify(COMMANDS), (key, value) =>
      key.endsWith("_localizations") ? undefined : value,
    );
    const text = JSON.stringify(plain).replaceAll('"value":"skip"', '$&,"name_localizations":null');
    expect(text).toContain('"value":"skip","name_localizations":null');
    expect(sameCommands(JSON.parse(text), plain)).toBe(true);
  });

  test.for([
    "가장 가까운 날의 항목 게시",
    "질문의 답이 되는 아카이브의 문장을 원문 그대로",
    "아카이브에서 찾기",
    "발행처",
  ])("sees that the translation %s is another one", (words) => {
    const text = JSON.stringify(REGISTERED);
    expect(text).toContain(words);
    expect(sameCommands(JSON.parse(text.replaceAll(words, "다른 말")), COMMANDS)).toBe(false);
  });

  test("takes a key that Discord leaves out for what it is then", () => {
    const explicit = REGISTERED.map((each) => ({
      ...each,
      options: (each.options ?? []).map((option) => ({ required: false, autocomplete: false, ...option })),
    }));
    expect(sameCommands(explicit, COMMANDS)).toBe(true);
  });

  test.for([
    ["a command is missing", REGISTERED.slice(1)],
    ["there is one too many", [...REGISTERED, { ...REGISTERED[0], name: "old" }]],
    [
      "a description is another",
      REGISTERED.map((each) => ({ ...each, ...(each.name === "ask" ? { description: "?" } : {}) })),
    ],
    [
      "an option is missing",
      REGISTERED.map((each) => ({ ...each, ...(each.name === "ask" ? { options: [] } : {}) })),
    ],
    [
      "an option was required",
      REGISTERED.map((each) => ({
        ...each,
        options: each.options?.map((option) => ({ ...option, required: true })),
      })),
    ],
    [
      "a subcommand's option could be left out",
      REGISTERED.map((each) => ({ ...each, options: each.options?.map(below({ required: false })) })),
    ],
    [
      "other channels could be chosen",
      REGISTERED.map((each) => ({ ...each, options: each.options?.map(below({ channel_types: [0] })) })),
    ],
    [
      "it could only be installed on servers",
      REGISTERED.map((each) => ({ ...each, integration_types: [0] })),
    ],
    ["it was for administrators", REGISTERED.map((each) => ({ ...each, default_member_permissions: "8" }))],
    ["nothing is registered", []],
    ["it is no list", { message: "?" }],
  ] as const)("sees that %s", ([, registered]) => {
    expect(sameCommands(registered, COMMANDS)).toBe(false);
  });
});

describe("registerCommands", () => {
  const rest = (registered: unknown) => {
    const put: unknown[] = [];
    return {
      put,
      ports: {
        get: async () => registered,
        put: async (route: string, options?: { body?: unknown }) => put.push([route, options?.body]),
      },
    };
  };

  test("writes nothing if nothing has changed", async () => {
    const { put, ports } = rest(REGISTERED);
    expect(await registerCommands(ports, "1", COMMANDS)).toBe("unchanged");
    expect(put).toEqual([]);
  });

  test("writes all of them if one has", async () => {
    const { put, ports } = rest(REGISTERED.slice(1));
    expect(await registerCommands(ports, "1", COMMANDS)).toBe("written");
    expect(put).toEqual([["/applications/1/commands", COMMANDS]]);
  });
});
