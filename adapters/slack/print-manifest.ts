import { slackManifest } from "./manifest.ts";

/** The placeholder address in the manifest for HTTP; the person who pastes it puts in their own. */
const EXAMPLE_URL = "https://dateline.example.org/slack/events";

const [kind = "slack", url = EXAMPLE_URL] = process.argv.slice(2);
if (kind !== "slack" && kind !== "slack-http") {
  console.error(`Expected “slack” or “slack-http”, got “${kind}”.`);
  process.exit(2);
}
const prefix = process.env.DATELINE_COMMAND_PREFIX ?? "";
const linkHost = URL.parse(process.env.DATELINE_PUBLIC_URL ?? "")?.hostname ?? null;
console.log(JSON.stringify(slackManifest(kind === "slack" ? null : url, prefix, linkHost), null, 2));
