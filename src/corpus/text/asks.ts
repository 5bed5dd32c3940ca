const ASKS = /[?？]["”’')]*$/;

/**
 * Whether a text ends with a question.
 *
 * @example
 * asks("“Has he been moved?”"); // => true
 */
export function asks(text: string): boolean {
  return ASKS.test(text.trimEnd());
}
