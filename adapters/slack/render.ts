import type { ImageBlock, KnownBlock } from "@slack/types";
import type { Button } from "../../src/chat/buttons/button.ts";
import { leftWords } from "../../src/chat/replies/figure-items.ts";
import { type Item, isFact, pageEnd, type Reply } from "../../src/chat/replies/reply.ts";
import { type Say, sayIn } from "../../src/messages/say.ts";
import { LIMITS } from "./limits.ts";
import { actionsBlock, contextBlocks, itemBlocks } from "./messages/item-blocks.ts";
import { printableReply } from "./messages/printable.ts";
import { mrkdwnText, plainText, richText } from "./messages/text.ts";
import { fits, plus, type Weight, WHOLE_MESSAGE, weigh } from "./messages/weight.ts";

/** A message as Slack takes it, by whatever way it is sent. */
export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };

/** What a message is made for. */
export type RenderOptions = {
  /** The key of the current archive, see `archiveKey`. */
  readonly archive: string;
  /** Whether there is a channel to share to. @default true */
  readonly shareable?: boolean;
  /** What shows the reply's picture; null: nothing. @default null */
  readonly image?: ImageBlock | null;
};

/** Characters of what was asked (a question with its options), of the notes, and of a closing line. */
const MOST_ASKED = 1_400;
const MOST_NOTES = 1_200;
const MOST_CLOSING = 300;

/** Characters of a figure's sentence. */
const MOST_FIGURE = 600;

/** What is kept free for a page's end: a few lines, and two buttons that hold a long question each. */
const END: Weight = { blocks: 2, characters: 700, elements: 10, json: 5_500 };

/** Characters of an item's text: the first of these at which it fits. */
const SIZES = [3_000, 1_500, 800, 400, 160] as const;

/**
 * A reply as a Slack message, within Slack's limits whatever it holds: what has no room comes with "More", a text that is
 * too long is cut and says by how much.
 *
 * Everything shown is rich text or plain text, which Slack never parses: nothing in it pings, links or formats.
 */
export function renderMessage(
  given: Reply,
  { archive, shareable = true, image = null }: RenderOptions,
): SlackMessage {
  const offered = (buttons: readonly Button[]) =>
    shareable ? buttons : buttons.filter((one) => !one.public);
  const say = sayIn(given.locale ?? "en");
  const legible = printableReply(given);
  const reply = {
    ...legible,
    notes: legible.notes.filter((note) => note.trim() !== ""),
    items: legible.items.map((item) => ({ ...item, buttons: offered(item.buttons) })),
  };
  const head = [...headBlocks(reply), ...(image ? [image] : [])];
  const listed = ["timeline", "on-this-date", "preview", "news"].includes(reply.kind);
  const set = (most: number) =>
    reply.items.map((item, index) => itemBlocks(item, { index, archive, listed, most, say }));
  const { blocks, shown } = pack(head, reply, set);
  const end = pageEnd(reply, shown);
  const figures = figureBlocks(reply, plus(plus(weigh(head), weigh(blocks)), END), archive);
  const lost = reply.paging === null ? reply.items.length - shown : 0;
  const lines = [...end.lines, ...(lost > 0 ? [say("slack.no-room", { count: lost })] : [])];
  const buttons = offered(end.buttons);
  return {
    text: fallback(reply, reply.items.slice(0, shown)),
    blocks: [
      ...head,
      ...blocks,
      ...figures,
      ...contextBlocks(lines, MOST_CLOSING),
      ...(buttons.length > 0
        ? [actionsBlock(buttons, "page", archive, reply.title ?? reply.asked ?? "")]
        : []),
    ],
  };
}

function headBlocks({ kind, asked, title, notes, locale = "en" }: Reply): readonly KnownBlock[] {
  const inShort = kind === "refusal" || kind === "changed";
  const mostNote = Math.max(80, Math.floor(MOST_NOTES / notes.length));
  const lines = [
    ...(title && inShort ? [richText(plainText(title, LIMITS.header).text, { style: { bold: true } })] : []),
    ...notes.map((note) => richText(plainText(note, mostNote).text)),
  ].filter((elements) => elements.length > 0);
  return [
    ...contextBlocks(asked?.trim() ? [sayIn(locale)("slack.asked", { question: asked })] : [], MOST_ASKED),
    ...(title?.trim() && !inShort
      ? [{ type: "header" as const, text: plainText(title, LIMITS.header) }]
      : []),
    ...(lines.length > 0
      ? [
          {
            type: "rich_text" as const,
            elements: lines.map((elements) => ({ type: "rich_text_section" as const, elements })),
          },
        ]
      : []),
  ];
}

/** The figures beside an answer, as many as there is room for under their title; what is left out is counted. */
function figureBlocks(
  { figures, locale = "en" }: Reply,
  taken: Weight,
  archive: string,
): readonly KnownBlock[] {
  if (!figures) return [];
  const say = sayIn(locale);
  const set = figures.items.map((item, index) =>
    itemBlocks(item, { index, archive, listed: true, most: MOST_FIGURE, say }),
  );
  const title = contextBlocks([figures.title], MOST_CLOSING);
  const end = contextBlocks([leftWords(figures.left + figures.items.length, say)], MOST_CLOSING);
  const { blocks, shown } = whatFits(set, plus(taken, weigh([...title, ...end])));
  if (shown === 0) return [];
  const left = figures.left + figures.items.length - shown;
  return [...title, ...blocks, ...contextBlocks(left > 0 ? [leftWords(left, say)] : [], MOST_CLOSING)];
}

type Packed = { readonly blocks: readonly KnownBlock[]; readonly shown: number };

/** As many whole items as there is room for; where there are no pages to come, all of them, cut if they must be. */
function pack(
  head: readonly KnownBlock[],
  { items, paging }: Reply,
  set: (most: number) => readonly (readonly KnownBlock[])[],
): Packed {
  const taken = plus(weigh(head), END);
  const wanted = paging === null ? items.length : Math.min(1, items.length);
  let packed: Packed = { blocks: [], shown: 0 };
  for (const most of SIZES) {
    packed = whatFits(set(most), taken);
    if (packed.shown >= wanted) break;
  }
  return packed;
}

function whatFits(items: readonly (readonly KnownBlock[])[], taken: Weight): Packed {
  const blocks: KnownBlock[] = [];
  let weight = taken;
  for (const [index, item] of items.entries()) {
    weight = plus(weight, weigh(item));
    if (!fits(weight, WHOLE_MESSAGE)) return { blocks, shown: index };
    blocks.push(...item);
  }
  return { blocks, shown: items.length };
}

/** Characters of an item in the plain text, before escaping: the first of these at which the first item fits. */
const LINES = [2_000, 350] as const;

/** The message in short for notifications and screen readers; every line opens with words of ours, which format nothing. */
function fallback({ title, notes, locale = "en" }: Reply, items: readonly Item[]): string {
  const say = sayIn(locale);
  const head = [
    ...(title?.trim() ? [mrkdwnText(title, LIMITS.header)] : []),
    ...notes.map((note) => mrkdwnText(note, 300)),
  ];
  const texts = LINES.map((most) =>
    lines(
      [...head, ...items.filter((item) => item.text !== "").map((item) => itemLine(item, most, say))],
      say,
    ),
  );
  return texts.find(({ whole }) => whole)?.text ?? texts.at(-1)?.text ?? say("slack.app");
}

/** As many lines as there is room for. */
function lines(all: readonly string[], say: Say): { readonly text: string; readonly whole: boolean } {
  let text = all[0] ?? say("slack.app");
  for (const line of all.slice(1)) {
    if (text.length + 1 + line.length > LIMITS.fallback) return { text, whole: false };
    text += `\n${line}`;
  }
  return { text, whole: text.length <= LIMITS.fallback };
}

function itemLine({ label, form, text, facts }: Item, most: number, say: Say): string {
  const words = form === "quote" || form === "passage" ? say("slack.quote") : say("slack.app");
  const source = facts
    .filter((fact) => !isFact(fact, "fact.title") && !isFact(fact, "fact.where"))
    .slice(0, 2);
  return [
    `${mrkdwnText(label ?? words, 80)}: ${mrkdwnText(text, most)}`,
    ...(source.length > 0 ? [mrkdwnText(source.map((fact) => fact.text).join("; "), 150)] : []),
  ].join(" — ");
}
