import type { PartHealth } from "../../../src/chat/health.ts";
import type { Log } from "../../../src/chat/log.ts";
import { failureOf } from "./failure.ts";

/** Watches the bot token. */
export type TokenHealth = {
  part(): PartHealth;
  /** Looks now: something says that the token is no longer good. */
  suspect(): void;
  stop(): void;
};

/** What watching needs. */
export type TokenHealthPorts = {
  /** Asks Slack whose token it is; rejects as web-api does. It must not take longer than some seconds. */
  readonly test: () => Promise<unknown>;
  readonly log: Log;
  /** What the part is called. @default "token" */
  readonly part?: string;
  /** Between two looks, in milliseconds. @default 12_000 while all is well, 4_000 while something is wrong */
  readonly everyMs?: { readonly well: number; readonly unwell: number };
};

/** So many looks in a row that reach nobody mean that Slack cannot be reached. */
const UNREACHED = 2;

/**
 * Watches whether Slack takes the bot token: over HTTP nothing else would show that it was revoked or that Slack cannot be reached. It
 * notices the end of a token within some twelve seconds, and its return within four.
 */
export function watchToken({
  test,
  log,
  part = "token",
  everyMs = { well: 12_000, unwell: 4_000 },
}: TokenHealthPorts): TokenHealth {
  let detail: string | null = null;
  let unreached = 0;
  let looking = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const say = (next: string | null): void => {
    if (next !== detail && next !== null) log.error("token not accepted", { detail: next });
    if (next === null && detail !== null) log.info("token accepted again");
    detail = next;
  };

  const judge = (error: unknown): void => {
    const failure = failureOf(error);
    if (failure.kind === "limited") return;
    if (failure.kind === "refused") {
      unreached = 0;
      say(refusedWords(failure.code));
      return;
    }
    unreached++;
    if (unreached >= UNREACHED) say(`Slack cannot be reached (${failure.code}).`);
  };

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    looking = true;
    try {
      await test();
      unreached = 0;
      say(null);
    } catch (error) {
      judge(error);
    } finally {
      looking = false;
      schedule();
    }
  };

  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void look(), detail === null && unreached === 0 ? everyMs.well : everyMs.unwell);
    timer.unref();
  };

  schedule();
  return {
    part: () => ({ part, ok: detail === null, detail }),
    suspect() {
      if (detail === null && !looking && !stopped) void look();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function refusedWords(code: string): string {
  return `Slack does not accept \`SLACK_BOT_TOKEN\` (${code}): install the app again under “Install App” at https://api.slack.com/apps, and set the token if it has changed.`;
}
