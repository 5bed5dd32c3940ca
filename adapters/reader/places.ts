import type { Span } from "../../src/corpus/text/sentences.ts";

/** Addresses of the reader's pages on its server: paths with their queries. */
export type Places = {
  readonly front: string;
  readonly styles: string;
  /** A document, at a quote if one is given: `/d/ID?at=120-260#120-260`. */
  readonly document: (id: string, quote?: Span | null) => string;
};

/**
 * The reader's pages by their addresses.
 *
 * @param base what all of them begin with, "" at the top of a server.
 */
export function createPlaces(base: string): Places {
  return {
    front: `${base}/`,
    styles: `${base}/reader.css`,
    document(id, quote = null) {
      const path = `${base}/d/${encodeURIComponent(id)}`;
      if (!quote) return path;
      const at = `${quote.start}-${quote.end}`;
      return `${path}?at=${at}#${at}`;
    },
  };
}
