import type { Poster } from "../../../src/delivery/posting/poster.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

/** Where one archive's posts go. */
export type PostedPlaces = {
  /** Whether a workspace or server has this archive. */
  readonly serves: (workspace: string) => boolean;
  /** Those that do, where the platform does not say in which the bot is; null: all of the platform's are tried. */
  readonly listed: readonly string[] | null;
};

/** What people read whose workspace got another archive. */
const OTHER_ARCHIVE = ENGLISH("reason.another-archive");

/** A platform as one archive posts there: in the workspaces and servers that have it, and in no other. */
export function archivePoster(poster: Poster, { serves, listed }: PostedPlaces): Poster {
  const { platform, atOnce, dropsRepeatsForMs, room, obstacle, recover, find, tell } = poster;
  return {
    platform,
    atOnce,
    dropsRepeatsForMs,
    room,
    obstacle,
    recover,
    find,
    tell,
    get workspaces() {
      return poster.workspaces === null ? listed : poster.workspaces.filter(serves);
    },
    post: async (address, ...rest) =>
      serves(address.workspace)
        ? poster.post(address, ...rest)
        : { kind: "impossible", reason: OTHER_ARCHIVE },
  };
}
