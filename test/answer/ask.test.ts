import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, AskResult } from "../../src/answer/answer.ts";
import { ask } from "../../src/answer/ask.ts";
import type { NamedFilter } from "../../src/archive/resolve-filter.ts";
import type { DocumentHead } from "../../src/corpus/document.ts";
import { gaps } from "../fixtures/gaps.ts";
import { seedDocument, seedDocuments, seeds } from "./seeds.ts";
import { archiveOf, statement } from "./statement.ts";

/** The best answer; the reason of the failure otherwise. */
function best(result: AskResult): Answer {
  if (result.kind === "nothing") throw new Error(`Expected an answer to ${result.question}`);
  return result.answers[0];
}

describe("ask", () => {
  test.for([
    ["What did the Harbour League say about the ferry?", "The ferry will not sail."],
    ["What does the Harbour League say of the ferry?", "The ferry will not sail."],
  ])("knows a publisher that no text names: %s", async ([asked = "", quote]) => {
    const release = statement("The ferry will not sail. Nobody was told.", { publisher: "Harbour League" });
    expect(best(await ask(archiveOf([release]), asked)).quote).toBe(quote);
  });

  test("has no answer by a publisher that there is not", async () => {
    const release = statement("The ferry will not sail. Nobody was told.", { publisher: "Harbour League" });
    const result = await ask(archiveOf([release]), "What did the Mountain League say about the ferry?");
    expect(result.kind).toBe("nothing");
  });

  test.for([
    ["How many Afghans were held in Port Elan in the storm?", "Norway", "Afghanistan"],
    [
      "How many people from Malaysia were held in Port Elan in the storm?",
      "Norwegian origin",
      "Malaysian origin",
    ],
    ["How many Burmese were held in Port Elan in the storm?", "Norway", "Myanmar"],
  ])("knows people by their country: %s", async ([asked = "", others = "", theirs = ""]) => {
    const held = (number: string, of: string) =>
      `${number} people of ${of} were held in Port Elan in the storm.`;
    const release = statement(`${held("Twelve", others)}\n\n${held("Thirty", theirs)}`);
    expect(best(await ask(archiveOf([release]), asked)).quote).toContain("Thirty");
  });

  test("tells the US from us", async () => {
    const release = statement("The US left the harbour in 1979. They asked us to leave the island.");
    expect(best(await ask(archiveOf([release]), "When did the US leave?")).quote).toContain("1979");
  });

  test("takes a number of years before for none that was reached by a day", async () => {
    const archive = (text: string) => archiveOf([statement(text, { issued: '"2010-03-01"' })]);
    const asked = "How many boats had arrived at the harbour by 11 October 2004?";
    const early = await ask(archive("In 1999, 86 boats arrived at the harbour."), asked);
    const late = await ask(archive("In June 2004, 86 boats arrived at the harbour."), asked);
    expect([early.kind, late.kind]).toEqual(["nothing", "answer"]);
  });

  test.for([
    ["How many aircraft did New Zealand have in Darwin?", "nothing"],
    ["How many aircraft did the new squadron have in Darwin?", "answer"],
    ["How many schools did Philip Lund open?", "answer"],
  ])("names a place by all of its words and a person by surname: %s", async ([asked = "", kind]) => {
    const documents = [
      "The new squadron has ten aircraft in Darwin.",
      "New Zealand has a harbour.",
      "Mr Lund opened ten schools.",
      "Philip Lund spoke. So did Anna Lund.",
    ].map((text, at) => statement(text, { id: `release-${at}` }));
    expect((await ask(archiveOf(documents), asked)).kind).toBe(kind);
  });

  test("offers what has less support only beside what has enough", async () => {
    const strong = statement("Twelve fishermen were arrested in Busan.", { id: "strong" });
    const weak = statement("Busan has a harbour.", { id: "weak" });
    const other = statement("Two fishermen were arrested.", { id: "other" });
    const asked = "How many fishermen were arrested at the harbour in Busan?";
    const idsIn = async (...documents: ReturnType<typeof statement>[]) => {
      const result = await ask(archiveOf(documents), asked);
      return result.kind === "answer" ? result.answers.map(({ document }) => document.id) : [];
    };
    expect(await idsIn(strong, weak, other)).toEqual(["strong", "weak"]);
    expect(await idsIn(weak, other)).toEqual([]);
  });

  test("leaves out what has far less support than the best", async () => {
    const asked = "How many people were arrested under the National Security Law in 1998?";
    const result = await ask(seeds, asked, { limit: 20 });
    const quotes = result.kind === "answer" ? result.answers.map(({ quote }) => quote) : [];
    expect(quotes[0]).toContain("almost 400 people");
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.join(" ")).not.toContain("forced into hiding");
  });

  test.for([
    ["How many political prisoners are still held after the amnesty?", "At least 270 political prisoners"],
    ["What was thrown at Hun Sen's residence?", "three grenades were thrown"],
    ["How many NGOs would be investigated?", "25 NGOs"],
    ["How many groups joined the ICNK?", "joined by 45 other groups"],
    ["Who was shot on a boat near the western sea border?", "Lee Dae-jun"],
    ["Who is Benedict Rogers?", "senior analyst for East Asia at Christian Solidarity Worldwide"],
    ["Who sent the open letter to President Moon?", "a coalition of rights-oriented groups"],
    ["When was Lee Dae-jun killed?", "In September"],
    ["When did the Ministry revoke the licenses?", "On June 17th"],
    ["In which year did South Korea join the covenants?", "South Korea also joined them in 1990"],
    ["Where did Sam Rainsy seek sanctuary?", "in the office of the UN Secretary General’s representative"],
    ["What did the regime blow up in Kaesong?", "the inter-Korean liaison office"],
    ["Why were many prisoners denied release?", "for refusing to sign a ‘law-abiding pledge’"],
    ["What did President Kim agree to set up?", "a national human rights commission"],
    ["Are teachers allowed to join trade unions?", "to enable teachers to join trade unions"],
    ["What is Eun-Kyoung Kwon's e-mail address?", "kekyoung@gmail.com"],
    ["footage filmed in South Korea", "A compilation of footage"],
    ["electric batons and water hoses", "reportedly using electric batons and water hoses"],
    ["candlelight revolution", "candlelight revolution"],
  ] as const)("answers %j with %j", async ([question, words]) => {
    expect(best(await ask(seeds, question)).quote).toContain(words);
  });

  test.for([
    ["How many inmates were hanged on the one day?", "23 prisoners were executed"],
    ["Which treaties did North Korea accede to in 1981?", "(ICESCR)"],
    ["UDHR anniversary", "50th anniversary of the Universal Declaration"],
    ["capital punishment in South Korea", "abolition of the death penalty"],
    ["Did Sam Rainsy find asylum?", "sought sanctuary"],
    ["CPP majority of votes", "the Cambodian People’s Party"],
    ["When was the liaison office blown up?", "On June 16th"],
  ] as const)("knows other words for %j: %j", async ([question, words]) => {
    expect(best(await ask(seeds, question)).quote).toContain(words);
  });

  test.for([
    ["What did Walesa sign?", "Wałęsa"],
    ["What did Wałęsa sign?", "Wałęsa"],
    ["Who was held at Belz?", "Bełz"],
    ["Who was held at Bełz?", "Bełz"],
  ] as const)("finds a letter with a stroke, written or not, for %j", async ([question, name]) => {
    const text = "Lech Wałęsa signed the accord of Gdańsk. Two sailors were held at Bełz.";
    const result = await ask(archiveOf([statement(text)]), question);
    expect(best(result).quote).toContain(name);
    expect(result.corrections).toEqual([]);
  });

  test.for([
    ["Where did Sam Rainsy seek sanctuery?", "sanctuary", "sought sanctuary"],
    ["Budhist monk killed", "buddhist", "One Buddhist monk"],
    ["gernades thrown at the residence", "grenades", "three grenades"],
    ["the candelight revolution", "candlelight", "candlelight revolution"],
  ] as const)("reads %j with %s", async ([question, to, words]) => {
    const result = await ask(seeds, question);
    expect(result.corrections.map((correction) => correction.to)).toEqual([to]);
    expect(best(result).quote).toContain(words);
  });

  test.for([
    ["What happened on 7 September in Phnom Penh?", "7 September"],
    ["Who met Kim Dae-jung in September 1998?", "September 1998"],
    ["South Korea's resolution in November 2020", "In November 2020"],
    ["What was announced on 16 June 2020?", "On June 17th, the Ministry revoked"],
    ["which covenants were joined between 1980 and 1985?", "in 1981"],
  ] as const)("keeps to the date of %j", async ([question, words]) => {
    expect(best(await ask(seeds, question)).quote).toContain(words);
  });

  test("reckons last year from the day that it is asked on", async () => {
    const { document } = best(
      await ask(seeds, "repression of human rights groups last year", { today: "2021-03-05" }),
    );
    expect(document.issued?.first.slice(0, 4)).toBe("2020");
  });

  test.for([
    ["What did Phil Robertson say about future negotiations?", "Phil Robertson"],
    ["What did Mr Sané argue about economic growth?", "Pierre Sané"],
    ["What did Benedict Rogers say about peace?", "Benedict Rogers"],
    ["What did Eun-Kyoung Kwon say about Covid-19?", "Eun-Kyoung Kwon"],
  ] as const)("answers %j in the words of %s", async ([question, name]) => {
    expect(best(await ask(seeds, question)).speaker?.name).toBe(name);
  });

  test.for([
    ["What did Peter Williams say?", "William Peters", "nothing"],
    ["What did Peters William say?", "William Peters", "nothing"],
    ["What did William Peters say?", "William Peters", "answer"],
    ["What did Martin Stephens say?", "Stephen Martins", "nothing"],
    ["What did Jong-un Kim say?", "Kim Jong-un", "answer"],
  ] as const)(
    "takes the words that %j asks for from %s only if it is that name: %s",
    async ([question, speaker, kind]) => {
      const text = `“The harbour will stay closed until the spring,” said ${speaker}.`;
      expect((await ask(archiveOf([statement(text)]), question)).kind).toBe(kind);
    },
  );

  test("does not give a line of a contact as somebody's words", async () => {
    const result = await ask(seeds, "What did Phil Robertson say?");
    const quotes = result.kind === "answer" ? result.answers.map(({ quote }) => quote) : [];
    expect(quotes).toHaveLength(2);
    expect(quotes.join()).not.toMatch(/mobile|@/);
  });

  test.for([
    ["According to NKnet, what did the Ministry violate?", "NKnet"],
    ["statements by HRW on surveillance", "Human Rights Watch"],
    ["What did Amnesty International say about torture?", "Amnesty International"],
  ] as const)("answers %j from what %s published", async ([question, publisher]) => {
    expect(best(await ask(seeds, question)).document.publisher).toBe(publisher);
  });

  test.for([
    ["opposition protests in Cambodia", "Cambodia"],
    ["strike action in South Korea", "South Korea"],
  ] as const)("answers %j from a document on %s", async ([question, place]) => {
    expect(best(await ask(seeds, question)).document.places).toContain(place);
  });

  test.for([
    ["what of the “sunshine policy”?", "sunshine policy"],
    ['"black mark" on its conscience', "black mark"],
    ["'in the first place'", "in the first place"],
    ['"peoples\' lives"', "Peoples’ lives"],
  ] as const)("answers %s with that very phrase", async ([question, phrase]) => {
    const result = await ask(seeds, question);
    for (const { quote } of result.kind === "answer" ? result.answers : []) expect(quote).toContain(phrase);
    expect(result.kind).toBe("answer");
  });

  test.for([
    ["arrests from:Amnesty", ({ document }: Answer) => document.publisher === "Amnesty International"],
    [
      'human rights publisher:"Human Rights Watch"',
      ({ document }: Answer) => document.publisher === "Human Rights Watch",
    ],
    ["human rights place:Cambodia", ({ document }: Answer) => document.places.includes("Cambodia")],
    ["monks -killed -death", ({ quote }: Answer) => !/\b(?:killed|deaths?)\b/i.test(quote)],
    ["arrests before:1999", ({ document }: Answer) => (document.issued?.first ?? "") < "2000"],
  ] as const)("keeps to the operators of %j", async ([question, meets]) => {
    const result = await ask(seeds, question, { limit: 20 });
    const answers = result.kind === "answer" ? result.answers : [];
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => !meets(answer))).toEqual([]);
    expect(result.question).toBe(question);
  });

  test.for([
    "What did Benedict Roberts say about leaflets?",
    "What did Roger Benedict say about North Korea?",
    "What did Sam Sane say?",
    "What did Hun Rainsy demand?",
    "Who is Kim Robertson?",
    "Who is Moon Dae-jung?",
    "When was Lee Rainsy shot?",
    "What did Amnesty Watch say about torture?",
    "What did the Korean Federation urge?",
  ])("has no answer about a name that is made of two: %s", async (question) => {
    expect((await ask(seeds, question)).kind).toBe("nothing");
  });

  test("takes either of two words with OR between them for what is asked", async () => {
    const archive = archiveOf([
      statement("The union called for a boycott of the harbour in May.\n\nDockers left the harbour in June."),
    ]);
    const quotes = async (question: string) => {
      const result = await ask(archive, question, { limit: 5 });
      return result.kind === "answer" ? result.answers.map(({ quote }) => quote) : [];
    };
    expect((await quotes("boycott OR dockers")).length).toBe(2);
    expect(best(await ask(archive, "boycott OR walruses harbour")).quote).toContain("boycott");
  });

  test.for(["How many people were arrested in 1931?", 'Who "walked on the moon" of the monks?'])(
    "shows what comes closest to %j, of another time or in other words, as no answer",
    async (question) => {
      const result = await ask(seeds, question);
      expect(result.kind).toBe("nothing");
      expect(result.kind === "nothing" && result.nearest?.quote).toBeTruthy();
    },
  );

  test("gives three answers at most, or as many as are asked for", async () => {
    const count = async (limit?: number) => {
      const result = await ask(seeds, "arrests in South Korea", limit === undefined ? {} : { limit });
      return result.kind === "answer" ? result.answers.length : 0;
    };
    expect([await count(), await count(1), await count(5)]).toEqual([3, 1, 5]);
  });

  test.for<[NamedFilter, (document: DocumentHead) => boolean]>([
    [{ publisher: "Amnesty" }, ({ publisher }) => publisher === "Amnesty International"],
    [{ publisher: "HRW" }, ({ publisher }) => publisher === "Human Rights Watch"],
    [{ place: "DPRK" }, ({ places }) => places.includes("North Korea")],
    [
      { publisher: "HRW", place: "ROK" },
      ({ publisher, places }) => publisher === "Human Rights Watch" && places.includes("South Korea"),
    ],
  ])("looks with %j in those documents alone", async ([filter, meets]) => {
    const documents = async (options: NamedFilter) => {
      const result = await ask(seeds, "people", { limit: 500, ...options });
      return result.kind === "answer" ? result.answers.map(({ document }) => document) : [];
    };
    expect(await documents(filter)).not.toEqual([]);
    expect((await documents(filter)).every(meets)).toBe(true);
    expect((await documents({})).every(meets)).toBe(false);
  });

  test("counts the documents of a filter that it looked in", async () => {
    expect((await ask(seeds, "Who was arrested?", { place: "South Korea" })).searched.documents).toBe(5);
  });

  test("tells the date that the sentence speaks of, and how that is known", async () => {
    expect(best(await ask(seeds, "Who joined the covenants in 1981?")).date).toMatchObject({
      value: "1981",
      basis: "stated",
    });
    expect(best(await ask(seeds, "When was Lee Dae-jun killed?")).date).toMatchObject({
      value: "2020-09",
      basis: "inferred",
    });
  });

  test("marks the telling words", async () => {
    const { document, highlights } = best(await ask(seeds, "How many NGOs would be investigated?"));
    const marked = highlights
      .map(({ start, end }) => seedDocument(document.id).text.slice(start, end))
      .join(" · ");
    expect(marked).toContain("25 NGOs");
    expect(marked).toContain("investigated");
  });
});

const SEARCHED = {
  documents: 6,
  publishers: ["Amnesty International", "Human Rights Watch", "NKnet"],
  years: [1998, 2020],
};

describe("ask about other things", () => {
  test.for([
    ["Who won the World Cup?", ["World Cup"]],
    ["What is the capital of Portugal?", ["capital", "Portugal"]],
    ["How do I bake sourdough bread?", ["bake", "sourdough", "bread"]],
    ["Who painted the Mona Lisa?", ["painted", "Mona Lisa"]],
    ["earthquakes in Chile", ["earthquakes", "Chile"]],
    ["What did Greenpeace say about whaling?", ["whaling", "Greenpeace"]],
    ["Who invented the steam engine?", ["invented", "steam", "engine"]],
    ["When did the Berlin Wall come down?", ["Berlin Wall"]],
    ["Which vaccines did Pfizer make?", ["vaccines", "Pfizer"]],
    ["elephant poaching in Kenya", ["elephant", "poaching", "Kenya"]],
    ["photosynthesis", ["photosynthesis"]],
    ["Rohingya refugees in Bangladesh", ["Rohingya", "Bangladesh"]],
    ["What did Nelson Mandela say about prison?", ["Nelson Mandela"]],
    ["arrests in Cuba", ["Cuba"]],
    ["statements by Oxfam on prisoners", ["Oxfam"]],
    ["Is Hillary Clinton a Buddhist?", ["Hillary Clinton"]],
  ] as const)("says nothing on %j, which speaks of %j", async ([question, unknownWords]) => {
    expect(await ask(seeds, question)).toMatchObject({
      kind: "nothing",
      question,
      unknownWords,
      searched: SEARCHED,
    });
  });

  test.for(["arrests in South Korea in 1975", "monks killed in March 2020", "grenades after 2019"])(
    "says nothing on %j, since nothing is of then",
    async (question) => {
      expect(await ask(seeds, question)).toMatchObject({ kind: "nothing", unknownWords: [] });
    },
  );

  test.for(['"grenades were sold"', "'three grenades exploded'"])(
    "says nothing on the phrase %s, which is nowhere",
    async (question) => {
      expect((await ask(seeds, question)).kind).toBe("nothing");
    },
  );

  test("answers in other words what has a phrase that is nowhere, and says so", async () => {
    const exact = await ask(seeds, 'Who was killed in the "three grenades were thrown" attack?');
    expect(exact.kind === "answer" && exact.phrasesMissed).toBeFalsy();
    const loose = await ask(seeds, 'How many grenades were thrown at the "home of Hun Sen"?');
    expect(best(loose).quote).toContain("three grenades were thrown");
    expect(loose.kind === "answer" && loose.phrasesMissed).toEqual(["home of Hun Sen"]);
  });

  test.for(["", " ", "?!", "who is it?", "What happened?", "the of and", "\u{1F600}", "\0"])(
    "says nothing on %j, which asks nothing",
    async (question) => {
      expect(await ask(seeds, question)).toMatchObject({ kind: "nothing", unknownWords: [] });
    },
  );

  test("shows the nearest thing, which is no answer", async () => {
    const result = await ask(seeds, "statements by Oxfam on prisoners");
    expect(result.kind === "nothing" && result.nearest?.quote).toContain("prison");
  });

  test.for([
    [{ publisher: "Oxfam" }, 0, null],
    [{ place: "Peru" }, 0, null],
    [{ publisher: "HRW", place: "Cambodia" }, 0, null],
    [{ publisher: "" }, 0, null],
    [{ publisher: "HRW" }, 1, [2020, 2020]],
    [{ place: "Cambodia" }, 1, [1998, 1998]],
  ] as const)("says what was searched with %j: %i documents", async ([filter, documents, years]) => {
    const result = await ask(seeds, "Who won the World Cup?", filter);
    expect(result).toMatchObject({ kind: "nothing", searched: { documents, years } });
    if (documents === 0) expect(result).toMatchObject({ nearest: null });
  });

  test("says nothing with a filter on what another document answers", async () => {
    expect((await ask(seeds, "How many NGOs would be investigated?")).kind).toBe("answer");
    expect((await ask(seeds, "How many NGOs would be investigated?", { place: "Cambodia" })).kind).toBe(
      "nothing",
    );
  });

  test("says nothing in an archive without documents", async () => {
    expect(await ask(archiveOf([]), "Who was arrested?")).toEqual({
      kind: "nothing",
      question: "Who was arrested?",
      nearest: null,
      corrections: [],
      unknownWords: ["arrested"],
      searched: { documents: 0, publishers: [], years: null },
    });
  });

  test("says what was searched where some dates of issue are unknown", async () => {
    const documents = [
      statement("One stood here.", { id: "a", publisher: "Oxfam" }),
      statement("Two stood here.", { id: "b", publisher: "Amnesty", issued: '"1998-12-31/1999-01-02"' }),
    ];
    expect((await ask(archiveOf(documents), "volcano")).searched).toEqual({
      documents: 2,
      publishers: ["Amnesty", "Oxfam"],
      years: [1998, 1999],
    });
  });
});

const WORDS = [
  ...new Set(
    seedDocuments
      .map(({ text }) => text)
      .join(" ")
      .split(/\s+/),
  ),
];
const QUESTION_WORDS =
  "who when where why what how many did was according to said in on before September 1998 2020 8 last year \" “ ” ' ? , Mr UN".split(
    " ",
  );
const anyQuestion = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...QUESTION_WORDS)), { maxLength: 10 })
    .map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe("ask on any question", () => {
  test("answers with slices of the documents, the highlights inside, within the limit", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.integer({ min: 1, max: 6 }), async (question, limit) => {
        const result = await ask(seeds, question, { limit, today: "2021-03-05" });
        const answers = result.kind === "answer" ? result.answers : result.nearest ? [result.nearest] : [];
        expect(answers.length).toBeLessThanOrEqual(limit);
        for (const { quote, start, end, highlights, document, passage, confidence } of answers) {
          expect(seedDocument(document.id).text.slice(start, end)).toBe(quote);
          expect(passage.start <= start && end <= passage.end).toBe(true);
          const within = highlights.map((span) => ({ start: span.start - start, end: span.end - start }));
          expect(() => gaps(quote, within)).not.toThrow();
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 1998, numRuns: 40 },
    );
  });

  test("finds every sentence by its own words in quotation marks", async () => {
    const sentences = seedDocuments.flatMap(({ text, passages }) =>
      passages
        .filter(({ kind }) => kind === "paragraph")
        .flatMap((passage) => passage.sentences.map(({ start, end }) => text.slice(start, end)))
        .filter((quote) => !/[“”"]/.test(quote) && quote.split(" ").length > 5),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), async (quote) => {
        expect(best(await ask(seeds, `“${quote}”`)).quote).toBe(quote);
      }),
      { seed: 1998, numRuns: 10 },
    );
  });

  test("gives the same answer twice", async () => {
    const twice = await Promise.all([1, 2].map(() => ask(seeds, "How many people were arrested in 1998?")));
    expect(twice[0]).toEqual(twice[1]);
  });

  test.for([
    ["NSL Article 7", "Article 7"],
    ["UN resolution", "resolution"],
    ["What does NKnet demand?", "We demand"],
    ["statements by Amnesty since 1999", "1999"],
    ["How many groups joined the open letter to President Moon?", "joined by 45 other groups"],
  ] as const)("takes %j apart rightly: %s", async ([question, words]) => {
    expect(best(await ask(seeds, question)).quote).toContain(words);
  });

  test.for([
    "Cuba executes political prisoners",
    "When was Phil Robertson born?",
    "What did Moon Jae-in say?",
    "What is the only even prime number?",
    "What happened?",
    "?!",
  ])("has no answer to %j", async (question) => {
    expect((await ask(seeds, question)).kind).toBe("nothing");
  });

  test("comes to an end on a question that is pasted by mistake", async () => {
    for (const pasted of [
      "x ".repeat(20_000),
      "1 ".repeat(20_000),
      "a".repeat(50_000),
      "qwxz1 ".repeat(5_000),
    ]) {
      expect((await ask(seeds, pasted)).kind).toBe("nothing");
    }
  });
});
