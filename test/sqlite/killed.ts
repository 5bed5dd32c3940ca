import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Subscription, subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";

/** The channels that the processes of this suite deliver to. */
export const PLACES: readonly string[] = ["C1", "C2", "C3"];

/** The days that they deliver. */
export function daysOf(): readonly string[] {
  return Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
}

/** The subscription of a channel. */
export function subscriptionOf(channel: string): Subscription {
  const place = { platform: "slack", workspace: "T1", channel };
  return {
    ...place,
    id: subscriptionId(place),
    zone: "UTC",
    time: "08:00",
    emptyDay: "nearby",
    care: "note",
    firstDay: "2026-01-01",
    setBy: "U1",
    setAtMs: 0,
    state: { kind: "active" },
  };
}

/**
 * Runs `delivering.ts` and kills it once it has written so many dots; null: lets it end.
 *
 * @returns the exit code, or the signal that ended it.
 */
export async function deliver(
  args: readonly string[],
  killAfterDots: number | null,
): Promise<number | string> {
  const script = fileURLToPath(new URL("delivering.ts", import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let dots = 0;
  child.stdout.on("data", (data: Buffer) => {
    dots += data.length;
    if (killAfterDots !== null && dots >= killAfterDots) child.kill("SIGKILL");
  });
  const [code, signal] = await once(child, "close");
  return signal ?? code;
}
