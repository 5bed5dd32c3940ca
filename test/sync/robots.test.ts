import { expect, test } from "vitest";
import { createRobots } from "../../adapters/sync/robots.ts";
import type { Fetched } from "../../adapters/sync/safe-fetch.ts";

const BASE = "https://oxfam.example";

/** What a site with these rules says to each address; and which addresses were fetched. */
function site(answer: Fetched | string) {
  const fetched: string[] = [];
  const robots = createRobots(async (url) => {
    fetched.push(url);
    if (typeof answer !== "string") return answer;
    const body = new TextEncoder().encode(answer);
    return { kind: "read", body, type: "text/plain", url, moved: null, validators: {} };
  });
  return { fetched, robots };
}

const RULES = "User-agent: *\nDisallow: /private/\nAllow: /private/press/\n";

test.for([
  [RULES, "/press/1", true],
  [RULES, "/private/1", false],
  [RULES, "/private/press/1", true],
  [`${RULES}\nUser-agent: Dateline\nDisallow: /press/\n`, "/press/1", false],
  [`${RULES}\nUser-agent: Dateline\nDisallow: /press/\n`, "/private/1", true],
  ["User-agent: Other\nDisallow: /\n", "/press/1", true],
  ["<!doctype html><title>Not found</title>", "/press/1", true],
] as const)("with the rules %j, %s may be read: %s", async ([rules, path, isAllowed]) => {
  const reason = await site(rules).robots(`${BASE}${path}`);
  expect(reason).toBe(isAllowed ? null : `Its site does not allow programs to read it (${BASE}/robots.txt).`);
});

test.for<readonly [string, Fetched, boolean]>([
  ["is gone", { kind: "gone", reason: "It is gone (404)." }, true],
  ["is refused", { kind: "failed", status: 403, reason: "It answered with status 403." }, true],
  ["fails", { kind: "failed", status: 500, reason: "It answered with status 500." }, false],
  [
    "asks to come later",
    { kind: "later", afterSeconds: null, reason: "It asks to come again later (503)." },
    false,
  ],
  ["cannot be reached", { kind: "failed", reason: "The host refuses connections." }, false],
])("where robots.txt %s", async ([, answer, isAllowed]) => {
  const reason = await site(answer).robots(`${BASE}/1`);
  expect(reason).toBe(
    isAllowed || !("reason" in answer)
      ? null
      : `Whether its site allows programs to read it is not known: ${BASE}/robots.txt: ${answer.reason}`,
  );
});

test("asks each site once", async () => {
  const { robots, fetched } = site(RULES);
  await Promise.all([robots(`${BASE}/1`), robots(`${BASE}/2`), robots("http://oxfam.example:8080/1")]);
  expect(fetched).toEqual([`${BASE}/robots.txt`, "http://oxfam.example:8080/robots.txt"]);
});
