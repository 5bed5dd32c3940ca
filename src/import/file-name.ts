import { ENGLISH } from "../messages/say.ts";
import { isCalendarDate } from "../time/timex.ts";
import type { DateHint } from "./extracted.ts";

/** The date that a file's name starts or ends with or holds between marks: "2004-04-29 Ports.pdf", "release_20040429.txt". */
export function fileNameDate(fileName: string): readonly DateHint[] {
  const name = fileName.split("/").at(-1) ?? fileName;
  const found = /(?<!\d)(?<year>19\d\d|20\d\d)(?<mark>[-_.]?)(?<month>\d\d)\k<mark>(?<day>\d\d)(?!\d)/.exec(
    name,
  );
  const { year, month, day } = found?.groups ?? {};
  const value = `${year}-${month}-${day}`;
  return found && isCalendarDate(value)
    ? [{ value, from: ENGLISH("origin.file-name"), certainty: "likely" }]
    : [];
}
