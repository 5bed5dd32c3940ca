import { Counter, Gauge, type Registry } from "prom-client";
import type { QueueLoad } from "../../../src/chat/queue/request-queue.ts";

/** How the bot is now, in numbers. */
export type Measures = {
  readonly parts: readonly { readonly part: string; readonly ok: boolean }[];
  readonly archive: {
    readonly documents: number;
    readonly passages: number;
    readonly faults: number;
    /** Since it was last compared with its folder, in milliseconds; null: it was not yet. */
    readonly ageMs: number | null;
    /** Files that the update under way has still to read. */
    readonly unread: number;
    readonly restarts: number;
    readonly timeouts: number;
  };
  readonly queue: Pick<QueueLoad, "now" | "most" | "undelivered">;
};

/** Adds gauges that are read when somebody asks for them. */
export function addGauges(registry: Registry, measure: () => Measures): void {
  const gauge = (name: string, help: string, read: (measures: Measures) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(measure()));
      },
    });
  new Gauge({
    name: "dateline_part_ok",
    help: "Whether a part works: 1, or 0.",
    labelNames: ["part"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { part, ok } of measure().parts) this.set({ part }, ok ? 1 : 0);
    },
  });
  gauge("dateline_archive_documents", "Documents of the archive.", ({ archive }) => archive.documents);
  gauge("dateline_archive_passages", "Passages of the archive.", ({ archive }) => archive.passages);
  gauge("dateline_archive_faults", "Faulty files that were left out.", ({ archive }) => archive.faults);
  gauge(
    "dateline_archive_age_seconds",
    "Since the archive was last compared with its folder.",
    ({ archive }) => (archive.ageMs ?? 0) / 1_000,
  );
  gauge(
    "dateline_archive_unread_files",
    "Files that the update under way has still to read.",
    ({ archive }) => archive.unread,
  );
  gauge("dateline_queue_length", "Requests that wait for an answer.", ({ queue }) => queue.now);
  gauge("dateline_queue_limit", "Requests that may wait at present.", ({ queue }) => queue.most);
  gauge(
    "dateline_undelivered_replies",
    "Requests whose reply is not delivered yet.",
    ({ queue }) => queue.undelivered,
  );
  const counter = (name: string, help: string, read: (measures: Measures) => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read(measure()));
      },
    });
  counter(
    "dateline_archive_restarts_total",
    "How often the archive's thread was started again.",
    ({ archive }) => archive.restarts,
  );
  counter(
    "dateline_archive_timeouts_total",
    "Requests that the archive did not answer in time.",
    ({ archive }) => archive.timeouts,
  );
}
