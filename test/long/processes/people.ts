import type { FakeDiscord } from "../../discord/fake/fake-discord.ts";
import type { FakeSlack } from "../../slack/fake/fake-slack.ts";
import { directChannel } from "../../slack/fake/workspace.ts";

/** Something that somebody asked. */
export type Asked = {
  readonly kind: "command" | "message" | "interaction";
  /** When, in milliseconds since the epoch: as in the logs of the processes. */
  readonly atMs: number;
  readonly answers: () => number;
  /** Whether the platform was told that it is taken. */
  readonly isTaken: () => boolean;
  /** Why nobody could take it; null: it had to be taken. */
  excuse: string | null;
};

/** What asking needs. */
export type AskingParts = {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly shards: number;
  /** Processes that were killed, or are stopped or cut off just now, by their ids. */
  readonly away: Set<number>;
  /** The processes that hold the shards, by number; those of dead processes are null. */
  readonly shardHolders: () => Promise<readonly (number | null)[]>;
};

/** People who ask. */
export type Asking = {
  readonly asked: readonly Asked[];
  /** Asks in one of three ways, in turn. */
  readonly ask: () => void;
  /** Notes that a process is away from now on. */
  readonly goes: (pid: number) => void;
};

const QUESTION = "When did the council of Port Elan meet?";

/** A process that goes away so soon after an interaction came may take it along, in milliseconds. */
const TAKES_MS = 3_000;

/** Whether something that was not answered had to be. */
export function isLost({ isTaken, excuse }: Asked): boolean {
  return isTaken() || excuse === null;
}

/** Lets people ask, and remembers what became of it. */
export function askedBy(
  people: readonly { readonly id: string }[],
  { slack, discord, shards, away, shardHolders }: AskingParts,
): Asking {
  const asked: Asked[] = [];
  /** Interactions by the process that got them. */
  const watched: { readonly entry: Asked; readonly pid: number; readonly atMs: number }[] = [];
  let person = 0;

  const command = (user: string): void => {
    const entry: Asked = {
      kind: "command",
      atMs: Date.now(),
      answers: () => 0,
      isTaken: () => false,
      excuse: "not sent",
    };
    const at = asked.push(entry) - 1;
    void slack.slashCommand({ user, command: "/ask", text: QUESTION }).then((exchange) => {
      const excuse = exchange.outcome === "acked" ? null : `Slack said ${exchange.outcome}`;
      const answers = () => exchange.replies().filter(isAnswer).length;
      asked[at] = { ...entry, excuse, answers, isTaken: () => excuse === null };
    });
  };
  const message = (user: string): void => {
    void slack.directMessage({ user, text: QUESTION });
    const { id } = directChannel(user);
    const answers = () => slack.messages.filter((each) => each.channel === id && isAnswer(each)).length;
    asked.push({ kind: "message", atMs: Date.now(), answers, isTaken: () => true, excuse: null });
  };
  const interaction = (number: number): void => {
    const guild = String(BigInt(200_000_000 + number) * 2n ** 22n);
    const shard = Number((BigInt(guild) >> 22n) % BigInt(shards));
    const connections = discord.gateway.connected().filter(([each]) => each === shard).length;
    const exchange = discord.slashCommand({ name: "ask", options: { question: QUESTION }, guild });
    const { id } = exchange.interaction;
    const entry: Asked = {
      kind: "interaction",
      atMs: Date.now(),
      answers: () => discord.messages.filter((each) => each.interactionId === id && !each.loading).length,
      isTaken: () => exchange.callbackType !== undefined,
      excuse: connections === 0 ? "its shard had no connection" : null,
    };
    asked.push(entry);
    void shardHolders().then((holders) => {
      const pid = holders[shard] ?? null;
      if (pid === null || away.has(pid)) entry.excuse ??= "its shard’s process was dead, stopped or cut off";
      else watched.push({ entry, pid, atMs: performance.now() });
    });
  };
  return {
    asked,
    ask() {
      const n = person++;
      const user = people[n]?.id;
      if (user === undefined) throw new Error("Expected as many people as ask.");
      if (n % 3 === 0) command(user);
      else if (n % 3 === 1) message(user);
      else interaction(n % shards);
    },
    goes(pid) {
      away.add(pid);
      for (const { entry, pid: own, atMs } of watched)
        if (own === pid && performance.now() - atMs < TAKES_MS)
          entry.excuse ??= `its process went away within ${TAKES_MS / 1_000} s`;
    },
  };
}

function isAnswer(message: { readonly text: string }): boolean {
  return !/Try again|wrong/.test(message.text);
}
