import { UNKNOWN_PUBLISHER } from "../../../src/import/draft.ts";
import type { ImportReport } from "../../import/run/import-report.ts";
import type { ImportPlace } from "./import-place.ts";

/** How many files are named within a sentence. */
const NAMED = 3;

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** What an import leaves to be done, and how, a line each. */
export function importAdvice(
  { documents, missing, replaced, lacking, stopped }: ImportReport,
  place: ImportPlace,
  paths: readonly string[],
  dryRun: boolean,
): readonly string[] {
  const left = [
    ...missingLines(missing, place, paths),
    ...replacedLines(replaced, place),
    ...lackingLines(lacking, place, dryRun),
  ];
  if (dryRun) return [...left, `Nothing was written. Leave out --dry-run to import into ${place.shown}.`];
  if (stopped || documents.length === 0) return left;
  return [...left, ...whereLines(place), `Ask them: npm run -s ask -- "your question"${option(place)}`];
}

/** Where the documents are, and whether the bot reads them. */
function whereLines(place: ImportPlace): readonly string[] {
  return [
    `The documents are in ${place.shown}.${
      place.isBotFolder
        ? " The bot reads this folder."
        : ` The bot reads ${place.botFolder}: to make it read these, set DATELINE_CORPUS=${place.into} in .env.`
    }`,
    ...(place.examples === 0 ? [] : [exampleLine(place)]),
  ];
}

/** Said before an import into the folder that comes with the program, and after it. */
export function exampleLine({ examples }: Pick<ImportPlace, "examples">): string {
  return `This folder came with Dateline and has ${plural(examples, "document")} of its own, which answers will quote too. For a folder of yours, add \`--into my-archive\`.`;
}

function missingLines(
  missing: ImportReport["missing"],
  { into }: ImportPlace,
  paths: readonly string[],
): readonly string[] {
  if (missing.length === 0) return [];
  const [were, them] = missing.length === 1 ? ["was", "it"] : ["were", "them"];
  return [
    `${plural(missing.length, "document")} of ${into} ${were} made of files that are not in ${paths.join(", ")}: ${some(missing.map(({ file }) => file))}.`,
    `  If a publisher took ${them} back: the same command with \`--withdraw-missing "REASON"\` marks ${them} as withdrawn.`,
  ];
}

function replacedLines(replaced: ImportReport["replaced"], place: ImportPlace): readonly string[] {
  const [first] = replaced;
  if (!first) return [];
  const [has, stays] =
    replaced.length === 1
      ? ["has words that are not in its file", "It stays and answers"]
      : ["have words that are not in their files", "They stay and answer"];
  return [
    `${plural(replaced.length, "document")} of ${place.into} ${has} any more: ${some(replaced.map(({ file, id }) => `${file} (${id})`))}. ${stays} as before.`,
    `  If the new words took the place of the old ones: \`npm run -s dateline -- edit ${first.id} --superseded-by ${first.now ?? "ID"}${option(place)}\`.`,
    `  If a publisher took the old ones back: \`npm run -s dateline -- withdraw ${first.id} --reason "…"${option(place)}\`.`,
  ];
}

function lackingLines(
  { date, publisher }: ImportReport["lacking"],
  place: ImportPlace,
  dryRun: boolean,
): readonly string[] {
  const counts = [
    ...(date.length === 0 ? [] : [`no date of issue: ${date.length.toLocaleString("en")}`]),
    ...(publisher.length === 0 ? [] : [`no publisher: ${publisher.length.toLocaleString("en")}`]),
  ];
  if (counts.length === 0) return [];
  const changes = `${date.length === 0 ? "" : " --issued 1998-09-08"}${publisher.length === 0 ? "" : " --publisher NAME"}`;
  return [
    `Documents of ${place.into} with ${counts.join("; with ")}.`,
    ...(dryRun && publisher.length > 0 ? ["  If one published them all: add `--publisher NAME`."] : []),
    "  Many at once: run the same with `--csv > table.csv`, correct the table, and import with `--corrections table.csv`.",
    ...(dryRun ? [] : [`  Some: \`npm run -s dateline -- edit ID …${changes}${option(place)}\`.`]),
    ...(dryRun || publisher.length === 0
      ? []
      : [
          `  \`npm run -s dateline -- documents --publisher "${UNKNOWN_PUBLISHER}"${option(place)}\` lists those without a publisher.`,
        ]),
  ];
}

function some(all: readonly string[]): string {
  const names = [...new Set(all)];
  const left = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${left.toLocaleString("en")} more` : ""}`;
}

function option({ into, isDefault }: ImportPlace): string {
  return isDefault ? "" : ` --corpus ${into}`;
}
