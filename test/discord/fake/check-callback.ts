import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { allComponents, customIds } from "./check-components.ts";
import { checkMessage } from "./check-message.ts";
import { checkCount, checkText, checkUnique } from "./check-text.ts";
import { isObject, type JsonObject, numberOf, objectsOf } from "./json.ts";
import { COMPONENTS, MESSAGE_LIMITS as LIMITS, MESSAGE_FLAGS } from "./message-limits.ts";
import { schemaFaults } from "./schema-faults.ts";

/** The callback types that the fake Discord knows: reply, deferred reply, deferred update, update, choices, modal. */
export const CALLBACKS = {
  reply: 4,
  deferredReply: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** The callback types with which each type of interaction may be answered. */
const PERMITTED: Readonly<Record<number, readonly number[]>> = {
  2: [CALLBACKS.reply, CALLBACKS.deferredReply, CALLBACKS.modal],
  3: [CALLBACKS.reply, CALLBACKS.deferredReply, CALLBACKS.deferredUpdate, CALLBACKS.update, CALLBACKS.modal],
  4: [CALLBACKS.choices],
  5: [CALLBACKS.reply, CALLBACKS.deferredReply],
};

/** What is answered: an interaction's type, and the message whose component it came from as it was sent. */
export type Answered = { readonly type: number; readonly message: JsonObject | undefined };

/** The faults of autocomplete choices, the `data` of a callback of type 8. */
export function checkChoices(data: unknown): string[] {
  const choices = objectsOf(isObject(data) ? data.choices : undefined);
  return [
    ...(isObject(data) && Array.isArray(data.choices) ? [] : ["choices: expected a list"]),
    ...checkCount("choices", choices, LIMITS.choices),
    ...checkUnique(
      "choices: name",
      choices.map(({ name }) => String(name)),
    ),
    ...choices.flatMap(({ name, value }, index) => [
      ...checkText(`choices[${index}].name`, name, LIMITS.choiceText),
      ...(typeof value === "number" ? [] : checkText(`choices[${index}].value`, value, LIMITS.choiceText)),
    ]),
  ];
}

/** The faults of a modal, the `data` of a callback of type 9. */
function checkModal(data: unknown): string[] {
  if (!isObject(data)) return ["data: expected a modal"];
  const inputs = allComponents(data.components).filter(({ type }) => type === COMPONENTS.textInput);
  return [
    ...checkText("title", data.title, LIMITS.modalTitle),
    ...checkText("custom_id", data.custom_id, LIMITS.customId),
    ...checkCount("components", objectsOf(data.components), LIMITS.modalComponents),
    ...checkUnique("components: custom_id", customIds(data.components)),
    ...inputs.flatMap(({ custom_id }, index) =>
      checkText(`input ${index}: custom_id`, custom_id, LIMITS.customId),
    ),
  ];
}

/** A deferred reply says nothing but whether it will be ephemeral. */
function checkDeferred(data: unknown): readonly string[] {
  if (!isObject(data)) return [];
  return [
    ...Object.keys(data).flatMap((key) => (key === "flags" ? [] : [`${key}: nothing to defer with`])),
    ...((numberOf(data.flags) & ~MESSAGE_FLAGS.ephemeral) === 0 ? [] : ["flags: only ephemeral can be set"]),
  ];
}

/** The faults of an interaction callback's body. */
export function checkCallback(body: unknown, answered: Answered, files: number): readonly string[] {
  if (!isObject(body)) return ["body: expected an object"];
  const { data } = body;
  const type = numberOf(body.type);
  const permitted = PERMITTED[answered.type] ?? [];
  const comesFromMessage = answered.message !== undefined;
  const updates = type === CALLBACKS.update || type === CALLBACKS.deferredUpdate;
  if (!permitted.includes(type) && !(updates && comesFromMessage)) {
    return [`type: an interaction of type ${answered.type} cannot be answered with ${String(body.type)}`];
  }
  switch (type) {
    case CALLBACKS.reply:
      return checkMessage(data, { kind: "reply", files });
    case CALLBACKS.deferredReply:
      return [...schemaFaults(CreateMessageInteractionCallbackRequestSchema, body), ...checkDeferred(data)];
    case CALLBACKS.update:
      return checkMessage(data, { kind: "update", before: answered.message ?? {}, files });
    case CALLBACKS.deferredUpdate:
      return schemaFaults(UpdateMessageInteractionCallbackRequestSchema, body);
    case CALLBACKS.choices:
      return [
        ...schemaFaults(ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...checkChoices(data),
      ];
    case CALLBACKS.modal:
      return [...schemaFaults(ModalInteractionCallbackRequestSchema, body), ...checkModal(data)];
    default:
      return [`type: ${type} is no callback`];
  }
}
