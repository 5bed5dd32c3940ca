import { describe, expect, test } from "vitest";
import type { ChatAnswer, Source } from "../../../../adapters/preview/messages.ts";
import {
  type Exchange,
  type Happening,
  happen,
} from "../../../../adapters/preview/page/conversation/conversation-state.ts";

const at = new Date(0);
const source = (href: string): Source => ({ title: "T", publisher: "P", issued: "1999", href });
const reply = (sources: readonly Source[], ...platforms: readonly ("slack" | "discord")[]): ChatAnswer => ({
  drawings: platforms.map((platform) => ({ platform, payload: platform })),
  private: true,
  summary: "",
  sources,
});

function played(...happenings: readonly Happening[]): Exchange | undefined {
  return happenings.reduce<readonly Exchange[]>(happen, [])[0];
}

const typed = { kind: "typed", id: "e", typed: "/ask" } as const;
const answered = { kind: "answered", id: "e", at, pressed: null } as const;
const pressed = { kind: "answered", id: "e", at, pressed: "Cite" } as const;

describe("a conversation", () => {
  test("shows an answer on both platforms, and a pressed button's on its own", () => {
    const exchange = played(
      typed,
      { ...answered, answer: reply([source("/a")], "slack", "discord") },
      { ...pressed, answer: reply([source("/a")], "discord") },
    );
    expect(exchange?.state).toBe("answered");
    expect(exchange?.messages.slack.map(({ id }) => id)).toEqual(["e-slack-0"]);
    expect(exchange?.messages.discord.map(({ id }) => id)).toEqual(["e-discord-0", "e-discord-1"]);
  });

  test("lists each source once and opens the one that came last", () => {
    const exchange = played(
      typed,
      { ...answered, answer: reply([source("/a")], "slack", "discord") },
      { ...pressed, answer: reply([source("/b"), source("/a")], "slack") },
    );
    expect(exchange?.sources.map(({ href }) => href)).toEqual(["/a", "/b"]);
    expect(exchange?.open).toBe(1);
  });

  test("keeps what it showed when a button fails", () => {
    const exchange = played(
      typed,
      { ...answered, answer: reply([], "slack", "discord") },
      { kind: "failed", id: "e", fault: "gone" },
    );
    expect(exchange).toMatchObject({ state: "answered", fault: "gone" });
    expect(played(typed, { kind: "failed", id: "e", fault: "gone" })?.state).toBe("failed");
  });
});
