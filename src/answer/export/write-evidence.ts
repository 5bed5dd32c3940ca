import { stringify } from "csv-stringify/sync";
import { type CslItem, cslItem, type Evidence } from "../evidence.ts";
import type { ExportFormat } from "./export-format.ts";

/** Writes quotations with their proof in a form that spreadsheets, programs or reference managers read. */
export async function writeEvidence(all: readonly Evidence[], format: ExportFormat): Promise<string> {
  switch (format) {
    case "csv":
      // With a byte order mark Excel reads it as UTF-8.
      return `\ufeff${stringify(all.map(row), { header: true })}`.trimEnd();
    case "jsonl":
      return all.map((one) => JSON.stringify(row(one))).join("\n");
    case "csl-json":
      return JSON.stringify(all.map(cslItem), null, 2);
    case "ris":
      return wholeRis((await citations(all)).format("ris"), all);
    case "bibtex":
      return (await citations(all, inTex)).format("bibtex").trim();
  }
}

/**
 * RIS as readers of today take it. It is written with lines that break after 70 characters, within words, and with ids of 20 characters, so that
 * two quotations of a document had the same one; neither is asked for by RIS (https://en.wikipedia.org/wiki/RIS_(file_format)).
 */
function wholeRis(ris: string, all: readonly Evidence[]): string {
  const ids = all.map((one) => cslItem(one).id).values();
  return ris
    .replace(/\n(?![A-Z][A-Z0-9] {2}- |\n|$)/g, "")
    .replace(/^(ID {2}- ).*$/gm, (_, tag: string) => `${tag}${ids.next().value}`)
    .trimEnd();
}

/** A quotation as a flat row; what is not known is empty. */
function row({ quote, start, end, speaker, document, accessed }: Evidence) {
  const { issued, issuedBasis, source } = document;
  return {
    quote,
    speaker: speaker ?? "",
    title: document.title,
    publisher: document.publisher,
    issued: issued?.edtf ?? "",
    issuedBasis: issuedBasis.kind,
    issuedReason: issuedBasis.kind === "inferred" ? issuedBasis.reason : "",
    language: document.language,
    url: document.url ?? "",
    archived: document.archived ?? "",
    document: document.id,
    start,
    end,
    sha256: document.sha256,
    source: source.file,
    sourceSha256: source.sha256 ?? "",
    withdrawn: document.withdrawn?.reason ?? "",
    accessed: accessed ?? "",
  };
}

/** What TeX takes for a command, as TeX writes it; else `%` ends the line, and with it the quotation. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replace(/[\\~^{}%&#$_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

function inTex(item: CslItem): CslItem {
  return { ...item, title: tex(item.title), publisher: tex(item.publisher), note: tex(item.note) };
}

async function citations(all: readonly Evidence[], written: (item: CslItem) => CslItem = (item) => item) {
  const { Cite, plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  // Else it leaves out what TeX had no command for fifty years ago, such as Korean.
  const { format } = plugins.config.get("@bibtex");
  format.asciiOnly = false;
  format.useIdAsLabel = true;
  // Else the hyphens between offsets go, and two quotations may have one key.
  format.checkLabel = false;
  return new Cite(all.map((one) => written(cslItem(one))));
}
