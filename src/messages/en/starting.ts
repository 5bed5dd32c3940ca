/** What `npm start` says to whoever runs the bot: settings that are wrong, and how it starts. */
export const STARTING = {
  "settings.wrong": "Expected `{name}` to be {expected}, got `{got}`.",
  "settings.wrong-secret": "Expected `{name}` to be {expected}, got something else.",
  "settings.one-of": "one of {values}",
  "settings.or": "{before} or {name}",
  "settings.comma": "{before}, {name}",
  "settings.unknown": "`{name}` is not known.",
  "settings.unknown-near": "`{name}` is not known: did you mean {near}?",
  "settings.no-slack-token": "`SLACK_API_URL` is set, but no token of Slack: set `SLACK_BOT_TOKEN`.",
  "settings.no-discord-token": "`DISCORD_API_URL` is set, but no token of Discord: set `DISCORD_TOKEN`.",
  "settings.slack-bot-token": "a bot token of Slack, xoxb-…",
  "settings.slack-app-token": "an app-level token of Slack, xapp-…",
  "settings.slack-signing-secret": "the signing secret of the Slack app",
  "settings.slack-client-id": "the client ID of the Slack app, two numbers with a point in between",
  "settings.slack-client-secret": "the client secret of the Slack app",
  "settings.installation-key": "at least 32 characters, random; an old key may follow after a comma",
  "settings.url": "a URL that begins with https:// or http://",
  "settings.discord-token": "a bot token of Discord",
  "settings.folder": "a folder",
  "settings.archive": "a file, `memory`, or the address of a cluster",
  "settings.on-off": "on or off",
  "settings.database": "a file, or postgres://user:password@host/database",
  "settings.file": "a file",
  "settings.admins": "ids of Slack or Discord users with commas in between",
  "settings.command-prefix": "at most 16 small letters, digits, hyphens and underscores, such as dl-",
  "settings.time-zone": "an IANA time zone such as Europe/Berlin",
  "settings.whole-number": "a whole number from {from} to {to}",
  "settings.origin": "an address without a path, such as https://archive.example.org",
  "settings.reader": "off, public or signed",
  "settings.reader-secret": "at least 32 characters, random",
  "settings.api-keys": "keys of at least 20 letters and figures, random, with commas in between; or none",
  "settings.operator": "the name of who runs the bot",
  "settings.email": "an e-mail address",
  "settings.one-zero": "1 or 0",
  "settings.log-level": "debug, info, warn, error or silent",
  "settings.host": "an address to listen at",
  "settings.port": "a port from {from} to {to}",
  "settings.port-taken":
    "Expected `PORT` to be a free port at `HOST`, got {port} at {host}, and something else listens there: set another one.",
  "settings.port-unusable":
    "Expected `PORT` to be a free port at `HOST`, got {port} at {host}, and it cannot be used ({code}): set another one.",
  "settings.workspaces-unreadable":
    "Expected `DATELINE_WORKSPACES` to be a file, got `{path}`, which cannot be read ({code}).",
  "settings.line-no-yaml": "{path}:{line}: {why}",
  "settings.line": "{path}:{line}: Expected {expected}.",
  "settings.line-key": "{path}:{line}: Expected `{key}` to be {expected}.",
  "settings.own-database":
    "Expected `{key}` to be a database of its own, got that of `{other}`: name another one.",
  "settings.own-place":
    "Expected `{key}` to be a place of its own, got that of `{other}`, which holds other documents: name another one.",
  "settings.own-postgres":
    "Expected `{key}` to be a PostgreSQL database of its own, beside that of `DATELINE_DATABASE`: name one in the file of `DATELINE_WORKSPACES`.",
  "settings.something-else": "something else, or nothing",
  "settings.archive-name": "a name of small letters, figures and hyphens, 31 at most",
  "settings.archive-keys": "keys with values: corpus, archive, database, timezone, citation_style, reader",
  "settings.workspace-id":
    "an id of a Slack workspace (T…), organisation (E…) or Discord server (figures, in quotation marks)",
  "settings.ids": "a list of ids",
  "settings.workspace-keys": "keys with values: archive, timezone, citation_style, admins",
  "settings.workspaces": "workspaces by their ids",
  "settings.others": "shared or refused",
  "settings.file-keys": "the keys archives, workspaces, others",
  "settings.named-archive": "the name of one of the archives in this file",
  "settings.swapped": "SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) are swapped: exchange them.",
  "settings.no-app-token":
    "SLACK_APP_TOKEN is missing: make an app-level token (xapp-…) with connections:write under “Basic Information”; or set SLACK_SIGNING_SECRET to receive HTTP requests.",
  "settings.no-bot-token":
    "SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions” of your app.",
  "settings.both-bot-and-client":
    "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: remove SLACK_BOT_TOKEN, and install the app in its workspace by the page; its daily posts go on.",
  "settings.client-without-secret":
    "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: copy both from “Basic Information” of your app.",
  "settings.no-installation-key":
    "DATELINE_INSTALLATION_KEY is missing: set it to at least 32 random characters, such as `openssl rand -base64 32` prints, and keep it.",
  "settings.no-public-url":
    "DATELINE_PUBLIC_URL is missing: set it to the address at which people reach the page that installs the app.",

  "start.nothing-connected":
    "Nothing is connected. Copy .env.example to .env, fill in what you use, and start again: for Slack SLACK_BOT_TOKEN and SLACK_APP_TOKEN, from https://api.slack.com/apps (README: Slack); for Discord DISCORD_TOKEN, from https://discord.com/developers/applications (README: Discord).",
  "start.label-settings": "Settings",
  "start.label-connect": "Connect",
  "start.label-health": "Health",
  "start.label-reader": "Reader",
  "start.label-preview": "Preview",
  "start.label-archive": "Archive",
  "start.label-encoder": "Encoder",
  "start.label-fault": "Fault",
  "start.label-api": "API",
  "start.health": "{ready} and {metrics}",
  "start.api-for-all": "{address}, MCP at {mcp}, for everybody",
  "start.api-with-key": "{address}, MCP at {mcp}, with a key",
  "start.named-archive": "{name}: {summary}",
  "start.reader-public-own": "everybody may read it at the bot's own address",
  "start.reader-public": "everybody may read {address}",
  "start.reader-signed": "{address}, by the links in answers",
  "start.add-to-server": "add it to a server: {url}",
  "start.add-to-account": "or to your own account: {url}",
  "start.encoder-loaded": "sentences are compared by their meaning too",
  "start.encoding": "{left} of {total} documents are to be encoded",
  "start.encoded": "all documents are encoded",
  "start.in-memory": "kept in memory: {why}",
  "start.reading": "reading documents: {how}",
  "start.up-to-date":
    "up to date: {changed, plural, one {{changed, number} file} other {{changed, number} files}} read, {removed, plural, one {{removed, number} file} other {{removed, number} files}} taken out",
  "start.reopened": "changed: it is opened anew",
  "start.not-up-to-date": "not brought up to date: {why}",
  "start.connected-again": "connected again",
  "start.reconnecting": "connection lost; it is being made again",
  "start.not-connected": "not connected: {why}",
  "start.trying-again": "Trying again in {seconds} seconds.",
  "start.disconnected": "disconnected: {why} Trying again.",

  "connect.discord-token":
    "Expected `DISCORD_TOKEN` to be a bot's token, and Discord does not take it: copy a new one from https://discord.com/developers/applications, your application, Bot, Reset Token.",
  "connect.discord-shards":
    "Discord wants more shards for a bot in so many servers: they are counted again when the bot connects again, which it tries by itself.",
  "connect.discord-unreached":
    "Discord could not be reached ({why}): check the network, and https://discordstatus.com.",
  "connect.discord-api-unreached":
    "Expected `DISCORD_API_URL` to be the address of a Discord API, and {url} could not be reached ({why}).",
  "connect.discord": "connected as {name}",
  "connect.slack-way":
    "Expected `SLACK_APP_TOKEN` (Socket Mode) or `SLACK_SIGNING_SECRET` (HTTP) beside `SLACK_BOT_TOKEN`: see “Basic Information” of your app at https://api.slack.com/apps.",
  "connect.slack-refused":
    "The file of `DATELINE_WORKSPACES` refuses the workspace of `SLACK_BOT_TOKEN`: add {workspace} to it.",
  "connect.slack-bot-token":
    "Expected `SLACK_BOT_TOKEN` to be the token of an installed bot (xoxb-…), and Slack says {code}: copy it from “OAuth & Permissions” of your app at https://api.slack.com/apps.",
  "connect.slack-app-token":
    "Expected `SLACK_APP_TOKEN` to be an app-level token (xapp-…) with the scope connections:write, and Slack says {code}: make one under “Basic Information → App-Level Tokens” of your app at https://api.slack.com/apps.",
  "connect.slack-unreached":
    "Slack cannot be reached at {url} ({why}): check the network, and `SLACK_API_URL` if it is set.",
  "connect.slack-no-socket":
    "Slack does not open its Socket Mode connection: check the network; it has to let wss:// through.",
  "connect.slack": "connected to {team} as @{name}",
  "connect.slack-installed":
    "installed in {count, plural, one {{count} workspace or organisation} other {{count} workspaces or organisations}}",
  "connect.slack-install": "add it to a workspace: {url}",
  "connect.slack-socket": "{connected} (Socket Mode)",
  "connect.slack-http": "{connected} (HTTP, POST /slack/events)",
} as const;
