import type { Check } from "./check.ts";

const PING = /<(?:@|#|!(?!date\^))[^>]*>?/g;

/** Our own markup: a link with an optional label, or a date. Nothing else may start with `<`. */
const MARKUP = /<(?:https?:\/\/|mailto:)[^<>|]+(?:\|[^<>]*)?>|<!date\^[^<>]+>/g;

const LINK = /https?:\/\//;

/**
 * The faults of a mrkdwn text: mentions that ping, and what should have been escaped.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 *
 * @example
 * mrkdwnFaults("<!channel> said R&D") // => ["ping <!channel>", "unescaped <", "unescaped &"]
 * mrkdwnFaults("<https://a.example|R&amp;D> &lt;!channel&gt;") // => []
 */
function mrkdwnFaults(text: string): readonly string[] {
  const rest = text.replaceAll(MARKUP, (markup) => markup.slice(markup.indexOf("|") + 1).replace(/^<.*/, ""));
  return [
    ...Array.from(text.matchAll(PING), ([ping]) => `ping ${ping}`),
    ...(rest.includes("<") ? ["unescaped <"] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(rest) ? ["unescaped &"] : []),
  ];
}

/** A string that Slack reads as mrkdwn. */
export const mrkdwn: Check = (value, at, seen) => {
  if (typeof value !== "string") return;
  if (LINK.test(value)) seen.hasLink = true;
  for (const fault of mrkdwnFaults(value)) seen.faults.push(`${at}: ${fault}`);
};
