import { describe, expect, test } from "vitest";
import { readButton, writeButton } from "../../../src/chat/buttons/button.ts";
import { citationReply, contextReply, quotationReply } from "../../../src/chat/replies/sentence-replies.ts";
import { archiveKey, documentKey } from "../../../src/corpus/document-key.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { seedDocuments, seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { answered, everyPage, wordsAt } from "./pages.ts";

const TEXT = "# Arrests\n\nOne stood here.\n\nTwo fled on 3 May 1998. Three stayed.\n\nFour came.";
const keys = { id: "small", title: '"A day"', publisher: "Oxfam", issued: '"1998-09-09"' };
const document = statement(TEXT, keys);
const archive = archiveOf([statement("Nobody was there.", { id: "other" }), document]);

/** A reference to words of the small document. */
function reference(words: string, within = document) {
  const start = within.text.indexOf(words);
  return { document: documentKey(within), start, end: start + words.length, highlights: [] };
}

const ENTRY = { kind: "entry" } as const;
const ANSWER = { kind: "answer", question: "Who fled?" } as const;
const fled = reference("Two fled on 3 May 1998.");

describe("quotationReply", () => {
  test("shows the sentence with its source and the date that it tells of", async () => {
    const highlights = [{ start: fled.start, end: fled.start + 3 }];
    const { kind, asked, items } = await quotationReply(
      archive,
      { ...fled, highlights },
      ANSWER,
      null,
      ENGLISH,
    );
    expect(asked).toBe("Who fled?");
    expect(kind).toBe("quotation");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      text: "Two fled on 3 May 1998.",
      emphasis: [{ start: 0, end: 3 }],
      origin: { document: "small", start: fled.start, end: fled.end },
    });
    expect(items[0]?.facts.at(-1)).toEqual({ label: "Date named", text: "3 May 1998" });
  });

  test("tells the finest of its dates", async () => {
    const two = statement("In 1997 they met, and again on 3 May 1998.");
    const { items } = await quotationReply(archiveOf([two]), reference(two.text, two), ENTRY, null, ENGLISH);
    expect(items[0]?.facts.at(-1)?.text).toBe("3 May 1998");
  });

  test.for(["How many people were arrested?", "What did Phil Robertson say about North Korea?", "in 1998"])(
    "shows every answer to %j as it was answered, after a restart",
    async (question) => {
      for (const { items } of await everyPage(seeds, { kind: "ask", question, from: 0 }, 8)) {
        for (const item of items) {
          const share = item.buttons.find((button) => button.public);
          if (!share) throw new Error("Expected a button to share");
          const pressed = readButton(writeButton(share, archiveKey(seedDocuments), 2_000), null);
          expect(pressed && (await answered(seeds, pressed.request)).items).toEqual([
            { ...item, label: null },
          ]);
        }
      }
    },
  );
});

describe("contextReply", () => {
  test("shows the passage with its neighbours, the sentence emphasised", async () => {
    const { kind, title, items } = await contextReply(archive, fled, ANSWER, ENGLISH);
    expect([kind, title]).toEqual(["context", "In context"]);
    expect(items.slice(0, -1).map(({ text, form }) => [text, form])).toEqual([
      ["One stood here.", "passage"],
      ["Two fled on 3 May 1998. Three stayed.", "passage"],
      ["Four came.", "passage"],
    ]);
    expect(items.map(({ emphasis }) => emphasis)).toEqual([[], [{ start: 0, end: 23 }], [], []]);
  });

  test("ends with the source and the buttons that are left", async () => {
    const last = (await contextReply(archive, fled, ANSWER, ENGLISH)).items.at(-1);
    expect(last?.facts.map(({ label }) => label)).toEqual(["Published by", "Title", "Where"]);
    expect(last?.buttons.map(({ label, public: toAll }) => [label, toAll])).toEqual([
      ["Share to channel", true],
      ["Cite", false],
    ]);
    expect(last?.origin).toEqual({ document: "small", sha256: document.sha256, start: 28, end: 51 });
  });

  test("can be shared with its question, or by itself, but not if it is only near", async () => {
    const shares = await Promise.all(
      ([ANSWER, ENTRY, { kind: "nearest" }] as const).map(async (as) =>
        (await contextReply(archive, fled, as, ENGLISH)).items.flatMap(({ buttons }) =>
          buttons.filter((one) => one.public),
        ),
      ),
    );
    expect(shares.map(([share]) => share?.request)).toEqual([
      { kind: "quotation", at: fled, as: ANSWER },
      { kind: "quotation", at: fled, as: ENTRY },
      undefined,
    ]);
    expect((await contextReply(archive, fled, ANSWER, ENGLISH)).asked).toBe("Who fled?");
  });

  test.for([
    ["Arrests", ["Arrests", "One stood here."]],
    ["Four came.", ["Two fled on 3 May 1998. Three stayed.", "Four came."]],
  ] as const)("has one neighbour of %j, at an end of the document", async ([words, passages]) => {
    const { items } = await contextReply(archive, reference(words), ENTRY, ENGLISH);
    expect(items.slice(0, -1).map(({ text }) => text)).toEqual(passages);
  });

  test("shows a document of one sentence", async () => {
    const one = statement("One stood here.");
    const { items } = await contextReply(archiveOf([one]), reference("One stood here.", one), ENTRY, ENGLISH);
    expect(items.map(({ text }) => text)).toEqual(["One stood here.", ""]);
  });
});

describe("citationReply", () => {
  test("is ready to copy, with the document's id and its date", async () => {
    const { kind, items } = await citationReply(archive, fled, undefined, null, ENGLISH);
    expect(kind).toBe("citation");
    expect(items.map(({ form, text }) => [form, text])).toEqual([
      ["copy", "“Two fled on 3 May 1998.”\nOxfam, “A day,” 9 September 1998. [small, paragraph 2]"],
    ]);
  });

  test("names the speaker, the address, and how surely the date is known", async () => {
    const speech = statement("“They rang it twice,” Ana Lopez said.", {
      ...keys,
      issued: '"1998-09-09?"',
      issuedBasis: "inferred",
      issuedReason: "It says so.",
      url: "https://example.org/a",
    });
    const at = reference(speech.text, speech);
    expect(
      (await citationReply(archiveOf([speech]), at, "chicago", "2026-11-27", ENGLISH)).items[0]?.text,
    ).toBe(
      "‘“They rang it twice,” Ana Lopez said.’\nAna Lopez, quoted in Oxfam, “A day,” about 9 September 1998, accessed 27 November 2026, https://example.org/a. [small, paragraph 1]",
    );
  });

  test("says that the date is unknown", async () => {
    const undated = statement("One stood here.");
    const at = reference(undated.text, undated);
    expect(
      (await citationReply(archiveOf([undated]), at, undefined, null, ENGLISH)).items[0]?.text,
    ).toContain("date unknown");
  });
});

test("a citation offers its other forms, each of which works after a restart", async () => {
  const { items } = await citationReply(archive, fled, "chicago", "2026-11-27", ENGLISH);
  const offered = items[0]?.buttons ?? [];
  expect(offered.map(({ label }) => label)).toEqual(["APA", "MLA", "RIS", "BibTeX", "CSL-JSON"]);
  const starts = ["“Two fled", "“Two fled", "TY  - ", "@techreport{small-", "[\n"];
  for (const [at, button] of offered.entries()) {
    const pressed = readButton(writeButton(button, archiveKey([document]), 100), null);
    const reply = pressed && (await answered(archive, pressed.request));
    expect(reply?.title).toBe(`Citation: ${button.label}`);
    expect(reply?.items[0]?.text.slice(0, starts[at]?.length)).toBe(starts[at]);
    expect(reply?.items[0]?.buttons[0]?.label).toBe("Chicago");
  }
});

describe("the replies to any sentence of the archive", () => {
  test("quote it word for word", async () => {
    for (const { id, sha256, text, passages } of seedDocuments) {
      for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
        const at = { document: documentKey({ id, sha256 }), ...sentence, highlights: [] };
        const words = text.slice(sentence.start, sentence.end);
        const origin = { document: id, sha256, ...sentence };
        expect((await quotationReply(seeds, at, ENTRY, null, ENGLISH)).items).toMatchObject([
          { form: "quote", text: words, origin },
        ]);

        const [cited] = (await citationReply(seeds, at, undefined, null, ENGLISH)).items;
        const [quoted = ""] = cited?.text.split(/\n(?=[^\n]*$)/) ?? [];
        expect(quoted).toContain(words);
        expect(quoted.length).toBeLessThanOrEqual(words.length + 3);
        expect(cited?.origin).toEqual(origin);

        const around = (await contextReply(seeds, at, ENTRY, ENGLISH)).items.slice(0, -1);
        for (const item of around) expect(item.origin && (await wordsAt(seeds, item.origin))).toBe(item.text);
        const marked = around.flatMap((item) =>
          item.emphasis.map((span) => item.text.slice(span.start, span.end)),
        );
        expect(marked).toEqual([words]);
      }
    }
  });
});

describe("a reference to words that the archive no longer holds", () => {
  const edited = archiveOf([statement(TEXT.replace("Three", "Four"), keys)]);
  const taken = archiveOf([statement("Nobody was there.", { id: "other" })]);
  const renamed = archiveOf([statement(TEXT, { ...keys, id: "renamed" })]);
  const replies = {
    quotationReply: (from: typeof archive, at: typeof fled, as: typeof ENTRY) =>
      quotationReply(from, at, as, null, ENGLISH),
    contextReply: (from: typeof archive, at: typeof fled, as: typeof ENTRY) =>
      contextReply(from, at, as, ENGLISH),
    citationReply: (from: typeof archive, at: typeof fled) =>
      citationReply(from, at, undefined, null, ENGLISH),
  };

  test.for(Object.entries(replies))("is said to be changed by %s", async ([, reply]) => {
    const elsewhere = await Promise.all([
      reply(edited, fled, ENTRY),
      reply(taken, fled, ENTRY),
      reply(renamed, fled, ENTRY),
      reply(archiveOf([]), fled, ENTRY),
      reply(archive, { ...fled, document: "........" }, ENTRY),
    ]);
    for (const { kind, title, items, paging } of elsewhere) {
      expect({ kind, items, paging }).toEqual({ kind: "changed", items: [], paging: null });
      expect(title).toBe("The archive has changed.");
    }
  });

  test.for([
    ["beyond the end", { start: 10_000, end: 10_010 }],
    ["across two passages", { start: fled.start, end: fled.end + 20 }],
    ["in the blank between two", { start: TEXT.indexOf("\n\nTwo"), end: TEXT.indexOf("Two") }],
    ["up to the end and further", { start: TEXT.indexOf("Four"), end: TEXT.length + 1 }],
  ] as const)("is said to be changed %s", async ([, span]) => {
    for (const reply of Object.values(replies))
      expect((await reply(archive, { ...fled, ...span }, ENTRY)).kind).toBe("changed");
  });

  test("is found after the document's other keys have changed", async () => {
    const retitled = archiveOf([statement(TEXT, { ...keys, title: '"Another day"' })]);
    expect((await quotationReply(retitled, fled, ENTRY, null, ENGLISH)).kind).toBe("quotation");
  });
});
