import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Chart } from "../../src/answer/chart.ts";
import type { Say } from "../../src/messages/say.ts";
import type { Frame } from "./frame.ts";
import type { ReaderEnv } from "./reader-env.ts";

/** Answers with a whole page. */
export type ShowPage = (
  context: Context<ReaderEnv>,
  frame: Frame,
  status?: ContentfulStatusCode,
) => Response | Promise<Response>;

/** Answers with a page of one sentence, in the words of its language. */
export type ShowNotice = (
  context: Context<ReaderEnv>,
  status: ContentfulStatusCode,
  words: (say: Say) => string,
) => Response | Promise<Response>;

/** Answers with a picture of a chart in the page's language; null: there is nothing to draw. */
export type ShowPicture = (
  context: Context<ReaderEnv>,
  chart: Chart | null,
  as: "svg" | "png",
) => Promise<Response>;
