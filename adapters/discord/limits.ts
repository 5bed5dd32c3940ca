/**
 * Discord's limits that the bot keeps to: characters are UTF-16 units, times are milliseconds.
 *
 * Source: Discord's documentation, "Message", "Embed Limits", "Component Reference", "Application Commands".
 */
export const LIMITS = {
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4_096,
  /** Titles and descriptions of all embeds of a message together. */
  embedCharacters: 6_000,
  attachmentDescription: 1_024,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceText: 100,
  /** An option's text. */
  question: 1_000,
} as const;
