import { Cite } from "@citation-js/core";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { parse as parseRis } from "astrocite-ris";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/answer/evidence.ts";
import { writeEvidence } from "../../../src/answer/export/write-evidence.ts";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";

const LONG =
  "국가보안법은 폐지되어야 한다, and {braces}, “marks”, 50 % and a & stay as they are, whatever the form of the file is.";
const EVIDENCE: readonly Evidence[] = [LONG, 'She said: "No ship was unloaded."'].map((quote, at) => ({
  quote,
  start: 100 * at,
  end: 100 * at + quote.length,
  speaker: at === 0 ? "Ana Quispe" : null,
  document: {
    id: "2003-06-15-strike",
    title: "Dockers walk out; rice for Callao & Paita",
    publisher: "Harbour Union",
    issued: readEdtf("2003-06-15"),
    issuedBasis: { kind: "stated" },
    language: "en",
    url: "https://union.example/strike",
    sha256: "ab".repeat(32),
    source: { file: "strike.txt", removed: [] },
  },
  accessed: "2026-11-27",
}));

test("a table has a row for each quotation, with its proof", async () => {
  const rows: unknown = parse(await writeEvidence(EVIDENCE, "csv"), { columns: true, bom: true });
  expect(rows).toMatchObject([
    { quote: LONG, speaker: "Ana Quispe", start: "0", sha256: "ab".repeat(32), accessed: "2026-11-27" },
    { quote: EVIDENCE[1]?.quote, speaker: "", url: "https://union.example/strike" },
  ]);
});

test("JSON Lines hold the same", async () => {
  const lines = (await writeEvidence(EVIDENCE, "jsonl")).split("\n").map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([{ quote: LONG, start: 0, end: LONG.length }, { issued: "2003-06-15" }]);
});

test.for(["ris", "bibtex"] as const)("what is written as %s is read back with its words", async (format) => {
  const written = await writeEvidence(EVIDENCE, format);
  // Another reader than the writer: the same library parses the text that it was given.
  const read = new Cite(written as never) as unknown as { readonly data: readonly Record<string, unknown>[] };
  expect(read.data).toHaveLength(2);
  for (const [at, one] of read.data.entries()) {
    expect(one).toMatchObject({
      title: "Dockers walk out; rice for Callao & Paita",
      URL: "https://union.example/strike",
    });
    expect(String(one.note).replace(/[{}]/g, "")).toContain(EVIDENCE[at]?.quote.replace(/[{}]/g, ""));
  }
});

test("CSL-JSON names each quotation once", async () => {
  const items = JSON.parse(await writeEvidence(EVIDENCE, "csl-json")) as readonly { readonly id: string }[];
  expect(items.map(({ id }) => id)).toEqual([
    `2003-06-15-strike-0-${LONG.length}`,
    "2003-06-15-strike-100-133",
  ]);
});

test("another library's parser of BibTeX reads every word, its marks and signs too", async () => {
  const signs = "50 % of #1 & #2 in a_b^c ~ $5 {braces} \\ “marks”";
  const [one] = EVIDENCE;
  const { errors, entries } = parseBibtex(
    await writeEvidence(one ? [{ ...one, quote: signs }, one] : [], "bibtex"),
    { sentenceCase: false },
  );
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual([
    `2003-06-15-strike-0-${LONG.length}`,
    `2003-06-15-strike-0-${LONG.length}`,
  ]);
  expect(entries[0]?.fields).toMatchObject({
    title: "Dockers walk out; rice for Callao & Paita",
    year: "2003",
  });
  expect(entries[0]?.fields.note).toContain(signs);
  expect(entries[1]?.fields.note).toContain(LONG);
});

test("another library's parser of RIS reads every word, the address and the days", async () => {
  expect(parseRis(await writeEvidence(EVIDENCE, "ris"))).toMatchObject(
    EVIDENCE.map(({ quote, start, end }) => ({
      id: `2003-06-15-strike-${start}-${end}`,
      type: "report",
      title: "Dockers walk out; rice for Callao & Paita",
      publisher: "Harbour Union",
      URL: "https://union.example/strike",
      accessed: { "date-parts": [["2026", "11", "27"]] },
      note: expect.stringContaining(quote),
    })),
  );
});

test("CSL-JSON comes through citation-js as it was written", async () => {
  const written = await writeEvidence(EVIDENCE, "csl-json");
  const read = new Cite(JSON.parse(written) as readonly unknown[]) as unknown as { readonly data: unknown };
  expect(read.data).toMatchObject(JSON.parse(written) as object[]);
});
