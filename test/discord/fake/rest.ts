import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, apiError } from "./api-error.ts";
import type { Upload } from "./callbacks.ts";
import type { Disturbances } from "./disturbances.ts";
import type { RateLimits } from "./rate-limits.ts";

/** A request that was made, and how it was answered. */
export type RecordedRequest = {
  readonly method: string;
  /** Below `/api/v10`, decoded: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
  readonly body: unknown;
  readonly files: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly status: number;
  readonly answer: unknown;
};

/** A request that a route handles. */
export type RouteCall = Upload & {
  /** The named parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

/** One route of the REST API. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/applications/:application/commands` */
  readonly path: string;
  /** Whether the bot's token has to be given: interactions and webhooks carry their own. */
  readonly authorized: boolean;
  readonly handle: (call: RouteCall) => Answer;
};

/** What the REST API needs to know. */
export type RestParts = {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly disturbances: Disturbances;
  readonly limits: RateLimits;
  readonly now: () => number;
  readonly record: (request: RecordedRequest) => void;
};

const BASE = /^\/api(?:\/v10)?(?=\/)/;

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The JSON of a request and the number of its files; `undefined` if it is not JSON. */
async function readUpload(request: IncomingMessage): Promise<Upload | undefined> {
  const bytes = await readBytes(request);
  const type = request.headers["content-type"] ?? "";
  try {
    if (bytes.length === 0) return { body: undefined, files: 0 };
    if (!type.startsWith("multipart/form-data")) return { body: JSON.parse(bytes.toString()), files: 0 };
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
    const files = [...form.keys()].filter((key) => key.startsWith("files[")).length;
    return { body: JSON.parse(String(form.get("payload_json") ?? "{}")), files };
  } catch {
    return undefined;
  }
}

function respond(
  response: ServerResponse,
  { status, body, headers, hangUp = false, stall = false }: Answer,
): void {
  if (stall) return;
  if (hangUp) {
    response.destroy();
    return;
  }
  if (body === undefined) {
    response.writeHead(status, { ...headers });
    response.end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** Serves Discord's REST API; the gateway shares its port. */
export function createRest(parts: RestParts): Server {
  const { token, disturbances, limits, now, record } = parts;
  const routes = parts.routes.map((route) => {
    const pattern = route.path.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`);
    return { ...route, pattern: new RegExp(`^${pattern}$`) };
  });

  const answer = (
    method: string,
    path: string,
    query: URLSearchParams,
    upload: Upload | undefined,
    authorization: string | undefined,
  ): Answer => {
    const onPath = routes.filter(({ pattern }) => pattern.test(path));
    const route = onPath.find((each) => each.method === method);
    if (route === undefined) return apiError(onPath.length > 0 ? "methodNotAllowed" : "notFound");
    if (route.authorized && authorization !== `Bot ${token}`) return apiError("unauthorized");
    if (upload === undefined) return apiError("invalidJson");
    const params = { ...route.pattern.exec(path)?.groups };
    const handle = (): Answer => route.handle({ ...upload, params, query });
    return disturbances.disturb(`${method} ${path}`, () =>
      route.authorized ? limits.within(method, path, handle) : handle(),
    );
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://discord");
    const method = request.method ?? "GET";
    const path = BASE.test(url.pathname) ? decodeURIComponent(url.pathname.replace(BASE, "")) : "";
    const { authorization, "user-agent": userAgent } = request.headers;
    const upload = await readUpload(request);
    const atMs = now();
    const given = answer(method, path, url.searchParams, upload, authorization);
    respond(response, given);
    record({
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      authorization,
      userAgent,
      body: upload?.body,
      files: upload?.files ?? 0,
      atMs,
      status: given.status,
      answer: given.body,
    });
  };

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        respond(response, { status: 500, body: { message: String(error), code: 0 } });
      else response.destroy();
    });
  });
}
