import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { SEARCHED } from "./searched-folders.ts";
import { textsOutside } from "./texts-outside.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const isBelow = (path: string, place: string) =>
  place === "" || path === place || path.startsWith(`${place}/`);

describe.for(SEARCHED)("in $folder", ({ folder, stays }) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((path) => /\.(?:tsx?|js)$/.test(path));
  const outside = files.flatMap((path) =>
    textsOutside(path, readFileSync(join(ROOT, folder, path), "utf8")).map((text) => ({ path, ...text })),
  );
  const places = Object.keys(stays);

  test("what people read is in the catalogue", () => {
    expect(outside.filter(({ path }) => !places.some((place) => isBelow(path, place)))).toEqual([]);
  });

  test.for(places)("%j still has texts of its own", (place) => {
    expect(outside.some(({ path }) => isBelow(path, place))).toBe(true);
  });
});

describe("a text is found outside the catalogue", () => {
  const found = (code: string) => textsOutside("a.ts", code).map(({ words }) => words);

  test.for([
    ['const note = "No answer here.";', ["No answer here."]],
    ['const label = { label: "Cite" };', ["Cite"]],
    [`const line = \`\${count} more entries\`;`, ["1 more entries"]],
    ['const text = isOne ? "one entry" : "some entries";', ["one entry", "some entries"]],
    ['throw new UsageError("Expected a day");', ["Expected a day"]],
    ['terminal.error("It cannot be read");', ["It cannot be read"]],
    ["html`<button>Show</button>`;", ["Show"]],
    [`html\`<p class="small note">Read \${from}</p>\`;`, ["Read 1"]],
    ['html`<img class="a picture" alt="Some words">`;', ["Some words"]],
    [`html\`<p>\${isOne ? "one entry" : html\`<b>entries</b>\`}</p>\`;`, ["one entry", "entries"]],
    ["html`more entries`;", ["more entries"]],
  ] as const)("in %s", ([code, words]) => {
    expect(found(code)).toEqual(words);
  });

  test.for([
    'say("reply.shared-by", { name });',
    'import { a } from "./Some file.ts";',
    'throw new Error("Expected a name and got none");',
    'const error = new StoreError("It cannot be opened");',
    'log.warn("it could not be sent", { reason });',
    'if (name === "Kim Dae-jung") done();',
    'type Kind = "some kind" | "another kind";',
    'const kind = "on-this-date";',
    'const command = "npm run -s dateline -- restore 1";',
    `const row = \`\${a} \${b}\`;`,
    `html\`<p class="small note" lang="en">\${words}: \${b}</p>\`;`,
    'const type = "text/html; charset=utf-8";',
    'const kept = "private, no-cache";',
  ])("and not in %s", (code) => {
    expect(found(code)).toEqual([]);
  });
});
