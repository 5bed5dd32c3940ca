import type { Poster } from "../posting/poster.ts";
import type { Attempt } from "./close-claim.ts";
import type { DueOnes } from "./due-ones.ts";

/** What came of it: how many deliveries were tried, and errors that nobody expected. */
type Ran = { readonly tried: number; readonly errors: unknown[] };

/**
 * Delivers everything that is due, with as many at once as the platform bears, and ends once all under way has ended.
 *
 * @param deliver delivers one of them; null: there was nothing to deliver.
 */
export async function runDue(
  poster: Pick<Poster, "atOnce" | "room">,
  { next, waits }: DueOnes,
  deliver: (id: string) => Promise<Attempt | null>,
  stopping: () => boolean,
): Promise<Ran> {
  const underWay = new Set<Promise<void>>();
  const errors: unknown[] = [];
  let tried = 0;
  const begin = (id: string) => {
    const work: Promise<void> = deliver(id)
      .then(
        (attempt) => {
          if (attempt !== null) tried++;
          if (typeof attempt?.againAtMs === "number") waits(id, attempt.againAtMs);
        },
        (error: unknown) => void errors.push(error),
      )
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  // One that fails keeps nobody else from posting; where everything fails, there is no use in going on.
  while (!stopping() && errors.length < poster.atOnce) {
    const hasRoom = underWay.size < poster.room();
    const id = hasRoom ? await next().catch((error: unknown) => void errors.push(error)) : undefined;
    if (id !== undefined) begin(id);
    // Whatever ends makes room, and what came due meanwhile gets it.
    else if (underWay.size > 0) await Promise.race(underWay);
    else break;
  }
  await Promise.all(underWay);
  return { tried, errors };
}
