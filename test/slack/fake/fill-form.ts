import { type Json, json, list, string } from "./json.ts";
import { optionOf } from "./press.ts";

/** What a person sets in a form, by block_id; what is preset and not named stays as it is. */
export type Filling = Readonly<Record<string, string>>;

/**
 * The values of a modal as Slack submits them, by block_id and action_id.
 *
 * @param current the channel that the person looks at, for menus that begin with it.
 * @param offered the options that the bot has offered for external menus.
 * @throws Error where Slack would not submit: a field that is blank and not optional, an option that nobody offered.
 */
export function fillForm(
  view: Json,
  filling: Filling,
  current: string | null,
  offered: readonly Json[],
): Json {
  const inputs = list(view.blocks)
    .map(json)
    .filter(({ type }) => type === "input");
  const unknown = Object.keys(filling).find((id) => !inputs.some(({ block_id }) => block_id === id));
  if (unknown !== undefined) throw new Error(`The form has no field "${unknown}".`);
  return Object.fromEntries(
    inputs.map((block) => {
      const id = string(block.block_id);
      const element = json(block.element);
      const state = stateOf(element, filling[id], current, offered);
      if (block.optional !== true && Object.values(state).every((value) => value === null || value === ""))
        throw new Error(`The field "${id}" is blank: Slack does not submit the form.`);
      return [id, { [string(element.action_id)]: { type: element.type, ...state } }];
    }),
  );
}

function stateOf(
  element: Json,
  choice: string | undefined,
  current: string | null,
  offered: readonly Json[],
): Json {
  switch (element.type) {
    case "conversations_select": {
      const preset = element.default_to_current_conversation === true ? currentOf(element, current) : null;
      return { selected_conversation: choice ?? element.initial_conversation ?? preset };
    }
    case "external_select": {
      if (choice === undefined) return { selected_option: element.initial_option ?? null };
      const option = offered.find(({ value }) => value === choice);
      if (!option) throw new Error(`Nobody offered "${choice}".`);
      return { selected_option: option };
    }
    case "static_select":
    case "radio_buttons":
      return {
        selected_option: choice === undefined ? (element.initial_option ?? null) : optionOf(element, choice),
      };
    case "timepicker":
      return { selected_time: choice ?? element.initial_time ?? null };
    case "datepicker":
      return { selected_date: choice ?? element.initial_date ?? null };
    default:
      return { value: choice ?? element.initial_value ?? null };
  }
}

/** The channel at hand, if the menu has its kind. */
function currentOf({ filter }: Json, current: string | null): string | null {
  const include = list(json(filter).include);
  const isDirect = current?.startsWith("D") ?? true;
  return isDirect && include.length > 0 && !include.includes("im") ? null : current;
}
