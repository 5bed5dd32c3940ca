import type { SocketModeReceiver } from "@slack/bolt";
import { type ChatPorts, type Connection, UnreachableError } from "../../src/chat/connection.ts";
import { within } from "../../src/chat/within.ts";

/** Milliseconds for a connection to stand, and for it to close. */
const OPEN_MS = 10_000;
const CLOSE_MS = 1_000;

/** An open Socket Mode. */
export type Socket = { readonly leave: () => Promise<void>; readonly state: Connection["state"] };

/**
 * Opens Socket Mode, and keeps it open: it comes back by itself however long Slack is away.
 *
 * @throws {@link UnreachableError} if it does not open in time.
 */
export async function openSocket(
  { client }: SocketModeReceiver,
  { log }: Pick<ChatPorts, "log">,
): Promise<Socket> {
  const start = client.start.bind(client);
  // It reconnects by calling its own `start`, with nobody there to hear it fail: that would end the process.
  client.start = async () => {
    try {
      return await start();
    } catch (error) {
      state = "lost";
      if (!left) log.error("connection lost for good", { err: error });
      return { ok: false };
    }
  };
  let left = false;
  let state: ReturnType<Connection["state"]> = "connected";
  const leave = async (): Promise<void> => {
    left = true;
    await within(CLOSE_MS, client.disconnect());
  };
  // A connection that was still being made when the bot left.
  client.on("connected", () => {
    state = "connected";
    if (left) void leave();
  });
  client.on("reconnecting", () => {
    state = "reconnecting";
    log.warn("connection lost, connecting again");
  });
  const opened = await within(
    OPEN_MS,
    start().then(
      () => true,
      () => false,
    ),
  );
  if (opened) return { leave, state: () => state };
  await leave();
  throw new UnreachableError(
    "Slack does not open its Socket Mode connection: see to the network; wss:// has to be let through.",
  );
}
