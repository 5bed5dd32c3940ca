import type { Span } from "../corpus/text/sentences.ts";

/** The address at which words of a document can be read; null if there is none. */
export type LinkTo = (place: Span & { readonly document: string }) => string | null;
