import { describe, expect, test } from "vitest";
import { UsageError } from "../report/usage-error.ts";
import { readArguments } from "./read-arguments.ts";

describe("the command line", () => {
  test("measures everything unless told otherwise", () => {
    expect(readArguments([])).toMatchObject({
      parts: ["answers", "archive", "dates", "load"],
      passages: 100_000,
      archivePassages: 5_000,
      platforms: ["slack-socket", "slack-http", "discord"],
      squad: null,
    });
  });

  test("measures the parts that are named, in their own order", () => {
    expect(readArguments(["load", "answers", "--passages", "600000"])).toMatchObject({
      parts: ["answers", "load"],
      passages: 600_000,
    });
  });

  test("measures a large archive where that is asked for, or the one of a folder", () => {
    expect(readArguments(["archive"])).toMatchObject({ archivePassages: 100_000, corpus: null });
    expect(readArguments(["archive", "--corpus", "mine"])).toMatchObject({ corpus: "mine" });
  });

  test("measures a cluster only where one is named", () => {
    expect(readArguments(["cluster", "--opensearch", "http://127.0.0.1:9200"])).toMatchObject({
      parts: ["cluster"],
      opensearch: "http://127.0.0.1:9200",
    });
    expect(readArguments(["cluster"], "http://127.0.0.1:9201")).toMatchObject({
      opensearch: "http://127.0.0.1:9201",
    });
    expect(() => readArguments(["cluster"])).toThrow("Expected --opensearch");
  });

  test("measures the encoder only where it is named", () => {
    expect(readArguments(["encoder", "--passages", "150000"])).toMatchObject({
      parts: ["encoder"],
      archivePassages: 150_000,
    });
  });

  test("has a help", async () => {
    await expect(readArguments(["--help"])).toMatchFileSnapshot("golden/help.txt");
  });

  test.for([
    [["answer"], "Expected answers, archive, encoder, cluster, dates, load, got `answer`."],
    [["--passages", "many"], "Expected a whole number, 100 or more."],
    [["load", "--platform", "irc"], "Allowed choices are slack-socket, slack-http, discord."],
  ] as const)("refuses %s", ([argv, message]) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(message);
  });
});
