import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { UsageError } from "../../report/usage-error.ts";
import { readJsonLines, throwFaults } from "../input/read-json.ts";
import { words } from "../input/shape-fault.ts";

/** A saved web page whose body, or whose date of publication, a person has given. */
export type LabelledPage = {
  /** Its file, from the folder of the material. */
  readonly file: string;
  readonly url: string;
  /** The words of the article; not given: they are not measured. */
  readonly body?: string;
  /** EDTF; null: the page has no date of publication. Not given: the date is not measured. */
  readonly date?: string | null;
};

/** A page with the path of its file. */
type Placed = { readonly page: LabelledPage; readonly path: string };

const schema = v.object(
  {
    file: words,
    url: v.optional(v.string("a text"), ""),
    body: v.exactOptional(words),
    date: v.exactOptional(v.nullable(words)),
  },
  "an object",
);

/**
 * Reads labelled pages in JSON Lines; their files are named from the folder that the material is in.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readLabelledPages(file: string): Promise<readonly Placed[]> {
  const lines = await readJsonLines(file, schema);
  throwFaults(lines.flatMap(({ value, line }) => faults(value).map((fault) => `${file}:${line}: ${fault}`)));
  return lines.map(({ value }) => ({ page: value, path: join(dirname(file), value.file) }));
}

function faults({ body, date }: LabelledPage): readonly string[] {
  if (body === undefined && date === undefined)
    return ["Expected the key `body` or `date`, and found neither: add one."];
  return typeof date === "string" && readEdtf(date) === null
    ? [`Expected \`date\` to be a date in EDTF such as 2020-08-24, got \`${date}\`.`]
    : [];
}

/**
 * The bytes of a page; what is packed with gzip is unpacked.
 *
 * @throws {@link UsageError} if they cannot be read.
 */
export async function pageBytes(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    throw new UsageError(`Expected a page at ${path}, which cannot be read: name the right file.`, { cause });
  }
}
