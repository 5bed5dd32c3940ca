import { expect, test } from "vitest";
import { createMembership } from "../../../adapters/bot/archives/membership.ts";
import type { WorkspaceSetting } from "../../../adapters/bot/settings/workspaces-file.ts";

const has = (archive: string): WorkspaceSetting => ({
  archive,
  timezone: null,
  citationStyle: null,
  admins: null,
});
const NORTH = has("north");
const GROUP = has("group");
const FILE = new Map([
  ["T1", NORTH],
  ["E1", GROUP],
]);

test("a workspace has what its own line says, else what its organisation's says, else nothing", () => {
  const { hear, known } = createMembership(FILE);
  expect(hear("T1", "E1")).toBe(NORTH);
  expect(hear("T2", "E1")).toBe(GROUP);
  expect(hear("T3", "E2")).toBeNull();
  expect(hear(null)).toBeNull();
  expect(["T1", "T2", "T3", "T4"].map(known)).toEqual([NORTH, GROUP, null, null]);
  expect(createMembership(null).hear("T1")).toBeNull();
});

test("a workspace that left its organisation has nothing of it any more", () => {
  const { hear, known } = createMembership(FILE);
  hear("T2", "E1");
  expect(hear("T2")).toBeNull();
  expect(known("T2")).toBeNull();
});
