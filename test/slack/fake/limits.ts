/**
 * What Slack accepts, in characters (UTF-16 units, the strictest count) or in items.
 *
 * Written from https://docs.slack.dev/reference/block-kit, https://docs.slack.dev/reference/views and, for the sum of
 * a message, bolt-js#2509 and bolt-js#2867: on purpose not shared with the adapter, which has its own.
 */
export const LIMITS = {
  /** Truncated above 40,000; Slack asks to keep to 4,000. */
  messageText: 4_000,
  messageBlocks: 50,
  viewBlocks: 100,
  /** `msg_blocks_too_long` is undocumented and starts at 11,000 to 13,000: stay under this. */
  messageCharacters: 10_000,
  /** Not documented either: of a message's rich text and buttons, and of its blocks as JSON. */
  messageElements: 600,
  messageJson: 30_000,
  blockId: 255,
  actionId: 255,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  header: 150,
  actionsElements: 25,
  contextElements: 10,
  /** Not documented; that of a section's text. */
  contextText: 3_000,
  imageUrl: 3_000,
  altText: 2_000,
  imageTitle: 2_000,
  markdown: 12_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  placeholder: 150,
  options: 100,
  optionGroups: 100,
  overflowOptions: 5,
  choiceOptions: 10,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  optionUrl: 3_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputValue: 3_000,
  viewTitle: 24,
  viewButton: 24,
  callbackId: 255,
  externalId: 255,
  privateMetadata: 3_000,
  listIndent: 8,
  /** The payload of a message's metadata as JSON; Slack documents none. */
  metadata: 8_000,
} as const;
