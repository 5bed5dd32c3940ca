import {
  both,
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
import { mrkdwn } from "./check-mrkdwn.ts";
import { LIMITS } from "./limits.ts";

/** A text object that has to be `plain_text`. */
export function plainText(max: number): Check {
  return object({ needed: { type: oneOf("plain_text"), text: shown(max) }, allowed: { emoji: flag } });
}

/** A text object of either kind. */
export function anyText(max: number): Check {
  return typed({
    plain_text: plainText(max),
    mrkdwn: object({
      needed: { type: oneOf("mrkdwn"), text: both(shown(max), mrkdwn) },
      allowed: { verbatim: flag },
    }),
  });
}

const confirm = object({
  needed: {
    title: plainText(LIMITS.confirmTitle),
    text: anyText(LIMITS.confirmText),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
  },
  allowed: { style: oneOf("primary", "danger") },
});

const optionFields = {
  value: characters(LIMITS.optionValue),
} as const;

const plainOption = object({
  needed: { ...optionFields, text: plainText(LIMITS.optionText) },
  allowed: { description: plainText(LIMITS.optionDescription) },
});

const choice = object({
  needed: { ...optionFields, text: anyText(LIMITS.optionText) },
  allowed: { description: anyText(LIMITS.optionDescription) },
});

const overflowOption = object({
  needed: { ...optionFields, text: plainText(LIMITS.optionText) },
  allowed: { description: plainText(LIMITS.optionDescription), url: url(LIMITS.optionUrl) },
});

const optionGroup = object({
  needed: { label: plainText(LIMITS.optionText), options: listOf(plainOption, LIMITS.options) },
});

const style = oneOf("primary", "danger");

/** Slack makes an action_id up where there is none, and then no listener would ever hear of it. */
const named = { action_id: characters(LIMITS.actionId) };
const placeholder = { placeholder: plainText(LIMITS.placeholder), focus_on_load: flag };

const oneListOfOptions: Check = (value, at, seen) => {
  const has = (key: string) => typeof value === "object" && value !== null && key in value;
  if (has("options") === has("option_groups"))
    seen.faults.push(`${at}: expected either options or option_groups`);
};

const options = {
  options: listOf(plainOption, LIMITS.options),
  option_groups: listOf(optionGroup, LIMITS.optionGroups),
};

const staticSelect = both(
  object({
    needed: { type: oneOf("static_select"), ...named },
    allowed: { ...placeholder, ...options, initial_option: plainOption, confirm },
  }),
  oneListOfOptions,
);

const choices = listOf(choice, LIMITS.choiceOptions);

/** The interactive elements that this fake knows, by type. */
export const INTERACTIVE: Readonly<Record<string, Check>> = {
  button: object({
    needed: { type: oneOf("button"), ...named, text: plainText(LIMITS.buttonText) },
    allowed: {
      value: characters(LIMITS.buttonValue, 0),
      url: url(LIMITS.buttonUrl),
      style,
      confirm,
      accessibility_label: characters(LIMITS.accessibilityLabel),
    },
  }),
  static_select: staticSelect,
  external_select: object({
    needed: { type: oneOf("external_select"), ...named },
    allowed: {
      ...placeholder,
      initial_option: plainOption,
      min_query_length: wholeNumber(0, LIMITS.optionText),
      confirm,
    },
  }),
  overflow: object({
    needed: { type: oneOf("overflow"), ...named, options: listOf(overflowOption, LIMITS.overflowOptions) },
    allowed: { confirm },
  }),
  checkboxes: object({
    needed: { type: oneOf("checkboxes"), ...named, options: choices },
    allowed: { initial_options: choices, focus_on_load: flag, confirm },
  }),
  radio_buttons: object({
    needed: { type: oneOf("radio_buttons"), ...named, options: choices },
    allowed: { initial_option: choice, focus_on_load: flag, confirm },
  }),
  datepicker: object({
    needed: { type: oneOf("datepicker"), ...named },
    allowed: { ...placeholder, initial_date: characters(10, 10), confirm },
  }),
  timepicker: object({
    needed: { type: oneOf("timepicker"), ...named },
    allowed: { ...placeholder, initial_time: characters(5, 5), timezone: characters(100), confirm },
  }),
  conversations_select: object({
    needed: { type: oneOf("conversations_select"), ...named },
    allowed: {
      ...placeholder,
      initial_conversation: characters(100),
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: object({
        allowed: {
          include: listOf(oneOf("im", "mpim", "private", "public"), 4),
          exclude_external_shared_channels: flag,
          exclude_bot_users: flag,
        },
      }),
      confirm,
    },
  }),
};

/** What an `input` block takes besides: text that people type. */
export const TYPED_INPUT: Readonly<Record<string, Check>> = {
  plain_text_input: object({
    needed: { type: oneOf("plain_text_input"), ...named },
    allowed: {
      ...placeholder,
      initial_value: characters(LIMITS.inputValue, 0),
      multiline: flag,
      min_length: wholeNumber(0, LIMITS.inputValue),
      max_length: wholeNumber(1, LIMITS.inputValue),
      dispatch_action_config: object({
        needed: { trigger_actions_on: listOf(oneOf("on_enter_pressed", "on_character_entered"), 2) },
      }),
    },
  }),
};

/** The options that a bot hands out for a menu that asks for them. */
export const offeredOptions: Check = both(
  object({
    allowed: {
      options: listOf(plainOption, LIMITS.options, 0),
      option_groups: listOf(optionGroup, LIMITS.optionGroups, 0),
    },
  }),
  oneListOfOptions,
);

/** An image inside a section or a context. */
export const imageElement: Check = object({
  needed: {
    type: oneOf("image"),
    image_url: url(LIMITS.imageUrl),
    alt_text: shown(LIMITS.altText),
  },
});
