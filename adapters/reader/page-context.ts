import type { Say } from "../../src/messages/say.ts";
import type { Places } from "./places.ts";

/** What a page is made with: the words of its language, and addresses that keep the language. */
export type PageContext = { readonly say: Say; readonly places: Places };
