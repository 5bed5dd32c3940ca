/** Pages of the bot itself: installing it in Slack, privacy, support. */
export const NOTICES = {
  "install.again": "Install it in Slack",
  "install.nothing": "Nothing was installed",
  "install.cancelled": "You cancelled on Slack’s page. Nothing has changed in your workspace.",
  "install.stale": "This page is no longer good",
  "install.stale-why":
    "It opens once, within ten minutes, in the browser in which you began. Nothing was installed.",
  "install.begin-again": "Begin again.",
  "install.refused": "This bot is not open to your workspace. Ask the people who run it to add it.",
  "install.failed": "The installation failed",
  "install.failed-why": "Slack or the bot gave no answer that helps. Try again in a minute.",
  "install.done": "Dateline is installed in {workspace}",
  "install.your-workspace": "your workspace",
  "install.help": "Write /dateline help in Slack to see what it can do.",
  "install.daily": "For a daily post, invite it to a channel and write /dateline subscribe there.",
  "install.open-slack": "Open Slack",

  "privacy.title": "Privacy",
  "privacy.operator": "The operator",
  "privacy.a-chat": "a chat",
  "privacy.who":
    "{operator} runs this bot. It answers questions on {platforms} with quotations from an archive of documents.",
  "privacy.reads-title": "What the bot reads",
  "privacy.reads":
    "What people write to it: commands, mentions, direct messages, and a message that somebody looks up. It reads no other messages, except for its own posts: after a crash it may look through a channel’s latest messages for one.",
  "privacy.kept-title": "What is kept",
  "privacy.kept-daily":
    "A daily post: its channel, time and settings, who set it up (by the platform’s id), and what was posted when.",
  "privacy.kept-watch":
    "A watched topic: its words, its channel, who set it up, and which documents were announced.",
  "privacy.kept-feedback": "“Not right?”: the question, the quotation and the choice. Not who said it.",
  "privacy.kept-installation":
    "An installation in Slack: the id and name of the workspace or organisation, and the bot’s token, encrypted.",
  "privacy.kept-requests":
    "What somebody asks, until it is answered, and for 15 minutes at most; and for some hours that it was asked, and how often each person asked, by the platform’s ids.",
  "privacy.kept-log": "Questions, in the program’s log, without who asked them.",
  "privacy.no-other-words": "Other words of people are not kept.",
  "privacy.no-words": "Questions and answers are not kept otherwise, and the log has nobody’s words.",
  "privacy.cookie":
    "A link from an answer to the archive’s pages sets a cookie that lets its reader look around for twelve hours. It names nobody.",
  "privacy.who-gets-title": "Who gets it",
  "privacy.who-gets":
    "Nobody but the operator and the platform that delivers the messages. The bot answers by itself: it asks no other service and no language model.",
  "privacy.how-long-title": "How long it is kept, and how to be forgotten",
  "privacy.how-long":
    "Daily posts end with /dateline stop, watches with /dateline unwatch. What was kept of them stays, so that nothing is posted twice. “Take it back” deletes what was said of an answer.",
  "privacy.app-removed":
    "Where the app is removed from Slack, its token is deleted, and its daily posts and watches stop.",
  "privacy.write":
    "To have deleted what is kept of a person, a channel, a workspace or a server, write to {email}.",

  "support.title": "Support",
  "support.who": "{operator} runs this bot. Questions, faults and wishes: {email}.",
  "support.say": "Say what you asked, what came, and when. A picture helps.",
  "support.first-help": "First help",
  "support.help": "/dateline help shows what the bot can do.",
  "support.status":
    "/dateline status says how current the archive is, and what keeps a daily post from coming.",
  "support.wrong-answer": "A wrong answer: press “Not right?” below it.",
  "support.privacy": "What the bot keeps, and how to be forgotten",
} as const;
