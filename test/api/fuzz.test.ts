import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { apiOfSeeds } from "./serve-api.ts";

type Described = {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly operationId: string;
          readonly parameters: readonly Parameter[];
          readonly responses: Readonly<Record<string, { readonly content: Record<string, unknown> }>>;
        };
      }
    >
  >;
};
type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: { readonly type: string };
  readonly example?: unknown;
};

const RUNS = 400;
const KEY = "a-key-of-programs-0123";
const api = apiOfSeeds({ keys: [KEY] });
const document = (await (await api.request("/api/v1/openapi.json")).json()) as Described;
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(document, "openapi");

const pointer = (...parts: readonly string[]) =>
  `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

/** Mostly what a parameter takes, often near it, sometimes anything. */
const value = ({ schema, example }: Parameter): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(String(example ?? "Korea")) },
    {
      weight: 2,
      arbitrary:
        schema.type === "integer"
          ? fc.oneof(fc.integer().map(String), fc.nat(30).map(String), fc.constantFrom("1e3", "NaN", "", "٣"))
          : fc.constantFrom(
              "arrests",
              "who said it?",
              "1998",
              "02-29",
              "2021-02-29",
              "since 2010",
              "북한",
              "from:Amnesty -torture",
            ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 1_100 }) },
    { weight: 1, arbitrary: fc.constantFrom("../..", "__proto__", "%00", '"', "a".repeat(1_001), "\ud800") },
  );

const request = fc.constantFrom(...Object.entries(document.paths)).chain(([path, { get }]) =>
  fc
    .record({
      given: fc.tuple(
        ...get.parameters.map((parameter) =>
          fc
            .option(value(parameter), { freq: parameter.required ? 20 : 2, nil: null })
            .map((chosen) => ({ parameter, chosen })),
        ),
      ),
      extra: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.tuple(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 })) },
      ),
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant("GET") },
        { weight: 1, arbitrary: fc.constantFrom("POST", "DELETE", "PUT") },
      ),
      key: fc.oneof(
        { weight: 12, arbitrary: fc.constant(KEY) },
        { weight: 1, arbitrary: fc.constantFrom("", "wrong") },
      ),
    })
    .map(({ given, extra, method, key }) => {
      const search = new URLSearchParams(extra && method === "GET" ? [extra] : []);
      let address = path;
      for (const { parameter, chosen } of given) {
        if (parameter.in === "path")
          address = address.replace(
            `{${parameter.name}}`,
            encodeURIComponent((chosen ?? "x").toWellFormed()),
          );
        else if (chosen !== null) search.append(parameter.name, chosen);
      }
      return { path, address: `/api/v1${address}?${search}`, method, key };
    }),
);

test("every response to a fuzzing client is one that the OpenAPI document describes", async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, address, method, key }) => {
      const response = await api.request(address, { method, headers: { authorization: `Bearer ${key}` } });
      const type = response.headers.get("content-type")?.split(";")[0] ?? "";
      const described = document.paths[path]?.get.responses[response.status];
      expect(Object.keys(described?.content ?? {}), `${response.status} of ${address}`).toEqual([type]);
      const validate = ajv.getSchema(
        pointer("paths", path, "get", "responses", `${response.status}`, "content", type, "schema"),
      );
      const valid = validate?.(await response.json());
      expect(validate?.errors ?? valid, address).toBe(true);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }),
    { seed: 20_261_127, numRuns: RUNS },
  );
  // It reaches what it is to reach.
  expect([...statuses.keys()].toSorted()).toEqual(expect.arrayContaining([200, 400, 401, 404, 405]));
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 5);
}, 60_000);

test("the examples of the OpenAPI document are valid by it, and it refers to nothing that is missing", () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const { example } = (get.responses["200"]?.content["application/json"] ?? {}) as { example?: unknown };
    const validate = ajv.getSchema(
      pointer("paths", path, "get", "responses", "200", "content", "application/json", "schema"),
    );
    expect(validate?.(example) === true ? [] : validate?.errors, path).toEqual([]);
  }
});
