import { agoWords } from "../replies/archive-state.ts";
import { LIVES_MS, type Member } from "./process-group.ts";

/** The lease of who sends the daily posts of a platform, such as `posts/slack`. */
export const POSTS = "posts/";

/** The leases of the shards of Discord's gateway: `discord/shard/5/3` is the fourth of five. */
export const SHARDS = "discord/shard/";

/**
 * How the processes of a bot are, one line each; nothing where there is only one.
 *
 * @example
 * memberWords([one, other])[0]; // => "alpha/4711: works, started 3 hours ago. Sends the posts on slack. Discord shards 0, 2 of 3."
 */
export function memberWords(members: readonly Member[]): readonly string[] {
  return members.length < 2 ? [] : members.map((member) => `${member.name}: ${stateWords(member)}.`);
}

function stateWords({ status, broken, ageMs, silentMs, leases }: Member): string {
  if (silentMs >= LIVES_MS) return `last heard of ${agoWords(silentMs)}`;
  const state = status === "ok" ? "works" : `does not work in full (${broken.join(", ")})`;
  return [`${state}, started ${agoWords(ageMs)}`, ...leaseWords(leases)].join(". ");
}

function leaseWords(leases: readonly string[]): readonly string[] {
  const posts = leases.filter((lease) => lease.startsWith(POSTS)).map((lease) => lease.slice(POSTS.length));
  const shards = Map.groupBy(
    leases.filter((lease) => lease.startsWith(SHARDS)).map((lease) => lease.slice(SHARDS.length).split("/")),
    ([count]) => count,
  );
  return [
    ...(posts.length > 0 ? [`Sends the posts on ${posts.join(" and ")}`] : []),
    ...Array.from(shards, ([count, ids]) => {
      const numbers = ids.map(([, id]) => Number(id)).toSorted((a, b) => a - b);
      return `Discord ${numbers.length === 1 ? "shard" : "shards"} ${numbers.join(", ")} of ${count}`;
    }),
  ];
}
