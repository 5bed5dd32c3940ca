import type { Block } from "slack-blocks-to-jsx";
import * as v from "valibot";

/** A message for Slack, made ready to be drawn. */
export type SlackPayload = {
  readonly blocks: Block[];
  /** The values of its buttons, by the `action_id`s of the drawing. */
  readonly values: ReadonlyMap<string, string>;
};

const MESSAGE = v.object({
  text: v.optional(v.string(), ""),
  blocks: v.optional(v.array(v.looseObject({ type: v.string() })), []),
});

/**
 * Reads a message for Slack and makes it ready for slack-blocks-to-jsx, so that it is drawn as Slack's clients do.
 *
 * @throws ValiError for anything that is none.
 */
export function readSlack(payload: unknown): SlackPayload {
  const { text, blocks } = v.parse(MESSAGE, payload);
  const values = new Map<string, string>();
  const shown = blocks.length > 0 ? blocks : [{ type: "section", text: { type: "plain_text", text } }];
  // What the library does not know it leaves out, so any block may be handed to it.
  return { blocks: shown.map((block) => drawable(block, values)) as unknown as Block[], values };
}

/** The same, but for what the library draws otherwise than Slack does. */
function drawable(value: unknown, values: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((part) => drawable(part, values));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, drawable(part, values)]));
  // The library formats a plain text as if it were mrkdwn, unless it is called verbatim.
  if (parts.type === "plain_text") return { ...parts, verbatim: true };
  if (parts.type !== "button") return parts;
  const id = `button-${values.size}`;
  values.set(id, typeof parts.value === "string" ? parts.value : "");
  return { ...parts, action_id: id };
}
