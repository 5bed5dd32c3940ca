import type { PartHealth } from "../../../src/chat/health.ts";
import type { Log } from "../../../src/chat/log.ts";

/** Watches whether quotes are what the archive has stored. */
export type QuoteWatch = {
  /** Quotes were held back, since the stored text does not have them: one line each. */
  readonly unproved: (quotes: readonly string[]) => void;
  readonly health: () => PartHealth;
};

/** How long one that was held back is reported, in milliseconds. */
const REPORTED_MS = 3_600_000;

/**
 * Logs quotes that were held back, and reports them as the part `quotes` for an hour.
 *
 * @param monotonicMs a clock that never jumps back, in milliseconds.
 */
export function watchQuotes(log: Log, monotonicMs: () => number): QuoteWatch {
  let last: { readonly quote: string; readonly atMs: number } | null = null;
  return {
    unproved(quotes) {
      for (const quote of quotes) {
        log.error("a quote was held back: the stored text has other words", { quote });
        last = { quote, atMs: monotonicMs() };
      }
    },
    health() {
      const isRecent = last !== null && monotonicMs() - last.atMs < REPORTED_MS;
      const detail = isRecent
        ? `A quote was held back, since the stored text has other words: ${last?.quote}. Run \`dateline check\`; if it names nothing, delete the archive file, which is made again.`
        : null;
      return { part: "quotes", ok: detail === null, detail };
    },
  };
}
