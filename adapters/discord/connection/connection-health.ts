import type { Connection } from "../../../src/chat/connection.ts";
import type { PartHealth } from "../../../src/chat/health.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

/** What to do about a token that Discord does not take. */
const TOKEN_ADVICE =
  "copy a new one from https://discord.com/developers/applications, your application, Bot, Reset Token.";

/** What is said where Discord wants more shards than it recommended before. */
const SHARDING_ADVICE = ENGLISH("connect.discord-shards");

/** Discord's numbers for why it closed a connection for good. */
const TOKEN_REFUSED = 4004;
const SHARDING_REQUIRED = 4011;

/** How a connection to Discord's gateway is. */
export type GatewayState = {
  readonly state: ReturnType<Connection["state"]>;
  /** Discord's number for why it closed the connection for good; null if it did not. */
  readonly closeCode: number | null;
  /** What is wrong with the shards of all processes, in one line; null: nothing. */
  readonly fault: string | null;
};

/**
 * The state of the gateway and of the token.
 *
 * @param tokenTaken whether Discord's REST API took the token last.
 */
export function connectionParts(
  { state, closeCode, fault }: GatewayState,
  tokenTaken: boolean,
): readonly PartHealth[] {
  const detail = gatewayDetail(state, closeCode) ?? fault;
  const refused = closeCode === TOKEN_REFUSED || !tokenTaken;
  return [
    { part: "gateway", ok: detail === null, detail },
    {
      part: "token",
      ok: !refused,
      detail: refused ? `Discord does not take \`DISCORD_TOKEN\`: ${TOKEN_ADVICE}` : null,
    },
  ];
}

function gatewayDetail(state: GatewayState["state"], closeCode: number | null): string | null {
  switch (state) {
    case "connected":
      return null;
    case "reconnecting":
      return "The connection to Discord was lost and is being made again.";
    case "lost":
      if (closeCode === TOKEN_REFUSED)
        return "Discord closed the connection, since it does not take the token.";
      if (closeCode === SHARDING_REQUIRED) return SHARDING_ADVICE;
      return `Discord closed the connection for good (${closeCode}).`;
  }
}
