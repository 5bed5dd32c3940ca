import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { watchRequest } from "../../../src/chat/requests/watch-text.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";

/**
 * Reads the options of `/dateline watch`.
 *
 * @param text what was filled in under a name; "" for nothing.
 */
export function readWatchOptions(
  text: (name: string) => string,
  direct: boolean,
  say: Say = ENGLISH,
): ChatRequest {
  const given = (name: string) => text(name).replace(/\s+/g, " ").trim();
  const named = Object.entries({ publisher: given("publisher"), place: given("place") });
  const reading = watchRequest(
    {
      topic: given("topic"),
      daily: given("daily") || null,
      direct,
      ...Object.fromEntries(named.filter(([, name]) => name !== "")),
    },
    say,
  );
  return reading.kind === "request" ? reading.request : { kind: "mistake", message: reading.message };
}
