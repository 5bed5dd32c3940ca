import { randomUUID } from "node:crypto";
import * as v from "valibot";
import {
  KEPT_MS,
  type Lease,
  LIVES_MS,
  type Member,
  type MemberState,
  type ProcessGroup,
  TURN_WITHIN_MS,
} from "../../../src/chat/processes/process-group.ts";
import { number, type Row, text } from "../../store/rows.ts";
import { connect, poolConfig, type RunOptions, type Values } from "../connection.ts";
import { placeOf } from "../store-error.ts";
import { GROUP_STATEMENTS, type GroupStatementName } from "./statements.ts";

/** Connections beside those of the store, so that a process which posts much is heard of all the same. */
const MOST_CONNECTIONS = 4;

/** Every so many heartbeats what is too old to matter is deleted. */
const SWEEP_EVERY = 24;

/**
 * After the database was away for all, each needs a heartbeat before the others can tell who lives: until then nobody takes what another one
 * holds. Milliseconds.
 */
const SETTLE_MS = 3_500;

/** So many processes may die of a request before it is left. */
const MOST_TAKEOVERS = 3;

/**
 * The processes that share a PostgreSQL database; its clock decides who lives. The tables are made when the store is opened.
 *
 * Nothing is tried again by itself: whoever asks either asks again soon, or cannot wait.
 *
 * @param name what this process is called; several may have the same name.
 */
export function openPostgresGroup(url: string, name: string): ProcessGroup {
  const config = { ...poolConfig(url), max: MOST_CONNECTIONS, application_name: `dateline ${name}` };
  const connection = connect(config, placeOf(url));
  // Another one at each start: what the process before held is not this one's.
  const own = randomUUID();
  const run = (statement: GroupStatementName, values: Values = {}, options: RunOptions = {}) =>
    connection.run(
      GROUP_STATEMENTS[statement],
      { own, livesMs: LIVES_MS, keptMs: KEPT_MS, mayTake: mayTake(), ...values },
      { waitsMs: [], ...options },
    );
  const change = async (...given: Parameters<typeof run>) => (await run(...given)).changed > 0;
  let beats = 0;
  /** When this process was last heard of, and first again after a while, in milliseconds of the monotonic clock. */
  let heardMs: number | null = null;
  let returnedMs = Number.NEGATIVE_INFINITY;
  const isSilent = () => heardMs !== null && performance.now() - heardMs > LIVES_MS / 2;
  const mayTake = () => !isSilent() && performance.now() - returnedMs > SETTLE_MS;

  return {
    name,
    async beat(state) {
      await run("beat", { name, state: JSON.stringify(state) });
      if (isSilent()) returnedMs = performance.now();
      heardMs = performance.now();
      if (beats++ % SWEEP_EVERY === 0)
        for (const sweep of ["sweepBodies", "sweepRequests", "sweepRates", "sweepProcesses"] as const)
          await run(sweep);
    },
    members: async () => (await run("members")).rows.map(toMember),
    async leave() {
      try {
        await run("releaseAll");
        await run("leave");
      } finally {
        await connection.close();
      }
    },
    async admit({ delivery, person, perMinute, body }) {
      const kept = body === undefined ? null : JSON.stringify(body);
      let sent = true;
      const unsent = () => {
        sent = false;
      };
      const asked = run("admit", { delivery, person, perMinute, body: kept }, { unsent });
      const result = await asked.catch((error: unknown) => {
        if (sent) throw error;
        return null;
      });
      if (result === null) return { kind: "unreached" };
      const [row] = result.rows;
      if (row?.mine !== true) return { kind: "elsewhere", answered: row?.answered === true };
      const refusals = number(row, "refusals");
      if (refusals === 0) return { kind: "admitted" };
      const waitMs = Math.ceil((60_000 - number(row, "tokens")) / perMinute);
      return { kind: "refused", waitMs, first: refusals === 1 };
    },
    answering: (delivery, { again = false, keeps = false } = {}) =>
      change("answering", { delivery, again, keeps }),
    delivered: async (delivery) => void (await run("delivered", { delivery })),
    async takeOver(platform) {
      const [row] = (await run("takeOver", { prefix: `${platform} `, takeovers: MOST_TAKEOVERS })).rows;
      if (row === undefined) return null;
      return {
        delivery: text(row, "delivery"),
        body: JSON.parse(text(row, "body")),
        ageMs: number(row, "age_ms"),
      };
    },
    hold: (lease) => change("hold", { lease }),
    note: (lease, value) => change("note", { lease, value }),
    release: async (lease) => void (await change("release", { lease })),
    leases: async (prefix) => (await run("leases", { prefix })).rows.map(toLease),
    async turn(lane, everyMs) {
      const [row] = (await run("turn", { lane, everyMs, withinMs: TURN_WITHIN_MS })).rows;
      return row === undefined ? everyMs : number(row, "wait_ms");
    },
    turned: async (lane) => void (await run("turned", { lane })),
  };
}

const STATE = v.object({ status: v.picklist(["ok", "degraded", "failing"]), broken: v.array(v.string()) });

function toMember(row: Row): Member {
  const state: MemberState = v.parse(STATE, JSON.parse(text(row, "state")));
  return {
    ...state,
    name: text(row, "name"),
    ageMs: number(row, "age_ms"),
    silentMs: number(row, "silent_ms"),
    leases: v.parse(v.array(v.string()), row.leases),
  };
}

function toLease(row: Row): Lease {
  return {
    name: text(row, "name"),
    holder: row.holder === null ? null : text(row, "holder"),
    isOwn: row.is_own === true,
    value: row.value === null ? null : text(row, "value"),
  };
}
