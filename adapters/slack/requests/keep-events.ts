import type { App, ReceiverEvent } from "@slack/bolt";
import * as v from "valibot";
import type { Handler } from "./handler.ts";

const EVENT = v.object({ type: v.literal("event_callback"), event: v.object({ type: v.string() }) });

/**
 * Lets an app hand events to the handler before it acknowledges them: Bolt acknowledges each before any listener hears of it, and Slack
 * does not deliver again what was acknowledged by a process that dies then.
 *
 * @param types those events that the handler takes.
 * @param acknowledged acknowledges, and never fails: where that is not possible any more, the event is answered all the same, since whoever gets
 * it again finds that it is claimed.
 * @returns `handled` says what the handler made of an event, whichever comes first.
 */
export function keepEvents(
  app: App,
  handle: Handler,
  types: readonly string[],
  acknowledged: (ack: () => Promise<void>) => Promise<boolean>,
): { readonly handled: Handler } {
  const known = new WeakMap<object, ReturnType<Handler>>();
  const handled: Handler = (body) => {
    const before = typeof body === "object" && body !== null ? known.get(body) : undefined;
    const made = before ?? handle(body);
    if (typeof body === "object" && body !== null) known.set(body, made);
    return made;
  };
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event: ReceiverEvent) => {
    const read = v.safeParse(EVENT, event.body);
    if (!read.success || !types.includes(read.output.event.type)) return processEvent(event);
    const ack: ReceiverEvent["ack"] = async (response) => {
      await handled(event.body).kept;
      await acknowledged(async () => event.ack(response));
    };
    return processEvent({ ...event, ack });
  };
  return { handled };
}
