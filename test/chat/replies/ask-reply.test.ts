import { describe, expect, test } from "vitest";
import { ask } from "../../../src/answer/ask.ts";
import { readButton, writeButton } from "../../../src/chat/buttons/button.ts";
import { askReply, searchWords } from "../../../src/chat/replies/ask-reply.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { everyPage, wordsAt } from "./pages.ts";

const reply = (
  question: string,
  more: { readonly from?: number; readonly publisher?: string; readonly place?: string } = {},
) => askReply(seeds, { kind: "ask", question, from: 0, ...more }, "2026-11-22", ENGLISH);

const MANY = "How many people were arrested?";
const FIGURES = "How many people were arrested under the National Security Law in 1998?";

describe("askReply", () => {
  test("shows the best answer alone, its telling words emphasised", async () => {
    const found = await reply("How many NGOs would be investigated?");
    expect(found).toMatchObject({
      kind: "answer",
      title: null,
      asked: "How many NGOs would be investigated?",
      notes: [],
    });
    const [item, ...others] = found.items;
    expect(others).toEqual([]);
    expect(item?.text).toContain("25 NGOs");
    expect(item?.emphasis.map(({ start, end }) => item.text.slice(start, end)).join()).toContain("25 NGOs");
    expect(item?.buttons.map(({ label }) => label)).toEqual([
      "Share to channel",
      "In context",
      "Cite",
      "Not right?",
    ]);
  });

  test.for([
    ["How many NGOs would be investigated?", []],
    [MANY, ["This may be it."]],
  ] as const)("introduces an answer to %j that is not sure as such: %j", async ([question, notes]) => {
    const result = await ask(seeds, question);
    const sure = result.kind === "answer" && result.answers[0].confidence >= 0.6;
    expect((await reply(question)).notes).toEqual(notes);
    expect(sure).toBe(notes.length === 0);
  });

  test("shows figures of other dates and sources beside the first answer, as quotations that lead to their place", async () => {
    const { items, figures } = await reply(FIGURES);
    expect(figures).toMatchObject({ title: "Other figures", left: 0 });
    expect(figures?.items.map(({ label }) => label)).toEqual([
      "more than 100 · issued about 1998",
      "over 240 · issued about September 1998",
    ]);
    for (const { text, emphasis, facts, origin } of figures?.items ?? []) {
      expect(origin && (await wordsAt(seeds, origin))).toBe(text);
      expect(emphasis.map(({ start, end }) => text.slice(start, end)).join()).toMatch(
        /^(?:more than 100|over 240)$/,
      );
      expect(facts.map(({ label }) => label)).toEqual(expect.arrayContaining(["Published by", "Where"]));
    }
    expect(figures?.items.map(({ origin }) => origin)).not.toContainEqual(items[0]?.origin);
    expect((await reply(FIGURES, { from: 1 })).figures).toBeUndefined();
  });

  test("shows the newest five of many figures, and counts the others", async () => {
    const archive = archiveOf(
      Array.from({ length: 9 }, (_, year) =>
        statement(`In Arran ${year + 11} dockers were dismissed.`, { id: `d-${year}`, issued: `200${year}` }),
      ),
    );
    const question = "How many dockers were dismissed in Arran?";
    const { items, figures } = await askReply(archive, { kind: "ask", question, from: 0 }, null, ENGLISH);
    const own = items[0]?.text;
    const years = [8, 7, 6, 5, 4, 3].filter((year) => !own?.includes(`${year + 11}`)).slice(0, 5);
    expect(figures?.items.map(({ label }) => label)).toEqual(
      years.reverse().map((year) => `${year + 11} · issued 200${year}`),
    );
    expect(figures?.left).toBe(3);
  });

  test("shows the next answers three at a time, numbered", async () => {
    const [first, second] = [await reply(MANY), await reply(MANY, { from: 1 })];
    expect(first.paging).toMatchObject({ total: null, more: true });
    expect(first.items.map(({ label }) => label)).toEqual(["Answer 1"]);
    expect(second.items.map(({ label }) => label)).toEqual([2, 3, 4].map((place) => `Answer ${place}`));
    expect(second.asked).toBe(MANY);
  });

  test("numbers no answer that is the only one", async () => {
    const archive = archiveOf([statement("One Buddhist monk was killed in the square by the police.")]);
    const { items, paging } = await askReply(
      archive,
      { kind: "ask", question: "Who was killed?", from: 0 },
      null,
      ENGLISH,
    );
    expect(items.map(({ label }) => label)).toEqual([null]);
    expect(paging).toMatchObject({ total: null, more: false });
  });

  test("asks back which name was meant, with a button that asks it and the command to copy", async () => {
    const found = await reply("What did Roger Benedict say about North Korea?", { publisher: "NKnet" });
    const [item] = found.items;
    const question = "What did Benedict Rogers say about North Korea?";
    const request = { kind: "ask", question, publisher: "NKnet", from: 0 };
    expect(found).toMatchObject({ kind: "nothing", title: "No answer in the archive." });
    expect(item).toMatchObject({
      label: "Did you mean Benedict Rogers?",
      text: `/ask ${question} --publisher "NKnet"`,
      buttons: [{ label: "Benedict Rogers", request, public: false }],
    });
    const pressed = item?.buttons[0];
    if (!pressed) throw new Error("Expected a button");
    // Discord's buttons hold least.
    expect(readButton(writeButton(pressed, "k1y-_9aZ", 96), null)?.request).toEqual(request);
  });

  test("gives no button for a question that no button holds, but the command to copy", async () => {
    const question = `What did Roger Benedict say about ${"the human rights of defectors from ".repeat(3)}North Korea?`;
    const [item] = (await reply(question)).items;
    expect(item).toMatchObject({
      text: `/ask ${question.replace("Roger Benedict", "Benedict Rogers")}`,
      buttons: [],
    });
  });

  test("says that no sentence has what is in quotation marks, where other words answer", async () => {
    const { kind, notes } = await reply('How many grenades were thrown at the "home of Hun Sen"?');
    expect(kind).toBe("answer");
    expect(notes).toContain("No sentence has “home of Hun Sen” word for word.");
  });

  test("says that there are no more", async () => {
    const beyond = await reply(MANY, { from: 1_000 });
    expect(beyond).toMatchObject({ kind: "answer", items: [], closing: ["No more answers."] });
  });

  test("says how it read a word", async () => {
    expect((await reply("Budhist monk killed")).notes).toEqual(["Read “budhist” as “buddhist”."]);
  });

  test("looks in what one publisher published, or what is filed under a place", async () => {
    for (const { items } of await everyPage(
      seeds,
      { kind: "ask", question: "prisoners", publisher: "Amnesty", from: 0 },
      8,
    ))
      for (const { facts } of items)
        expect(facts.find(({ label }) => label === "Published by")?.text).toContain("Amnesty");
    const { items, asked } = await reply("Who was shot?", { place: "Cambodia" });
    expect(items.map(({ origin }) => origin?.document)).toEqual(["amnesty-1998-cambodia-call-for-restraint"]);
    expect(asked).toBe('Who was shot? --place "Cambodia"');
  });

  test("reckons last year from the day that it is asked on", async () => {
    const question = "repression of human rights groups last year";
    const [then, now] = await Promise.all(
      ["2021-03-05", "2026-11-22"].map(
        async (today) => (await askReply(seeds, { kind: "ask", question, from: 0 }, today, ENGLISH)).kind,
      ),
    );
    expect([then, now]).toEqual(["answer", "nothing"]);
  });

  test.for([MANY, "What did Phil Robertson say about North Korea?", "prisoners", "zebra"])(
    "quotes word for word on %j",
    async (question) => {
      for (const { items } of await everyPage(seeds, { kind: "ask", question, from: 0 }, 8))
        for (const { origin, text, form } of items) {
          expect(form).toBe("quote");
          expect(origin && (await wordsAt(seeds, origin))).toBe(text);
        }
    },
  );

  test.for([1, 2, 3, 4, 5, 6, 7, 8])("shows every answer once where %i have room on a page", async (room) => {
    for (const question of [MANY, "prisoners", "How many NGOs would be investigated?"]) {
      const pages = await everyPage(seeds, { kind: "ask", question, from: 0 }, room);
      const shown = pages.flatMap(({ items }) => items);
      const result = await ask(seeds, question, { limit: 50 });
      const all = result.kind === "answer" ? result.answers : [];
      expect(shown.map(({ text }) => text)).toEqual(all.map(({ quote }) => quote));
      expect(shown.map(({ label }) => label)).toEqual(
        all.map((_, index) => (all.length === 1 ? null : `Answer ${index + 1}`)),
      );
      for (const { items } of pages) expect(items).not.toEqual([]);
    }
  });
});

describe("askReply that has no answer", () => {
  test("says what was searched, which words never occur, and the nearest thing", async () => {
    const found = await reply("statements by Oxfam on prisoners");
    expect(found).toMatchObject({
      kind: "nothing",
      title: "No answer in the archive.",
      asked: "statements by Oxfam on prisoners",
      notes: [
        "Searched: 6 documents of Amnesty International, Human Rights Watch and NKnet, issued 1998 to 2020.",
        "Not in the archive: “Oxfam”.",
      ],
      paging: null,
    });
    const [nearest] = found.items;
    expect(nearest?.label).toBe("Closest match (not an answer)");
    expect(nearest?.origin && (await wordsAt(seeds, nearest.origin))).toBe(nearest?.text);
  });

  test("has nothing near where nothing is", async () => {
    expect((await reply("?!")).items).toEqual([]);
    expect((await reply("photosynthesis")).notes).toContain("Not in the archive: “photosynthesis”.");
  });

  test("says that no document is of that publisher", async () => {
    expect(await reply("Who was shot?", { publisher: "Oxfam" })).toMatchObject({
      kind: "nothing",
      notes: ["Nothing was searched: no document has that publisher or place."],
      items: [],
    });
  });

  test("says it of one publisher's documents alone", async () => {
    expect((await reply("Who won the World Cup?", { publisher: "HRW" })).notes[0]).toBe(
      "Searched: 1 document of Human Rights Watch, issued 2020.",
    );
  });
});

describe("searchWords", () => {
  test.for([
    [{ documents: 1, publishers: ["A"], years: null }, [], ["Searched: 1 document of A."]],
    [
      { documents: 2, publishers: ["A", "B"], years: [1998, 1998] },
      [],
      ["Searched: 2 documents of A and B, issued 1998."],
    ],
    [
      { documents: 9, publishers: ["A", "B", "C", "D", "E"], years: [1998, 2020] },
      [],
      ["Searched: 9 documents of A, B, C, D and E, issued 1998 to 2020."],
    ],
    [
      { documents: 2, publishers: ["A"], years: null },
      ["World Cup", "zebra"],
      ["Searched: 2 documents of A.", "Not in the archive: “World Cup”, “zebra”."],
    ],
  ] as const)("put %j and %j into %j", ([searched, unknown, lines]) => {
    expect(searchWords(searched, unknown)).toEqual(lines);
  });

  test("say how many publishers they do not name", () => {
    const [line] = searchWords({ documents: 9, publishers: [..."ABCDEFG"], years: null }, []);
    expect(line).toMatch(/ 2 more\.$/);
  });
});
