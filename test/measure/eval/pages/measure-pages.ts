import { DICTIONARY } from "../../../../adapters/import/dictionary.ts";
import { readFileBytes } from "../../../../adapters/import/formats/read-file.ts";
import type { DocumentDraft } from "../../../../src/import/draft.ts";
import { readImport } from "../../../../src/import/read-import.ts";
import { each, type Progress } from "../../report/progress.ts";
import type { Failure, Measured } from "../measuring/failure.ts";
import { type Score, score } from "../timexes/score-timexes.ts";
import { type LabelledPage, pageBytes } from "./labelled-pages.ts";
import { compareBodies, precisionOf, recallOf, type Shingles } from "./score-bodies.ts";

/** How well the bodies of pages are found. */
type BodyFigures = {
  readonly pages: number;
  /** Means over the pages; F1 of the means. */
  readonly score: Score;
};

/** How well the dates of pages are found. */
type DateFigures = {
  readonly pages: number;
  readonly right: number;
  /** Wrong, and given as what the page states. */
  readonly wrongStated: number;
  /** Wrong, and given as inferred. */
  readonly wrongInferred: number;
  /** The page has a date, and none was found. */
  readonly missing: number;
  /** A wrong date counts against precision alone. */
  readonly score: Score;
};

/** What was measured; null: no page has such a label. */
export type PageFigures = { readonly bodies: BodyFigures | null; readonly dates: DateFigures | null };

type Read = { readonly page: LabelledPage; readonly draft: DocumentDraft | undefined };

/** F1 of a body below which the page is listed. */
const GOOD_BODY = 0.9;

/** Imports every page and compares its body and its date with what a person gave. */
export async function measurePages(
  pages: readonly { readonly page: LabelledPage; readonly path: string }[],
  progress: Progress,
): Promise<Measured<PageFigures>> {
  const read = await each(progress, "Reading", pages, async ({ page, path }) => ({
    page,
    draft: await draftOf(await pageBytes(path)),
  }));
  const bodies = bodyFigures(read);
  const dates = dateFigures(read);
  return {
    figures: { bodies: bodies.figures, dates: dates.figures },
    failures: [...dates.failures, ...bodies.failures],
  };
}

async function draftOf(bytes: Uint8Array): Promise<DocumentDraft | undefined> {
  const name = "page.html";
  const [file] = await readFileBytes({ name, bytes });
  if (file?.kind !== "read") return undefined;
  const settings = { ...DICTIONARY, publisher: null, language: null, isWord: () => true };
  return file.extracted.flatMap((extracted) => readImport(extracted, name, settings))[0];
}

function bodyFigures(read: readonly Read[]): Measured<BodyFigures | null> {
  const compared = read.flatMap(({ page, draft }) =>
    page.body === undefined ? [] : [{ page, shingles: compareBodies(page.body, draft?.text ?? "") }],
  );
  if (compared.length === 0) return { figures: null, failures: [] };
  const mean = (share: (one: Shingles) => number) =>
    compared.reduce((sum, { shingles }) => sum + share(shingles), 0) / compared.length;
  const [precision, recall] = [mean(precisionOf), mean(recallOf)];
  return {
    figures: {
      pages: compared.length,
      score: { precision, recall, f1: f1Of(precision, recall) },
    },
    failures: compared
      .filter(
        ({ shingles: { both, extra, missing } }) => (2 * both) / (2 * both + extra + missing) < GOOD_BODY,
      )
      .map(({ page, shingles: { extra, missing } }) => ({
        title: `Body: ${share(missing)} missing, ${share(extra)} too much`,
        facts: where(page),
      })),
  };
}

function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function dateFigures(read: readonly Read[]): Measured<DateFigures | null> {
  const dated = read.filter(({ page }) => page.date !== undefined);
  if (dated.length === 0) return { figures: null, failures: [] };
  const found = dated.filter(({ draft }) => (draft?.issued ?? null) !== null);
  const right = found.filter(({ page, draft }) => page.date === draft?.issued).length;
  const wrong = found.filter(({ page, draft }) => page.date !== draft?.issued);
  const missed = dated.filter(({ page, draft }) => page.date !== null && (draft?.issued ?? null) === null);
  const wrongStated = wrong.filter(({ draft }) => draft?.issuedBasis.kind === "stated").length;
  return {
    figures: {
      pages: dated.length,
      right,
      wrongStated,
      wrongInferred: wrong.length - wrongStated,
      missing: missed.length,
      score: score(right, right + wrong.length, right + missed.length),
    },
    failures: [...wrong, ...missed].map(({ page, draft }) => ({
      title: draft?.issued
        ? `Wrong date: ${draft.issued} (${draft.issuedBasis.kind}) instead of ${page.date ?? "none"}`
        : `No date instead of ${page.date}`,
      facts: [...(draft?.from ? [["From", draft.from] as const] : []), ...where(page)],
    })),
  };
}

function where({ file, url }: LabelledPage): Failure["facts"] {
  return [["Where", url === "" ? file : `${file}, ${url}`]];
}

function share(part: number): string {
  return `${Math.round(100 * part)} %`;
}
