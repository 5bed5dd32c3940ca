import { execFileSync } from "node:child_process";

/** A host of its own, simulated by a network namespace: see `.ci/hosts`. */
export type Host = {
  /** The name of its namespace. */
  readonly name: string;
  readonly address: string;
  /** Cuts its link to everything else, or mends it. */
  link(state: "up" | "down"): void;
};

/** Where hosts reach this process. */
export const ADDRESS: string = process.env.DATELINE_TEST_ADDRESS || "127.0.0.1";

/** The hosts that this process is linked to; none outside of `.ci/hosts`. */
export const HOSTS: readonly Host[] = (process.env.DATELINE_TEST_HOSTS || "")
  .split(" ")
  .filter(Boolean)
  .map((pair, index) => {
    const [name = "", device = ""] = pair.split("/");
    return {
      name,
      address: `10.99.${index + 1}.2`,
      link: (state) => void execFileSync("ip", ["link", "set", device, state]),
    };
  });
