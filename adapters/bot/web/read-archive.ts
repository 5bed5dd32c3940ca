import { documentKey } from "../../../src/corpus/document-key.ts";
import type { ReadArchive } from "../../reader/read-archive.ts";
import type { Answering } from "../archive/answering.ts";

/** What the reader asks of an archive that chats are answered from. */
export type AskedArchive = Omit<ReadArchive, "quotation"> & Pick<Answering, "respond">;

/** The archive as the reader asks it: of a quotation it is told what a chat is told. */
export function readArchive(archive: AskedArchive, today: () => string): ReadArchive {
  return {
    ...archive,
    async quotation(document, { start, end }, locale) {
      const at = { document: documentKey(document), start, end, highlights: [] };
      const request = { kind: "quotation", at, as: { kind: "entry" } } as const;
      const reply = await archive.respond(request, null, today(), locale);
      return reply.items[0]?.facts ?? [];
    },
  };
}
