import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { CITATION_STYLES, type CitationStyle } from "../../../src/answer/cite.ts";
import { expectedOf, type Message, message } from "../../../src/messages/message.ts";
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

const words = v.pipe(v.string("expected.text"), v.trim(), v.nonEmpty("expected.text"));
const timezone = v.optional(v.pipe(words, v.check(isTimeZone, "settings.time-zone")));
/** What a style has to be, which a schema cannot say with its values. */
const STYLES = "settings.one-of";
const citationStyle = v.optional(v.picklist(CITATION_STYLES, STYLES));
const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const ID = /^(?:[TE][A-Z0-9]{2,20}|\d{15,22})$/;

const SCHEMA = v.strictObject(
  {
    archives: v.optional(
      v.record(
        v.pipe(v.string(), v.regex(NAME, "settings.archive-name")),
        v.strictObject(
          {
            corpus: words,
            archive: v.optional(words),
            database: v.optional(words),
            timezone,
            citation_style: citationStyle,
            reader: v.optional(v.picklist(["off", "public", "signed"], "settings.reader")),
          },
          "settings.archive-keys",
        ),
      ),
      {},
    ),
    workspaces: v.record(
      v.pipe(v.string(), v.regex(ID, "settings.workspace-id")),
      v.strictObject(
        {
          archive: v.optional(words),
          timezone,
          citation_style: citationStyle,
          admins: v.optional(v.array(words, "settings.ids")),
        },
        "settings.workspace-keys",
      ),
      "settings.workspaces",
    ),
    others: v.optional(v.picklist(["shared", "refused"], "settings.others"), "shared"),
  },
  "settings.file-keys",
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
    throw new SettingsError([
      message("settings.line-no-yaml", {
        path,
        line: broken.linePos?.[0].line ?? 1,
        why: broken.message.split("\n")[0] ?? "",
      }),
    ]);
  const fault = (keys: readonly unknown[], expected: string): SettingsError => {
    const node = yaml.getIn([...keys], true) as { readonly range?: readonly number[] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0] ?? 0).line : 1;
    const at = { path, line, expected: expectedWords(expected) };
    return new SettingsError([
      keys.length === 0
        ? message("settings.line", at)
        : message("settings.line-key", { ...at, key: keys.join(".") }),
    ]);
  };
  const read = v.safeParse(SCHEMA, yaml.toJS());
  if (!read.success) {
    const [{ path: at = [], message: expected }] = read.issues;
    throw fault(
      at.map(({ key }) => key),
      expected,
    );
  }
  const { archives, workspaces, others } = read.output;
  const inFolder = (file: string) => (file.includes("://") ? file : resolve(dirname(path), file));
  for (const [id, { archive }] of Object.entries(workspaces))
    if (archive !== undefined && !Object.hasOwn(archives, archive))
      throw fault(["workspaces", id, "archive"], "settings.named-archive");
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
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new SettingsError([message("settings.workspaces-unreadable", { path, code })], { cause: error });
  }
}

/** What had to be there, by what the schema says of it; the library's own words say nothing to people. */
function expectedWords(fault: string): Message | string {
  if (fault === STYLES) return message(STYLES, { values: CITATION_STYLES.join(", ") });
  return fault.startsWith("Invalid") ? message("settings.something-else") : expectedOf(fault);
}
