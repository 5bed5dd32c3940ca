import type { ApiQuery } from "./look-up/queries.ts";
import type { ResultName } from "./look-up/results.ts";

/** One address of the API. */
export type Operation = {
  readonly kind: ApiQuery["kind"];
  /** As OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly result: ResultName;
  /** Whether there may be no such thing: 404. */
  readonly mayMiss: boolean;
  /** A query of the archive that Dateline comes with, as it is sent. */
  readonly example: string;
};

/** Where the API is. */
export const API_PATH = "/api/v1";

/** Every address that looks something up. The server, the OpenAPI document and the tests are made of this list. */
export const OPERATIONS: readonly Operation[] = [
  {
    kind: "ask",
    path: "/ask",
    summary: "Answers a question with verbatim quotations, or says that the archive has no answer.",
    result: "AskResult",
    mayMiss: false,
    example: "/ask?q=How+many+NGOs+would+be+investigated%3F&limit=1",
  },
  {
    kind: "on-this-date",
    path: "/on-this-date",
    summary: "What happened, or was issued, on a day of the year.",
    result: "DayResult",
    mayMiss: false,
    example: "/on-this-date?date=2026-09-08&limit=1",
  },
  {
    kind: "timeline",
    path: "/timeline",
    summary: "Dated sentences on a topic, earliest first.",
    result: "TimelineResult",
    mayMiss: false,
    example: "/timeline?q=arrests&limit=2",
  },
  {
    kind: "documents",
    path: "/documents",
    summary: "The documents of the archive, earliest issue first, in pages.",
    result: "DocumentsResult",
    mayMiss: false,
    example: "/documents?publisher=Amnesty&issued=1999&limit=1",
  },
  {
    kind: "document",
    path: "/documents/{id}",
    summary: "A document with its text.",
    result: "DocumentResult",
    mayMiss: true,
    example: "/documents/nknet-2020-cease-the-repression",
  },
  {
    kind: "status",
    path: "/status",
    summary: "What the archive holds.",
    result: "StatusResult",
    mayMiss: false,
    example: "/status",
  },
  {
    kind: "feeds",
    path: "/feeds",
    summary:
      "Addresses of feeds for readers that send no key: each opens its feed for as long as the key is good.",
    result: "FeedsResult",
    mayMiss: false,
    example: "/feeds?q=arrests&publisher=Amnesty",
  },
];
