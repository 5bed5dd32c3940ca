import {
  type Check,
  characters,
  flag,
  listOf,
  object,
  oneOf,
  shown,
  typed,
  url,
  wholeNumber,
} from "./check.ts";
import { LIMITS } from "./limits.ts";

const MANY = Number.MAX_SAFE_INTEGER;

const style = object({
  allowed: { bold: flag, italic: flag, strike: flag, underline: flag, highlight: flag, code: flag },
});

const allowed = { style };

/** Text may be blank (a space between two links), but not empty. */
const text: Check = (value, at, seen) => {
  characters(MANY)(value, at, seen);
  if (typeof value === "string") seen.characters += value.length;
};

const ping: Check = (value, at, seen) => {
  seen.faults.push(`${at}: ping ${JSON.stringify(value)}`);
};

const channelFields = object({
  needed: { type: oneOf("channel"), channel_id: characters(LIMITS.actionId) },
  allowed,
});

/** A channel's name in a view calls nobody; in a message it might be out of place. */
const channel: Check = (value, at, seen) => {
  (at.startsWith("view.") ? channelFields : ping)(value, at, seen);
};

const linkFields = object({
  needed: { type: oneOf("link"), url: url(LIMITS.buttonUrl) },
  allowed: { ...allowed, text, unsafe: flag },
});

const link: Check = (value, at, seen) => {
  seen.hasLink = true;
  linkFields(value, at, seen);
};

const plain = {
  text: object({ needed: { type: oneOf("text"), text }, allowed }),
  link,
};

const inline = typed({
  ...plain,
  emoji: object({
    needed: { type: oneOf("emoji"), name: characters(100) },
    allowed: { ...allowed, unicode: characters(100) },
  }),
  date: object({
    needed: { type: oneOf("date"), timestamp: wholeNumber(0, MANY), format: characters(MANY) },
    allowed: { ...allowed, url: url(LIMITS.buttonUrl), fallback: shown(MANY) },
  }),
  color: object({ needed: { type: oneOf("color"), value: characters(9) }, allowed }),
  broadcast: ping,
  user: ping,
  usergroup: ping,
  channel,
  team: ping,
});

const border = oneOf(0, 1);

const section = object({ needed: { type: oneOf("rich_text_section"), elements: listOf(inline, MANY) } });

/** The elements of a `rich_text` block: sections, lists, quotes and preformatted text. */
export const richTextElement: Check = typed({
  rich_text_section: section,
  rich_text_list: object({
    needed: {
      type: oneOf("rich_text_list"),
      style: oneOf("bullet", "ordered"),
      elements: listOf(section, MANY),
    },
    allowed: { indent: wholeNumber(0, LIMITS.listIndent), offset: wholeNumber(0, MANY), border },
  }),
  rich_text_quote: object({
    needed: { type: oneOf("rich_text_quote"), elements: listOf(inline, MANY) },
    allowed: { border },
  }),
  rich_text_preformatted: object({
    needed: { type: oneOf("rich_text_preformatted"), elements: listOf(typed(plain), MANY) },
    allowed: { border, language: characters(100) },
  }),
});
