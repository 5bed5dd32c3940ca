import type {
  ActionsBlock,
  Button as ButtonElement,
  ContextBlock,
  KnownBlock,
  RichTextBlockElement,
  RichTextLink,
  RichTextText,
} from "@slack/types";
import { type Button, writeButton } from "../../../src/chat/buttons/button.ts";
import { type Fact, type Item, isFact } from "../../../src/chat/replies/reply.ts";
import type { Say } from "../../../src/messages/say.ts";
import { LIMITS } from "../limits.ts";
import { disarmed, plainText, richQuote, richText } from "./text.ts";

/** How an item is set. */
export type Setting = {
  /** Its number in the message, from 0. */
  readonly index: number;
  /** The key of the archive, for its buttons. */
  readonly archive: string;
  /** Whether it is in a list: then its label is a heading and its source takes two lines. */
  readonly listed: boolean;
  /** UTF-16 units that its text may have. */
  readonly most: number;
  /** Says what is left out of it. */
  readonly say: Say;
};

/** Characters of a label and of a fact; longer ones are cut. */
const LABEL = 200;
const FACT = 300;

/** What speaks for itself without its label. */
const PLAIN_FACTS = ["fact.title", "fact.where"] as const;

/** The small print below the source, unless it is a link: small print is plain text. */
const SMALL_FACTS = ["fact.where", "fact.date-named"] as const;

function isPlain(fact: Pick<Fact, "label">): boolean {
  return PLAIN_FACTS.some((key) => isFact(fact, key));
}

/** An item's blocks, one to four: its label, its text, who and where, its buttons. */
export function itemBlocks(item: Item, setting: Setting): readonly KnownBlock[] {
  const { label, form, buttons } = item;
  const facts = item.facts.filter((fact) => fact.text.trim() !== "");
  const { listed, index, archive } = setting;
  const smallLabel = form === "quote" && !listed;
  const small = listed
    ? []
    : facts.filter((fact) => SMALL_FACTS.some((key) => isFact(fact, key)) && fact.url === undefined);
  const elements: RichTextBlockElement[] = [
    ...(label?.trim() && !smallLabel
      ? [section(richText(plainText(label, LABEL).text, { style: { bold: true } }))]
      : []),
    ...textElements(item, setting),
    ...(listed ? listedSource(facts) : source(facts.filter((fact) => !small.includes(fact)))),
  ];
  return [
    ...contextBlocks(smallLabel ? [label ?? ""] : [], LABEL),
    ...(elements.length > 0 ? [{ type: "rich_text" as const, elements }] : []),
    ...contextBlocks([small.map(factWords).join(" · ")], 2 * FACT),
    ...(buttons.length > 0 ? [actionsBlock(buttons, String(index), archive, label ?? item.text)] : []),
  ];
}

/**
 * Lines in small; no block if they are blank.
 *
 * @param most UTF-16 units of each line; all of them together have to keep within Slack's 3,000.
 */
export function contextBlocks(lines: readonly string[], most: number): readonly ContextBlock[] {
  const text = lines
    .filter((line) => line.trim() !== "")
    .map((line) => plainText(line, most).text)
    .join("\n");
  return text === "" ? [] : [{ type: "context", elements: [{ type: "plain_text", text, emoji: false }] }];
}

/**
 * A row of buttons.
 *
 * @param place what tells them from other rows' in their `action_id`.
 * @param about what they belong to, for a screen reader.
 */
export function actionsBlock(
  buttons: readonly Button[],
  place: string,
  archive: string,
  about: string,
): ActionsBlock {
  const names = buttons.map(actionName);
  return {
    type: "actions",
    elements: buttons.map(
      (button, index): ButtonElement => ({
        type: "button",
        // Slack takes no message with the same twice in a row.
        action_id: `dateline:${place}:${uniqueName(names, index)}`,
        text: plainText(button.label, LIMITS.buttonText),
        accessibility_label: plainText(
          about.trim() === "" ? button.label : `${button.label}: ${about}`,
          LIMITS.accessibilityLabel,
        ).text,
        value: buttonValue(button, archive),
      }),
    ),
  };
}

/** A name of a list, with its number from the second of the same on. */
function uniqueName(names: readonly string[], index: number): string {
  const name = names[index] ?? "";
  const before = names.slice(0, index).filter((each) => each === name).length;
  return before === 0 ? name : `${name}:${before + 1}`;
}

/** Disarmed, a text of nothing but mentions grows by half; then its digest stands for it, and it has to be asked again. */
function buttonValue(button: Button, archive: string): string {
  const { buttonValue: most } = LIMITS;
  const value = disarmed(writeButton(button, archive, most));
  return value.length <= most ? value : disarmed(writeButton(button, archive, most / 2));
}

/** No two of a row are the same: Slack refuses the message otherwise. */
function actionName({ public: toAll, request }: Button): string {
  const { kind } = request;
  if (toAll) return "share";
  if (kind === "skip") return `skip-${request.what.kind}`;
  if (kind === "citation" && request.form) return `citation-${request.form}`;
  return kind === "ask" || kind === "timeline" || kind === "on-this-date" ? "more" : kind;
}

function textElements(
  { form, text, emphasis }: Item,
  { most, say }: Pick<Setting, "most" | "say">,
): readonly RichTextBlockElement[] {
  if (text === "") return [];
  const elements = richQuote(text, emphasis, most, say);
  switch (form) {
    case "quote":
    case "passage":
      return [{ type: "rich_text_quote", elements }];
    case "text":
      return [section(elements)];
    case "copy":
      return [{ type: "rich_text_preformatted", elements }];
  }
}

type Elements = readonly (RichTextText | RichTextLink)[];

function section(elements: (RichTextText | RichTextLink)[]): RichTextBlockElement {
  return { type: "rich_text_section", elements };
}

/** A line for each fact, the first of which, who it is, in bold. */
function source(facts: readonly Fact[]): readonly RichTextBlockElement[] {
  return sections(facts.map((fact, index) => factElements(fact, index === 0)));
}

/** Two lines: who and when; title and place. */
function listedSource(facts: readonly Fact[]): readonly RichTextBlockElement[] {
  const lines = [facts.filter((fact) => !isPlain(fact)), facts.filter(isPlain)];
  return sections(
    lines.map((line) =>
      joined(
        line.map((fact) => factElements(fact, fact === facts[0])),
        " · ",
      ),
    ),
  );
}

/** Lines that hold something, as one section. */
function sections(lines: readonly Elements[]): readonly RichTextBlockElement[] {
  const filled = lines.filter((line) => line.length > 0);
  return filled.length === 0 ? [] : [section(joined(filled, "\n"))];
}

function factElements(fact: Fact, first: boolean): Elements {
  const { label, url } = fact;
  const text = plainText(fact.text, FACT).text;
  if (url !== undefined && isLink(url)) return [{ type: "link", url, text }];
  if (isPlain({ label })) return richText(text);
  return [...richText(`${label} `), ...richText(text, first ? { style: { bold: true } } : {})];
}

function factWords({ label, text }: Fact): string {
  return isPlain({ label }) ? text : `${label} ${text}`;
}

function isLink(url: string): boolean {
  return url.length <= LIMITS.url && /^https?:\/\/[^\s<>|\p{Cc}]+$/u.test(url) && url.isWellFormed();
}

function joined(lines: readonly Elements[], between: string): (RichTextText | RichTextLink)[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: "text", text: between }, ...line]));
}
