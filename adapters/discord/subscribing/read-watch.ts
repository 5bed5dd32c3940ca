import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { watchRequest } from "../../../src/chat/requests/watch-text.ts";

/**
 * Reads the options of `/dateline watch`.
 *
 * @param text what was filled in under a name; "" for nothing.
 */
export function readWatchOptions(text: (name: string) => string, direct: boolean): ChatRequest {
  const given = (name: string) => text(name).replace(/\s+/g, " ").trim();
  const named = Object.entries({ publisher: given("publisher"), place: given("place") });
  const reading = watchRequest({
    topic: given("topic"),
    daily: given("daily") || null,
    direct,
    ...Object.fromEntries(named.filter(([, name]) => name !== "")),
  });
  return reading.kind === "request" ? reading.request : { kind: "mistake", message: reading.message };
}
