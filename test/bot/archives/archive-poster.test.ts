import { expect, test, vi } from "vitest";
import { archivePoster } from "../../../adapters/bot/archives/archive-poster.ts";
import { shortReply } from "../../../src/chat/replies/reply.ts";
import { postKey } from "../../../src/delivery/deliver.ts";
import { createPlatform } from "../../delivery/fake-platform.ts";

const POST = shortReply("on-this-date", "On this date", []);
const KEY = postKey("slack/T1/C1", "2026-11-22");

test("an archive posts in its own workspaces, also in those that come later, and in no other", async () => {
  const { poster } = createPlatform({ nowMs: () => 0 });
  let workspaces: readonly string[] | null = ["T1", "T2"];
  const post = vi.fn(poster.post);
  const given = {
    ...poster,
    post,
    get workspaces() {
      return workspaces;
    },
  };
  const own = archivePoster(given, { serves: (workspace) => workspace !== "T2", listed: ["T1"] });
  expect(own.workspaces).toEqual(["T1"]);
  workspaces = ["T1", "T2", "T3"];
  expect(own.workspaces).toEqual(["T1", "T3"]);
  // A platform that does not say where the bot is.
  workspaces = null;
  expect(own.workspaces).toEqual(["T1"]);
  expect(await own.post({ workspace: "T2", channel: "C1" }, POST, KEY)).toEqual({
    kind: "impossible",
    reason: expect.stringContaining("has another archive now"),
  });
  expect(post).not.toHaveBeenCalled();
  await own.post({ workspace: "T1", channel: "C1" }, POST, KEY);
  expect(post).toHaveBeenCalledOnce();
});
