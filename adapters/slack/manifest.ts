import type { AppsManifestCreateArguments } from "@slack/web-api";
import { withCommandPrefix } from "../../src/chat/replies/command-names.ts";
import { INSTALL_PATHS } from "./installing/install-paths.ts";

/** web-api exports its type only as an argument of the call that takes it. */
type Manifest = AppsManifestCreateArguments["manifest"];

/**
 * What the bot may do: see what is written to it, answer, and post where it was invited. With these it reads no channel; to let
 * it look for its own post after a crash, add channels:history and groups:history by hand.
 */
const SCOPES = [
  // app_mention
  "app_mentions:read",
  // conversations.info: whether it may post in a public channel
  "channels:read",
  // every message that it posts
  "chat:write",
  // slash commands and the message shortcut
  "commands",
  // conversations.info: whether it may post in a private channel
  "groups:read",
  // message.im: what people write to it in private
  "im:history",
  // users.info: who manages the workspace
  "users:read",
] as const;

/** What it takes to show quotations below links to the bot's own pages. */
const LINK_SCOPES = [
  // link_shared
  "links:read",
  // chat.unfurl
  "links:write",
] as const;

/**
 * The scopes that people are asked for.
 *
 * @param linkHost the name in the address of the bot's pages, if Slack is to show their links with their quotation.
 */
export function slackScopes(linkHost: string | null): readonly string[] {
  return [...SCOPES, ...(linkHost === null ? [] : LINK_SCOPES)];
}

/** What Slack tells the bot of: App Home, what is written to it, and the end of its token. */
const BOT_EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.im",
  "tokens_revoked",
] as const;

/** What Slack tells of an organisation, which lets the app into its workspaces one by one. */
export const ORGANISATION_EVENTS = ["team_access_granted", "team_access_revoked"] as const;

/**
 * What creates the Slack app; `manifest.json` and `manifest-http.json` beside this file hold the same as JSON, ready
 * to be pasted; their test says if they do not.
 *
 * Slack takes descriptions and hints of commands in one language only: they are English.
 *
 * @param requestUrl where Slack posts to; null with Socket Mode.
 * @param prefix of the commands' names, such as "dl-". @default none
 * @param linkHost the name in the address of the bot's pages, whose links Slack shows with their quotation. @default none
 * @param installedAt where people reach the bot to install it in any workspace or organisation. @default it is in one, by its token
 */
export function slackManifest(
  requestUrl: string | null,
  prefix = "",
  linkHost: string | null = null,
  installedAt: string | null = null,
): Manifest {
  const command = (name: string, description: string, hint: string) => ({
    command: withCommandPrefix(name, prefix),
    ...(requestUrl === null ? {} : { url: requestUrl }),
    description,
    usage_hint: hint,
    should_escape: false,
  });
  const request = requestUrl === null ? {} : { request_url: requestUrl };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "Dateline",
      description: "Answers from an archive of dated statements, word for word.",
      long_description: withCommandPrefix(
        "Ask in plain words, and Dateline answers with a sentence of your archive: who said it, who published it, when, and where to find it. Every answer is quoted word for word; if there is no answer, it says so. It writes no text of its own, and it reads only messages that are sent to it. Commands: /ask, /on-this-date, /timeline, /dateline.",
        prefix,
      ),
      background_color: "#1f2a37",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "dateline", always_online: true },
      ...(linkHost === null ? {} : { unfurl_domains: [linkHost] }),
      shortcuts: [
        {
          name: "Look this up",
          type: "message",
          callback_id: "look_this_up",
          description: "Look up in the archive what this message says or asks",
        },
      ],
      slash_commands: [
        command(
          "/ask",
          "The sentence of the archive that answers a question",
          "[question] [--publisher name] [--place name] [--public]",
        ),
        command("/on-this-date", "What happened on a day of the year", "[17 June] [--public]"),
        command(
          "/timeline",
          "Dated sentences on a topic, in order",
          "[topic] [--publisher name] [--place name] [--no-picture] [--public]",
        ),
        command(
          "/dateline",
          "The daily post of this channel, how to ask, and the archive in numbers",
          "[subscribe [08:00 Asia/Seoul] | stop | status | preview | help]",
        ),
      ],
    },
    oauth_config: {
      ...(installedAt === null ? {} : { redirect_urls: [installedAt + INSTALL_PATHS.callback] }),
      scopes: { bot: [...SCOPES, ...(linkHost === null ? [] : LINK_SCOPES)] },
    },
    settings: {
      event_subscriptions: {
        ...request,
        bot_events: [
          ...BOT_EVENTS,
          ...(linkHost === null ? [] : (["link_shared"] as const)),
          ...(installedAt === null ? [] : ORGANISATION_EVENTS),
        ],
      },
      interactivity: {
        is_enabled: true,
        ...request,
        // What completes the time zone; with HTTP, Slack asks only this address for the options of a menu.
        ...(requestUrl === null ? {} : { message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: installedAt !== null,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: installedAt !== null,
    },
  };
}
