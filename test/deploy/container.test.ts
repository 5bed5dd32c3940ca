import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { VARIABLE_NAMES } from "../../adapters/bot/settings/settings.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const containerfile = readFileSync(join(ROOT, "deploy/Containerfile"), "utf8");
const compose = parse(readFileSync(join(ROOT, "deploy/compose.yaml"), "utf8"));

describe("the Containerfile", () => {
  test("has no fault that a linter finds", () => {
    expect(validate(containerfile)).toEqual([]);
  });

  test("copies files that exist, starts the service manager's script, and sets variables that exist", () => {
    const copied = /^COPY (package\.json .+) \.\/$/m.exec(containerfile)?.[1]?.split(" ") ?? [];
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(copied).toContain("package-lock.json");
    const entry = /^ENTRYPOINT \["\/opt\/dateline\/(.+)"\]$/m.exec(containerfile)?.[1] ?? "";
    expect(statSync(join(ROOT, entry)).mode & 0o111).toBe(0o111);
    const variables = [...containerfile.matchAll(/^(?:ENV| {4}) ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(variables).toHaveLength(4);
    expect(variables.filter((name) => !VARIABLE_NAMES.includes(name ?? ""))).toEqual([]);
  });
});

describe("the compose file", () => {
  const { dateline } = compose.services;

  test("builds the Containerfile from the top folder", () => {
    const context = join(ROOT, "deploy", dateline.build.context);
    expect(existsSync(join(context, dateline.build.dockerfile))).toBe(true);
    expect(join(ROOT, "deploy", dateline.env_file)).toBe(join(ROOT, ".env"));
  });

  test("sets variables that exist, and keeps the database in a volume", () => {
    const { environment, volumes } = dateline;
    expect(Object.keys(environment).filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
    expect(volumes).toEqual(["data:/data"]);
    expect(environment.DATELINE_DATABASE).toBe("/data/dateline.db");
    expect(Object.keys(compose.volumes)).toEqual(["data"]);
  });

  test("lets the port be reached from this machine alone", () => {
    expect(dateline.ports).toEqual([`127.0.0.1:3000:${dateline.environment.PORT}`]);
  });
});
