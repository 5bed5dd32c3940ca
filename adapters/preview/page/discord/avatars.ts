import { OWN_FACE } from "../drawing/faces.ts";

// Read once by @skyra/discord-components-core when it is loaded: its own avatars come from Discord's servers.
Object.assign(globalThis, {
  $discordMessage: {
    avatars: {
      default: "own",
      own: OWN_FACE,
      blue: OWN_FACE,
      gray: OWN_FACE,
      green: OWN_FACE,
      orange: OWN_FACE,
      red: OWN_FACE,
      pink: OWN_FACE,
    },
  },
});
