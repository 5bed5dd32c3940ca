/** Slack: the form of the daily post, App Home, and what only Slack's replies say. */
export const SLACK = {
  "slack.asked": "Asked: {question}",
  "slack.no-room": "{count} more had no room here.",
  "slack.cut": "{count, plural, one {# character} other {# characters}} left out",
  "slack.picture": "Picture",
  "slack.quote": "Quote",
  "slack.app": "Dateline",
  "slack.not-shared": "That could not be shared.",
  "slack.not-shared-hint": "Invite the bot to this channel, or ask again and share within half an hour.",
  "slack.not-taken-back": "That could not be taken back.",
  "slack.not-taken-back-hint": "Try again in a minute, or ask an admin to delete it.",

  "slack.form-title": "On this date",
  "slack.form-submit": "Set up",
  "slack.form-cancel": "Cancel",
  "slack.form-done": "Done",
  "slack.form-intro": "Every day the channel gets up to three quotes on what happened on this date.",
  "slack.form-channel": "Channel",
  "slack.form-zone": "Time zone",
  "slack.form-city": "Type a city",
  "slack.form-time": "Local time",
  "slack.form-empty-day": "On a day without entries",
  "slack.form-nearest": "Show the nearest day",
  "slack.form-no-post": "No post",
  "slack.form-care": "Entries on death or torture",
  "slack.form-note": "With a content note",
  "slack.form-left-out": "Left out",
  "slack.form-channel-is": "Channel: ",
  "slack.form-choose-channel": "Choose a channel.",
  "slack.form-choose-zone": "Choose a time zone.",
  "slack.form-choose-time": "Choose a time of day.",

  "slack.home-where": "In a channel, a thread, or here",
  "slack.home-mention":
    "Mention the bot with a question, also in a thread. Or write to it under “Messages” above, without a command.",
  "slack.home-look-up": "To look up what somebody wrote, open the message’s menu and choose “Look this up”.",
  "slack.home-share":
    "Only you see an answer. “Share to channel” shows it to everybody; --public after a question does so at once.",

  "slack.channel-link": "The channel",
  "reason.slack-cannot-see":
    "The bot cannot see that channel: it was deleted, or it is private and the bot is not a member. Invite the bot there with /invite @{bot}.",
  "reason.slack-not-in-channel": "The bot is not in the channel: invite it there with /invite @{bot}.",
  "reason.slack-archived": "The channel is archived: unarchive it, or choose another one.",
  "reason.slack-direct-message":
    "That is a direct message, not a channel. Subscribe in the channel that should get the daily post.",
  "reason.slack-restricted":
    "This workspace does not let the bot post in the channel: an admin has to allow it in the channel’s posting permissions.",
  "reason.slack-read-only":
    "The channel is read-only for the bot: an admin has to allow it in the channel’s posting permissions.",
  "reason.slack-threads-only":
    "The channel takes replies in threads only: an admin has to allow the bot to post there, or choose another one.",
  "reason.slack-not-taken": "The channel does not take the bot’s messages: choose another one.",
  "reason.slack-suspended":
    "An admin has suspended posting in this workspace (Enterprise Key Management): ask them to allow it again.",
  "reason.slack-no-permission":
    "The bot lacks the permission to post in the channel: an admin has to allow it in the channel’s posting permissions.",
  "reason.slack-no-access":
    "The bot has no access to this workspace: the person who runs it has to get the app approved and installed here.",
  "reason.slack-missing-scope":
    "The bot lacks a permission: the person who runs it has to install the Slack app again with its current manifest.",
  "reason.slack-removed":
    "The Slack app was removed from this workspace: the person who runs the bot has to install it again.",
  "reason.slack-revoked":
    "The bot’s token was revoked: the person who runs it has to install the Slack app again and set the new SLACK_BOT_TOKEN.",
  "reason.slack-expired":
    "The bot’s token has expired: the person who runs it has to set a new SLACK_BOT_TOKEN.",
  "reason.slack-token":
    "Slack does not accept the bot’s token: the person who runs it has to set a new SLACK_BOT_TOKEN.",
  "reason.slack-unclear": "Slack did not say whether the bot can post there ({code}). Try again in a minute.",
  "reason.slack-messages-unclear":
    "Slack did not let the bot write to you. Try again in a minute, or open the bot’s messages under Apps first.",
  "reason.slack-app-gone":
    "The Slack app was removed from this workspace: install it again, and then set this up again.",
  "reason.slack-not-installed":
    "The Slack app is not installed in this workspace any more: install it again at {url}.",
  "slack.not-installed":
    "This bot is not installed in this workspace, or not open to it. Install it at {url}, or ask the people who run it.",
  "reason.slack-unread-installation": "The installation could not be read.",
  "reason.slack-workspace-token":
    "Slack does not take the bot’s token in this workspace: install the app again at {url}.",
  "reason.slack-not-reached": "Slack could not be reached ({code}).",
  "reason.slack-no-clear-answer": "Slack gave no clear answer ({code}).",
  "reason.slack-refused": "Slack refused it ({code}).",
  "reason.slack-late": "Slack did not answer in time.",
  "reason.slack-wait": "Slack asks the bot to wait.",
} as const;
