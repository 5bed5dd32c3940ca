import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Installation } from "../../../adapters/slack/installing/installation.ts";
import { createInstallations } from "../../../adapters/slack/installing/installations.ts";
import { createSeal } from "../../../adapters/slack/installing/seal.ts";
import { createTokens, type Tokens, type TokensPorts } from "../../../adapters/slack/installing/tokens.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { words } from "../newsroom.ts";
import { KEY } from "../posting.ts";
import { openInstalledBot, SEAL_KEY } from "./installed.ts";

const HOUR_MS = 3_600_000;

const INSTALLATION: Installation = {
  id: "T1",
  name: "North",
  bot: { name: "dateline", user: "U1", id: "B1" },
  token: "xoxb-0",
  renewal: { refreshToken: "xoxe-0", endsMs: 12 * HOUR_MS },
};

/** Processes of a bot on one database, and a Slack that takes what renews a token once. */
async function processes(count: number, { answerLost = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-tokens-"));
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  let now = 0;
  let given = 0;
  let good = "xoxe-0";
  const exchange: TokensPorts["exchange"] = async (refreshToken) => {
    if (refreshToken !== good) throw new Error("invalid_refresh_token");
    given++;
    good = `xoxe-${given}`;
    // Others come while Slack answers.
    await new Promise((resolve) => setImmediate(resolve));
    if (answerLost) throw new Error("no answer");
    return { token: `xoxb-${given}`, renewal: { refreshToken: good, endsMs: now + 12 * HOUR_MS } };
  };
  const opened = Array.from({ length: count }, () => {
    const store = openStore(join(folder, "store.db"));
    const clocks = { nowMs: () => now, monotonicMs: () => now };
    const parts = { store: store.installations, seal: createSeal([SEAL_KEY]), log };
    const installations = createInstallations({ ...parts, ...clocks });
    const tokens = createTokens({ ...parts, installations, exchange, nowMs: () => now, lookEveryMs: 5 });
    return { store, installations, tokens };
  });
  onTestFinished(async () => {
    await Promise.all(opened.map(({ store }) => store.release()));
    rmSync(folder, { recursive: true });
  });
  await opened[0]?.installations.save(INSTALLATION);
  return {
    opened,
    log,
    given: () => given,
    at: (ms: number) => {
      now = ms;
    },
  };
}

const all = (opened: readonly { readonly tokens: Tokens }[]) =>
  Promise.all(opened.map(({ tokens }) => tokens.of("T1")));

describe("a token that ends", () => {
  test("is used as it is while more than two hours are left, and renewed beside that then", async () => {
    const { opened, given, at } = await processes(1);
    at(9.9 * HOUR_MS);
    expect([await all(opened), given()]).toEqual([["xoxb-0"], 0]);
    at(10.1 * HOUR_MS);
    expect(await all(opened)).toEqual(["xoxb-0"]);
    await vi.waitFor(async () => expect(await all(opened)).toEqual(["xoxb-1"]));
    expect(given()).toBe(1);
  });

  test("is renewed once by all processes together, and each has the new one, though it was over", async () => {
    const { opened, given, at } = await processes(3);
    at(13 * HOUR_MS);
    expect(await all([...opened, ...opened])).toEqual(Array(6).fill("xoxb-1"));
    expect(given()).toBe(1);
    at(26 * HOUR_MS);
    expect(await all(opened)).toEqual(["xoxb-2", "xoxb-2", "xoxb-2"]);
    expect(given()).toBe(2);
  });

  test("that cannot be renewed is reported, tried again no sooner than 20 s later, and well once it is", async () => {
    const { opened, given, at, log } = await processes(1, { answerLost: true });
    const [only] = opened;
    if (only === undefined) throw new Error("Expected a process");
    const { tokens, installations } = only;
    at(11 * HOUR_MS);
    expect(await tokens.of("T1")).toBe("xoxb-0");
    await vi.waitFor(() => expect(tokens.parts()).toMatchObject([{ part: "renewal", ok: false }]));
    expect(log.error).toHaveBeenCalledOnce();
    await tokens.of("T1");
    await tokens.of("T1");
    expect(given()).toBe(1);
    // Somebody installs the app again.
    await installations.save({ ...INSTALLATION, token: "xoxb-new", renewal: null });
    expect(await tokens.of("T1")).toBe("xoxb-new");
  });

  test("is null where the app is not installed", async () => {
    const { opened } = await processes(1);
    expect(await opened[0]?.tokens.of("T9")).toBeNull();
  });
});

test("people notice nothing of tokens that are renewed, also by two processes at once", async () => {
  const bot = await openInstalledBot({ rotates: true });
  const slack = await bot.app.addWorkspace({ team: "T1", name: "North" });
  await bot.install("T1");
  const other = await bot.another();
  const posts = { workspace: "T1", channel: slack.workspace.channels[0].id };
  for (let day = 1; day <= 3; day++) {
    bot.app.pass(13 * HOUR_MS);
    const [shown] = await Promise.all([
      slack.mention({ text: "status" }).then((exchange) => exchange.nextReply()),
      other.poster.find(posts, KEY, 0),
    ]);
    expect(words(shown)).toContain("6 documents");
    // Only calls with a token that is good reach the workspace.
    expect(slack.calls.filter(({ method }) => method === "conversations.history")).toHaveLength(day);
    expect(bot.app.renewals()).toBe(day);
  }
});
