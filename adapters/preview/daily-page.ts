import type { Item } from "../../src/chat/replies/reply.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { PostState } from "../../src/delivery/subscriptions/status.ts";
import { escapeHtml } from "../html/html.ts";

/** The daily posts of one channel. */
export type ChannelPosts = {
  /** "slack T07NEWSROOM C07DESK" */
  readonly channel: string;
  /** How it stands, in one word; a class of the style sheet. */
  readonly postState: PostState;
  /** How it stands, one fact a line. */
  readonly lines: readonly string[];
  /** What it gets on the next seven days; empty if it is stopped. */
  readonly upcoming: readonly Item[];
};

const STATES = {
  next: "On time",
  late: "Late",
  waiting: "Waiting for the next try",
  stopped: "Stopped",
} as const;

/** Every channel's daily posts as HTML: how each stands, and its next seven days. */
export function dailyArticle(channels: readonly ChannelPosts[]): string {
  const sections = channels.map(channelHtml).join("\n");
  return `<article class="document daily">
<header>
<h1>Daily posts</h1>
<p class="facts"><span>${channels.length} ${channels.length === 1 ? "channel" : "channels"}</span></p>
</header>
${sections || `<p>No channel has a daily post yet. A channel manager can start one with <code>/dateline subscribe</code> in Slack or Discord. To try it here, type <code>/dateline subscribe 08:00 Asia/Seoul</code> and then <code>/dateline preview</code> in the <a href="/">preview</a>: nothing is posted anywhere.</p>`}
</article>`;
}

function channelHtml({ channel, postState, lines, upcoming }: ChannelPosts): string {
  return `<section class="channel">
<h2>${escapeHtml(channel)} <span class="standing ${postState}">${STATES[postState]}</span></h2>
<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>
${upcoming.length > 0 ? `<h3>The next seven days</h3>\n${upcoming.map(itemHtml).join("\n")}` : ""}
</section>`;
}

function itemHtml({ label, form, text, emphasis, facts, origin }: Item): string {
  const quote =
    form === "quote"
      ? `<blockquote>${emphasised(text, emphasis)}</blockquote>`
      : `<p>${escapeHtml(text)}</p>`;
  const source = facts.map((fact) => escapeHtml(fact.text)).join(" · ");
  const place = origin
    ? ` · <a href="/documents/${encodeURIComponent(origin.document)}?from=${origin.start}&amp;to=${origin.end}#quote">Open at the quote</a>`
    : "";
  return `<div class="post">
<p class="when">${escapeHtml(label ?? "")}</p>
${quote}
${source || place ? `<p class="facts">${source}${place}</p>` : ""}
</div>`;
}

function emphasised(text: string, spans: readonly Span[]): string {
  let html = "";
  let at = 0;
  for (const { start, end } of spans) {
    html += `${escapeHtml(text.slice(at, start))}<strong>${escapeHtml(text.slice(start, end))}</strong>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
