import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";

/** The file of a corpus folder that names its feeds. */
export const FEEDS_FILE = "feeds.yaml";

/** A feed to be read. */
export type Feed = {
  readonly url: string;
  /** Who publishes what it links to; null: each page says, or the feed's title. */
  readonly publisher: string | null;
  /** BCP 47; null: told from each text. */
  readonly language: string | null;
  /** Only addresses that hold these words are read; null: all. */
  readonly only: string | null;
};

/** What a folder says of its feeds. */
export type FeedsFile = {
  readonly feeds: readonly Feed[];
  /** Hosts of one's own network, to which any page may lead; in lower case, with a port or without. */
  readonly privateHosts: readonly string[];
};

/** The file of feeds has a mistake; the message has its line. */
export class FeedsError extends Error {}

const words = v.pipe(v.string("a text"), v.trim(), v.nonEmpty("some words"));
const HOST = /^(?:\[[\da-f:]+\]|[\p{L}\p{N}._-]+)(?::\d+)?$/iu;
const host = v.pipe(
  words,
  v.check(
    (text) => HOST.test(text) && URL.canParse(`http://${text}`),
    "a host such as wiki.example.org, without https:// and path",
  ),
  v.transform((text) => `${new URL(`http://${text}`).hostname}${/:\d+$/.exec(text)?.[0] ?? ""}`),
);
const schema = v.strictObject(
  {
    private: v.optional(v.nullable(v.array(host, "a list of hosts")), null),
    feeds: v.array(
      v.strictObject(
        {
          url: v.pipe(
            words,
            v.check((text) => /^https?:\/\//.test(text) && URL.canParse(text), "an http or https address"),
          ),
          publisher: v.optional(v.nullable(words), null),
          language: v.optional(v.nullable(words), null),
          only: v.optional(v.nullable(words), null),
        },
        "keys with values: url, publisher, language, only",
      ),
      "a list of feeds",
    ),
  },
  "a list under `feeds:`, and perhaps one under `private:`",
);

/**
 * Reads the feeds of a corpus folder; null if it names none.
 *
 * @throws {@link FeedsError} if the file cannot be read.
 */
export async function readFeedsFile(folder: string): Promise<FeedsFile | null> {
  const path = join(folder, FEEDS_FILE);
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new FeedsError(`${path} cannot be read: ${error.message}.`);
  });
  if (content === null) return null;
  const lines = new LineCounter();
  const yaml = parseDocument(content, { lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken)
    throw new FeedsError(`${path}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split("\n")[0]}`);
  const read = v.safeParse(schema, yaml.toJS());
  if (read.success) return { feeds: read.output.feeds, privateHosts: read.output.private ?? [] };
  const [issue] = read.issues;
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  const node = yaml.getIn(keys, true) as { readonly range?: readonly number[] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0] ?? 0).line : 1;
  const message = issue.message.startsWith("Invalid")
    ? `an unknown or missing key: ${issue.message}`
    : issue.message;
  throw new FeedsError(
    `${path}:${line}: Expected ${keys.length > 0 ? `\`${keys.join(".")}\` to be ` : ""}${message}.`,
  );
}
