import type { DueOptions } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { Values } from "./connection.ts";

/** What is asked for what is due, as parameters of a statement. */
export function fromDueOptions({ platform, workspaces, clocks, nowMs, limit }: DueOptions): Values {
  return { platform, workspaces, clocks: JSON.stringify(clocks), nowMs, limit };
}
