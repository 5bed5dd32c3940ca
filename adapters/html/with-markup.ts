import { type Html, html } from "./html.ts";

/** A private character, which no message has. */
const MARK = "\ue0ff";

/**
 * A message with markup in the place of one of its values, which is the first of its words that differ.
 *
 * @param words the message with a text as that value.
 * @param plain the markup's own text: what stands after it may depend on it, as Korean particles do.
 * @example
 * `${withMarkup((name) => say("reader.original", { host: name }), "a.org", html`<a href="/">a.org</a>`)}`;
 * // => 'The original at <a href="/">a.org</a>'
 */
export function withMarkup(words: (value: string) => string, plain: string, markup: Html): Html {
  const [before = ""] = words(MARK).split(MARK, 1);
  return html`${before}${markup}${words(plain).slice(before.length + plain.length)}`;
}
