import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import { QUERIES } from "../look-up/queries.ts";
import { RESULTS } from "../look-up/results.ts";
import { API_PATH, OPERATIONS, type Operation } from "../operations.ts";
import { PROBLEM_TYPE } from "../web/problem.ts";
import { EXAMPLES } from "./examples.ts";

/** Of a check that JSON Schema has no word for, such as whether a day exists, the rest is described. */
const CONFIG = { target: "draft-2020-12", errorMode: "ignore" } as const;

/** Errors that every operation may answer with. */
const ERRORS: Readonly<Record<number, string>> = {
  400: "A parameter is wrong or unknown.",
  401: "The key is missing or wrong.",
  403: "A page of another origin sent the request.",
  405: "Only GET is answered.",
  421: "The host name does not lead here.",
  429: "Too many requests; `Retry-After` says for how long.",
  500: "Something went wrong; it is in the bot's log.",
  503: "The archive cannot answer now, or is still being read; `Retry-After` says for how long.",
};

/** The OpenAPI 3.1 document of the API, made of the schemas that check requests. */
export function openApiDocument(needsKey: boolean): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.1",
    info: {
      title: "Dateline",
      version: "1",
      description:
        "Verbatim, dated answers from an archive of statements. Every quotation is a slice of its document's text; offsets are UTF-16, ends excluded.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API_PATH }],
    ...(needsKey ? { security: [{ key: [] }] } : {}),
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: described(operation, needsKey) }]),
    ),
    components: {
      schemas: toJsonSchemaDefs(RESULTS, { ...CONFIG, overrideRef: ({ referenceId }) => refTo(referenceId) }),
      ...(needsKey ? { securitySchemes: { key: { type: "http", scheme: "bearer" } } } : {}),
    },
  };
}

function described(operation: Operation, needsKey: boolean): Readonly<Record<string, unknown>> {
  const { kind, summary, result, mayMiss } = operation;
  const errors = Object.entries(ERRORS).filter(([status]) => needsKey || status !== "401");
  return {
    operationId: kind,
    summary,
    parameters: parameters(operation),
    responses: {
      200: {
        description: "Found.",
        content: {
          "application/json": { schema: { $ref: refTo(result) }, example: EXAMPLES[kind] },
        },
      },
      ...(mayMiss ? { 404: error("There is none.") } : {}),
      ...Object.fromEntries(errors.map(([status, words]) => [status, error(words)])),
    },
  };
}

function parameters({ kind, path, example }: Operation): readonly unknown[] {
  const { properties = {}, required = [] } = toJsonSchema(QUERIES[kind], CONFIG);
  const sent = new URLSearchParams(example.split("?")[1] ?? "");
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === "boolean") return [];
    const { description, ...rest } = schema as JsonSchema;
    const inPath = path.includes(`{${name}}`);
    const value = inPath ? example.split("/").at(-1) : sent.get(name);
    return {
      name,
      in: inPath ? "path" : "query",
      required: required.includes(name),
      description,
      schema: rest,
      ...(value == null ? {} : { example: rest.type === "integer" ? Number(value) : value }),
    };
  });
}

function error(description: string): Readonly<Record<string, unknown>> {
  return { description, content: { [PROBLEM_TYPE]: { schema: { $ref: refTo("Problem") } } } };
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}
