import { describe, expect, test } from "vitest";
import { addLinks } from "../../adapters/api/look-up/add-links.ts";
import { lookUp } from "../../adapters/api/look-up/look-up.ts";
import { OPERATIONS } from "../../adapters/api/operations.ts";
import { seeds } from "../answer/seeds.ts";
import { apiOfSeeds } from "./serve-api.ts";

const KEYS = ["first-key-0123456789abc", "second-key-0123456789ab"];
const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

describe("each example of the OpenAPI document", () => {
  test.for(OPERATIONS.map(({ kind, example }) => [kind, example] as const))(
    "%s is what the archive that Dateline comes with answers",
    async ([kind, example]) => {
      const response = await apiOfSeeds().request(`/api/v1${example}`);
      expect(response.status).toBe(200);
      const text = `${JSON.stringify(await response.json(), null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../adapters/api/open-api/examples/${kind}.json`);
    },
  );
});

describe("an answer", () => {
  test("says that there is nothing, with what comes closest apart", async () => {
    const response = await apiOfSeeds().request("/api/v1/ask?q=Who+won+the+World+Cup%3F");
    expect(await response.json()).toMatchObject({ kind: "nothing", answers: [] });
  });

  test("quotes a slice of its document", async () => {
    const api = apiOfSeeds();
    const asked = await api.request("/api/v1/ask?q=How+many+people+were+arrested%3F&limit=5");
    const { answers } = (await asked.json()) as {
      answers: { quote: string; start: number; end: number; document: { id: string } }[];
    };
    expect(answers.length).toBeGreaterThan(0);
    for (const { quote, start, end, document } of answers) {
      const { text } = (await (await api.request(`/api/v1/documents/${document.id}`)).json()) as {
        text: string;
      };
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  test("has the address of each quotation where there is one", async () => {
    const result = await lookUp(
      seeds,
      { kind: "ask", q: "How many NGOs would be investigated?" },
      { today: "2026-11-22", complete: true },
    );
    if (result.kind !== "found") throw new Error(result.kind);
    const linked = addLinks(result.value, ({ document, start }) => `https://a.example/${document}#${start}`);
    const [first] = linked.answers as { link: string; start: number; document: { id: string } }[];
    expect(first?.link).toBe(`https://a.example/${first?.document.id}#${first?.start}`);
  });

  test("lists documents in pages without a gap", async () => {
    const api = apiOfSeeds();
    const ids: string[] = [];
    for (let left = 1; left > 0; ) {
      const page = await api.request(`/api/v1/documents?limit=4&from=${ids.length}`);
      const body = (await page.json()) as { documents: { id: string }[]; left?: number };
      ids.push(...body.documents.map(({ id }) => id));
      left = body.left ?? 0;
    }
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
  });
});

describe("an archive that is still being read", () => {
  const half = apiOfSeeds({
    lookUp: (query) => lookUp(seeds, query, { today: "2026-11-22", complete: false }),
  });
  test("is never said to have no answer", async () => {
    const response = await half.request("/api/v1/ask?q=Who+won+the+World+Cup%3F");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  });
  test("marks what it has as incomplete", async () => {
    expect(await (await half.request("/api/v1/status")).json()).toMatchObject({ incomplete: true });
  });
});

describe("what cannot be answered", () => {
  test.for([
    ["/api/v1/ask", 400, "q"],
    ["/api/v1/ask?q=%20", 400, "q"],
    ["/api/v1/ask?q=a&limit=0", 400, "limit"],
    ["/api/v1/ask?q=a&limit=1e1", 400, "limit"],
    ["/api/v1/ask?q=a&q=b", 400, "q"],
    ["/api/v1/ask?q=a&colour=red", 400, "colour"],
    ["/api/v1/on-this-date?date=02-30", 400, "date"],
    ["/api/v1/on-this-date?date=2021-02-29", 400, "date"],
    ["/api/v1/documents?issued=soonish", 400, "issued"],
    ["/api/v1/documents/none", 404, null],
    ["/api/v1/nothing", 404, null],
    ["/api/v1", 404, null],
  ] as const)("%s is a problem %i that names %s", async ([path, status, parameter]) => {
    const response = await apiOfSeeds().request(path);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
    const { errors = [] } = (await response.json()) as { errors?: { parameter: string }[] };
    expect(errors.map((error) => error.parameter)).toEqual(parameter === null ? [] : [parameter]);
  });

  test("nothing is changed: other methods get 405", async () => {
    const response = await apiOfSeeds().request("/api/v1/documents", { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test("an archive that does not answer is a problem 503, an error one of 500 that says nothing of it", async () => {
    const away = await apiOfSeeds({ lookUp: async () => null }).request("/api/v1/status");
    expect(away.status).toBe(503);
    const logged: unknown[] = [];
    const broken = await apiOfSeeds({
      lookUp: () => Promise.reject(new Error("the secret of it")),
      log: { info: () => {}, warn: () => {}, error: (event) => void logged.push(event) },
    }).request("/api/v1/status");
    expect([broken.status, logged]).toEqual([500, ["request failed"]]);
    expect(await broken.text()).not.toContain("secret");
  });
});

describe("keys", () => {
  const api = apiOfSeeds({ keys: KEYS });
  test.for([
    [KEYS[0], 200],
    [KEYS[1], 200],
    ["first-key-0123456789abd", 401],
    ["first-key", 401],
    ["", 401],
  ] as const)("%s is answered with %i", async ([key, status]) => {
    const response = await api.request("/api/v1/status", bearer(key ?? ""));
    expect([response.status, response.headers.has("www-authenticate")]).toEqual([status, status === 401]);
  });
  test("are needed, but for the OpenAPI document, which has no word of the archive's state", async () => {
    expect((await api.request("/api/v1/status")).status).toBe(401);
    expect((await api.request("/api/v1/openapi.json")).status).toBe(200);
  });
});

describe("rate limits", () => {
  test("count for each key, and say when to come again", async () => {
    let nowMs = 0;
    const api = apiOfSeeds({ keys: KEYS, perMinute: 4, nowMs: () => nowMs });
    const ask = async (key = "") => (await api.request("/api/v1/status", bearer(key))).status;
    const [first, second] = KEYS;
    expect([await ask(first), await ask(first), await ask(first)]).toEqual([200, 200, 429]);
    const refused = await api.request("/api/v1/status", bearer(first ?? ""));
    expect(refused.headers.get("retry-after")).toBe("15");
    expect(await ask(second)).toBe(200);
    nowMs = 15_000;
    expect(await ask(first)).toBe(200);
  });

  test("bound how often keys are guessed", async () => {
    const api = apiOfSeeds({ keys: KEYS, perMinute: 4 });
    const statuses: number[] = [];
    for (const key of ["a", "b", "c"])
      statuses.push((await api.request("/api/v1/status", bearer(key))).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  test("refuse more than the archive can do at once", async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    const api = apiOfSeeds({ lookUp: () => promise });
    const waiting = Array.from({ length: 16 }, () => api.request("/api/v1/status"));
    const one = await api.request("/api/v1/status");
    expect([one.status, one.headers.get("retry-after")]).toEqual([503, "1"]);
    resolve(null);
    await Promise.all(waiting);
  });
});
