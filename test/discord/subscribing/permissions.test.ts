import { describe, expect, test } from "vitest";
import {
  inviteUrlOf,
  type MemberInChannel,
  managesServer,
  missingToPost,
  permissionsIn,
  readPermissions,
} from "../../../adapters/discord/subscribing/permissions.ts";

const [ADMIN, MANAGE, VIEW, SEND, EMBED, HISTORY, THREADS] = [3n, 5n, 10n, 11n, 14n, 16n, 38n].map(
  (bit) => 1n << bit,
) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint];
const ALL = VIEW | SEND | EMBED;

describe("what the bot lacks to post", () => {
  test.for([
    ["nothing", ALL, 0, []],
    ["nothing, as an administrator", ADMIN, 0, []],
    ["everything", 0n, 0, ["View Channel", "Send Messages", "Embed Links"]],
    ["the right to send", VIEW | EMBED, 5, ["Send Messages"]],
    ["the right to show links", VIEW | SEND, 0, ["Embed Links"]],
    ["the right to send in threads", ALL, 11, ["Send Messages in Threads"]],
    ["nothing in a thread", VIEW | EMBED | THREADS, 12, []],
  ] as const)("is named: %s", ([, has, type, missing]) => {
    expect(missingToPost(has, type)).toEqual(missing);
  });
});

test.for([
  [ADMIN, true],
  [MANAGE, true],
  [MANAGE | VIEW, true],
  [ALL, false],
  [0n, false],
] as const)("whoever has Manage Server or Administrator manages a server: %s", ([has, manages]) => {
  expect(managesServer(has)).toBe(manages);
});

test.for([
  ["2048", 2048n],
  ["2248473465835073", 2248473465835073n],
  ["", 0n],
  [null, 0n],
  ["-1", 0n],
  ["all", 0n],
] as const)("permissions are read from a text: %j", ([text, bits]) => {
  expect(readPermissions(text)).toBe(bits);
});

test("the bot is invited with what it needs and nothing else", () => {
  const bits = VIEW | SEND | EMBED | HISTORY | THREADS;
  expect(inviteUrlOf("1")).toBe(
    `https://discord.com/oauth2/authorize?client_id=1&scope=bot%20applications.commands&permissions=${bits}`,
  );
});

describe("permissions in a channel", () => {
  const standing = (changes: Partial<MemberInChannel>): MemberInChannel => ({
    guild: "g",
    member: "m",
    memberRoles: ["r1", "r2"],
    roles: [
      { id: "g", permissions: String(VIEW) },
      { id: "r1", permissions: String(SEND) },
      { id: "r2", permissions: String(EMBED) },
      { id: "r3", permissions: String(ADMIN) },
    ],
    overwrites: [],
    ...changes,
  });
  const overwrite = (id: string, allow: bigint, deny: bigint) => ({
    id,
    allow: String(allow),
    deny: String(deny),
  });

  test.for([
    ["come from the member's roles", {}, ALL],
    ["come from the server without roles", { memberRoles: [] }, VIEW],
    ["are denied to everybody", { overwrites: [overwrite("g", 0n, SEND)] }, VIEW | EMBED],
    ["are given back to a role", { overwrites: [overwrite("r1", SEND, 0n), overwrite("g", 0n, SEND)] }, ALL],
    [
      "are given by one role though another is denied them",
      { overwrites: [overwrite("r1", 0n, SEND), overwrite("r2", SEND, 0n)] },
      ALL,
    ],
    [
      "are denied to the member itself",
      { overwrites: [overwrite("m", 0n, EMBED), overwrite("r2", EMBED, 0n)] },
      VIEW | SEND,
    ],
    ["are not those of other roles", { overwrites: [overwrite("r3", HISTORY, VIEW)] }, ALL],
    ["are none without the right to see it", { overwrites: [overwrite("g", 0n, VIEW)] }, 0n],
  ] as const)("%s", ([, changes, expected]) => {
    expect(permissionsIn(standing(changes))).toBe(expected);
  });

  test("are all for an administrator", () => {
    const bits = permissionsIn(
      standing({ memberRoles: ["r3"], overwrites: [overwrite("g", 0n, VIEW | SEND)] }),
    );
    expect(missingToPost(bits, 11)).toEqual([]);
  });
});
