import type { Archive } from "../../../src/archive/archive.ts";
import { archiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { Origin, Reply } from "../../../src/chat/replies/reply.ts";
import { pageEnd } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { respond } from "../../../src/chat/respond.ts";

/** What the archive answers, on a day in 2026. */
export async function answered(archive: Archive, request: ChatRequest): Promise<Reply> {
  return respond(archive, request, { today: "2026-11-22", numbers: await archiveNumbers(archive, 0) });
}

/**
 * Every page of a look-up, by pressing "More" until there is none, on a platform that has room for so many items a page.
 *
 * @throws Error if there is no end to it.
 */
export async function everyPage(
  archive: Archive,
  request: ChatRequest,
  room: number,
): Promise<readonly Reply[]> {
  const pages: Reply[] = [];
  let next: ChatRequest | undefined = request;
  while (next) {
    if (pages.length > 200) throw new Error("Expected an end of the pages");
    const reply = await answered(archive, next);
    const items = reply.items.slice(0, room);
    pages.push({ ...reply, items });
    next = pageEnd(reply, items.length).buttons.find(({ label }) => label.startsWith("More"))?.request;
  }
  return pages;
}

/** The words of the archive at a place of it. */
export async function wordsAt(
  archive: Archive,
  { document, start, end }: Origin,
): Promise<string | undefined> {
  return (await archive.document(document))?.text.slice(start, end);
}
