import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { expectedOf, message } from "../../../src/messages/message.ts";
import { MessageError } from "../../../src/messages/message-error.ts";

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

/** The file of feeds has a mistake; the reason has its line. */
export class FeedsError extends MessageError {}

const words = v.pipe(v.string("expected.text"), v.trim(), v.nonEmpty("expected.words"));
const HOST = /^(?:\[[\da-f:]+\]|[\p{L}\p{N}._-]+)(?::\d+)?$/iu;
const host = v.pipe(
  words,
  v.check((text) => HOST.test(text) && URL.canParse(`http://${text}`), "expected.host"),
  v.transform((text) => `${new URL(`http://${text}`).hostname}${/:\d+$/.exec(text)?.[0] ?? ""}`),
);
const schema = v.strictObject(
  {
    private: v.optional(v.nullable(v.array(host, "expected.hosts")), null),
    feeds: v.array(
      v.strictObject(
        {
          url: v.pipe(
            words,
            v.check((text) => /^https?:\/\//.test(text) && URL.canParse(text), "expected.web-address"),
          ),
          publisher: v.optional(v.nullable(words), null),
          language: v.optional(v.nullable(words), null),
          only: v.optional(v.nullable(words), null),
        },
        "expected.feed",
      ),
      "expected.feeds",
    ),
  },
  "expected.feeds-file",
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
    throw new FeedsError(message("feeds.not-readable", { path, why: error.message }));
  });
  if (content === null) return null;
  const lines = new LineCounter();
  const yaml = parseDocument(content, { lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken)
    throw new FeedsError(
      message("feeds.no-yaml", {
        path,
        line: broken.linePos?.[0].line ?? 1,
        why: broken.message.split("\n")[0] ?? "",
      }),
    );
  const read = v.safeParse(schema, yaml.toJS());
  if (read.success) return { feeds: read.output.feeds, privateHosts: read.output.private ?? [] };
  const [issue] = read.issues;
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  const node = yaml.getIn(keys, true) as { readonly range?: readonly number[] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0] ?? 0).line : 1;
  const at = { path, line };
  const key = keys.join(".");
  if (issue.message.startsWith("Invalid"))
    throw new FeedsError(message("feeds.unknown-key", { ...at, key, why: issue.message }));
  const expected = expectedOf(issue.message);
  throw new FeedsError(
    keys.length === 0
      ? message("feeds.expected", { ...at, expected })
      : message("feeds.expected-key", { ...at, key, expected }),
  );
}
