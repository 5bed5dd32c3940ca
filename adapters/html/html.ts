import { raw, html as template } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup in which every text is escaped. */
export type Html = HtmlEscapedString;

/**
 * Markup with values in it: texts are escaped, markup and lists of it stay, null and false are nothing.
 *
 * @example
 * `${html`<p>${"a < b"}</p>`}`; // => "<p>a &lt; b</p>"
 */
export const html: (strings: TemplateStringsArray, ...values: readonly Value[]) => Html =
  // Only a promise among the values makes the library's answer a promise, and `Value` has none.
  template as (strings: TemplateStringsArray, ...values: readonly Value[]) => Html;

type Value = string | number | Html | null | false | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A text as HTML shows it, in an element or in a quoted attribute.
 *
 * @example
 * escapeHtml("a < b"); // => "a &lt; b"
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A value as JSON that may stand in a `<script type="application/json">`. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** A block of data that programs read in a page, and no browser runs. */
export function dataScript(type: "application/ld+json", value: unknown): Html {
  return raw(`<script type="${type}">${scriptJson(value)}</script>`);
}
