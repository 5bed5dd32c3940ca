import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** The rooms of the core: text flows from the first to the last. */
const ROOMS = ["corpus", "time", "search", "answer", "daily", "chat", "delivery"];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .toSorted()
  .map((name) => ({ name, room: name.split("/")[0] ?? "", code: readFileSync(join(SRC, name), "utf8") }));

/** The files of the core that a file imports, each by its path below src/. */
function imports(name: string, code: string): readonly string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    join("/src", name, "..", path).replaceAll("\\", "/"),
  );
}

describe("the core", () => {
  test("stands in its rooms", () => {
    expect([...new Set(files.map(({ room }) => room))].toSorted()).toEqual(ROOMS.toSorted());
  });

  test.for(["process.", "console.", "Date.now(", "new Date()", "adapters/"])(
    "nowhere mentions %s",
    (words) => {
      expect(files.filter(({ code }) => code.includes(words)).map(({ name }) => name)).toEqual([]);
    },
  );

  test("imports from no room that comes later", () => {
    const wrong = files.flatMap(({ name, room, code }) =>
      imports(name, code)
        .filter((path) => ROOMS.indexOf(path.split("/")[2] ?? "") > ROOMS.indexOf(room))
        .map((path) => `${name} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("imports from nowhere but its rooms, Node and the packages", () => {
    const outside = files.flatMap(({ name, code }) =>
      imports(name, code).filter(
        (path) => !ROOMS.includes(path.split("/")[2] ?? "") || !path.startsWith("/src/"),
      ),
    );
    expect(outside).toEqual([]);
  });
});
