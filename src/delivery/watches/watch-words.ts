import { dateWords } from "../../time/date-words.ts";
import { moment } from "../subscriptions/status.ts";
import type { Announcement, Watch } from "./watch.ts";

/** Characters of a topic in a line. */
const MOST_TOPIC = 120;

/** Characters of a title, so that platforms show all of it: a message is recognised by it. */
const MOST_TITLE = 140;

/** What is watched: "“arrests”, published by HRW, on Cambodia". */
export function topicWords({
  topic,
  publisher,
  place,
}: Pick<Watch, "topic" | "publisher" | "place">): string {
  return [
    `“${shortened(topic)}”`,
    ...(publisher === null ? [] : [`published by ${shortened(publisher)}`]),
    ...(place === null ? [] : [`on ${shortened(place)}`]),
  ].join(", ");
}

/** The title of a message of a watch: no other message of the bot in its channel has it. */
export function newsTitle(watch: Pick<Watch, "topic" | "publisher" | "place">, number: number): string {
  const [start, end] = ["New on ", ` (no. ${number})`];
  return `${start}${shortened(topicWords(watch), MOST_TITLE - start.length - end.length)}${end}`;
}

/** When news goes out. */
export function whenWords(when: Watch["when"]): string {
  return when.kind === "daily"
    ? `once a day, at ${when.time} (${when.zone})`
    : "soon after they come in, at most every ten minutes";
}

/** How a watch stands: one fact a line. */
export function watchLines(
  { when, state, setAtMs }: Watch,
  announcements: readonly Announcement[],
): readonly string[] {
  const zone = when.kind === "daily" ? when.zone : "UTC";
  const [last] = announcements;
  return [
    `New documents are announced ${whenWords(when)}.`,
    ...(state.kind === "stopped" ? [`Stopped on ${moment(state.atMs, zone)}: ${state.reason}`] : []),
    ...(last ? [lastWords(last, zone)] : [`No news since ${dateWords(momentDay(setAtMs))}, when it began.`]),
  ];
}

function lastWords({ outcome, documents }: Announcement, zone: string): string {
  const count = documents === 1 ? "1 document" : `${documents.toLocaleString("en-GB")} documents`;
  switch (outcome.kind) {
    case "posted":
      return `Last message: ${moment(outcome.atMs, zone)}${at(zone)}, ${count}.`;
    case "none":
      return `Last message, of ${count}: not sent. ${outcome.reason.charAt(0).toUpperCase()}${outcome.reason.slice(1).replace(/\.$/, "")}.`;
    case "waiting":
      return `A message of ${count} waits: ${outcome.reason} Next try: ${moment(outcome.againAtMs, zone)}${at(zone)}.`;
    case "claimed":
      return `A message of ${count} is being sent.`;
  }
}

function at(zone: string): string {
  return zone === "UTC" ? " UTC" : "";
}

function momentDay(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10);
}

function shortened(text: string, most: number = MOST_TOPIC): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
