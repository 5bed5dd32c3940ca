import type { Context, Hono } from "hono";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/answer/export/export-format.ts";
import type { ExportRequest } from "../../src/answer/export/export-quotations.ts";
import { tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { MOST_ANSWERS } from "./answer-page.ts";
import type { ReadArchive } from "./read-archive.ts";
import type { ReaderEnv } from "./reader-env.ts";
import type { ShowNotice } from "./show-page.ts";
import { MOST_ENTRIES } from "./timeline/timeline-page.ts";
import { readTimelineView } from "./timeline/timeline-view.ts";

/** What files of each form are called, and their media types as IANA or, for RIS, its users have them. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: "csv",
  jsonl: "jsonl",
  "csl-json": "json",
  ris: "ris",
  bibtex: "bib",
};
const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv",
  jsonl: "application/jsonl",
  "csl-json": "application/vnd.citationstyles.csl+json",
  ris: "application/x-research-info-systems",
  bibtex: "application/x-bibtex",
};

/** What exports need. */
type ExportParts = {
  readonly archive: Pick<ReadArchive, "exported">;
  /** `YYYY-MM-DD`: the day of access. */
  readonly today: () => string;
  readonly notice: ShowNotice;
};

/** Serves quotations for reference managers and spreadsheets: of a question at `/export`, of a timeline at `/timeline/export`. */
export function addExports(app: Hono<ReaderEnv>, { archive, today, notice }: ExportParts): void {
  const exported = async (context: Context<ReaderEnv>, request: Omit<ExportRequest, "format" | "today">) => {
    const format = EXPORT_FORMATS.find((one) => one === context.req.query("format"));
    if (format === undefined)
      return notice(context, 400, (say) =>
        say("reader.export-formats", { formats: EXPORT_FORMATS.join(", ") }),
      );
    const { length } = request.topic;
    if (length > LONGEST_QUESTION) return notice(context, 400, (say) => tooLong(length, say));
    const text = await archive.exported({ ...request, format, today: today() });
    if (text === null) return notice(context, 404, (say) => say("answer.none"));
    return context.body(text, 200, {
      "content-type": `${MEDIA_TYPES[format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="quotations.${ENDINGS[format]}"`,
    });
  };
  app.get("/timeline/export", (context) => {
    const { view } = readTimelineView(new URL(context.req.url).searchParams);
    return exported(context, {
      topic: view.topic,
      timeline: true,
      limit: MOST_ENTRIES,
      ...(view.only === undefined ? {} : { publisher: view.only }),
      ...(view.place === undefined ? {} : { place: view.place }),
    });
  });
  app.get("/export", (context) =>
    exported(context, {
      topic: (context.req.query("q") ?? "").trim(),
      timeline: false,
      limit: MOST_ANSWERS,
    }),
  );
}
