/** Forms of an evidence pack. */
export const EXPORT_FORMATS = ["csv", "jsonl", "csl-json", "ris", "bibtex"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
