import type { MessagePort } from "node:worker_threads";

/** What the encoder's thread is started with. */
export type EncoderData = {
  /** The file of vectors, or `:memory:`. */
  readonly file: string;
};

/** What the encoder's thread is asked through a port. */
export type EncoderAsked =
  /** How like the question each sentence is. The answer is one number or null for each. */
  | {
      readonly kind: "compare";
      readonly question: string;
      readonly sentences: readonly string[];
      readonly withinMs: number;
    }
  /** To forget every document but those with these keys. The answer is the keys of those whose vectors are to be made. */
  | { readonly kind: "documents"; readonly keys: readonly string[] }
  /** To make the vectors of a document. The answer, once they are made, is true. */
  | { readonly kind: "document"; readonly key: string; readonly sentences: readonly string[] };

/** The same with a number to answer under. */
export type EncoderPosed = EncoderAsked & { readonly id: number };

/** What the encoder's thread says through a port. */
export type EncoderSaid =
  /** It is loaded. */
  { readonly kind: "ready" } | { readonly kind: "answered"; readonly id: number; readonly value: unknown };

/** What the encoder's thread is told by whoever started it: somebody else may ask it through a port. */
export type EncoderOrder = { readonly port: MessagePort };

/** What it tells them. A warning does not keep it from working. */
export type EncoderNews =
  | { readonly kind: "loaded" | "unusable" | "warning"; readonly message: string }
  | ({ readonly kind: "encoding" } & Encoding);

/** How many of an archive's documents have all their vectors. */
export type Encoding = { readonly done: number; readonly total: number };
