import { both, type Check, characters, flag, listOf, object, oneOf, shown, typed, url } from "./check.ts";
import { anyText, INTERACTIVE, imageElement, plainText, TYPED_INPUT } from "./check-elements.ts";
import { mrkdwn } from "./check-mrkdwn.ts";
import { richTextElement } from "./check-rich-text.ts";
import { json, list } from "./json.ts";
import { LIMITS } from "./limits.ts";

const block_id = characters(LIMITS.blockId);
const allowed = { block_id };

/** No two of these may be the same. */
function unique(ids: readonly unknown[], what: string, at: string): readonly string[] {
  const given = ids.filter((id) => id !== undefined);
  const twice = given.find((id, index) => given.indexOf(id) !== index);
  return twice === undefined ? [] : [`${at}: ${what} ${String(twice)} twice`];
}

const ownActionIds: Check = (value, at, seen) => {
  const ids = list(json(value).elements).map((element) => json(element).action_id);
  seen.faults.push(...unique(ids, "action_id", at));
};

const textOrFields: Check = (value, at, seen) => {
  const { text, fields } = json(value);
  if (text === undefined && fields === undefined) seen.faults.push(`${at}: neither text nor fields`);
};

const section = both(
  object({
    needed: { type: oneOf("section") },
    allowed: {
      ...allowed,
      text: anyText(LIMITS.sectionText),
      fields: listOf(anyText(LIMITS.sectionField), LIMITS.sectionFields),
      accessory: typed({ ...INTERACTIVE, image: imageElement }),
      expand: flag,
    },
  }),
  textOrFields,
);

const everywhere = {
  section,
  header: object({ needed: { type: oneOf("header"), text: plainText(LIMITS.header) }, allowed }),
  divider: object({ needed: { type: oneOf("divider") }, allowed }),
  actions: both(
    object({
      needed: { type: oneOf("actions"), elements: listOf(typed(INTERACTIVE), LIMITS.actionsElements) },
      allowed,
    }),
    ownActionIds,
  ),
  context: object({
    needed: {
      type: oneOf("context"),
      elements: listOf(
        typed({
          image: imageElement,
          plain_text: anyText(LIMITS.contextText),
          mrkdwn: anyText(LIMITS.contextText),
        }),
        LIMITS.contextElements,
      ),
    },
    allowed,
  }),
  image: object({
    needed: {
      type: oneOf("image"),
      image_url: url(LIMITS.imageUrl),
      alt_text: shown(LIMITS.altText),
    },
    allowed: { ...allowed, title: plainText(LIMITS.imageTitle) },
  }),
  rich_text: object({
    needed: { type: oneOf("rich_text"), elements: listOf(richTextElement, Number.MAX_SAFE_INTEGER) },
    allowed,
  }),
};

const messageOnly = {
  markdown: object({
    needed: { type: oneOf("markdown"), text: both(shown(LIMITS.markdown), mrkdwn) },
    allowed,
  }),
};

const viewOnly = {
  input: object({
    needed: {
      type: oneOf("input"),
      label: plainText(LIMITS.inputLabel),
      element: typed({ ...INTERACTIVE, ...TYPED_INPUT }),
    },
    allowed: {
      ...allowed,
      hint: plainText(LIMITS.inputHint),
      optional: flag,
      dispatch_action: flag,
    },
  }),
};

const ownBlockIds: Check = (value, at, seen) => {
  seen.faults.push(
    ...unique(
      list(value).map((block) => json(block).block_id),
      "block_id",
      at,
    ),
  );
};

/** The blocks of a message; an empty list takes them away. */
export const messageBlocks: Check = both(
  listOf(typed({ ...everywhere, ...messageOnly }), LIMITS.messageBlocks, 0),
  ownBlockIds,
);

/** The blocks of a modal or of App Home. */
export const viewBlocks: Check = both(
  listOf(typed({ ...everywhere, ...viewOnly }), LIMITS.viewBlocks, 0),
  ownBlockIds,
);
