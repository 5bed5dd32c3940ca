import type { Speaker } from "../archive/attribution.ts";
import type { DocumentHead } from "../corpus/document.ts";
import { SOURCE_FIT } from "./weights.ts";

/**
 * How well a sentence fits a question about somebody's words. 1: they speak. Less: it is only their publication.
 * Least: they have no part in it.
 *
 * @param others the speakers in the rest of the passage.
 * @param is whether a name means the source in the question.
 * @param mentioned whether the sentence itself mentions them.
 * @param onTopic whether the question asks for their words on a topic: then a sentence about them may be enough.
 * @param named where the document names them: in its title, headings or lead, as a release names who issues it; in this passage or beside it; nowhere.
 */
export function sourceFit(
  document: DocumentHead,
  speaker: Speaker | null,
  others: readonly Speaker[],
  is: (name: string) => boolean,
  mentioned: boolean,
  onTopic: boolean,
  named: "on top" | "near" | "nowhere",
): number {
  if (speaker && (is(speaker.name) || is(`${speaker.name}, ${speaker.role ?? ""}`))) return 1;
  if (!speaker && others.some((other) => is(other.name))) return SOURCE_FIT.passage;
  if (is(document.publisher)) return speaker ? SOURCE_FIT.publisherOnly : SOURCE_FIT.publisher;
  if (document.republished && is(document.republished.by)) return SOURCE_FIT.republisher;
  const about = onTopic ? SOURCE_FIT.mentionedOnTopic : SOURCE_FIT.mentioned;
  const byMention = mentioned ? about : SOURCE_FIT.none;
  if (speaker || !onTopic || named === "nowhere") return byMention;
  return Math.max(byMention, named === "on top" ? SOURCE_FIT.namedOnTop : SOURCE_FIT.namedNear);
}
