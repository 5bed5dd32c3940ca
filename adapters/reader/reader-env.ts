import type { PageContext } from "./page-context.ts";

/** What is known of a request for a page. */
export type ReaderEnv = {
  readonly Variables: {
    /** Its language, and addresses that keep it. */
    page: PageContext;
    /** The last day of the address that began the visit; null where everybody is let in. */
    until: string | null;
  };
};
