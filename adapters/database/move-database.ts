import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { type Message, message } from "../../src/messages/message.ts";
import { openMovableFile } from "../sqlite/movable.ts";
import type { MovableDatabase } from "../store/movable-database.ts";
import { isPostgres } from "./open-store.ts";

/** What a move came to. */
export type Move = {
  readonly from: string;
  readonly to: string;
  /** Rows by table; null: it had been moved before. */
  readonly rows: ReadonlyMap<string, number> | null;
};

/** What moving needs from outside. */
export type MovePorts = {
  /** The time as an instant. */
  readonly nowMs: () => number;
  /** Says what is being done, in a line. */
  readonly tell: (line: Message) => void;
};

/** A claim lasts 20 s: who has one has closed it by then, or has died. */
const CLAIMS_WITHIN_MS = 25_000;
const LOOK_EVERY_MS = 100;

/**
 * Moves a database to another one, of the same kind or the other, while processes use it. First nobody may claim a post any more, and those
 * who had claimed one finish; then nobody may write, and everything is copied in one step. Whoever still uses the old database is refused,
 * with the new place. A move that was broken off is finished by running it again.
 *
 * @param from a file, or the URL of a PostgreSQL database.
 * @param to one that is empty, or was moved away itself.
 * @throws StoreError if it cannot be done; nothing has changed then.
 */
export async function moveDatabase(from: string, to: string, { nowMs, tell }: MovePorts): Promise<Move> {
  const source = await openMovable(from, nowMs);
  try {
    const target = await openMovable(to, nowMs);
    try {
      return await move(source, target, tell);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function openMovable(database: string, nowMs: () => number): Promise<MovableDatabase> {
  if (!isPostgres(database)) return openMovableFile(database, nowMs);
  const { openMovableServer } = await import("../postgres/movable.ts");
  return openMovableServer(database);
}

async function move(
  source: MovableDatabase,
  target: MovableDatabase,
  tell: MovePorts["tell"],
): Promise<Move> {
  const places = { from: source.place, to: target.place };
  if (source.place === target.place)
    throw new StoreError(`Expected two databases, got \`${source.place}\` twice.`);
  const [there, here] = [await source.mark(), await target.mark()];
  const isLeft = there?.phase === "moved" || there?.phase === "moving";
  if (isLeft && there.place !== target.place)
    throw new StoreError(`\`${source.place}\` was moved to \`${there.place}\`, not to \`${target.place}\`.`);
  const isDone = there?.phase === "moved" && here?.phase === "arrived" && here.place === source.place;
  if (isDone) return { ...places, rows: null };
  if (here?.phase !== "moved" && !(await target.isEmpty()))
    throw new StoreError(
      `\`${target.place}\` is in use: name a database that is empty, or that was moved away itself.`,
    );
  try {
    if (there?.phase !== "moved") await finishClaims(source, target.place, tell);
    tell(message("upkeep.copying", places));
    const rows = await target.replace(source.read(), { phase: "arrived", place: source.place });
    return { ...places, rows };
  } catch (error) {
    // Unless the copy is known not to be there, two would be in use.
    const mark = await target.mark().catch(() => undefined);
    if (mark !== undefined && mark?.phase !== "arrived") await source.setMark(there).catch(() => {});
    throw error;
  }
}

/** Lets nobody claim any more, waits for those who have, and then lets nobody write. */
async function finishClaims(source: MovableDatabase, place: string, tell: MovePorts["tell"]): Promise<void> {
  await source.setMark({ phase: "moving", place });
  tell(message("upkeep.finishing-posts"));
  for (let waitedMs = 0; waitedMs < CLAIMS_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
    if ((await source.openClaims()) === 0) break;
    await sleep(LOOK_EVERY_MS);
  }
  await source.setMark({ phase: "moved", place });
}
