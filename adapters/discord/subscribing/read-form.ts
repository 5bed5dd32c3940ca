import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { readClock, wrongZone } from "../../../src/chat/requests/subscription-text.ts";
import { findZone } from "../../../src/chat/requests/time-zones.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";

/**
 * Reads the options of `/dateline subscribe`.
 *
 * @param option an option's value by its name; `""` where it is not filled in.
 */
export function readSubscribeOptions(option: (name: string) => string, say: Say = ENGLISH): ChatRequest {
  const [typedTime, typedZone] = [option("time").trim(), option("zone").trim()];
  const time = readClock(typedTime);
  if (time === null) return { kind: "mistake", message: say("discord.no-time", { text: typedTime }) };
  const zone = findZone(typedZone);
  if (zone === null) return { kind: "mistake", message: wrongZone(typedZone, say) };
  return {
    kind: "subscribe",
    channel: option("channel") || null,
    zone,
    time,
    emptyDay: option("empty-day") === "skip" ? "skip" : "nearby",
    care: option("sensitive") === "leave-out" ? "leave-out" : "note",
  };
}
