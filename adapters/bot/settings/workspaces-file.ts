import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { CITATION_STYLES, type CitationStyle } from "../../../src/answer/cite.ts";
import { isTimeZone, SettingsError } from "./settings.ts";

/** An archive beside the one of the settings, by its name. */
export type NamedArchive = {
  readonly name: string;
  /** The folder of documents. */
  readonly corpus: string;
  /** As `DATELINE_ARCHIVE`. */
  readonly archive: string | null;
  /** As `DATELINE_DATABASE`; null: a file of its own beside that. */
  readonly database: string | null;
  readonly timezone: string | null;
  readonly citationStyle: CitationStyle | null;
  /** Who may read its pages. */
  readonly reader: "off" | "public" | "signed";
};

/** What a workspace or server has of its own; null: what its archive has. */
export type WorkspaceSetting = {
  /** The name of its archive; null: the one of the settings. */
  readonly archive: string | null;
  readonly timezone: string | null;
  readonly citationStyle: CitationStyle | null;
  readonly admins: readonly string[] | null;
};

/** Who has which archive. */
export type WorkspacesFile = {
  readonly archives: readonly NamedArchive[];
  /** By the platform's id of a Slack workspace, a Slack organisation or a Discord server. */
  readonly workspaces: ReadonlyMap<string, WorkspaceSetting>;
  /** What is done with any other: it gets the archive of the settings, or nothing. */
  readonly others: "shared" | "refused";
};

const words = v.pipe(v.string("a text"), v.trim(), v.nonEmpty("a text"));
const timezone = v.optional(v.pipe(words, v.check(isTimeZone, "an IANA time zone such as Europe/Berlin")));
const citationStyle = v.optional(v.picklist(CITATION_STYLES, `one of ${CITATION_STYLES.join(", ")}`));
const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const ID = /^(?:[TE][A-Z0-9]{2,20}|\d{15,22})$/;

const SCHEMA = v.strictObject(
  {
    archives: v.optional(
      v.record(
        v.pipe(v.string(), v.regex(NAME, "a name of small letters, figures and hyphens, 31 at most")),
        v.strictObject(
          {
            corpus: words,
            archive: v.optional(words),
            database: v.optional(words),
            timezone,
            citation_style: citationStyle,
            reader: v.optional(v.picklist(["off", "public", "signed"], "off, public or signed")),
          },
          "keys with values: corpus, archive, database, timezone, citation_style, reader",
        ),
      ),
      {},
    ),
    workspaces: v.record(
      v.pipe(
        v.string(),
        v.regex(
          ID,
          "an id of a Slack workspace (T…), organisation (E…) or Discord server (figures, in quotation marks)",
        ),
      ),
      v.strictObject(
        {
          archive: v.optional(words),
          timezone,
          citation_style: citationStyle,
          admins: v.optional(v.array(words, "a list of ids")),
        },
        "keys with values: archive, timezone, citation_style, admins",
      ),
      "workspaces by their ids",
    ),
    others: v.optional(v.picklist(["shared", "refused"], "shared or refused"), "shared"),
  },
  "the keys archives, workspaces, others",
);

/**
 * Reads the file that says who has which archive. Its paths count from its own folder.
 *
 * @throws {@link SettingsError} naming the line of its first mistake.
 */
export function readWorkspacesFile(path: string): WorkspacesFile {
  const lines = new LineCounter();
  const yaml = parseDocument(contentOf(path), { lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken)
    throw new SettingsError(`${path}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split("\n")[0]}`);
  const fault = (keys: readonly unknown[], expected: string): SettingsError => {
    const node = yaml.getIn([...keys], true) as { readonly range?: readonly number[] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0] ?? 0).line : 1;
    const what = keys.length > 0 ? `\`${keys.join(".")}\` to be ` : "";
    return new SettingsError(`${path}:${line}: Expected ${what}${expected}.`);
  };
  const read = v.safeParse(SCHEMA, yaml.toJS());
  if (!read.success) {
    const [{ path: at = [], message }] = read.issues;
    throw fault(
      at.map(({ key }) => key),
      message.startsWith("Invalid") ? "something else, or nothing" : message,
    );
  }
  const { archives, workspaces, others } = read.output;
  const inFolder = (file: string) => (file.includes("://") ? file : resolve(dirname(path), file));
  for (const [id, { archive }] of Object.entries(workspaces))
    if (archive !== undefined && !Object.hasOwn(archives, archive))
      throw fault(["workspaces", id, "archive"], "the name of one of the archives in this file");
  return {
    archives: Object.entries(archives).map(([name, given]) => ({
      name,
      corpus: inFolder(given.corpus),
      archive:
        given.archive === undefined || given.archive === "memory"
          ? (given.archive ?? null)
          : inFolder(given.archive),
      database: given.database === undefined ? null : inFolder(given.database),
      timezone: given.timezone ?? null,
      citationStyle: given.citation_style ?? null,
      reader: given.reader ?? "signed",
    })),
    workspaces: new Map(
      Object.entries(workspaces).map(([id, given]) => [
        id,
        {
          archive: given.archive ?? null,
          timezone: given.timezone ?? null,
          citationStyle: given.citation_style ?? null,
          admins: given.admins ?? null,
        },
      ]),
    ),
    others,
  };
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new SettingsError(
      `Expected \`DATELINE_WORKSPACES\` to be a file, got \`${path}\`, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      { cause: error },
    );
  }
}
