import { listWords } from "../../../../src/messages/list-words.ts";
import type { Say } from "../../../../src/messages/say.ts";
import { type Html, html } from "../../../html/html.ts";
import { withMarkup } from "../../../html/with-markup.ts";
import type { Settings } from "../../settings/settings.ts";
import type { NoticePage } from "./notice-page.ts";

/** What the pages say depends on what the bot does. */
type OperatorSettings = Pick<Settings, "operator" | "slack" | "discord" | "logQuestions"> & {
  /** Whether several processes share a server's database, which then has requests until they are answered. */
  readonly isShared: boolean;
};

/**
 * A page in a language.
 *
 * @param keep gives an address the language that the page's own address asks for.
 */
export type PageIn = (say: Say, keep: (path: string) => string) => NoticePage;

/** Who runs the bot, and where to write to them. */
type Operator = { readonly name: (say: Say) => string; readonly email: string };

/** Where the pages are. */
const OPERATOR_PATHS = { privacy: "/privacy", support: "/support" } as const;

/** The pages on privacy and support that Slack's and Discord's directories ask for; none where nobody can be written to. */
export function operatorPages(settings: OperatorSettings): Readonly<Record<string, PageIn>> {
  const { email, name } = settings.operator;
  if (email === null) return {};
  const operator: Operator = { name: (say) => name ?? say("privacy.operator"), email };
  return {
    [OPERATOR_PATHS.privacy]: (say) => privacyPage(settings, operator, say),
    [OPERATOR_PATHS.support]: (say, keep) => supportPage(operator, say, keep),
  };
}

function privacyPage(
  { slack, discord, logQuestions, isShared }: OperatorSettings,
  { name, email }: Operator,
  say: Say,
): NoticePage {
  const platforms = [slack ? "Slack" : null, discord ? "Discord" : null].filter((each) => each !== null);
  const kept: readonly string[] = [
    say("privacy.kept-daily"),
    say("privacy.kept-watch"),
    say("privacy.kept-feedback"),
    ...(slack?.app ? [say("privacy.kept-installation")] : []),
    ...(isShared ? [say("privacy.kept-requests")] : []),
    ...(logQuestions ? [say("privacy.kept-log")] : []),
  ];
  return {
    title: say("privacy.title"),
    paragraphs: [
      say("privacy.who", {
        operator: name(say),
        platforms: listWords(say, platforms) || say("privacy.a-chat"),
      }),
      html`<h2>${say("privacy.reads-title")}</h2>`,
      say("privacy.reads"),
      html`<h2>${say("privacy.kept-title")}</h2>`,
      html`<ul>${kept.map((each) => html`<li>${each}</li>`)}</ul>`,
      say(logQuestions ? "privacy.no-other-words" : "privacy.no-words"),
      say("privacy.cookie"),
      html`<h2>${say("privacy.who-gets-title")}</h2>`,
      say("privacy.who-gets"),
      html`<h2>${say("privacy.how-long-title")}</h2>`,
      say("privacy.how-long"),
      ...(slack?.app ? [say("privacy.app-removed")] : []),
      html`<p>${withMarkup((address) => say("privacy.write", { email: address }), email, mailTo(email))}</p>`,
    ],
  };
}

function supportPage({ name, email }: Operator, say: Say, keep: (path: string) => string): NoticePage {
  const who = (address: string) => say("support.who", { operator: name(say), email: address });
  return {
    title: say("support.title"),
    paragraphs: [
      html`<p>${withMarkup(who, email, mailTo(email))}</p>`,
      say("support.say"),
      html`<h2>${say("support.first-help")}</h2>`,
      html`<ul>
<li>${say("support.help")}</li>
<li>${say("support.status")}</li>
<li>${say("support.wrong-answer")}</li>
</ul>`,
      html`<p><a href="${keep(OPERATOR_PATHS.privacy)}">${say("support.privacy")}</a></p>`,
    ],
  };
}

function mailTo(email: string): Html {
  return html`<a href="mailto:${email}">${email}</a>`;
}
