import { type Json, json, list } from "./json.ts";

/** What a person chooses where there is more than a button: an option's label, a date, a conversation. */
export type Choice = {
  readonly choose?: string;
  /** Which of several that match, from 0. @default 0 */
  readonly nth?: number;
};

type FoundPost = { readonly block: Json; readonly element: Json };

function elementsOf(block: Json): readonly Json[] {
  const several = block.type === "actions" ? list(block.elements) : [];
  return [...several, block.accessory, block.element]
    .map(json)
    .filter(({ action_id }) => action_id !== undefined);
}

function labelOf({ text, action_id }: Json): string {
  return String(json(text).text ?? action_id);
}

/**
 * The action of a `block_actions` payload for what a person presses, by action_id or by label.
 *
 * @throws Error if there is nothing of the kind, with what there is.
 */
export function actionOf(blocks: readonly Json[], what: string, { choose, nth = 0 }: Choice): Json {
  const { block, element } = find(blocks, what, nth);
  const { type, action_id, placeholder } = element;
  const base = { type, action_id, block_id: block.block_id, ...(placeholder ? { placeholder } : {}) };
  return { ...base, ...stateOf(element, choose) };
}

/** The element with this action_id or label. */
export function elementOf(blocks: readonly Json[], what: string): Json {
  return find(blocks, what, 0).element;
}

function find(blocks: readonly Json[], what: string, nth: number): FoundPost {
  const all: readonly FoundPost[] = blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({ block, element })),
  );
  const fitting = all.filter(({ element }) => element.action_id === what || labelOf(element) === what);
  const found = fitting[nth];
  if (!found) {
    const there = all.map(({ element }) => `${labelOf(element)} (${String(element.action_id)})`).join(", ");
    throw new Error(`No "${what}" (number ${nth}) to press. There is: ${there || "nothing"}.`);
  }
  return found;
}

/** What the person sets an element to. */
function stateOf(element: Json, choose: string | undefined): Json {
  switch (element.type) {
    case "button": {
      const { text, value, style, url, confirm } = element;
      return JSON.parse(JSON.stringify({ text, value, style, url, confirm }));
    }
    case "static_select":
    case "overflow":
    case "radio_buttons":
      return { selected_option: optionOf(element, choose) };
    case "checkboxes":
      return { selected_options: choose === undefined ? [] : [optionOf(element, choose)] };
    case "datepicker":
      return { selected_date: choose ?? null };
    case "timepicker":
      return { selected_time: choose ?? null };
    case "conversations_select":
      return { selected_conversation: choose ?? null };
    default:
      return { value: choose ?? null };
  }
}

/** The option of a menu with this label or value. */
export function optionOf(element: Json, choose: string | undefined): Json {
  const groups = list(element.option_groups).flatMap((group) => list(json(group).options));
  const options = [...list(element.options), ...groups].map(json);
  const option = options.find((candidate) => labelOf(candidate) === choose || candidate.value === choose);
  if (!option)
    throw new Error(`No option "${choose ?? ""}" to choose. There is: ${options.map(labelOf).join(", ")}.`);
  return option;
}
