import { CITATION_STYLES, type CitationStyle } from "../../../src/answer/cite.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The usual style of citations, as a setting names it.
 *
 * @param name "" for none: the first of the styles.
 * @throws {@link UsageError} if there is no such style.
 */
export function readCitationStyle(name: string, say: Say = ENGLISH): CitationStyle {
  const style = name.trim() === "" ? CITATION_STYLES[0] : CITATION_STYLES.find((one) => one === name.trim());
  if (style === undefined)
    throw new UsageError(
      say("settings.wrong", {
        name: "DATELINE_CITATION_STYLE",
        expected: say("settings.one-of", { values: CITATION_STYLES.join(", ") }),
        got: name,
      }),
    );
  return style;
}
