import * as v from "valibot";

/** What is drawn of a message for Discord. */
export type DiscordPayload = {
  readonly content: string;
  readonly embeds: readonly DiscordEmbed[];
  readonly components: readonly { readonly components: readonly DiscordButton[] }[];
};

/** An embed of a message for Discord. */
export type DiscordEmbed = {
  readonly author?: { readonly name: string } | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string } | undefined;
  readonly color?: number | undefined;
};

/** A button of a message for Discord. */
export type DiscordButton = {
  readonly label: string;
  readonly style: number;
  readonly custom_id?: string | undefined;
  readonly url?: string | undefined;
  readonly disabled: boolean;
};

/**
 * Reads a message for Discord.
 *
 * @throws ValiError for anything that is none.
 */
export function readDiscord(payload: unknown): DiscordPayload {
  const button = v.object({
    label: v.optional(v.string(), ""),
    style: v.optional(v.number(), 2),
    custom_id: v.optional(v.string()),
    url: v.optional(v.string()),
    disabled: v.optional(v.boolean(), false),
  });
  const embed = v.object({
    author: v.optional(v.object({ name: v.string() })),
    title: v.optional(v.string()),
    url: v.optional(v.string()),
    description: v.optional(v.string()),
    fields: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []),
    footer: v.optional(v.object({ text: v.string() })),
    color: v.optional(v.number()),
  });
  const message = v.object({
    content: v.optional(v.string(), ""),
    embeds: v.optional(v.array(embed), []),
    components: v.optional(v.array(v.object({ components: v.array(button) })), []),
  });
  return v.parse(message, payload);
}
