import { describe, expect, test } from "vitest";
import {
  forEverybody,
  type Item,
  pageEnd,
  type Reply,
  shortReply,
  textItem,
} from "../../../src/chat/replies/reply.ts";
import { seeds } from "../../answer/seeds.ts";
import { answered } from "./pages.ts";

describe("textItem", () => {
  test("holds a text and nothing else", () => {
    const bare = { emphasis: [], facts: [], buttons: [], origin: null };
    expect(textItem("One.")).toEqual({ text: "One.", label: null, form: "text", ...bare });
    expect(textItem("One.", { label: "Try", form: "copy" })).toEqual({
      text: "One.",
      label: "Try",
      form: "copy",
      ...bare,
    });
  });
});

/** A page of a timeline or of another kind, of so many items. */
function page(kind: Reply["kind"], from: number, items: number, total: number): Reply {
  const request = { kind: "timeline", topic: "arrests", from } as const;
  return {
    ...shortReply(kind, null, []),
    items: Array.from({ length: items }, (_, index) => textItem(`Item ${from + index + 1}`)),
    paging: { request, total },
  };
}

/** How a page ends, in short: its lines, and its buttons by label and how many items they pass over. */
function ending(reply: Reply, shown: number) {
  const { lines, buttons } = pageEnd(reply, shown);
  return [
    ...lines,
    ...buttons.map(({ label, request, public: toAll }) => {
      const from = "from" in request ? request.from : "?";
      return `[${label} from ${from}${toAll ? ", public" : ""}]`;
    }),
  ];
}

describe("pageEnd", () => {
  test.for([
    [
      "timeline",
      0,
      8,
      20,
      8,
      ["Entries 1 to 8 of 20.", "[Share to channel from 0, public]", "[More (12) from 8]"],
    ],
    [
      "timeline",
      8,
      8,
      20,
      8,
      ["Entries 9 to 16 of 20.", "[Share to channel from 8, public]", "[More (4) from 16]"],
    ],
    [
      "timeline",
      0,
      8,
      20,
      3,
      ["Entries 1 to 3 of 20.", "[Share to channel from 0, public]", "[More (17) from 3]"],
    ],
    ["on-this-date", 0, 1, 2, 1, ["Entry 1 of 2.", "[Share to channel from 0, public]", "[More (1) from 1]"]],
    ["timeline", 0, 8, 8, 8, ["[Share to channel from 0, public]"]],
    [
      "timeline",
      0,
      8,
      8,
      7,
      ["Entries 1 to 7 of 8.", "[Share to channel from 0, public]", "[More (1) from 7]"],
    ],
    ["timeline", 0, 1, 1, 1, ["[Share to channel from 0, public]"]],
    ["answer", 0, 1, 5, 1, ["[More (4) from 1]"]],
    ["answer", 1, 3, 5, 2, ["[More (2) from 3]"]],
    ["answer", 0, 1, 1, 1, []],
  ] as const)(
    "of %s from %i with %i items of %i, %i shown, is %j",
    ([kind, from, items, total, shown, end]) => {
      expect(ending(page(kind, from, items, total), shown)).toEqual(end);
    },
  );

  test.for([
    ["the rest of the page", 3, 2, false, ["[More from 3]"]],
    ["what follows it", 3, 3, true, ["[More from 4]"]],
    ["nothing at the end", 3, 3, false, []],
    ["nothing after nothing", 0, 0, true, []],
  ] as const)("claims no count where nobody counted, and offers %s", ([, items, shown, more, end]) => {
    const reply = page("answer", 1, items, 0);
    const paging = reply.paging && { ...reply.paging, total: null, more };
    expect(ending({ ...reply, paging }, shown)).toEqual(end);
  });

  test("offers nothing where nothing is", () => {
    expect(ending(page("timeline", 30, 0, 20), 0)).toEqual([]);
    expect(ending({ ...page("timeline", 30, 0, 30), closing: ["No more entries."] }, 0)).toEqual([
      "No more entries.",
    ]);
  });

  test("has the closing lines before its own, and those alone where there are no pages", () => {
    expect(ending({ ...page("timeline", 0, 8, 20), closing: ["One line."] }, 8).slice(0, 2)).toEqual([
      "One line.",
      "Entries 1 to 8 of 20.",
    ]);
    expect(pageEnd({ ...shortReply("help", "Help", []), closing: ["One line."] }, 0)).toEqual({
      lines: ["One line."],
      buttons: [],
    });
  });

  test("keeps to the publisher and the place", () => {
    const reply: Reply = {
      ...page("timeline", 0, 8, 20),
      paging: {
        request: { kind: "timeline", topic: "", publisher: "HRW", place: "Korea", from: 0 },
        total: 20,
      },
    };
    for (const { request } of pageEnd(reply, 8).buttons)
      expect(request).toMatchObject({ publisher: "HRW", place: "Korea" });
  });
});

describe("forEverybody", async () => {
  const reply = await answered(seeds, {
    kind: "ask",
    question: "How many NGOs would be investigated?",
    from: 0,
  });
  const takeBack = { kind: "take-back", by: "U07ANA", share: "s4a-_9aZ" } as const;
  const ana = { name: "@ana", takeBack };
  const shared = forEverybody(reply, ana);
  const labels = (items: readonly Item[]) =>
    items.flatMap(({ buttons }) => buttons.map(({ label }) => label));

  test("leaves out the button that shares, and keeps the others", () => {
    expect(labels(reply.items)).toEqual(["Share to channel", "In context", "Cite", "Not right?"]);
    expect(labels(shared.items)).toEqual(["In context", "Cite", "Not right?"]);
  });

  test("says last who shared it", () => {
    expect(shared.closing).toEqual([...reply.closing, "Shared by @ana."]);
    expect(forEverybody({ ...reply, closing: ["One line."] }, { name: "Ana", takeBack }).closing).toEqual([
      "One line.",
      "Shared by Ana.",
    ]);
  });

  test("changes nothing else, and not the reply that it was given", () => {
    const before = structuredClone(reply);
    forEverybody(reply, ana);
    expect(reply).toEqual(before);
    expect({ ...shared, items: [], closing: [], paging: null }).toEqual({
      ...reply,
      shared: takeBack,
      items: [],
      closing: [],
      paging: null,
    });
    expect(shared.items.map(({ text, emphasis, facts }) => ({ text, emphasis, facts }))).toEqual(
      reply.items.map(({ text, emphasis, facts }) => ({ text, emphasis, facts })),
    );
  });

  test("leaves a list without a button that shares it once more", () => {
    const paging = { request: { kind: "timeline", topic: "", from: 0 }, total: 9 } as const;
    const { buttons } = pageEnd(forEverybody({ ...reply, kind: "timeline", paging }, ana), 8);
    expect(buttons.map(({ label }) => label)).toEqual(["More (1)", "Take back"]);
  });

  test("ends with the button that takes it back, where it can be", () => {
    expect(pageEnd({ ...shared, paging: null }, 1).buttons).toEqual([
      { label: "Take back", request: takeBack, public: false },
    ]);
    expect(pageEnd({ ...forEverybody(reply, { name: null, takeBack: null }), paging: null }, 1)).toEqual({
      lines: [],
      buttons: [],
    });
  });
});
