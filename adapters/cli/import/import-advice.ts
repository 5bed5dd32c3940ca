import { UNKNOWN_PUBLISHER } from "../../../src/import/draft.ts";
import type { Say } from "../../../src/messages/say.ts";
import type { ImportReport } from "../../import/run/import-report.ts";
import type { ImportPlace } from "./import-place.ts";

/** How many files are named within a sentence. */
const NAMED = 3;

/** What an import leaves to be done, and how, a line each. */
export function importAdvice(
  { documents, missing, replaced, lacking, stopped }: ImportReport,
  place: ImportPlace,
  paths: readonly string[],
  dryRun: boolean,
  say: Say,
): readonly string[] {
  const left = [
    ...missingLines(missing, place, paths, say),
    ...replacedLines(replaced, place, say),
    ...lackingLines(lacking, place, dryRun, say),
  ];
  if (dryRun) return [...left, say("import.dry-run", { folder: place.shown })];
  if (stopped || documents.length === 0) return left;
  const command = `npm run -s ask -- "${say("import.your-question")}"${option(place)}`;
  return [...left, ...whereLines(place, say), say("import.ask-them", { command })];
}

/** Where the documents are, and whether the bot reads them. */
function whereLines(place: ImportPlace, say: Say): readonly string[] {
  const reads = place.isBotFolder
    ? say("import.bot-reads-it")
    : say("import.bot-reads-other", {
        other: place.botFolder,
        setting: `DATELINE_CORPUS=${place.into}`,
      });
  return [
    `${say("import.are-in", { folder: place.shown })} ${reads}`,
    ...(place.examples === 0 ? [] : [exampleLine(place, say)]),
  ];
}

/** Said before an import into the folder that comes with the program, and after it. */
export function exampleLine({ examples }: Pick<ImportPlace, "examples">, say: Say): string {
  return say("import.examples", { count: examples });
}

function missingLines(
  missing: ImportReport["missing"],
  { into }: ImportPlace,
  paths: readonly string[],
  say: Say,
): readonly string[] {
  const count = missing.length;
  if (count === 0) return [];
  const files = some(
    missing.map(({ file }) => file),
    say,
  );
  return [
    say("import.missing", { count, folder: into, paths: paths.join(", "), files }),
    `  ${say("import.missing-next", { count })}`,
  ];
}

function replacedLines(replaced: ImportReport["replaced"], place: ImportPlace, say: Say): readonly string[] {
  const [first] = replaced;
  if (!first) return [];
  const files = some(
    replaced.map(({ file, id }) => `${file} (${id})`),
    say,
  );
  const edit = `npm run -s dateline -- edit ${first.id} --superseded-by ${first.now ?? "ID"}${option(place)}`;
  const withdraw = `npm run -s dateline -- withdraw ${first.id} --reason "…"${option(place)}`;
  return [
    say("import.replaced", { count: replaced.length, folder: place.into, files }),
    `  ${say("import.replaced-by", { command: edit })}`,
    `  ${say("import.replaced-withdraw", { command: withdraw })}`,
  ];
}

function lackingLines(
  { date, publisher }: ImportReport["lacking"],
  place: ImportPlace,
  dryRun: boolean,
  say: Say,
): readonly string[] {
  const [what, other] = [
    ...(date.length === 0 ? [] : [say("import.no-date-count", { count: date.length })]),
    ...(publisher.length === 0 ? [] : [say("import.no-publisher-count", { count: publisher.length })]),
  ];
  if (what === undefined) return [];
  const folder = place.into;
  const changes = `${date.length === 0 ? "" : " --issued 1998-09-08"}${publisher.length === 0 ? "" : " --publisher NAME"}`;
  const edit = `npm run -s dateline -- edit ID …${changes}${option(place)}`;
  const list = `npm run -s dateline -- documents --publisher "${UNKNOWN_PUBLISHER}"${option(place)}`;
  const next = [
    ...(dryRun && publisher.length > 0 ? [say("import.one-publisher")] : []),
    say("import.many-at-once"),
    ...(dryRun ? [] : [say("import.some", { command: edit })]),
    ...(dryRun || publisher.length === 0 ? [] : [say("import.lists-unpublished", { command: list })]),
  ];
  return [
    other === undefined
      ? say("import.lacking", { folder, what })
      : say("import.lacking-both", { folder, what, other }),
    ...next.map((line) => `  ${line}`),
  ];
}

function some(all: readonly string[], say: Say): string {
  const names = [...new Set(all)];
  const left = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(", ");
  return left > 0 ? say("import.names-and-more", { names: shown, count: left }) : shown;
}

function option({ into, isDefault }: ImportPlace): string {
  return isDefault ? "" : ` --corpus ${into}`;
}
