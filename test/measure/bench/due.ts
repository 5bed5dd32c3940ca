import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { type Subscription, subscriptionId } from "../../../src/delivery/subscriptions/subscription.ts";
import { localTime } from "../../../src/time/calendar/local-time.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { CORPUS } from "../../answer/seeds.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

/** The platforms that are posted on. */
export type PlatformName = "discord" | "slack";

/** The sort of a workspace, by how many channels it has: half of all, ten, or one. */
export type Size = "half" | "ten" | "one";

/** A subscription that is due, and the sort of its workspace. */
export type Due = { readonly subscription: Subscription; readonly size: Size };

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"] as const;

/** No zone is used in which a day begins within this time, in milliseconds: its channels would rightly get a second post. */
const SAME_DAY_MS = 30 * 60_000;

/** Ids of each platform's form. The workspace with half of all comes first by its id: only fairness keeps it from going first. */
const IDS: Readonly<Record<PlatformName, Readonly<Record<"workspace" | "channel", (n: number) => string>>>> =
  {
    discord: {
      workspace: (n) => String(830_000_000_001_000_000n + BigInt(n)),
      channel: (n) => String(840_000_000_001_000_000n + BigInt(n)),
    },
    slack: {
      workspace: (n) => `T07P${String(n).padStart(6, "0")}`,
      channel: (n) => `C07P${String(n).padStart(6, "0")}`,
    },
  };

/** Subscriptions of which half belong to one workspace, a quarter to workspaces of ten, a quarter to one each; all came due this minute. */
export function dueNow(count: number, platform: PlatformName, nowMs: number): readonly Due[] {
  const zones = ZONES.map((zone) => ({ zone, ...localTime(nowMs, zone) })).filter(
    ({ zone, day }) => localTime(nowMs + SAME_DAY_MS, zone).day === day,
  );
  const [half, quarter] = [Math.floor(count / 2), Math.floor(count / 4)];
  const workspaceOf = (index: number): readonly [Size, number] => {
    if (index < half) return ["half", 0];
    if (index < half + quarter) return ["ten", 1 + Math.floor((index - half) / 10)];
    return ["one", 1 + index];
  };
  return Array.from({ length: count }, (_, index) => {
    const [size, workspace] = workspaceOf(index);
    const { zone, day, time } = zones[index % zones.length] ?? { zone: "UTC", ...localTime(nowMs, "UTC") };
    const ids = IDS[platform];
    const place = { platform, workspace: ids.workspace(workspace), channel: ids.channel(index) };
    const subscription: Subscription = {
      ...place,
      id: subscriptionId(place),
      zone,
      time,
      emptyDay: "nearby",
      care: "note",
      firstDay: day,
      setBy: "U07ANA",
      setAtMs: nowMs,
      state: { kind: "active" },
    };
    return { subscription, size };
  });
}

/** Writes a database of these subscriptions, and the project's archive with a document that has something on each of their days. */
export async function fill(folder: string, due: readonly Due[]): Promise<Readonly<Record<string, string>>> {
  const [corpus, database] = [join(folder, "corpus"), join(folder, "dateline.db")];
  await cp(CORPUS, corpus, { recursive: true });
  const days = [...new Set(due.map(({ subscription }) => subscription.firstDay))];
  const sentences = days.map(
    (day) => `On ${dateWords(`1998${day.slice(4)}`)} the council of Port Elan met in the old town hall.`,
  );
  await writeFile(join(corpus, "good.md"), corpusFile({}, sentences.join(" ")));
  const store = openStore(database);
  for (const { subscription } of due) await store.save(subscription);
  await store.release();
  return { DATELINE_CORPUS: corpus, DATELINE_DATABASE: database };
}
