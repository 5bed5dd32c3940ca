import type { JsonObject } from "./json.ts";
import type { InteractionPayload } from "./payloads.ts";
import { createSignal, type Signal } from "./signal.ts";

/** How an interaction was first answered. */
export type Callback = {
  readonly type: number;
  readonly data: JsonObject;
  /** Milliseconds after it was dispatched. */
  readonly afterMs: number;
};

/** An interaction and what has become of it. */
export type Interaction = {
  readonly payload: InteractionPayload;
  /** Epoch milliseconds. */
  readonly openedAtMs: number;
  readonly signal: Signal;
  callback: Callback | undefined;
  /** The message that `@original` means. */
  originalId: string | undefined;
  /** How often `@original` was edited by this interaction. */
  originalEdits: number;
  readonly followUpIds: string[];
  /** Faults of the bodies it was answered with. */
  readonly faults: string[];
};

/** The interactions that were dispatched, by their tokens. */
export type Interactions = {
  readonly open: (payload: InteractionPayload) => Interaction;
  readonly byToken: (token: string) => Interaction | undefined;
  readonly byId: (id: string) => Interaction | undefined;
};

/** Keeps the interactions that are dispatched. */
export function createInteractions(now: () => number): Interactions {
  const byToken = new Map<string, Interaction>();
  const byId = new Map<string, Interaction>();
  return {
    open: (payload) => {
      const interaction: Interaction = {
        payload,
        openedAtMs: now(),
        signal: createSignal(),
        callback: undefined,
        originalId: undefined,
        originalEdits: 0,
        followUpIds: [],
        faults: [],
      };
      byToken.set(payload.token, interaction);
      byId.set(payload.id, interaction);
      return interaction;
    },
    byToken: (token) => byToken.get(token),
    byId: (id) => byId.get(id),
  };
}
