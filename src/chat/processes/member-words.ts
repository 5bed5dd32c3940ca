import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
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
export function memberWords(members: readonly Member[], say: Say = ENGLISH): readonly string[] {
  if (members.length < 2) return [];
  return members.map((member) =>
    say("processes.line", { name: member.name, state: stateWords(member, say) }),
  );
}

function stateWords({ status, broken, ageMs, silentMs, leases }: Member, say: Say): string {
  if (silentMs >= LIVES_MS) return say("processes.silent", { ago: agoWords(silentMs, say) });
  const ago = agoWords(ageMs, say);
  const state =
    status === "ok"
      ? say("processes.works", { ago })
      : say("processes.degraded", { ago, parts: broken.join(", ") });
  return [state, ...leaseWords(leases, say)].join(". ");
}

function leaseWords(leases: readonly string[], say: Say): readonly string[] {
  const posts = leases.filter((lease) => lease.startsWith(POSTS)).map((lease) => lease.slice(POSTS.length));
  const shards = Map.groupBy(
    leases.filter((lease) => lease.startsWith(SHARDS)).map((lease) => lease.slice(SHARDS.length).split("/")),
    ([count]) => count,
  );
  return [
    ...(posts.length > 0 ? [say("processes.posts", { platforms: listWords(say, posts) })] : []),
    ...Array.from(shards, ([count, ids]) => {
      const numbers = ids.map(([, id]) => Number(id)).toSorted((a, b) => a - b);
      return say("processes.shards", {
        count: numbers.length,
        numbers: numbers.join(", "),
        total: count ?? "",
      });
    }),
  ];
}
