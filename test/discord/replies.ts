import type { Button } from "../../src/chat/buttons/button.ts";
import { type ArchiveNumbers, archiveNumbers } from "../../src/chat/replies/about-replies.ts";
import type { Item, Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { respond } from "../../src/chat/respond.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";

/** The day on which everything in these tests is asked. */
export const TODAY = "2026-11-22";

/** The key of the archive of the six documents. */
export const ARCHIVE: string = archiveKey(seedDocuments);

export const NUMBERS: ArchiveNumbers = await archiveNumbers(seeds, 0);

/** A question with five answers. */
export const ARRESTED = "how many people were arrested under the National Security Law in 1998?";

/** What the six documents say to a request. */
export async function reply(request: ChatRequest, madeFrom: string | null = null): Promise<Reply> {
  return respond(seeds, request, { today: TODAY, numbers: NUMBERS }, madeFrom);
}

const [best] = (await reply({ kind: "ask", question: ARRESTED, from: 0 })).items;

/** The best answer to {@link ARRESTED}. */
export function bestAnswer(): Item {
  if (best === undefined) throw new Error("Expected an answer");
  return best;
}

/** What a button of the best answer asks for. */
export function requestOf(label: Button["label"]): ChatRequest {
  const button = bestAnswer().buttons.find((each) => each.label === label);
  if (button === undefined) throw new Error(`Expected a button "${label}"`);
  return button.request;
}

/** A text as Discord draws it: without the marks that it reads as marks, and without the backslashes. */
export function drawn(markdown: string): string {
  return markdown.replace(/\\(.)|\*\*/gs, (_, kept?: string) => kept ?? "");
}

/** The text of the quotation in a description. */
export function quoted(description: string): string {
  const lines = description.split("\n");
  return lines
    .filter((line) => line.startsWith("> ") || line === ">")
    .map((line) => line.slice(2))
    .join("\n");
}
