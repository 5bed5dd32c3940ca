import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PagedRequest } from "../../../src/chat/requests/request.ts";
import { LONGEST_QUESTION } from "../../../src/chat/requests/request.ts";
import {
  type CommandName,
  readMessage,
  readTyped,
  writeTyped,
} from "../../../src/chat/requests/typed-text.ts";

const TODAY = "2026-11-22";

/** What `/ask` makes of a text: the request without what every first page has. */
function asked(text: string) {
  const { request, public: toAll } = readTyped("ask", text, TODAY);
  if (request.kind !== "ask") throw new Error(`Expected a question, got ${JSON.stringify(request)}`);
  const { kind, from, ...rest } = request;
  expect(from).toBe(0);
  return { ...rest, ...(toAll ? { public: true } : {}) };
}

describe("readTyped behind /ask", () => {
  test.for([
    ["who was shot?", { question: "who was shot?" }],
    ["  who \t was\n\nshot? ", { question: "who was shot?" }],
    ["who? --place Cambodia", { question: "who?", place: "Cambodia" }],
    ["--place Cambodia who?", { question: "who?", place: "Cambodia" }],
    ["who --place Cambodia was shot?", { question: "who was shot?", place: "Cambodia" }],
    ["who? --place=Cambodia", { question: "who?", place: "Cambodia" }],
    ['who? --place="North Korea"', { question: "who?", place: "North Korea" }],
    ["who? --publisher=HRW", { question: "who?", publisher: "HRW" }],
    ['who? --publisher "Human Rights Watch"', { question: "who?", publisher: "Human Rights Watch" }],
    ["who? --publisher “Human Rights Watch”", { question: "who?", publisher: "Human Rights Watch" }],
    ['who? --publisher   "  Human Rights Watch "', { question: "who?", publisher: "Human Rights Watch" }],
    ["who? --publisher\nHRW", { question: "who?", publisher: "HRW" }],
    ["who? --PUBLISHER HRW --Place Korea", { question: "who?", publisher: "HRW", place: "Korea" }],
    ["who? --publisher HRW --publisher Amnesty", { question: "who?", publisher: "Amnesty" }],
    ["who? --publisher Médecins", { question: "who?", publisher: "Médecins" }],
    ["who? --place 北朝鮮", { question: "who?", place: "北朝鮮" }],
  ] as const)("reads %j as %j", ([text, request]) => {
    expect(asked(text)).toEqual(request);
  });

  test.for([
    ["—", "—publisher HRW who? —public"],
    ["–", "–publisher HRW who? –public"],
    ["a mixture", "--publisher HRW who? —public"],
  ] as const)("takes %s for the two hyphens that a phone made it of", ([, text]) => {
    expect(asked(text)).toEqual({ question: "who?", publisher: "HRW", public: true });
  });

  test.for([
    "--public who was shot?",
    "who --public was shot?",
    "who was shot? --public",
    "who was shot? --PUBLIC",
    "--public who was shot? --public",
  ])("shows everybody the answer to %j", (text) => {
    expect(asked(text)).toEqual({ question: "who was shot?", public: true });
  });

  test.for([
    "who? --publisher HRW --place Cambodia --public",
    "--public --place Cambodia --publisher HRW who?",
  ])("reads all options of %j", (text) => {
    expect(asked(text)).toEqual({ question: "who?", publisher: "HRW", place: "Cambodia", public: true });
  });
});

describe("readTyped behind /ask finds no option in", () => {
  test.for([
    "arrests -- public opinion",
    "arrests — public opinion",
    "the Kim – place of birth",
    "well--public opinion",
    "who --publicly apologised?",
    "who --publishers",
    "who --places",
    "who - -public",
    "who -public",
    "who ---public",
    "who --publisher",
    "who --place",
    "who --place=",
    "--",
    "—",
    "a --limit 5",
    '"--public"',
  ])("%j", (text) => {
    expect(asked(text)).toEqual({ question: text });
  });
});

describe("readTyped behind the other commands", () => {
  test.for([
    ["timeline", "", { kind: "timeline", topic: "", from: 0 }],
    ["timeline", "  prisoners ", { kind: "timeline", topic: "prisoners", from: 0 }],
    ["timeline", "--place Cambodia", { kind: "timeline", topic: "", place: "Cambodia", from: 0 }],
    ["on-this-date", "", { kind: "on-this-date", day: "11-22", year: 2026, from: 0 }],
    ["on-this-date", "17 June", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["on-this-date", "17.6.", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    [
      "on-this-date",
      "06/07",
      {
        kind: "which-day",
        readings: [
          { day: "07-06", year: 2026 },
          { day: "06-07", year: 2026 },
        ],
      },
    ],
    ["on-this-date", "06-17", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["on-this-date", "17 June 2020", { kind: "on-this-date", day: "06-17", year: 2020, from: 0 }],
    ["dateline", "", { kind: "help" }],
    ["dateline", "help", { kind: "help" }],
    ["dateline", " HELP ", { kind: "help" }],
    ["dateline", "status", { kind: "status" }],
    ["dateline", "Status", { kind: "status" }],
    ["dateline", "subscribe", { kind: "subscribe-form", channel: null }],
    ["dateline", " Subscribe ", { kind: "subscribe-form", channel: null }],
    [
      "dateline",
      "subscribe 08:00 Asia/Seoul",
      {
        kind: "subscribe",
        channel: null,
        zone: "Asia/Seoul",
        time: "08:00",
        emptyDay: "nearby",
        care: "note",
      },
    ],
    [
      "dateline",
      "SUBSCRIBE 8am new  york skip leave-out",
      {
        kind: "subscribe",
        channel: null,
        zone: "America/New_York",
        time: "08:00",
        emptyDay: "skip",
        care: "leave-out",
      },
    ],
    ["dateline", "stop", { kind: "stop", channel: null }],
    ["dateline", "Preview", { kind: "preview", channel: null, from: 0 }],
    [
      "dateline",
      "watch arrests of journalists --publisher HRW",
      {
        kind: "watch",
        topic: "arrests of journalists",
        publisher: "HRW",
        when: { kind: "at-once" },
        direct: false,
      },
    ],
    [
      "dateline",
      'Watch: arrests —private --daily "8 am New York" in Seoul',
      {
        kind: "watch",
        topic: "arrests in Seoul",
        when: { kind: "daily", time: "08:00", zone: "America/New_York" },
        direct: true,
      },
    ],
    [
      "dateline",
      "watch --daily 18:30 Asia/Seoul arrests",
      {
        kind: "watch",
        topic: "arrests",
        when: { kind: "daily", time: "18:30", zone: "Asia/Seoul" },
        direct: false,
      },
    ],
    ["dateline", "unwatch Arrests in Seoul", { kind: "unwatch", what: { topic: "Arrests in Seoul" } }],
    ["dateline", "unwatch", { kind: "watches" }],
    ["dateline", "watches", { kind: "watches" }],
  ] as const)("reads /%s %j as %j", ([command, text, request]) => {
    expect(readTyped(command, text, TODAY)).toEqual({ request, public: false });
    expect(readTyped(command, `${text} --public`, TODAY)).toEqual({ request, public: true });
  });
});

describe("readTyped on what cannot be carried out", () => {
  test.for([
    ["ask", "", "The question is missing. Try: /ask how many people were arrested in 1998?"],
    ["ask", " \n ", "The question is missing. Try: /ask how many people were arrested in 1998?"],
    ["ask", "--public", "The question is missing. Try: /ask how many people were arrested in 1998?"],
    ["ask", "--publisher HRW", "The question is missing. Try: /ask how many people were arrested in 1998?"],
    [
      "on-this-date",
      "31 June",
      "June has 30 days. Type a day such as “17 June”, “17.6.”, “06-17” or “17 June 2020”. Leave it out for today.",
    ],
  ] as const)("says of /%s %j what was expected", ([command, text, message]) => {
    expect(readTyped(command, text, TODAY).request).toEqual({ kind: "mistake", message });
  });

  test.for([
    ["subscribe Asia/Seoul", "The time is missing. Try: /dateline subscribe 08:00 Asia/Seoul"],
    ["subscribe 08:00", "The time zone is missing. Try: /dateline subscribe 08:00 Asia/Seoul"],
    ["subscribe 08:00 seo", "“seo” is not a time zone. Did you mean Asia/Seoul?"],
    ["subscribed", "“subscribed” is not a command. Try /dateline help."],
    ["stop now", "“stop now” is not a command. Try /dateline help."],
    ["watch", "The topic is missing. Try: /dateline watch arrests of journalists"],
    ["watch --private ?", "The topic is missing. Try: /dateline watch arrests of journalists"],
    [`watch ${"x".repeat(201)}`, "That topic is too long: 201 characters. At most 200 are watched."],
    ["watch arrests --daily", 'The time of the daily message is missing. Try: --daily "08:00 Asia/Seoul"'],
    ["watch arrests --daily 08:00", 'The time zone is missing. Try: --daily "08:00 Asia/Seoul"'],
    ['watch arrests --daily "08:00 Nope"', '“Nope” is not a time zone. Try: --daily "08:00 Asia/Seoul"'],
    ["preview 3", "“preview 3” is not a command. Try /dateline help."],
  ] as const)("says of /dateline %s: %s", ([text, message]) => {
    expect(readTyped("dateline", text, TODAY).request).toEqual({ kind: "mistake", message });
  });

  test("says where the words of /dateline are listed", () => {
    const { request } = readTyped("dateline", "Halp", TODAY);
    expect(request.kind === "mistake" && request.message).toMatch(
      /^“halp” is not a command\. Try \/dateline help/i,
    );
  });

  test("knows no day where none is to be assumed", () => {
    expect(readTyped("on-this-date", "", null).request.kind).toBe("mistake");
    expect(readTyped("on-this-date", "17 June", null).request.kind).toBe("mistake");
  });

  test.for(["ask", "timeline", "on-this-date", "dateline"] as const)(
    "says behind /%s how long a question may be",
    (command) => {
      const { request } = readTyped(command, "x".repeat(LONGEST_QUESTION + 1), TODAY);
      expect(request.kind === "mistake" && request.message).toContain(
        "That is too long: 1001 characters. At most 1000 are read.",
      );
    },
  );

  test.for(["ask", "timeline"] as const)("takes a thousand characters behind /%s", (command) => {
    const text = "x".repeat(LONGEST_QUESTION);
    expect(readTyped(command, text, TODAY).request.kind).toBe(command);
    expect(readTyped(command, ` ${text}  --place "North Korea" --public`, TODAY).request.kind).toBe(command);
  });
});

describe("readMessage", () => {
  test.for([
    ["who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["ask who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["/ask who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["ask: who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["ASK, who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["ask:who?", { kind: "ask", question: "who?", from: 0 }],
    ["ask\nwho?", { kind: "ask", question: "who?", from: 0 }],
    ["  ask who? --place Cambodia", { kind: "ask", question: "who?", place: "Cambodia", from: 0 }],
    ["Timeline of arrests?", { kind: "timeline", topic: "of arrests?", from: 0 }],
    ["TIMELINE: prisoners", { kind: "timeline", topic: "prisoners", from: 0 }],
    ["timeline", { kind: "timeline", topic: "", from: 0 }],
    ["on-this-date", { kind: "on-this-date", day: "11-22", year: 2026, from: 0 }],
    ["/on-this-date 17 June", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["On-This-Date: 06-17", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["", { kind: "help" }],
    [" \n ", { kind: "help" }],
    ["help", { kind: "help" }],
    ["HELP", { kind: "help" }],
    ["status", { kind: "status" }],
    ["dateline", { kind: "help" }],
    ["/dateline help", { kind: "help" }],
    ["dateline: STATUS", { kind: "status" }],
    ["dateline subscribe", { kind: "subscribe-form", channel: null }],
    [
      "dateline subscribe 08:00 Asia/Seoul",
      {
        kind: "subscribe",
        channel: null,
        zone: "Asia/Seoul",
        time: "08:00",
        emptyDay: "nearby",
        care: "note",
      },
    ],
    ["/dateline stop", { kind: "stop", channel: null }],
    ["dateline: preview", { kind: "preview", channel: null, from: 0 }],
  ] as const)("reads %j as %j", ([text, request]) => {
    expect(readMessage(text, TODAY)).toEqual({ request, public: false });
  });

  test("shows everybody what is asked for publicly", () => {
    expect(readMessage("timeline --public prisoners", TODAY).public).toBe(true);
    expect(readMessage("--public who was shot?", TODAY)).toEqual({
      request: { kind: "ask", question: "who was shot?", from: 0 },
      public: true,
    });
  });

  test("says that there was no question", () => {
    expect(readMessage("/ask", TODAY).request.kind).toBe("mistake");
    expect(readMessage("ask:", TODAY).request.kind).toBe("mistake");
  });
});

describe("readMessage takes for a question", () => {
  test.for([
    "help me find the monk",
    "Help the monks get away?",
    "status of prisoners",
    "Status of the NSL in 1998?",
    "asked who?",
    "timelines of arrests",
    "helpless people",
    "who did they ask?",
    "what is the status",
    "stop the war?",
    "//ask who?",
    "- help",
    "1998",
    "\u{1F600}",
  ])("%j", (text) => {
    expect(readMessage(text, TODAY).request).toEqual({ kind: "ask", question: text, from: 0 });
  });
});

describe("writeTyped", () => {
  test.for([
    [{ kind: "ask", question: "why?", from: 0 }, "why?"],
    [{ kind: "ask", question: "why?", from: 7 }, "why?"],
    [{ kind: "ask", question: "why?", publisher: "HRW", from: 0 }, 'why? --publisher "HRW"'],
    [
      { kind: "timeline", topic: "arrests", publisher: "A B", place: "C D", from: 0 },
      'arrests --publisher "A B" --place "C D"',
    ],
    [{ kind: "timeline", topic: "", place: "Cambodia", from: 0 }, ' --place "Cambodia"'],
    [{ kind: "ask", question: "why?", place: 'the "North"', from: 0 }, 'why? --place "the North"'],
  ] as const)("writes %j as %j", ([request, text]) => {
    expect(writeTyped(request)).toBe(text);
  });
});

/** Pieces of questions that come near the grammar of options without being any. */
const PIECES =
  "who what -- — – - = ~ --publi --publicly --public? public publisher place help ask: \" “a” ' 2020 é 北 \u{1F600} \u200d <!here> @everyone".split(
    " ",
  );
const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 6 })), {
  minLength: 1,
  maxLength: 12,
});
const question = words.map((all) => all.join(" ").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
const name = fc
  .oneof(
    fc.constantFrom("Human Rights Watch", "--public", "—place X", "a  b"),
    fc.string({ unit: "grapheme" }),
  )
  .map((text) => text.replace(/["“”]/g, "").trim())
  .filter((text) => text !== "");
const filters = fc.record({ publisher: name, place: name }, { requiredKeys: [] });

describe("what is typed in any words", () => {
  test("is read back from what it is written as", () => {
    fc.assert(
      fc.property(question, filters, fc.nat(), (text, filter, from) => {
        const ask = { kind: "ask", question: text, ...filter, from } as const;
        expect(readTyped("ask", writeTyped(ask), null)).toEqual({
          request: { ...ask, from: 0 },
          public: false,
        });
        const timeline = { kind: "timeline", topic: text, ...filter, from } as const;
        expect(readTyped("timeline", writeTyped(timeline), null).request).toEqual({ ...timeline, from: 0 });
      }),
      { seed: 1998, numRuns: 300 },
    );
  });

  test("means the same wherever its options stand", () => {
    const options = ['--publisher "Human Rights Watch"', "—place=Cambodia", "--public"];
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,5}[?]?$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(plain, fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), (all, places) => {
        const typed = [...all, ""].flatMap((word, index) => [
          ...options.filter((_, option) => Math.min(places[option] ?? 0, all.length) === index),
          word,
        ]);
        expect(readTyped("ask", typed.join(" "), null)).toEqual({
          request: {
            kind: "ask",
            question: all.join(" "),
            publisher: "Human Rights Watch",
            place: "Cambodia",
            from: 0,
          },
          public: true,
        });
      }),
      { seed: 1998, numRuns: 200 },
    );
  });

  test("is read to its end where it was pasted by mistake", () => {
    for (const piece of [
      "x ",
      "--public ",
      '--publisher "',
      " --publisher",
      " --place=",
      "—place ",
      "“",
      "\n",
      "/ask ",
    ]) {
      const pasted = piece.repeat(100_000 / piece.length);
      for (const { request } of [readTyped("ask", pasted, TODAY), readMessage(pasted, TODAY)])
        expect(["ask", "mistake", "help"]).toContain(request.kind);
    }
  });

  test("is always something that can be answered", () => {
    const commands = fc.constantFrom<CommandName>("ask", "timeline", "on-this-date", "dateline");
    fc.assert(
      fc.property(commands, fc.oneof(question, fc.string({ unit: "binary" })), (command, text) => {
        const kinds = [readTyped(command, text, TODAY), readMessage(text, TODAY)].map(
          ({ request }) => request.kind,
        );
        for (const kind of kinds)
          expect(["ask", "timeline", "on-this-date", "which-day", "help", "status", "mistake"]).toContain(
            kind,
          );
      }),
      { seed: 1998, numRuns: 100 },
    );
  });
});

describe("readMessage on what only looks like a command", () => {
  test.for([
    ["/help", { kind: "help" }],
    ["help:", { kind: "help" }],
    ["Help!", { kind: "help" }],
    ["?", { kind: "help" }],
    ["stop", { kind: "stop", channel: null }],
    ["preview?", { kind: "preview", channel: null, from: 0 }],
    ["hi, status", { kind: "status" }],
    ["Hello! Who was shot?", { kind: "ask", question: "Who was shot?", from: 0 }],
    ["hi", { kind: "ask", question: "hi", from: 0 }],
    ["stop the arrests", { kind: "ask", question: "stop the arrests", from: 0 }],
    ["Watch groups say what?", { kind: "ask", question: "Watch groups say what?", from: 0 }],
    ["watch: arrests", { kind: "watch", topic: "arrests", when: { kind: "at-once" }, direct: false }],
    ["dateline watch arrests", { kind: "watch", topic: "arrests", when: { kind: "at-once" }, direct: false }],
    ["watches", { kind: "watches" }],
    ["/status", { kind: "status" }],
    ["Dateline, who was shot?", { kind: "ask", question: "who was shot?", from: 0 }],
    ["on this date 17 June", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["timeline-based arrests?", { kind: "ask", question: "timeline-based arrests?", from: 0 }],
  ] as const)("%s", ([text, request]) => {
    expect(readMessage(text, "2026-11-22").request).toEqual(request);
  });
});

describe("readTyped on options without a proper value", () => {
  test.for([
    ["who --publisher --place Korea", { question: "who --publisher", place: "Korea" }],
    ['who --publisher ""', { question: "who" }],
    ['who --publisher "   "', { question: "who" }],
    [`who --place ${"x".repeat(200)}`, { question: "who", place: "x".repeat(100) }],
  ] as const)("%s", ([text, expected]) => {
    expect(readTyped("ask", text, null).request).toEqual({ kind: "ask", from: 0, ...expected });
  });
});

test("a timeline without its picture is asked for in so many words, and its buttons ask the same", () => {
  const { request } = readTyped("timeline", "strikes --no-picture --place Cambodia", null);
  expect(request).toEqual({ kind: "timeline", topic: "strikes", place: "Cambodia", picture: false, from: 0 });
  expect(
    readTyped("timeline", writeTyped(request as Extract<PagedRequest, { kind: "timeline" }>), null).request,
  ).toEqual(request);
  expect(readTyped("ask", "who was shot? --no-picture", null).request).toEqual({
    kind: "ask",
    question: "who was shot?",
    picture: false,
    from: 0,
  });
});
