import { leftWords } from "../../src/chat/replies/figure-items.ts";
import { type Item, pageEnd, type Reply, type ReplyPicture } from "../../src/chat/replies/reply.ts";
import { sayIn } from "../../src/messages/say.ts";
import { LIMITS } from "./limits.ts";
import { type ButtonRow, buttonRows, rowCount } from "./messages/buttons.ts";
import { fitLine } from "./messages/fit.ts";
import { escapeMarkdown } from "./messages/markdown.ts";
import { closingText, headText, itemText, LONGEST_CLOSING } from "./messages/parts.ts";

/** A message as Discord takes it, in a callback or in an edit. */
export type DiscordMessage = {
  readonly embeds: readonly Embed[];
  readonly components: readonly ButtonRow[];
  /** Nothing in a message of the bot notifies anybody. */
  readonly allowed_mentions: { readonly parse: readonly [] };
  /** Pictures, with their words for those who do not see them. @default none */
  readonly attachments?: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description: string;
  }[];
  /** The bytes of the attachments, in their order: sent beside the message, not in it. */
  readonly files?: readonly Uint8Array[];
};

/** A box of a message. */
type Embed = { readonly title?: string; readonly description?: string; readonly color: number };

/** What a message depends on beside the reply. */
export type RenderOptions = {
  /** The key of the current archive, for the buttons. */
  readonly archive: string;
  /** Addresses of the bot's own that can be followed where the reply names them; all others are shown letter by letter. */
  readonly links?: readonly string[];
};

/** The colour of a box's edge. */
const COLORS = { found: 0x2f5d8a, plain: 0x8a9099 } as const;

/** A description is filled up to here, so that the closing lines find room in it. */
const DESCRIPTION = LIMITS.embedDescription - LONGEST_CLOSING - 2;

/** A longer head has a box of its own. */
const LONG_HEAD = 1_000;

/** An item that does not have so much room left is not begun, in characters. */
const LEAST_ROOM = 500;

/** Characters for the line that says how many figures are left out. */
const LEFT = 40;

/** What has been laid out so far. */
type Laid = { readonly embeds: readonly Embed[]; readonly shown: readonly Item[] };

/**
 * A reply as a Discord message within Discord's limits: what there is no room for is cut with a mark, or left to "More".
 *
 * @example
 * renderMessage(HELP, { archive: "k1y-_9aZ" }).allowed_mentions; // => { parse: [] }
 */
export function renderMessage(reply: Reply, { archive, links = [] }: RenderOptions): DiscordMessage {
  const numbered = reply.items.filter(({ buttons }) => buttons.length > 0).length > 1;
  const first = (reply.paging?.request.from ?? 0) + 1;
  const items = reply.items.map((item, index) => ({
    ...item,
    buttons: item.buttons.map((button) =>
      numbered ? { ...button, label: `${first + index} · ${button.label}` } : button,
    ),
    label:
      numbered && reply.kind !== "answer"
        ? [first + index, item.label].filter(Boolean).join(" · ")
        : item.label,
  }));
  const quotes = items.some(({ form }) => form === "quote");
  const laid = withFigures(reply, quotes ? layEntries(reply, items) : laySections(reply, items));
  const say = sayIn(reply.locale ?? "en");
  const end = pageEnd(reply, laid.shown.length);
  const left = reply.paging ? 0 : items.length - laid.shown.length;
  const closing = [...end.lines, ...(left > 0 ? [say("discord.left-out", { count: left })] : [])];
  return {
    embeds: withClosing(laid, closingText(closing), reply).map((embed) => withLinks(embed, links)),
    components: buttonRows(
      laid.shown.map(({ buttons }) => buttons),
      end.buttons,
      archive,
    ),
    allowed_mentions: { parse: [] },
    ...(reply.picture ? attached(reply.picture) : {}),
  };
}

function attached({ png, alt }: ReplyPicture): Pick<DiscordMessage, "attachments" | "files"> {
  const description = fitLine(alt, LIMITS.attachmentDescription);
  return { attachments: [{ id: "0", filename: "picture.png", description }], files: [png] };
}

/** Quotes, each in a box; the question stands above the first one if there is no title to stand under. */
function layEntries(reply: Reply, items: readonly Item[]): Laid {
  const say = sayIn(reply.locale ?? "en");
  const head = headText(reply);
  const heading = titleOf(reply);
  const embeds: Embed[] = heading !== null || head.length > LONG_HEAD ? [embedOf(heading, head, reply)] : [];
  const shown: Item[] = [];
  let room = LIMITS.embedCharacters - LONGEST_CLOSING - 2 - sizeOf(embeds);
  for (const item of items) {
    const above = embeds.length === 0 && head ? `${head}\n\n` : "";
    const title = item.label === null ? "" : fitLine(item.label, LIMITS.embedTitle);
    const most = Math.min(DESCRIPTION, room - title.length) - above.length;
    const mayCut = shown.length === 0 || !reply.paging;
    if (most < LEAST_ROOM || !hasPlace(reply, embeds, [...shown, item])) break;
    const text = itemText(item, most, false, say);
    // A text that was cut, or stands where it would have to be, is shorter than what it shows.
    if (!mayCut && itemText(item, Number.MAX_SAFE_INTEGER, false, say) !== text) break;
    const embed = embedOf(title || null, above + text, reply);
    embeds.push(embed);
    shown.push(item);
    room -= sizeOf([embed]);
  }
  return { embeds, shown };
}

/** The figures beside an answer in a box of their own, as many whole ones as there is room for. */
function withFigures(reply: Reply, laid: Laid): Laid {
  const { figures } = reply;
  if (!figures || laid.shown.length === 0 || laid.embeds.length >= LIMITS.embeds - 1) return laid;
  const say = sayIn(reply.locale ?? "en");
  const texts: string[] = [];
  let room =
    Math.min(DESCRIPTION, LIMITS.embedCharacters - LONGEST_CLOSING - sizeOf(laid.embeds)) -
    figures.title.length -
    LEFT;
  for (const item of figures.items) {
    const text = itemText(item, LEAST_ROOM, true, say);
    if (text.length + 2 > room) break;
    texts.push(text);
    room -= text.length + 2;
  }
  const left = figures.left + figures.items.length - texts.length;
  const lines = [...texts, ...(left > 0 ? [leftWords(left, say)] : [])];
  return texts.length === 0
    ? laid
    : { ...laid, embeds: [...laid.embeds, embedOf(figures.title, lines.join("\n\n"), reply)] };
}

/** Whether Discord has a box and a row left, one of each kept for how the page ends. */
function hasPlace(reply: Reply, embeds: readonly Embed[], shown: readonly Item[]): boolean {
  const groups = shown.map(({ buttons }) => buttons);
  return (
    shown.length === 1 ||
    (embeds.length < LIMITS.embeds - 1 &&
      rowCount(groups, pageEnd(reply, shown.length).buttons) <= LIMITS.rows)
  );
}

/** Texts that read as one, in one box under the title, or in several if they are long; what is emphasised has room first. */
function laySections(reply: Reply, items: readonly Item[]): Laid {
  const say = sayIn(reply.locale ?? "en");
  const title = titleOf(reply);
  const head = headText(reply);
  const texts = new Map<Item, string>();
  let room = LIMITS.embedCharacters - LONGEST_CLOSING - 2 - (title ?? "").length - head.length;
  const rank = (item: Item) => (item.emphasis.length + item.facts.length > 0 ? 0 : 1);
  for (const [index, item] of items.toSorted((a, b) => rank(a) - rank(b)).entries()) {
    const others = (items.length - index - 1) * LEAST_ROOM;
    const most = Math.min(DESCRIPTION, Math.max(room - others, LEAST_ROOM)) - 2;
    if (room < LEAST_ROOM) break;
    const text = itemText(item, most, true, say);
    texts.set(item, text);
    room -= text.length + 2;
  }
  const shown = items.filter((item) => texts.has(item));
  const sections = [head, ...shown.map((item) => texts.get(item) ?? "")].filter((text) => text !== "");
  const descriptions: string[] = [];
  for (const text of sections) {
    const last = descriptions.at(-1);
    if (last !== undefined && last.length + 2 + text.length <= DESCRIPTION)
      descriptions.splice(-1, 1, `${last}\n\n${text}`);
    else descriptions.push(text);
  }
  const [opening = "", ...further] = descriptions;
  const embeds = [embedOf(title, opening, reply), ...further.map((text) => embedOf(null, text, reply))];
  return { embeds, shown };
}

/** The closing lines in the only box, or in one of their own under several. */
function withClosing({ embeds, shown }: Laid, closing: string, reply: Reply): readonly Embed[] {
  const last = embeds.at(-1);
  if (closing === "" && last !== undefined) return embeds;
  if (last === undefined || shown.length > 1) return [...embeds, embedOf(null, closing, reply)];
  return embeds.with(-1, { ...last, description: [last.description, closing].filter(Boolean).join("\n\n") });
}

function withLinks(embed: Embed, links: readonly string[]): Embed {
  const { description } = embed;
  if (description === undefined) return embed;
  const shown = links.reduce((text, link) => text.replaceAll(escapeMarkdown(link), link), description);
  return { ...embed, description: shown };
}

function titleOf({ title }: Reply): string | null {
  // A line of nothing but white space is none.
  return title === null ? null : fitLine(title, LIMITS.embedTitle) || null;
}

function embedOf(title: string | null, description: string, reply: Reply): Embed {
  const color = colorOf(reply);
  if (title === null && description === "")
    return { description: sayIn(reply.locale ?? "en")("discord.nothing"), color };
  return {
    ...(title === null ? {} : { title }),
    ...(description === "" ? {} : { description }),
    color,
  };
}

function sizeOf(embeds: readonly Embed[]): number {
  return embeds.reduce((sum, { title = "", description = "" }) => sum + title.length + description.length, 0);
}

function colorOf({ kind, items }: Reply): number {
  return kind !== "nothing" && items.some(({ origin }) => origin !== null) ? COLORS.found : COLORS.plain;
}
