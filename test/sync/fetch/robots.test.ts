import { expect, test } from "vitest";
import { message, tell } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import "../../fixtures/messages-in-english.ts";
import { createRobots } from "../../../adapters/sync/fetch/robots.ts";

/** What came of the address of the rules. */
type Answer = Awaited<ReturnType<Parameters<typeof createRobots>[0]>>;

const BASE = "https://oxfam.example";

/** What a site with these rules says to each address; and which addresses were fetched. */
function site(answer: Answer | string) {
  const fetched: string[] = [];
  const robots = createRobots(async (url) => {
    fetched.push(url);
    if (typeof answer !== "string") return answer;
    const body = new TextEncoder().encode(answer);
    return { kind: "read", body };
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
  const reason = await site(rules).robots(`${BASE}${path}`, "public");
  expect(reason).toEqual(
    isAllowed ? null : `Its site does not allow programs to read it (${BASE}/robots.txt).`,
  );
});

test.for<readonly [string, Answer, boolean]>([
  ["is gone", { kind: "gone", reason: message("fetch.gone", { status: 404 }) }, true],
  ["is refused", { kind: "failed", status: 403, reason: message("fetch.status", { status: 403 }) }, true],
  ["fails", { kind: "failed", status: 500, reason: message("fetch.status", { status: 500 }) }, false],
  ["asks to come later", { kind: "later", reason: message("fetch.later", { status: 503 }) }, false],
  ["cannot be reached", { kind: "failed", reason: message("fetch.refused") }, false],
])("where robots.txt %s", async ([, answer, isAllowed]) => {
  const reason = await site(answer).robots(`${BASE}/1`, "public");
  expect(reason).toEqual(
    isAllowed || !("reason" in answer)
      ? null
      : `Whether its site allows programs to read it is not known: ${BASE}/robots.txt: ${tell(answer.reason, ENGLISH)}`,
  );
});

test("asks each site once", async () => {
  const { robots, fetched } = site(RULES);
  await Promise.all(["/1", "/2", ":8080/1"].map((rest) => robots(`${BASE}${rest}`, "public")));
  expect(fetched).toEqual([`${BASE}/robots.txt`, "https://oxfam.example:8080/robots.txt"]);
});

test("says of a host that must not be read only that, and nothing of its rules", async () => {
  const reason = message("fetch.never-private", { which: "169.254.254.1" });
  const { robots } = site({ kind: "failed", reason, isForbidden: true });
  expect(await robots(`${BASE}/1`, "public")).toBe(reason);
});

test("asks again for the rules on behalf of another one: who may not lead there, keeps nobody else away", async () => {
  const { robots, fetched } = site(RULES);
  await robots(`${BASE}/1`, "public");
  await robots(`${BASE}/1`, "private");
  expect(fetched).toHaveLength(2);
});
