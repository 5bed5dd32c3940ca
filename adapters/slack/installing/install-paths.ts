/** Where the pages are by which people install the app: the one that begins, and the one that Slack leads back to. */
export const INSTALL_PATHS = { install: "/slack/install", callback: "/slack/oauth_redirect" } as const;
