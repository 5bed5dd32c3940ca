import type { LinkTo } from "../../../src/answer/link-to.ts";
import { createPlaces } from "../../reader/places.ts";
import { createReader, type ReaderPorts } from "../../reader/reader.ts";
import { type AskedArchive, readArchive } from "./read-archive.ts";

/** Below which path the preview has the archive to read: `/` is its own. */
export const READER_BASE = "/read";

/**
 * The reader as the preview has it: open to whoever sees the preview, since that shows everything anyway.
 *
 * @param ports `address`: where the preview listens.
 */
export function previewReader({
  address,
  ...ports
}: Pick<ReaderPorts, "today" | "nowMs" | "log" | "draw"> & {
  readonly archive: AskedArchive;
  readonly address: () => string;
}): {
  readonly reader: ReturnType<typeof createReader>;
  readonly linkTo: LinkTo;
} {
  const places = createPlaces(READER_BASE);
  return {
    reader: createReader({
      ...ports,
      archive: readArchive(ports.archive, ports.today),
      access: { kind: "public" },
      base: READER_BASE,
    }),
    linkTo: (origin) => address() + places.document(origin.document, origin),
  };
}
