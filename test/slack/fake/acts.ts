import { readAckBody } from "./ack-body.ts";
import type { Deliver } from "./deliver.ts";
import { type Exchange, type Scene, startWaiting } from "./exchange.ts";
import type { SlackRecord } from "./record.ts";
import type { Transcript } from "./transcript.ts";
import type { Envelope } from "./transport.ts";
import type { Views } from "./views.ts";

/** Where something is done, but for its number. */
type Act = Omit<Scene, "id" | "ts" | "threadTs" | "source"> & Partial<Scene>;

/** What is needed to do something. */
export type ActsNeeds = {
  readonly record: SlackRecord;
  readonly transcript: Transcript;
  readonly views: Views;
  readonly deliver: Deliver;
  readonly replyTimeoutMs: number;
};

/** Everything that people did. */
export type Acts = {
  /** Does one more thing and resolves when the bot acknowledged it, or was too late. */
  readonly act: (given: Act, envelopeOf: (scene: Scene) => Envelope) => Promise<Exchange>;
  readonly sceneOf: (exchange: number) => Scene | undefined;
};

/** Nothing done yet. */
export function createActs(needs: ActsNeeds): Acts {
  const { deliver } = needs;
  const scenes = new Map<number, Scene>();

  const act = async (given: Act, envelopeOf: (scene: Scene) => Envelope): Promise<Exchange> => {
    const scene: Scene = { ts: null, threadTs: null, source: null, ...given, id: scenes.size + 1 };
    scenes.set(scene.id, scene);
    const envelope = envelopeOf(scene);
    const waiting = startWaiting(scene, needs);
    const ack = await deliver(scene.id, envelope);
    if (ack.outcome === "acked") readAckBody(scene, envelope, ack, needs);
    return {
      id: scene.id,
      ts: scene.ts,
      envelope,
      outcome: ack.outcome,
      ackedAfterMs: ack.afterMs,
      status: ack.status,
      ackBody: ack.body,
      ...waiting,
    };
  };

  return { act, sceneOf: (exchange) => scenes.get(exchange) };
}
