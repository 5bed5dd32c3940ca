import type { ToStringOptions } from "yaml";

/**
 * How values are written into a front matter: in quotation marks, so that no word of a title is a mark of YAML, and each on one line, so that
 * no line of a value looks like a key.
 */
export const YAML_STYLE: ToStringOptions = {
  lineWidth: 0,
  defaultStringType: "QUOTE_DOUBLE",
  defaultKeyType: "PLAIN",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};
