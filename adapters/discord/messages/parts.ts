import type { Fact, Item, Reply } from "../../../src/chat/replies/reply.ts";
import { LOCALES } from "../../../src/messages/locale.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import { fitLine, fitText } from "./fit.ts";
import { linked, unescapeMarkdown } from "./markdown.ts";

/** The label before the question; a question that a button had no room for is read back from the text after it. */
const askedLabel = (say: Say) => `**${say("discord.asked")}** `;

/** Room of the parts around the items, in characters with their mark-up. A question has at most 1,000, each one or two. */
const ROOM = {
  asked: 2_560,
  note: 1_200,
  notes: 1_600,
  closing: 250,
  notice: 1_800,
  fact: 260,
  facts: 1_300,
} as const;

/** What is asked and what is to be said beforehand, a line each; at most 4,000 characters. */
export function headText({ asked, notes, locale = "en" }: Pick<Reply, "asked" | "notes" | "locale">): string {
  const question = asked === null ? [] : [askedLabel(sayIn(locale)) + fitLine(asked, ROOM.asked)];
  const room = asked === null || asked.length < 500 ? ROOM.notes : ROOM.notes / 2;
  return [...question, ...fitLines(notes, room)].join("\n");
}

/** The question that the first embed of a message shows; null if it shows none. */
export function readAsked(description: string): string | null {
  const [line = ""] = description.split("\n", 1);
  const label = LOCALES.map((locale) => askedLabel(sayIn(locale))).find((each) => line.startsWith(each));
  return label === undefined ? null : unescapeMarkdown(line.slice(label.length));
}

/** The lines that end a page; at most {@link LONGEST_CLOSING} characters. */
export function closingText(lines: readonly string[]): string {
  return fitLines(lines, ROOM.closing).join("\n");
}

/** A private message of several lines. */
export function noticeText(words: string): string {
  return fitLines(words.split("\n"), ROOM.notice).join("\n");
}

/** Characters that {@link closingText} may take. */
export const LONGEST_CLOSING: number = ROOM.closing;

/**
 * An item: what it is, its text, and what is known of it.
 *
 * @param room characters, 500 or more; it is all used if it must be.
 * @param label whether its label stands above the text; where it is a title, it does not.
 */
export function itemText(item: Item, room: number, label: boolean, say: Say): string {
  const above = label && item.label ? `**${fitLine(item.label, 120)}**\n` : "";
  const facts = factLines(item.facts, Math.min(ROOM.facts, Math.floor(room / 2)), say);
  const below = facts && item.text ? `\n\n${facts}` : facts;
  const text = item.text === "" ? "" : fitText(item, room - above.length - below.length, say);
  return above + text + below;
}

function factLines(facts: readonly Fact[], room: number, say: Say): string {
  const each = Math.min(ROOM.fact, Math.floor(room / Math.max(1, facts.length)) - 1);
  const lines = facts.map(({ label, text, url }) => {
    const name = `**${fitLine(label, 40)}:** `;
    const words = fitLine(text, Math.max(1, each - name.length));
    return { name, words, link: linked(words, url, say) };
  });
  const spare = room - lines.reduce((sum, { name, words }) => sum + name.length + words.length + 1, 0);
  return lines
    .map(({ name, words, link }) => name + (link.length - words.length <= spare ? link : words))
    .join("\n");
}

/** Lines in so much room: the last ones make way, and a mark says so. */
function fitLines(lines: readonly string[], room: number): readonly string[] {
  const kept: string[] = [];
  let left = room - 2;
  for (const line of lines) {
    if (left < 20) return [...kept, "…"];
    const fitted = fitLine(line, Math.min(ROOM.note, left));
    kept.push(fitted);
    left -= fitted.length + 1;
  }
  return kept;
}
