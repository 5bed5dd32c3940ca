import { randomBytes } from "node:crypto";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { FeedbackStore } from "../../../src/chat/feedback/feedback.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { createAddressSigner } from "../../http/signed-address.ts";
import { createEditorKeys } from "../../reader/feedback/editor-key.ts";
import { createLinks, type Links } from "../../reader/links.ts";
import { quotedAt } from "../../reader/quoted-at.ts";
import { createReader, type ReaderPorts } from "../../reader/reader.ts";
import type { Settings } from "../settings/settings.ts";
import { type AskedArchive, readArchive } from "./read-archive.ts";

/** The reader as the settings want it. */
export type OpenedReader = {
  /** Its pages; null: there are none. */
  readonly app: ReturnType<typeof createReader> | null;
  /** The name in the address that people reach it by. */
  readonly publicHost: string | null;
  /** Lead from a chat to its pages. */
  readonly links: Links;
  /** Which sentence one of its addresses quotes. */
  readonly quotedAt: NonNullable<ChatPorts["quotedAt"]>;
  /** One line for the person who started the bot; null: there is nothing to say. */
  readonly summary: Message | null;
};

/** What the reader takes from the bot. */
type ReaderNeeds = Pick<ReaderPorts, "today" | "nowMs" | "log" | "draw"> & {
  readonly archive: AskedArchive;
  /** Where what people say of answers is kept. @default nowhere */
  readonly feedback?: Pick<FeedbackStore, "list">;
};

/** Opens the archive's pages, and says how a chat links to them: signed, unless everybody may read. */
export function openReader(
  { reader }: { readonly reader: Settings["reader"] & { readonly base?: string } },
  { feedback, ...needs }: ReaderNeeds,
): OpenedReader {
  const { publicUrl, access, days, base = "" } = reader;
  const publicHost = publicUrl === null ? null : new URL(publicUrl).hostname;
  if (access === "off" || (access === "signed" && publicUrl === null))
    return {
      app: null,
      publicHost,
      links: createLinks(reader, needs.nowMs),
      quotedAt: async () => null,
      summary: null,
    };
  const secret = reader.secret ?? randomBytes(32).toString("base64url");
  const signer = createAddressSigner(secret, days, needs.nowMs);
  const isSecure = publicUrl?.startsWith("https:") ?? false;
  return {
    app: createReader({
      ...needs,
      base,
      publicUrl,
      archive: readArchive(needs.archive, needs.today),
      editor: feedback ? { feedback, keys: createEditorKeys(secret, days, needs.nowMs) } : null,
      access: access === "public" ? { kind: "public" } : { kind: "signed", signer, secret, isSecure },
    }),
    publicHost,
    links: createLinks({ publicUrl, access, days, secret, base }, needs.nowMs),
    quotedAt: async (address) =>
      publicUrl === null
        ? null
        : quotedAt(address, {
            publicUrl,
            base,
            signer: access === "signed" ? signer : null,
            document: needs.archive.document,
          }),
    summary:
      access === "public"
        ? publicUrl === null
          ? message("start.reader-public-own")
          : message("start.reader-public", { address: publicUrl + base })
        : message("start.reader-signed", { address: `${publicUrl}${base}` }),
  };
}
