import * as v from "valibot";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { type Extracted, NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { decodeText } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

const words = v.pipe(v.string("a text"), v.trim(), v.nonEmpty("some words"));
const line = v.looseObject(
  {
    text: words,
    id: v.optional(words),
    title: v.optional(words),
    publisher: v.optional(words),
    issued: v.optional(
      v.pipe(
        v.string("a text"),
        v.check((text) => readEdtf(text) !== null, "an EDTF date such as 1998-09-09"),
      ),
    ),
    language: v.optional(words),
    url: v.optional(words),
  },
  "an object",
);

/** Reads JSON Lines: a document a line, `{text, id?, title?, publisher?, issued?, language?, url?}`; other keys are left out. */
export const readJsonLines: FormatReader = async ({ bytes }) => {
  const { text, notes } = decodeText(bytes);
  const documents = text.split("\n").flatMap((json, index): readonly Extracted[] => {
    if (json.trim() === "") return [];
    return [extracted(json, index + 1, notes)];
  });
  if (documents.length === 0) throw new ImportRefusal("It has no lines.");
  return documents;
};

function extracted(json: string, number: number, notes: readonly string[]): Extracted {
  const from = `line ${number}`;
  const result = v.safeParse(line, parsed(json, number));
  if (!result.success) {
    const [issue] = result.issues;
    const key = issue.path?.[0]?.key;
    if (key === undefined)
      throw new ImportRefusal(`Line ${number}: expected an object, such as {"text": "…"}.`);
    const isMissing = issue.type === "loose_object";
    throw new ImportRefusal(
      `Line ${number}: expected \`${String(key)}\` to be ${isMissing ? "a text, and found none" : issue.message}.`,
    );
  }
  const { id, title, publisher, issued, language, url } = result.output;
  const hint = (value: string | undefined) => (value === undefined ? [] : [{ value, from }]);
  return {
    ...NOTHING_KNOWN,
    body: { kind: "pages", pages: [result.output.text] },
    titles: hint(title),
    publishers: hint(publisher),
    languages: hint(language),
    urls: hint(url),
    dates: issued === undefined ? [] : [{ value: issued, from, certainty: "stated" }],
    ...(id === undefined ? {} : { id }),
    notes,
  };
}

function parsed(json: string, number: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ImportRefusal(`Line ${number}: expected JSON, one object a line.`);
  }
}
