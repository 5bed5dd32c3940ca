import { describe, expect, test } from "vitest";
import { readArguments } from "../../adapters/cli/read.ts";
import { UsageError } from "../../adapters/cli/usage-error.ts";
import { DAY_FORMS } from "../../src/daily/read-day.ts";
import { sayIn } from "../../src/messages/say.ts";

const TODAY = "2021-03-05";
const COMMON = { corpus: "corpus", json: false, today: TODAY };

describe("readArguments", () => {
  test.for([
    ["ask Who was shot?", { kind: "ask", picture: null, question: "Who was shot?", limit: 3 }],
    ["ask", { kind: "ask", picture: null, question: null, limit: 3 }],
    ["ask --limit 9999 arrests", { kind: "ask", picture: null, question: "arrests", limit: 9999 }],
    [
      "ask arrests in 1998 --json",
      { kind: "ask", picture: null, question: "arrests in 1998", limit: 3, json: true },
    ],
    [
      "ask --today 2020-02-29 arrests",
      { kind: "ask", picture: null, question: "arrests", limit: 3, today: "2020-02-29" },
    ],
    [
      "ask --corpus /archive arrests",
      { kind: "ask", picture: null, question: "arrests", limit: 3, corpus: "/archive" },
    ],
    ["ask -- --json", { kind: "ask", picture: null, question: "--json", limit: 3 }],
    ["on-this-date", { kind: "on-this-date", day: "03-05", year: 2021, limit: 10 }],
    ["on-this-date 1998-09-08", { kind: "on-this-date", day: "09-08", year: 1998, limit: 10 }],
    ["on-this-date 09-08", { kind: "on-this-date", day: "09-08", year: 2021, limit: 10 }],
    ["on-this-date 02-29", { kind: "on-this-date", day: "02-29", year: 2021, limit: 10 }],
    [
      "on-this-date --today 1999-12-31",
      { kind: "on-this-date", day: "12-31", year: 1999, limit: 10, today: "1999-12-31" },
    ],
    ["timeline", { kind: "timeline", picture: null, chart: true, topic: "", limit: 20 }],
    [
      "timeline strikes --no-picture",
      { kind: "timeline", picture: null, chart: false, topic: "strikes", limit: 20 },
    ],
    [
      "timeline strikes --picture a.png",
      { kind: "timeline", picture: "a.png", chart: true, topic: "strikes", limit: 20 },
    ],
    [
      "timeline Kim Dae-jung --limit 5",
      { kind: "timeline", picture: null, chart: true, topic: "Kim Dae-jung", limit: 5 },
    ],
    ["documents", { kind: "documents", picture: null }],
    [
      "documents --publisher HRW --place Korea",
      { kind: "documents", picture: null, publisher: "HRW", place: "Korea" },
    ],
    ["documents --about strikes", { kind: "documents", picture: null, about: "strikes" }],
    ["documents --issued 1998", { kind: "documents", picture: null, issued: "1998" }],
    ["show some-id", { kind: "show", id: "some-id" }],
    ["dates a.txt", { kind: "dates", file: "a.txt", issued: null, language: "en" }],
    [
      "dates a.txt --issued 1998-09-09? --language ko",
      { kind: "dates", file: "a.txt", issued: "1998-09-09?", language: "ko" },
    ],
    ["check", { kind: "check", fix: false, sources: false, record: false, allowPrivate: false }],
    ["check --fix", { kind: "check", fix: true, sources: false, record: false, allowPrivate: false }],
  ] as const)("reads %j as %j", ([line, request]) => {
    expect(readArguments(line.split(" "), TODAY)).toEqual({
      kind: "request",
      request: { ...COMMON, ...request },
    });
  });

  test("takes a question in one argument or in many, without the spaces around it", () => {
    for (const argv of [
      ["ask", " Who was shot? "],
      ["ask", "Who", "was", "shot?"],
    ]) {
      expect(readArguments(argv, TODAY)).toMatchObject({ request: { question: "Who was shot?" } });
    }
  });

  test.for([[], ["--help"], ["-h"], ["help"]])("gives the help for %j", (argv) => {
    const reading = readArguments(argv, TODAY);
    expect(reading.kind === "text" && reading.text).toMatch(/^Usage: dateline /);
  });

  test.for([
    ["ask", "--help"],
    ["help", "ask"],
  ])("gives the help of one command for %s %s", (...[argv]) => {
    const reading = readArguments(argv, TODAY);
    expect(reading.kind === "text" && reading.text).toMatch(/^Usage: dateline ask /);
  });
});

const NO_COUNT = "Expected a whole number from 1 to 9999. See `npm run -s dateline -- --help`.";

describe("readArguments on what cannot be read", () => {
  test.for<readonly [readonly string[], string]>([
    [["ask", ""], "Expected a question, and got an empty one."],
    [["ask", " ", ""], "Expected a question, and got an empty one."],
    [["ask", "--limit", "0", "x"], `Option '--limit <n>' argument '0' is invalid. ${NO_COUNT}`],
    [["ask", "--limit", "-1", "x"], `Option '--limit <n>' argument '-1' is invalid. ${NO_COUNT}`],
    [["ask", "--limit", "1.5", "x"], `Option '--limit <n>' argument '1.5' is invalid. ${NO_COUNT}`],
    [["ask", "--limit", "10000", "x"], `Option '--limit <n>' argument '10000' is invalid. ${NO_COUNT}`],
    [["timeline", "--limit", "many"], `Option '--limit <n>' argument 'many' is invalid. ${NO_COUNT}`],
    [
      ["ask", "--today", "2020-13-01", "x"],
      "Option '--today <date>' argument '2020-13-01' is invalid. Expected a day that exists, YYYY-MM-DD. See `npm run -s dateline -- --help`.",
    ],
    [
      ["ask", "--today", "2020-12", "x"],
      "Option '--today <date>' argument '2020-12' is invalid. Expected a day that exists, YYYY-MM-DD. See `npm run -s dateline -- --help`.",
    ],
    [["ask", "--corpus"], "Option '--corpus <dir>' argument missing. See `npm run -s dateline -- --help`."],
    [["ask", "--nope"], "Unknown option '--nope'. See `npm run -s dateline -- --help`."],
    [["check", "--limit", "3"], "Unknown option '--limit'. See `npm run -s dateline -- --help`."],
    [["nope"], "Unknown command 'nope'. See `npm run -s dateline -- --help`."],
    [["show"], "Missing required argument 'id'. See `npm run -s dateline -- --help`."],
    [["dates"], "Missing required argument 'file'. See `npm run -s dateline -- --help`."],
    [
      ["dates", "a.txt", "--issued", "1998-13"],
      "Option '--issued <date>' argument '1998-13' is invalid. Expected an EDTF date such as 1998-09-08, 1998-09 or 1998-09-09?. See `npm run -s dateline -- --help`.",
    ],
  ])("says of %j: %s", ([argv, message]) => {
    expect(() => readArguments(argv, TODAY)).toThrow(new UsageError(message));
  });

  test.for(["2020-13-01", "2021-02-29", "2020-12-00", "02-30", "2020", "2020-12", "June", ""])(
    "finds no day in %j",
    (date) => {
      expect(() => readArguments(["on-this-date", date], TODAY)).toThrow(DAY_FORMS);
    },
  );

  test("asks which day is meant, with a command for each", () => {
    expect(() => readArguments(["on-this-date", "06/07"], TODAY)).toThrow(
      new UsageError(
        "Which day? Run `npm run -s dateline -- on-this-date 6 July` or `npm run -s dateline -- on-this-date 7 June`.",
      ),
    );
    expect(() => readArguments(["on-this-date", "06/07/2020"], TODAY)).toThrow(
      /`npm run -s dateline -- on-this-date 6 July 2020`/,
    );
  });

  test("offers a command that is spelt like the one it does not know", () => {
    expect(() => readArguments(["timelin"], TODAY)).toThrow("(Did you mean timeline?)");
  });
});

describe("readArguments in Korean", () => {
  test.for([
    [["ask", "--limt", "3"], "알 수 없는 옵션입니다: '--limt'. (혹시 --limit입니까?)"],
    [["askk"], "알 수 없는 명령입니다: 'askk'. (혹시 ask입니까?)"],
    [["show"], "필요한 인자가 없습니다: 'id'."],
    [
      ["ask", "--limit", "many", "arrests"],
      "옵션 '--limit <n>'의 값을 읽을 수 없습니다: 'many'. 1에서 9999 사이의 정수가 필요합니다.",
    ],
    [["withdraw", "some-id"], "필요한 옵션이 없습니다: '--reason <words>'."],
    [["edit", "some-id"], "고칠 항목을 지정하십시오."],
    [["ask", ""], "질문이 비어 있습니다."],
  ] as const)("says what is wrong with %j", ([argv, words]) => {
    expect(() => readArguments(argv, TODAY, sayIn("ko"))).toThrow(words);
  });
});
