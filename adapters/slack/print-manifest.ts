import { slackManifest } from "./manifest.ts";

/** The placeholder address in the manifest for HTTP; the person who pastes it puts in their own. */
const EXAMPLE_URL = "https://dateline.example.org/slack/events";

/** Makes the manifest of an app that people install in workspaces of their own. */
const MANY = "--install";

const args = process.argv.slice(2);
const [kind = "slack", url = EXAMPLE_URL] = args.filter((arg) => arg !== MANY);
if (kind !== "slack" && kind !== "slack-http") {
  console.error(`Expected “slack” or “slack-http”, got “${kind}”.`);
  process.exit(2);
}
const prefix = process.env.DATELINE_COMMAND_PREFIX ?? "";
const publicUrl = URL.parse(process.env.DATELINE_PUBLIC_URL ?? "");
if (args.includes(MANY) && publicUrl === null) {
  console.error(
    "Expected `DATELINE_PUBLIC_URL` to be the address at which people install the app: set it, and run this again.",
  );
  process.exit(2);
}
const installedAt = args.includes(MANY) && publicUrl ? publicUrl.origin : null;
const requestUrl = kind === "slack" ? null : url;
console.log(
  JSON.stringify(slackManifest(requestUrl, prefix, publicUrl?.hostname ?? null, installedAt), null, 2),
);
