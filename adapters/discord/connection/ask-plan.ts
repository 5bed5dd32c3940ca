import { type REST, Routes } from "discord.js";
import * as v from "valibot";
import type { Log } from "../../../src/chat/log.ts";
import type { ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { PLAN, type ShardPlan } from "./shard-plan.ts";

/** What asking for the plan needs. */
type PlanParts = {
  readonly rest: REST;
  readonly group: Pick<ProcessGroup, "hold" | "note">;
  readonly log: Log;
};

/** How often Discord is asked how many shards there should be, in milliseconds. */
const PLAN_EVERY_MS = 3_600_000;

const GATEWAY = v.object({
  shards: v.pipe(v.number(), v.integer(), v.minValue(1)),
  session_start_limit: v.object({ max_concurrency: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
});

/** Makes what gives the plan: asked of Discord if that is this process's part, else the known one. A plan never shrinks: fewer shards gain nothing. */
export function createPlanAsker({
  rest,
  group,
  log,
}: PlanParts): (known: ShardPlan | null) => Promise<ShardPlan | null> {
  let notedAtMs: number | null = null;
  return async (known) => {
    const isCurrent = notedAtMs !== null && performance.now() - notedAtMs < PLAN_EVERY_MS;
    if (isCurrent || !(await group.hold(PLAN))) return known;
    const { shards, session_start_limit } = v.parse(GATEWAY, await rest.get(Routes.gatewayBot()));
    const plan: ShardPlan = {
      shards: Math.max(shards, known?.shards ?? 1),
      concurrency: session_start_limit.max_concurrency,
    };
    if (!(await group.note(PLAN, JSON.stringify(plan)))) return known;
    notedAtMs = performance.now();
    if (known !== null && plan.shards > known.shards)
      log.info("discord: more shards", { before: known.shards, now: plan.shards });
    return plan;
  };
}
