import { setTimeout as delay } from "node:timers/promises";
import type { PartHealth } from "../../../src/chat/health.ts";
import type { Log } from "../../../src/chat/log.ts";
import type { Registration } from "./register.ts";

/** The registration of the commands, which goes on until it works. */
export type Registering = {
  /** Resolves after the first attempt. */
  readonly tried: Promise<void>;
  part(): PartHealth;
};

/** What registering needs. */
export type RegisteringParts = {
  /** @throws if the commands could not be registered */
  readonly register: () => Promise<Registration>;
  readonly log: Log;
  /** Whether nobody needs the commands any more. */
  readonly isOver: () => boolean;
  /** The wait after the first failure, in milliseconds; it doubles, up to {@link LONGEST} times as much. */
  readonly waitMs: number;
};

/** Times the first wait: half a minute where that is a second. */
const LONGEST = 30;

/** Registers the commands, again and again with growing waits if that fails. */
export function keepRegistering({ register, log, isOver, waitMs }: RegisteringParts): Registering {
  let failure: string | null = "They are being registered.";
  const attempt = async (): Promise<void> => {
    try {
      const registration = await register();
      failure = null;
      log.info("discord: commands registered", { registration });
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
      if (reason !== failure) log.error("discord: the commands could not be registered", { reason });
      failure = reason;
    }
  };
  const goOn = async (): Promise<void> => {
    for (let next = 1; failure !== null; next = Math.min(LONGEST, next * 2)) {
      await delay(next * waitMs, undefined, { ref: false });
      if (isOver()) return;
      await attempt();
    }
  };
  const tried = attempt();
  tried
    .then(goOn)
    .catch((error: unknown) => log.error("discord: registering ended", { error: String(error) }));
  return {
    tried,
    part: () => ({
      part: "commands",
      ok: failure === null,
      detail: failure === null ? null : `Discord does not know the commands yet: ${failure}`,
    }),
  };
}
