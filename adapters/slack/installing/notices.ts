import type { Say } from "../../../src/messages/say.ts";
import { INSTALL_PATHS } from "./install-paths.ts";

/** What a page says to a person who installs the app. */
export type Notice = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where to go from there. @default nowhere */
  readonly link?: { readonly text: string; readonly url: string };
};

/** What is said where it is not installed. */
export const NOTICES: Readonly<Record<"cancelled" | "stale" | "refused" | "failed", (say: Say) => Notice>> = {
  cancelled: (say) => ({
    title: say("install.nothing"),
    paragraphs: [say("install.cancelled")],
    link: again(say),
  }),
  stale: (say) => ({
    title: say("install.stale"),
    paragraphs: [say("install.stale-why"), say("install.begin-again")],
    link: again(say),
  }),
  refused: (say) => ({ title: say("install.nothing"), paragraphs: [say("install.refused")] }),
  failed: (say) => ({
    title: say("install.failed"),
    paragraphs: [say("install.failed-why")],
    link: again(say),
  }),
};

function again(say: Say): NonNullable<Notice["link"]> {
  return { text: say("install.again"), url: INSTALL_PATHS.install };
}

/**
 * What is said where it is.
 *
 * @param name of the workspace or organisation; null: it is not known.
 */
export function installedNotice(name: string | null, say: Say): Notice {
  return {
    title: say("install.done", { workspace: name ?? say("install.your-workspace") }),
    paragraphs: [say("install.help"), say("install.daily")],
    link: { text: say("install.open-slack"), url: "https://slack.com/app_redirect" },
  };
}
