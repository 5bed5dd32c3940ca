/**
 * How long a claim lasts, in milliseconds. Whoever takes an expired one over may look into the channel and trust what it sees:
 * the process before wrote its request {@link CLAIM_MS} - {@link WRITE_WITHIN_MS} ago at the latest, or will never write it. Short enough
 * that a post whose process died is sent again while Discord still recognises its nonce.
 */
export const CLAIM_MS = 20_000;

/** From noting that sending begins until the request is on its way, in milliseconds; after that it is not sent. */
export const WRITE_WITHIN_MS = 9_000;

/** A claim is renewed this often while its post is composed, in milliseconds. */
export const RENEW_EVERY_MS = 6_000;

/** A claim is renewed at most this long, in milliseconds: then somebody else may try. */
export const RENEW_FOR_MS = 120_000;

/** A repetition that the platform drops is sent this long before the platform forgets the first one, in milliseconds. */
export const FORGETS_MARGIN_MS = 5_000;
