import type { Hono } from "hono";
import { type ApiPorts, createApi } from "../../adapters/api/app.ts";
import { lookUp } from "../../adapters/api/look-up/look-up.ts";
import { seeds } from "../answer/seeds.ts";

/** An API over the six documents on 22 November 2026, for everybody unless there are keys. */
export function apiOfSeeds(given: Partial<ApiPorts> = {}): Hono {
  return createApi({
    keys: null,
    perMinute: 100_000,
    nowMs: () => 0,
    lookUp: (query) => lookUp(seeds, query, { today: "2026-11-22", complete: true }),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    ...given,
  });
}
