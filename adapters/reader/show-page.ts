import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { LetIn } from "./access.ts";
import type { Frame } from "./frame.ts";

/** Answers with a whole page. */
export type ShowPage = (
  context: Context<LetIn>,
  frame: Frame,
  status?: ContentfulStatusCode,
) => Response | Promise<Response>;

/** Answers with a page of one sentence. */
export type Say = (
  context: Context<LetIn>,
  status: ContentfulStatusCode,
  words: string,
) => Response | Promise<Response>;
