import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The modules of the core in the order of the flow: a module imports only from those before it. */
const MODULES = [
  "messages",
  "corpus",
  "language",
  "time",
  "import",
  "archive",
  "question",
  "ranking",
  "answer",
  "daily",
  "chat",
  "delivery",
];

/** What an adapter may import beside the core and its own folder; every other adapter imports nothing else. */
const COMPOSES: Readonly<Record<string, readonly string[]>> = {
  bot: readdirSync(join(ROOT, "adapters")),
  cli: ["sqlite", "database", "archive", "archive-file", "import", "sync", "reader", "api", "mcp", "picture"],
  // Both databases keep the same rows; one place opens either.
  database: ["sqlite", "postgres", "store"],
  sqlite: ["store"],
  postgres: ["store"],
  // Both engines keep what is packed of a document, and read a folder alike.
  opensearch: ["archive-file"],
  // One place opens any of them.
  archive: ["archive-file", "opensearch"],
  sync: ["import"],
  feeds: ["api", "http"],
  mcp: ["api"],
  preview: ["html"],
  reader: ["html", "http"],
  slack: ["http"],
  discord: ["http"],
};

type SourceFile = { readonly path: string; readonly code: string };

const core = filesIn("src");
const adapters = filesIn("adapters");

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path))
    .toSorted()
    .map((path) => ({ path, code: readFileSync(join(ROOT, path), "utf8") }));
}

/** The files that a file imports, each by its path below the project's folder. */
function imports({ path, code }: SourceFile): readonly string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target = ""]) =>
    join(path, "..", target).replaceAll("\\", "/"),
  );
}

const moduleOf = (path: string): string => path.split("/")[1] ?? "";

function wrongImports(files: readonly SourceFile[], isWrong: (from: string, to: string) => boolean) {
  return files.flatMap((file) =>
    imports(file)
      .filter((to) => isWrong(file.path, to))
      .map((to) => `${file.path} imports ${to}`),
  );
}

/** Whether a way of at least one step leads from one node to another. */
function reaches(from: string, goal: string, next: (node: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(from)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === goal) return true;
    if (!seen.has(node)) open.push(...next(node));
    seen.add(node);
  }
  return false;
}

describe("the core", () => {
  test("has these modules and no others", () => {
    expect([...new Set(core.map(({ path }) => moduleOf(path)))].toSorted()).toEqual(MODULES.toSorted());
  });

  test.for(["process.", "console.", "Date.now(", "new Date()", "adapters/"])(
    "nowhere mentions %s",
    (words) => {
      expect(core.filter(({ code }) => code.includes(words)).map(({ path }) => path)).toEqual([]);
    },
  );

  test("imports from no module that comes later", () => {
    const isLater = (from: string, to: string) =>
      MODULES.indexOf(moduleOf(to)) > MODULES.indexOf(moduleOf(from));
    expect(wrongImports(core, isLater)).toEqual([]);
  });

  test.for(MODULES)("%s has no circle among its folders and files", (module) => {
    const children = core.filter(({ path }) => moduleOf(path) === module);
    const childOf = (path: string) => path.split("/")[2] ?? "";
    const targets = (child: string) =>
      children
        .filter(({ path }) => childOf(path) === child)
        .flatMap((file) => imports(file))
        .filter((to) => moduleOf(to) === module && childOf(to) !== child)
        .map(childOf);
    const circles = [...new Set(children.map(({ path }) => childOf(path)))].filter((child) =>
      reaches(child, child, targets),
    );
    expect(circles).toEqual([]);
  });

  test("imports nothing outside itself but Node and packages", () => {
    expect(wrongImports(core, (_, to) => !to.startsWith("src/"))).toEqual([]);
  });
});

describe("adapters", () => {
  test("import the core, themselves, and no other adapter unless they compose them", () => {
    const isForeign = (from: string, to: string) => {
      const own = moduleOf(from);
      const allowed = [own, ...(COMPOSES[own] ?? [])];
      return !to.startsWith("src/") && !(to.startsWith("adapters/") && allowed.includes(moduleOf(to)));
    };
    expect(wrongImports(adapters, isForeign)).toEqual([]);
  });
});
