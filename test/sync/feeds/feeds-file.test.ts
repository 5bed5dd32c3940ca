import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFeedsFile } from "../../../adapters/sync/feeds/feeds-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-feeds-file-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("readFeedsFile", () => {
  const read = async (content: string) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "feeds.yaml"), content);
    return readFeedsFile(folder);
  };

  test("reads feeds, and knows of none where there is no file", async () => {
    expect(await readFeedsFile(folder)).toBeNull();
    expect(await read("feeds:\n  - url: https://oxfam.example/feed\n    publisher: Oxfam\n")).toEqual({
      feeds: [{ url: "https://oxfam.example/feed", publisher: "Oxfam", language: null, only: null }],
      privateHosts: [],
    });
  });

  test("reads the hosts of one's own network", async () => {
    const hosts = ["Wiki.Example.org", "10.0.0.7:8080", "'[fd12::1]'", "intranet"];
    const { privateHosts } =
      (await read(`feeds: []\nprivate:\n${hosts.map((one) => `  - ${one}\n`).join("")}`)) ?? {};
    expect(privateHosts).toEqual(["wiki.example.org", "10.0.0.7:8080", "[fd12::1]", "intranet"]);
  });

  test.for([
    [
      "feeds:\n  - url: oxfam.example\n",
      /feeds\.yaml:2: Expected `feeds\.0\.url` to be an http or https address\.$/,
    ],
    ["feeds:\n  - publisher: Oxfam\n", /feeds\.yaml:\d: Expected .*url/],
    ["feeds:\n  - url: https://oxfam.example\n    publsher: Oxfam\n", /publsher/],
    ["feeds: 3\n", /feeds\.yaml:1: Expected `feeds` to be a list of feeds\.$/],
    ["feeds: [\n", /feeds\.yaml:\d/],
    [
      "feeds: []\nprivate:\n  - https://wiki.example.org/a\n",
      /feeds\.yaml:3: Expected `private\.0` to be a host such as/,
    ],
  ] as const)("says what is wrong with %j, and where", async ([content, expected]) => {
    await expect(read(content)).rejects.toThrow(expected);
  });

  test("leaves the file as it is", async () => {
    const content = "# mine\nfeeds: []\n";
    expect(await read(content)).toEqual({ feeds: [], privateHosts: [] });
    expect(await readFile(join(folder, "feeds.yaml"), "utf8")).toBe(content);
  });
});
