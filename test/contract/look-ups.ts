import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { seeds } from "../answer/seeds.ts";
import { neighbours, sentenceWith } from "./archives.ts";
import { TODAY } from "./bot-ports.ts";
import { CASES, DAYS } from "./cases.ts";
import type { Part } from "./clause.ts";
import type { Shown } from "./driver.ts";

/** A question with many answers. */
const MANY = "arrests in South Korea";

/** What is shown of what is looked up. */
export function lookUps({ driver, must }: Part): void {
  const say = (typed: string) => driver().say(typed);

  describe("an answer", () => {
    test.for(CASES)("to “$question” is the sentence itself with its source", async (expected) => {
      const { question, words, speaker, published, title, document, paragraph } = expected;
      const { text } = await say(`/ask ${question}`);
      expect(text).toContain(sentenceWith(document, words));
      if (speaker === null) expect(text).not.toContain("Said by");
      else expect(text).toContain(`Said by`);
      for (const fact of [speaker ?? "", published, title, `${document}, paragraph ${paragraph}`])
        expect(text).toContain(fact);
    });

    test("tells how a misspelling was read", async () => {
      const { text } = await say("/ask Where did Sam Rainsy seek sanctuery?");
      expect(text).toContain("Read “sanctuery” as “sanctuary”.");
      expect(text).toContain(sentenceWith("amnesty-1998-cambodia-call-for-restraint", "sought sanctuary"));
    });

    must("more", "goes on to every other answer, each once, and ends", async () => {
      const found = await ask(seeds, MANY, { limit: 10_000, today: TODAY });
      const quotes = found.kind === "answer" ? found.answers.map(({ quote }) => quote) : [];
      const text = (await allPages(await say(`/ask ${MANY}`))).map((page) => page.text).join("\n");
      const labels = [...text.matchAll(/Answer (\d+)/g)];
      expect(labels.map(([, at]) => at)).toEqual(quotes.map((_, index) => `${index + 1}`));
      for (const [index, quote] of quotes.entries())
        expect(text.slice(labels[index]?.index, labels[index + 1]?.index)).toContain(quote);
    });

    must("context", "is shown between its neighbours", async () => {
      for (const { question, words, document } of CASES.slice(0, 4)) {
        const { text } = await (await say(`/ask ${question}`)).press("In context");
        const [before = "", after = ""] = neighbours(document, words);
        const places = [before, sentenceWith(document, words), after].map((passage) => text.indexOf(passage));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });

    must("citation", "is cited to be copied", async () => {
      for (const { question, words, published, title, document } of CASES) {
        const { text } = await (await say(`/ask ${question}`)).press("Cite");
        const [publisher = "", date = ""] = published.split(/, (?=(?:\w+ )*\d{4}$)/);
        for (const part of [sentenceWith(document, words), publisher, date, title, document])
          expect(text).toContain(part);
      }
    });
  });

  describe("nothing", () => {
    test("says what was searched, what is never mentioned, and what is nearest", async () => {
      const { text, private: isPrivate } = await say("/ask How many teachers were arrested in Lisbon?");
      for (const part of [
        "No answer in the archive.",
        "Searched: 6 documents of Amnesty International, Human Rights Watch and NKnet, issued 1998 to 2020.",
        "Not in the archive: “Lisbon”.",
        "Closest match (not an answer)",
        "amnesty-1999-south-korea-first-year",
      ])
        expect(text).toContain(part);
      expect(isPrivate).toBe(true);
    });

    test("offers nothing where nothing is near", async () => {
      const { text, buttons } = await say("/ask How do I bake sourdough bread?");
      expect(text).toContain("Not in the archive: “bake”, “sourdough”, “bread”.");
      expect(text).not.toContain("nearest");
      expect(buttons).toEqual([]);
    });
  });

  describe("on this date", () => {
    test.for(DAYS)("%s is said as what it is", async ([day, said]) => {
      const { text } = await say(`/on-this-date ${day}`);
      for (const part of said) expect(text).toContain(part);
    });

    test("asks which of two days is meant", async () => {
      const { text } = await say("/on-this-date 06/07");
      for (const day of ["6 July", "7 June"]) expect(text).toContain(day);
    });

    test("says why there is no such day", async () => {
      expect((await say("/on-this-date 31 February")).text).toContain("February has 29 days at most.");
    });

    test("means today where no day is given", async () => {
      expect((await say("/on-this-date")).text).toContain("22 November");
    });
  });

  describe("a timeline", () => {
    test.for(["leaflets", "political prisoners"])("of %s is in the order of its dates", async (topic) => {
      const { entries } = await timeline(seeds, topic, { limit: 1_000, today: TODAY });
      const text = (await allPages(await say(`/timeline ${topic}`))).map((page) => page.text).join("\n");
      let at = 0;
      for (const { quote } of entries) {
        const found = text.indexOf(quote, at);
        expect(found, quote).toBeGreaterThanOrEqual(at);
        at = found + quote.length;
      }
      expect(entries.length).toBeGreaterThan(3);
    });

    test("of what never happened says what was searched", async () => {
      const { text } = await say("/timeline whales");
      expect(text).toContain("Nothing in the archive with a date on this topic.");
      expect(text).toContain("Searched: 6 documents");
      expect(text).toContain("Not in the archive: “whales”.");
    });

    must("more", "goes on to the last entry", async () => {
      const { entries } = await timeline(seeds, "South Korea", { limit: 1_000, today: TODAY });
      const pages = await allPages(await say("/timeline South Korea"));
      const text = pages.map((page) => page.text).join("\n");
      expect(pages.length).toBeGreaterThan(1);
      for (const { quote, document, start } of entries) {
        const same = entries.filter((other) => other.quote.includes(quote));
        expect(text.split(quote), `${document.id} ${start}`).toHaveLength(same.length + 1);
      }
    });
  });

  must("help", "help shows what can be asked, and status what there is", async () => {
    const help = await say("/dateline help");
    for (const part of ["/ask ", "/on-this-date", "/timeline"]) expect(help.text).toContain(part);
    expect((await say("/dateline status")).text).toContain("6 documents");
  });
}

/** A page and all that follow by "More". */
async function allPages(first: Shown): Promise<readonly Shown[]> {
  const pages = [first];
  for (let page = first; ; ) {
    const more = page.buttons.find((label) => /^More(?: \(\d+\))?$/.test(label));
    if (more === undefined) return pages;
    page = await page.press(more);
    pages.push(page);
  }
}
