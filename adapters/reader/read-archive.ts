import type { AskResult } from "../../src/answer/answer.ts";
import type { AskOptions } from "../../src/answer/ask.ts";
import type { ExportRequest } from "../../src/answer/export/export-quotations.ts";
import type { Timeline, TimelineOptions } from "../../src/answer/timeline.ts";
import type { Contents, ContentsRequest } from "../../src/archive/contents.ts";
import type { Fact } from "../../src/chat/replies/reply.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { Locale } from "../../src/messages/locale.ts";

/** An archive, as the reader asks it. */
export type ReadArchive = {
  document(id: string): Promise<Document | null>;
  olderVersions(document: Pick<Document, "id" | "publisher">): Promise<readonly DocumentHead[]>;
  ask(question: string, options: AskOptions): Promise<AskResult>;
  contents(request: ContentsRequest): Promise<Contents>;
  timeline(topic: string, options: TimelineOptions): Promise<Timeline>;
  /** Quotations with what proves them, in a form for programs; null: there are none. */
  exported(request: ExportRequest): Promise<string | null>;
  /** What is known of a quotation, in a language: who says it, and which date it names. */
  quotation(document: Document, quote: Span, locale: Locale): Promise<readonly Fact[]>;
  /** Whether every document has been read once. */
  state(): { readonly complete: boolean };
};
