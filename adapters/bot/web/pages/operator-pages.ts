import { type Html, html } from "../../../html/html.ts";
import type { Settings } from "../../settings/settings.ts";
import type { NoticePage } from "./notice-page.ts";

/** What the pages say depends on what the bot does. */
type OperatorSettings = Pick<Settings, "operator" | "slack" | "discord" | "logQuestions"> & {
  /** Whether several processes share a server's database, which then has requests until they are answered. */
  readonly isShared: boolean;
};

/** Where the pages are. */
const OPERATOR_PATHS = { privacy: "/privacy", support: "/support" } as const;

/** The pages on privacy and support that Slack's and Discord's directories ask for; none where nobody can be written to. */
export function operatorPages(settings: OperatorSettings): Readonly<Record<string, NoticePage>> {
  const { email, name } = settings.operator;
  if (email === null) return {};
  const write = html`<a href="mailto:${email}">${email}</a>`;
  return {
    [OPERATOR_PATHS.privacy]: privacyPage(settings, name ?? "The operator", write),
    [OPERATOR_PATHS.support]: supportPage(name ?? "The operator", write),
  };
}

function privacyPage(
  { slack, discord, logQuestions, isShared }: OperatorSettings,
  operator: string,
  write: Html,
): NoticePage {
  const platforms = [slack ? "Slack" : null, discord ? "Discord" : null].filter((each) => each !== null);
  const kept: readonly string[] = [
    "A daily post: its channel, time and settings, who set it up (by the platform’s id), and what was posted when.",
    "A watched topic: its words, its channel, who set it up, and which documents were announced.",
    "“Not right?”: the question, the quotation and the choice. Not who said it.",
    slack?.app
      ? "An installation in Slack: the id and name of the workspace or organisation, and the bot’s token, encrypted."
      : null,
    isShared
      ? "What somebody asks, until it is answered, and for 15 minutes at most; and for some hours that it was asked, and how often each person asked, by the platform’s ids."
      : null,
    logQuestions ? "Questions, in the program’s log, without who asked them." : null,
  ].filter((each) => each !== null);
  return {
    title: "Privacy",
    paragraphs: present([
      `${operator} runs this bot. It answers questions on ${platforms.join(" and ") || "a chat"} with quotations from an archive of documents.`,
      html`<h2>What the bot reads</h2>`,
      "What people write to it: commands, mentions, direct messages, and a message that somebody looks up. It reads no other messages, except for its own posts: after a crash it may look through a channel’s latest messages for one.",
      html`<h2>What is kept</h2>`,
      html`<ul>${kept.map((each) => html`<li>${each}</li>`)}</ul>`,
      logQuestions
        ? "Other words of people are not kept."
        : "Questions and answers are not kept otherwise, and the log has nobody’s words.",
      "A link from an answer to the archive’s pages sets a cookie that lets its reader look around for twelve hours. It names nobody.",
      html`<h2>Who gets it</h2>`,
      "Nobody but the operator and the platform that delivers the messages. The bot answers by itself: it asks no other service and no language model.",
      html`<h2>How long it is kept, and how to be forgotten</h2>`,
      "Daily posts end with /dateline stop, watches with /dateline unwatch. What was kept of them stays, so that nothing is posted twice. “Take it back” deletes what was said of an answer.",
      slack?.app
        ? "Where the app is removed from Slack, its token is deleted, and its daily posts and watches stop."
        : "",
      html`<p>To have deleted what is kept of a person, a channel, a workspace or a server, write to ${write}.</p>`,
    ]),
  };
}

function present(paragraphs: NoticePage["paragraphs"]): NoticePage["paragraphs"] {
  return paragraphs.filter((paragraph) => paragraph !== "");
}

function supportPage(operator: string, write: Html): NoticePage {
  return {
    title: "Support",
    paragraphs: [
      html`<p>${operator} runs this bot. Questions, faults and wishes: ${write}.</p>`,
      "Say what you asked, what came, and when. A picture helps.",
      html`<h2>First help</h2>`,
      html`<ul>
<li>/dateline help shows what the bot can do.</li>
<li>/dateline status says how current the archive is, and what keeps a daily post from coming.</li>
<li>A wrong answer: press “Not right?” below it.</li>
</ul>`,
      html`<p><a href="${OPERATOR_PATHS.privacy}">What the bot keeps, and how to be forgotten</a></p>`,
    ],
  };
}
