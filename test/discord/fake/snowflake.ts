/** The first instant of Discord's ids, in epoch milliseconds (documentation, "Snowflakes"). */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/**
 * Makes Discord ids: growing, never twice the same, each with the instant it was made in its upper bits.
 *
 * @param now The clock, in epoch milliseconds.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = (BigInt(Math.floor(now())) - DISCORD_EPOCH_MS) << 22n;
    last = first > last ? first : last + 1n;
    return String(last);
  };
}
