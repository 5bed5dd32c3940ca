import { INSTALL_PATHS } from "./install-paths.ts";

/** What a page says to a person who installs the app. */
export type Notice = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where to go from there. @default nowhere */
  readonly link?: { readonly text: string; readonly url: string };
};

const AGAIN = { text: "Install it in Slack", url: INSTALL_PATHS.install };

/** What is said where it is not installed. */
export const NOTICES: Readonly<Record<"cancelled" | "stale" | "refused" | "failed", Notice>> = {
  cancelled: {
    title: "Nothing was installed",
    paragraphs: ["You cancelled on Slack’s page. Nothing has changed in your workspace."],
    link: AGAIN,
  },
  stale: {
    title: "This page is no longer good",
    paragraphs: [
      "It opens once, within ten minutes, in the browser in which you began. Nothing was installed.",
      "Begin again.",
    ],
    link: AGAIN,
  },
  refused: {
    title: "Nothing was installed",
    paragraphs: ["This bot is not open to your workspace. Ask the people who run it to add it."],
  },
  failed: {
    title: "The installation failed",
    paragraphs: ["Slack or the bot gave no answer that helps. Try again in a minute."],
    link: AGAIN,
  },
};

/**
 * What is said where it is.
 *
 * @param name of the workspace or organisation.
 */
export function installedNotice(name: string): Notice {
  return {
    title: `Dateline is installed in ${name}`,
    paragraphs: [
      "Write /dateline help in Slack to see what it can do.",
      "For a daily post, invite it to a channel and write /dateline subscribe there.",
    ],
    link: { text: "Open Slack", url: "https://slack.com/app_redirect" },
  };
}
