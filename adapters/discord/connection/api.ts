import type { SendGate } from "../../../src/delivery/posting/send-gate.ts";
import { createPacer } from "../posting/pacer.ts";
import { type Answered, baseUrl, sendOnce } from "./api-request.ts";

/** Requests that the bot makes of its own accord, apart from answers to interactions. */
export type Api = {
  get(route: string): Promise<Answered>;
  /** @param gate asked right before the request is written; not given: it may be sent at any time. */
  post(route: string, body?: object, gate?: SendGate): Promise<Answered>;
  put(route: string, body: object): Promise<Answered>;
  /** Whether Discord took the bot's token when it was last asked. */
  tokenTaken(): boolean;
};

/** What reaches Discord. */
export type ApiOptions = {
  readonly token: string;
  /** Another Discord than the real one; null for that. */
  readonly apiUrl: string | null;
  /** How long a request may take, in milliseconds, its turn and its answer together. */
  readonly withinMs: number;
  /**
   * A token that was refused is tried again after so long, in milliseconds: every request with it counts towards Discord's ban on
   * an address, 10,000 in 10 minutes. @default 15000
   */
  readonly tokenAgainMs?: number;
};

/**
 * Sends requests at Discord's pace, each once: the caller decides whether a request is sent again. discord.js would keep requests in
 * queues, and could not tell what was never sent from what was never answered.
 */
export function createApi({ token, apiUrl, withinMs, tokenAgainMs = 15_000 }: ApiOptions): Api {
  const base = baseUrl(apiUrl);
  const pacer = createPacer();
  let refused: { readonly answer: Answered; readonly atMs: number } | null = null;

  const send = async (
    method: string,
    route: string,
    body: object | undefined,
    gate?: SendGate,
  ): Promise<Answered> => {
    const endMs = performance.now() + withinMs;
    for (;;) {
      const waitMs = await pacer.turn(endMs - performance.now());
      if (waitMs !== null) return { kind: "limited", waitMs };
      const nowMs = performance.now();
      if (refused && nowMs - refused.atMs < tokenAgainMs) return refused.answer;
      if (refused) refused = { ...refused, atMs: nowMs };
      const leftMs = Math.max(1, Math.ceil(endMs - performance.now()));
      const { answer, global } = await sendOnce(`${base}${route}`, {
        method,
        authorization: `Bot ${token}`,
        body,
        withinMs: leftMs,
        ...(gate ? { gate } : {}),
      });
      if (answer.kind === "denied" && answer.status === 401) refused = { answer, atMs: performance.now() };
      else if (answer.kind === "denied" || answer.kind === "done") refused = null;
      if (answer.kind !== "limited" || !global) return answer;
      pacer.slowDown(answer.waitMs);
    }
  };
  return {
    get: (route) => send("GET", route, undefined),
    post: (route, body, gate) => send("POST", route, body, gate),
    put: (route, body) => send("PUT", route, body),
    tokenTaken: () => refused === null,
  };
}
