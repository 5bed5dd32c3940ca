import { CITATION_STYLES, type CitationStyle, cite } from "../cite.ts";
import type { Evidence } from "../evidence.ts";
import { writeEvidence } from "./write-evidence.ts";

/** Forms of one citation: styles to read, and what reference managers read. */
export const CITATION_FORMS = ["chicago", "apa", "mla", "ris", "bibtex", "csl-json"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Citations in a form, in the given order. */
export async function writeCitations(all: readonly Evidence[], form: CitationForm): Promise<string> {
  return isStyle(form) ? all.map((one) => cite(one, form)).join("\n\n") : writeEvidence(all, form);
}

function isStyle(form: CitationForm): form is CitationStyle {
  return CITATION_STYLES.some((style) => style === form);
}

/** A form by the name that people know. */
export const FORM_NAMES: Readonly<Record<CitationForm, string>> = {
  chicago: "Chicago",
  apa: "APA",
  mla: "MLA",
  ris: "RIS",
  bibtex: "BibTeX",
  "csl-json": "CSL-JSON",
};
