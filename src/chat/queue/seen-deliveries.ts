/** Tells whether a delivery has come before; asking is remembering. */
export type Deliveries = (id: string) => boolean;

/**
 * Remembers what was delivered, by the platform's own ids, so that a repeated delivery is answered once.
 *
 * @param most how many are remembered, the oldest forgotten first; Slack repeats within minutes. @default 20000
 */
export function createDeliveries(most = 20_000): Deliveries {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return true;
    if (seen.size >= most) seen.delete(seen.values().next().value ?? "");
    seen.add(id);
    return false;
  };
}
