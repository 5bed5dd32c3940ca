import * as v from "valibot";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { type Extracted, NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { expectedOf, type Message, message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { decodeText } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

const words = v.pipe(v.string("expected.text"), v.trim(), v.nonEmpty("expected.words"));
const line = v.looseObject(
  {
    text: words,
    id: v.optional(words),
    title: v.optional(words),
    publisher: v.optional(words),
    issued: v.optional(
      v.pipe(
        v.string("expected.text"),
        v.check((text) => readEdtf(text) !== null, "expected.edtf"),
      ),
    ),
    language: v.optional(words),
    url: v.optional(words),
  },
  "expected.object",
);

/** Reads JSON Lines: a document a line, `{text, id?, title?, publisher?, issued?, language?, url?}`; other keys are left out. */
export const readJsonLines: FormatReader = async ({ bytes }) => {
  const { text, notes } = decodeText(bytes);
  const documents = text.split("\n").flatMap((json, index): readonly Extracted[] => {
    if (json.trim() === "") return [];
    return [extracted(json, index + 1, notes)];
  });
  if (documents.length === 0) throw new ImportRefusal(message("refusal.no-lines"));
  return documents;
};

function extracted(json: string, number: number, notes: readonly Message[]): Extracted {
  const from = ENGLISH("origin.line", { line: number });
  const result = v.safeParse(line, parsed(json, number));
  if (!result.success) {
    const [issue] = result.issues;
    const key = issue.path?.[0]?.key;
    if (key === undefined)
      throw new ImportRefusal(message("refusal.line-no-object", { line: number, example: '{"text": "…"}' }));
    const at = { line: number, key: String(key) };
    throw new ImportRefusal(
      issue.type === "loose_object"
        ? message("refusal.line-missing", at)
        : message("refusal.line-value", { ...at, expected: expectedOf(issue.message) }),
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
    throw new ImportRefusal(message("refusal.line-no-json", { line: number }));
  }
}
