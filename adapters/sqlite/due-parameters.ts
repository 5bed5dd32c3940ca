import type { DueOptions } from "../../src/delivery/subscriptions/subscription-store.ts";

/** What is asked for what is due, as parameters of a statement. */
export function fromDueOptions({
  platform,
  workspaces,
  clocks,
  nowMs,
  limit,
}: DueOptions): Record<string, string | number | null> {
  return {
    platform,
    workspaces: workspaces && JSON.stringify(workspaces),
    clocks: JSON.stringify(clocks),
    nowMs,
    limit,
  };
}
