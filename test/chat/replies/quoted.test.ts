import { describe, expect, test } from "vitest";
import { paragraphWords, speakerWords } from "../../../src/answer/citation.ts";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { quoteButtons, quoteItem, sourceFacts } from "../../../src/chat/replies/quoted.ts";
import { documentKey } from "../../../src/corpus/document-key.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { statement } from "../../answer/statement.ts";

const TEXT = "# Arrests\n\nOne stood here. Almost 400 people fled.\n\nTwo stood there.";
const document = statement(TEXT, {
  id: "small",
  title: '"A day"',
  publisher: "Oxfam",
  issued: '"1998-09-09?"',
});
const start = TEXT.indexOf("Almost");
const end = TEXT.indexOf("\n\nTwo");
const highlights = [{ start: start + 7, end: start + 17 }];
const ENTRY = { kind: "entry" } as const;
const ANSWER = { kind: "answer", question: "How many fled?" } as const;
const quoted = { quote: TEXT.slice(start, end), document, paragraph: 1, start, end };
const at = { document: documentKey(document), start, end, highlights };

describe("quoteItem", () => {
  test("holds the archive's own words with what is known of them", () => {
    const item = quoteItem(
      {
        ...quoted,
        highlights,
        speaker: { name: "Ana Lopez", role: "a nurse" },
        date: { value: "1998-09", precision: "month", basis: "inferred", text: "this month" },
      },
      ANSWER,
      ENGLISH,
    );
    expect(item).toEqual({
      label: null,
      form: "quote",
      text: "Almost 400 people fled.",
      emphasis: [{ start: 7, end: 17 }],
      facts: [
        { label: "Said by", text: "Ana Lopez, a nurse" },
        { label: "Published by", text: "Oxfam, about 9 September 1998" },
        { label: "Title", text: "A day" },
        { label: "Where", text: "small, paragraph 1" },
        { label: "Date named", text: "September 1998 (the text says “this month”)" },
      ],
      buttons: [
        { label: "Share to channel", request: { kind: "quotation", at, as: ANSWER }, public: true },
        { label: "In context", request: { kind: "context", at, as: ANSWER }, public: false },
        { label: "Cite", request: { kind: "citation", at }, public: false },
        {
          label: "Not right?",
          request: { kind: "feedback", at, question: ANSWER.question, what: null },
          public: false,
        },
      ],
      origin: { document: "small", sha256: document.sha256, start, end },
    });
  });

  test("names the copies that have the same sentence", () => {
    const copy = statement(TEXT, { id: "copy", publisher: "Tibet Watch", issued: '"1998-09-10"' });
    expect(quoteItem({ ...quoted, alsoIn: [copy, document] }, ANSWER, ENGLISH).facts).toContainEqual({
      label: "Also in",
      text: "Tibet Watch, 10 September 1998 (copy); Oxfam, about 9 September 1998 (small)",
    });
  });

  test("says first that a newer version takes the document's place", () => {
    const older = statement(TEXT, { id: "small", superseded: "{ by: small-2 }" });
    expect(quoteItem({ ...quoted, document: older }, ANSWER, ENGLISH).facts[0]).toEqual({
      label: "Superseded",
      text: "a newer version exists: small-2",
    });
  });

  test("says a date that the words state without more ado", () => {
    const date = {
      value: "1998-09-08",
      precision: "day",
      basis: "stated",
      text: "8 September 1998",
    } as const;
    expect(quoteItem({ ...quoted, date }, ENTRY, ENGLISH).facts.at(-1)).toEqual({
      label: "Date named",
      text: "8 September 1998",
    });
  });

  test("leaves out what is not known", () => {
    const { facts, emphasis } = quoteItem({ ...quoted, speaker: undefined, date: undefined }, ENTRY, ENGLISH);
    expect(facts.map(({ label }) => label)).toEqual(["Published by", "Title", "Where"]);
    expect(emphasis).toEqual([]);
  });

  test("has buttons for its context and its citation where it is one of several, and the label that it is given", () => {
    const item = quoteItem(quoted, ENTRY, ENGLISH, "1998");
    expect(item.label).toBe("1998");
    expect(item.buttons.map(({ label }) => label)).toEqual(["In context", "Cite"]);
  });
});

describe("quoteButtons", () => {
  test("are in the order asked for", () => {
    expect(quoteButtons(at, ENTRY, ["citation", "share"], ENGLISH).map(({ label }) => label)).toEqual([
      "Cite",
      "Share to channel",
    ]);
    expect(quoteButtons(at, ENTRY, [], ENGLISH)).toEqual([]);
  });

  test("never share what is only near", () => {
    const labels = quoteButtons(at, { kind: "nearest" }, ["share", "context"], ENGLISH).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(["In context"]);
  });

  test("show everybody nothing but what is shared", () => {
    const shown = quoteButtons(at, ENTRY, ["share", "context", "citation"], ENGLISH).filter(
      (button) => button.public,
    );
    expect(shown.map(({ label }) => label)).toEqual(["Share to channel"]);
  });
});

describe("a title of its own", () => {
  const titleOf = (title: string | null) =>
    quoteItem({ ...quoted, title, document: { ...document, url: "https://example.org/1" } }, ENTRY, ENGLISH)
      .facts.filter(({ label }) => label === "Title" || label === "Where")
      .map(({ label, text, url }) => `${label}: ${label === "Title" ? text : "…"} ${url ?? ""}`);

  test("is shown instead of the document's, and leads to its page; without one the place does", () => {
    expect(titleOf("School opens")).toEqual(["Title: School opens https://example.org/1", "Where: … "]);
    expect(titleOf(null)).toEqual(["Where: … https://example.org/1"]);
  });
});

describe("sourceFacts", () => {
  test("link the title where the document has an address", () => {
    const linked = statement("One stood here.", { title: '"A day"', url: "https://example.org/a" });
    expect(sourceFacts(linked, 0, undefined, ENGLISH)[1]).toEqual({
      label: "Title",
      text: "A day",
      url: "https://example.org/a",
    });
    expect(sourceFacts(document, 1, undefined, ENGLISH)[1]).toEqual({ label: "Title", text: "A day" });
  });

  test("say that the date of issue is unknown", () => {
    expect(
      sourceFacts(statement("One stood here.", { publisher: "Oxfam" }), 0, undefined, ENGLISH)[0],
    ).toEqual({
      label: "Published by",
      text: "Oxfam, date unknown",
    });
  });
});

describe("speakerWords", () => {
  test("name the role where it is known", () => {
    expect(speakerWords({ name: "Ana Lopez" })).toBe("Ana Lopez");
    expect(speakerWords({ name: "Ana Lopez", role: "a nurse" })).toBe("Ana Lopez, a nurse");
  });
});

describe("paragraphWords", () => {
  test.for([
    ["Arrests", "a heading"],
    ["One stood", "paragraph 1"],
    ["Almost", "paragraph 1"],
    ["Two stood", "paragraph 2"],
  ] as const)("of %j are %j", ([words, place]) => {
    const { passages } = analyseDocument(document);
    const found = passages.find(({ stored }) => stored.text.includes(words));
    expect(found && paragraphWords(found.stored.paragraph)).toBe(place);
  });
});
