import { DOMParser } from "linkedom";
import type { Extracted } from "../../../src/import/extracted.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";

/**
 * Title and date out of the properties of an office document, by Dublin Core's names. A date says when the copy was made, not when it was published.
 *
 * @param from in words that continue "from …".
 */
export function officeProperties(xml: string, from: string): Pick<Extracted, "titles" | "dates"> {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const value = (...names: readonly string[]) =>
    names
      .map((name) => document.getElementsByTagName(name)[0]?.textContent?.replace(/\s+/g, " ").trim() ?? "")
      .find((text) => text !== "");
  const title = value("dc:title");
  const day = value("dcterms:created", "meta:creation-date", "dc:date")?.slice(0, 10) ?? "";
  return {
    titles: title !== undefined && title.split(" ").length > 2 ? [{ value: title, from }] : [],
    dates: isCalendarDate(day) && day.length === 10 ? [{ value: day, from, certainty: "copy" }] : [],
  };
}
