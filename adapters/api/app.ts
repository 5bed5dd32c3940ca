import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Log } from "../../src/chat/log.ts";
import type { LookUpResult } from "./look-up/look-up.ts";
import type { ApiQuery, LookUp } from "./look-up/queries.ts";
import { openApiDocument } from "./open-api/open-api.ts";
import { API_PATH, OPERATIONS, type Operation } from "./operations.ts";
import type { Admitted } from "./web/admission.ts";
import { problem } from "./web/problem.ts";
import { readQuery } from "./web/read-query.ts";

type FeedsQuery = Extract<ApiQuery, { readonly kind: "feeds" }>;
type FeedsResult = { readonly atom: string; readonly json: string; readonly calendar: string };

/** What the API needs. */
export type ApiPorts = {
  /** Lets in who may ask. */
  readonly admission: MiddlewareHandler<Admitted>;
  /** Whether that takes a key. */
  readonly needsKey: boolean;
  /** Addresses of feeds of a search below `origin`, signed with a key, by its number. */
  readonly feeds: (query: FeedsQuery, key: number, origin: string) => FeedsResult;
  /** Looks something up; null: the archive cannot answer at the moment. */
  readonly lookUp: (query: LookUp) => Promise<LookUpResult | null>;
  readonly log: Log;
};

/** While the archive cannot answer, programs are asked to wait this many seconds. */
const UNAVAILABLE_SECONDS = 10;

/** The read-only API: everything below {@link API_PATH}. */
export function createApi({ lookUp, feeds, log, admission, needsKey }: ApiPorts): Hono<Admitted> {
  const app = new Hono<Admitted>();
  app.onError((error) => {
    log.error("request failed", { err: error });
    return problem(500, "Something went wrong. The error is in the bot's log.");
  });
  const document = openApiDocument(needsKey);
  const described = `${API_PATH}/openapi.json`;
  app.get(described, ({ json }) => json(document, 200, { "cache-control": "no-cache" }));

  app.use(`${API_PATH}/*`, admission);
  for (const operation of OPERATIONS)
    app.get(routeOf(operation), async (context) => {
      const reading = readQuery(operation.kind, context.req.queries(), context.req.param());
      if (reading.kind === "wrong")
        return problem(400, `A parameter is wrong or unknown. See ${described}.`, {
          errors: reading.errors,
        });
      const { query } = reading;
      if (query.kind === "feeds")
        return context.json(feeds(query, context.get("key") ?? 0, new URL(context.req.url).origin), 200, {
          "cache-control": "no-store",
        });
      const result = await lookUp(query);
      return respond(context, result);
    });
  for (const path of [...OPERATIONS.map(routeOf), described])
    app.all(path, () => problem(405, "Only GET is answered.", { headers: { allow: "GET, HEAD" } }));
  const notFound = () => problem(404, `There is nothing at this address. ${described} lists all.`);
  app.all(API_PATH, notFound);
  app.all(`${API_PATH}/*`, notFound);
  return app;
}

/** As Hono writes it. */
function routeOf({ path }: Operation): string {
  return API_PATH + path.replace(/\{(\w+)\}/g, ":$1");
}

function respond(context: Context, result: LookUpResult | null): Response {
  if (result === null) return later("The archive cannot answer at the moment.");
  switch (result.kind) {
    case "found":
      return context.json(result.value, 200, { "cache-control": "private, no-cache" });
    case "missing":
      return problem(404, result.detail);
    case "refused": {
      const { parameter, detail } = result;
      return problem(400, detail, { errors: [{ parameter, detail }] });
    }
    case "not-yet":
      return later("Not every document has been read yet, and those that have been hold no answer.");
  }
}

function later(why: string): Response {
  return problem(503, `${why} Try again in ${UNAVAILABLE_SECONDS} seconds.`, {
    headers: { "retry-after": `${UNAVAILABLE_SECONDS}` },
  });
}
