import type { SessionInfo } from "@discordjs/ws";
import * as v from "valibot";

const SESSION = v.object({
  resumeURL: v.string(),
  sequence: v.number(),
  sessionId: v.string(),
  shardCount: v.number(),
  shardId: v.number(),
});

/** Reads the session of a shard out of the value of its lease; null: there is none. */
export function readSession(value: string | null): SessionInfo | null {
  if (value === null) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), SESSION), value);
  return read.success ? read.output : null;
}

/** Keeps a session as it changes: one is written at a time, and then the newest; one that cannot be written is followed by the next. */
export function sessionKeeper(write: (session: SessionInfo) => Promise<unknown>): (now: SessionInfo) => void {
  let isWriting = false;
  let waiting: SessionInfo | null = null;
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting !== null) {
      const session = waiting;
      waiting = null;
      await write(session).catch(() => {});
    }
    isWriting = false;
  };
  return (now) => {
    waiting = now;
    if (!isWriting) void writeAll();
  };
}
