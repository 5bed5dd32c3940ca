/**
 * Slack's limits, in UTF-16 units unless it says otherwise.
 *
 * Source: https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/apis/web-api/rate-limits.
 */
export const LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /**
   * All texts and addresses of a message's blocks together. Slack documents none and answers `msg_blocks_too_long` from some
   * 11,000 on: bolt-js #2509 and #2867.
   */
  characters: 9_500,
  /**
   * Elements of all blocks, and all blocks as JSON: neither is documented. An ordinary message has at most 100 and 8,000; a text made
   * of `<` alone would have an element for each of them.
   */
  elements: 500,
  json: 24_000,
  /** The plain text of a message, for notifications and screen readers; Slack advises 4,000. */
  fallback: 3_000,
  header: 150,
  /** Words of a picture for those who do not see it, and its address. */
  altText: 2_000,
  imageUrl: 3_000,
  buttonText: 75,
  accessibilityLabel: 75,
  buttonValue: 2_000,
  /** A link's address; a longer one is not linked. */
  url: 2_000,
  /** Milliseconds that a call of Slack's may take. */
  callMs: 10_000,
} as const;
