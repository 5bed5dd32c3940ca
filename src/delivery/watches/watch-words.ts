import { ENGLISH, type Say } from "../../messages/say.ts";
import { dateWords } from "../../time/date-words.ts";
import { reasonWords } from "../posting/reason-words.ts";
import { asSentence, moment } from "../subscriptions/status.ts";
import type { Announcement, Watch } from "./watch.ts";

/** Characters of a topic in a line. */
const MOST_TOPIC = 120;

/** Characters of a title, so that platforms show all of it: a message is recognised by it. */
const MOST_TITLE = 140;

/** What is watched: "“arrests”, published by HRW, on Cambodia". */
export function topicWords(
  { topic, publisher, place }: Pick<Watch, "topic" | "publisher" | "place">,
  say: Say = ENGLISH,
): string {
  const narrowing = [
    ...(publisher === null ? [] : [say("watch.topic-publisher", { publisher: shortened(publisher) })]),
    ...(place === null ? [] : [say("watch.topic-place", { place: shortened(place) })]),
  ].join(", ");
  const quoted = `“${shortened(topic)}”`;
  return narrowing === "" ? quoted : say("watch.topic-narrowed", { topic: quoted, narrowing });
}

/** The title of a message of a watch: no other message of the bot in its channel has it. */
export function newsTitle(
  watch: Pick<Watch, "topic" | "publisher" | "place">,
  number: number,
  say: Say = ENGLISH,
): string {
  const [start, end] = [say("watch.title-start"), say("watch.title-end", { number })];
  return `${start}${shortened(topicWords(watch, say), MOST_TITLE - start.length - end.length)}${end}`;
}

/** When news goes out. */
export function whenWords(when: Watch["when"], say: Say = ENGLISH): string {
  return when.kind === "daily"
    ? say("watch.daily", { time: when.time, zone: when.zone })
    : say("watch.at-once");
}

/** How a watch stands: one fact a line. */
export function watchLines(
  { when, state, setAtMs }: Watch,
  announcements: readonly Announcement[],
  say: Say = ENGLISH,
): readonly string[] {
  const zone = when.kind === "daily" ? when.zone : "UTC";
  const [last] = announcements;
  return [
    say("watch.announced", { when: whenWords(when, say) }),
    ...(state.kind === "stopped"
      ? [
          say("watch.stopped-on", {
            moment: moment(state.atMs, zone, say),
            reason: reasonWords(state.reason, say),
          }),
        ]
      : []),
    ...(last
      ? [lastWords(last, zone, say)]
      : [say("watch.no-news-since", { date: dateWords(momentDay(setAtMs), say) })]),
  ];
}

function lastWords({ outcome, documents: count }: Announcement, zone: string, say: Say): string {
  const documents = say("watch.documents", { count });
  const momentOf = (instantMs: number) => {
    const words = moment(instantMs, zone, say);
    return zone === "UTC" ? say("watch.in-utc", { moment: words }) : words;
  };
  switch (outcome.kind) {
    case "posted":
      return say("watch.last", { moment: momentOf(outcome.atMs), documents });
    case "none":
      return say("watch.last-not-sent", { documents, reason: asSentence(reasonWords(outcome.reason, say)) });
    case "waiting":
      return say("watch.waits", {
        documents,
        reason: reasonWords(outcome.reason, say),
        moment: momentOf(outcome.againAtMs),
      });
    case "claimed":
      return say("watch.being-sent", { documents });
  }
}

function momentDay(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10);
}

function shortened(text: string, most: number = MOST_TOPIC): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
