import PostalMime from "postal-mime";
import type { Block, Extracted } from "../../../src/import/extracted.ts";
import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { writtenDates } from "../../../src/import/issue-date/written-dates.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { toBlock } from "../pages/extract-page.ts";
import { pageBlocks } from "../pages/page-blocks.ts";
import { parsePage } from "../pages/page-node.ts";
import { type FileBytes, type FormatReader, ImportRefusal } from "./format.ts";

/** Reads a mail: its words, subject, sender and date. */
export const readMailFile: FormatReader = async ({ bytes }) => {
  const mail = await PostalMime.parse(bytes);
  const body = bodyOf(mail.html, mail.text);
  if (mail.from === undefined && mail.subject === undefined)
    throw new ImportRefusal(message("refusal.no-mail"));
  if (body === null) throw new ImportRefusal(message("refusal.no-words"));
  const from = ENGLISH("origin.mail-header");
  // The day by the sender's clock, "Thu, 29 Apr 2004 23:10:00 +1000": the parsed instant would be in UTC.
  const [sent] = writtenDates(mail.headers.find(({ key }) => key === "date")?.value ?? "", "en");
  const sender = mail.from?.name || mail.from?.address;
  return [
    {
      ...NOTHING_KNOWN,
      body,
      titles: mail.subject ? [{ value: mail.subject.replace(/^(?:(?:fwd?|re|wg|aw):\s*)+/i, ""), from }] : [],
      publishers: sender ? [{ value: sender, from, isSender: true }] : [],
      dates: sent ? [{ value: sent.value, from, certainty: "stated" }] : [],
    },
  ];
};

/** The files attached to a mail, but for pictures within its words. Their names lead into no folder. */
export async function mailAttachments(bytes: Uint8Array): Promise<readonly FileBytes[]> {
  const { attachments } = await PostalMime.parse(bytes);
  return attachments.flatMap(({ related, filename, content }): readonly FileBytes[] =>
    related || !filename || typeof content === "string"
      ? []
      : [{ name: filename.split(/[\\/]/).at(-1) ?? filename, bytes: new Uint8Array(content) }],
  );
}

/** A mail's plain text is wrapped lines; its HTML has paragraphs, and is the better of the two. */
function bodyOf(html: string | undefined, text: string | undefined): Extracted["body"] | null {
  const { body } = html ? parsePage(html) : { body: null };
  const blocks: readonly Block[] = body ? pageBlocks(body).map(toBlock) : [];
  if (blocks.length > 0) return { kind: "blocks", blocks };
  return text?.trim() ? { kind: "pages", pages: [text] } : null;
}
