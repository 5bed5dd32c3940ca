import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PLATFORMS = ["slack", "discord"] as const;

/** The files that DESIGN.md says a platform's adapter has, below the adapter's folder. */
function filesOfRecipe(): readonly string[] {
  const design = readFileSync(join(ROOT, "DESIGN.md"), "utf8");
  const [, recipe = ""] = design.split("**A third chat platform**");
  const [table = ""] = recipe.split(/\n#/);
  const cells = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+\.ts)`/g)].map(([, file = ""]) => file));
}

function filesOf(platform: string): readonly string[] {
  return readdirSync(join(ROOT, "adapters", platform), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"));
}

describe("the recipe for a third platform in DESIGN.md", () => {
  const recipe = filesOfRecipe();
  const ofAdapter = recipe.filter((file) => !file.startsWith("test/"));

  test.for(PLATFORMS)("names files that the adapter of %s has", (platform) => {
    expect(filesOf(platform)).toEqual(expect.arrayContaining([...ofAdapter]));
    for (const file of recipe.filter((name) => name.startsWith("test/")))
      expect(readFileSync(join(ROOT, file.replace("<name>", platform)), "utf8")).not.toBe("");
  });

  test("names every file that both adapters have", () => {
    const discord = filesOf("discord");
    const shared = filesOf("slack").filter((file) => discord.includes(file));
    expect(ofAdapter.toSorted()).toEqual(shared.toSorted());
  });
});
