import type { Driver } from "./driver.ts";

/** What a platform may be unable to do by its nature. */
export type Clause =
  | "help"
  | "more"
  | "context"
  | "citation"
  | "share"
  | "share once"
  | "take back"
  | "public"
  | "a nothing stays private"
  | "the question shown"
  | "an empty question"
  | "a question that is too long"
  | "buttons after a restart"
  | "a repeated delivery"
  | "too many questions";

/** A test of a clause, unless the platform is unable to do it by its nature. */
export type Must = (clause: Clause, title: string, run: () => Promise<void>) => void;

/** What a part of the contract is given: the platform at hand, once it runs, and its tests. */
export type Part = { readonly driver: () => Driver; readonly must: Must };
