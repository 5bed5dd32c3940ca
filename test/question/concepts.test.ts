import { describe, expect, test } from "vitest";
import { inverseDocumentFrequency } from "../../src/archive/terms/bm25.ts";
import { words } from "../../src/language/words.ts";
import { MAX_CONCEPTS, readConcepts } from "../../src/question/concepts.ts";
import { statement } from "../answer/statement.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";

const lexicon = lexiconOf(
  [
    statement(
      "# Harbour strike\n\nDockers in Port Elan walked out. The Labour Code bans sit-ins.\n\nAna Lopez said that the dockers are right.",
    ),
  ],
  "Labour Code, LC\nwalk out, strike\ndocker, longshoreman\nput in prison, jail",
);

const concepts = (question: string) => readConcepts(question, words(question), lexicon);

describe("readConcepts", () => {
  test.for([
    ["Who called the strike in Port Elan?", ["called", "strike", "Port Elan"]],
    ["the Labour Code on sit-ins", ["Labour Code", "sit", "ins"]],
    ["did dockers walk out", ["dockers", "walk out"]],
    ["who is it?", []],
    ["", []],
  ] as const)("finds in %j %j", ([question, expected]) => {
    expect(concepts(question).map(({ text }) => text)).toEqual(expected);
  });

  test("keeps a phrase of the vocabulary together, its grammar words with it", () => {
    expect(concepts("who was put in prison").map(({ text }) => text)).toEqual(["put in prison"]);
  });

  test("knows a concept by another name of the vocabulary", () => {
    const [concept] = concepts("longshoreman");
    expect(concept).toMatchObject({ known: true, alternatives: [{ phrase: ["docker"] }] });
  });

  test("puts the question's own words before all others", () => {
    const [strike] = concepts("strike");
    expect(strike?.alternatives.map(({ phrase }) => phrase)).toEqual([["strike"], ["walk", "out"]]);
    expect(strike?.alternatives[0]?.weight).toBe(1);
    expect(strike?.alternatives[1]?.weight).toBeLessThan(1);
  });

  test("takes two words tied by a hyphen for one word as well", () => {
    const small = lexiconOf([statement("They cosponsor it every year.")]);
    const [concept] = readConcepts("Co-Sponsor", words("Co-Sponsor"), small);
    expect(concept).toMatchObject({ known: true, alternatives: [{ phrase: ["cosponsor"] }] });
  });

  test("does not know what the archive never says", () => {
    expect(concepts("volcano").map(({ known }) => known)).toEqual([false]);
  });

  test("values a rare word above a common one", () => {
    const [dockers, code] = concepts("dockers code");
    expect(code?.importance).toBeGreaterThan(dockers?.importance ?? 0);
  });
});

describe("readConcepts on names", () => {
  test.for([
    ["What does Ana Lopez think?", ["Ana Lopez"]],
    ["Where is Port Elan?", ["Port Elan"]],
    ["Who is Zorro?", ["Zorro"]],
    ["on Lopez and dockers", ["Lopez"]],
  ] as const)("finds in %j the names %j", ([question, names]) => {
    const found = concepts(question).filter(({ name }) => name);
    expect(found.map(({ text }) => text)).toEqual(names);
  });

  test.for(["Dockers on strike", "Volcano news", "who strikes"])("finds no name in %j", (question) => {
    expect(concepts(question).filter(({ name }) => name)).toEqual([]);
  });
});

describe("readConcepts on several names in a row", () => {
  const held = lexiconOf([
    statement(
      "Ana Lopez met Karl Berg. The Karl Berg Foundation opened the Lopez dam. The Labour Code names Senator Rosa Lund.",
    ),
  ]);
  test.for([
    // Whose somebody is, is another name, whether the archive has the person or not.
    ["Was Labour's Ana Lopez right?", ["Labour's", "Ana Lopez"]],
    ["Was Labour's Vera Stone right?", ["Labour's", "Vera Stone"]],
    // Key words follow one another without a comma.
    ["on Ana Lopez Karl Berg dam", ["Ana Lopez", "Karl Berg"]],
    ["on Harbour Senator Rosa Lund Friday", ["Harbour", "Senator Rosa Lund", "Friday"]],
    // One name each.
    ["on the Karl Berg Foundation", ["Karl Berg Foundation"]],
    ["on Senator Rosa Lund", ["Senator Rosa Lund"]],
    ["on King's Cross Station", ["King's Cross Station"]],
    ["on Vera Stone Bridge", ["Vera Stone Bridge"]],
  ] as const)("finds in %j the names %j", ([question, names]) => {
    const found = readConcepts(question, words(question), held).filter(({ name }) => name);
    expect(found.map(({ text }) => text)).toEqual(names);
  });
});

describe("readConcepts on words of the same meaning or root", () => {
  const held = lexiconOf([
    statement(
      "They imprisoned Ana and put Ben behind bars.\n\nThe inventor left. Winners came. A teacher sang. Pharmaceutical firms closed.",
    ),
  ]);
  const only = (question: string) => {
    const [first, ...rest] = readConcepts(question, words(question), held);
    if (!first || rest.length > 0) throw new Error(`Expected one concept in ${question}`);
    return first;
  };

  test.for([
    ["jailed", [["imprison"], ["put", "behind", "bar"]]],
    ["invented", [["inventor"]]],
    ["won", [["winner"]]],
    ["taught", [["teacher"]]],
  ] as const)("has for %j of what WordNet has only what the archive holds: %j", ([question, related]) => {
    const found = only(question).related.map((phrase) => phrase.join(" "));
    expect(new Set(found)).toEqual(new Set(related.map((phrase) => phrase.join(" "))));
  });

  test("tells them from the other ways to say it, and does not take them for known", () => {
    expect(only("jailed")).toMatchObject({ known: false, alternatives: [{ phrase: ["jail"] }] });
  });

  test.for(["firms", "sang", "prisonlike", "zzzq", "1998", "감옥"])("has none for %j", (question) => {
    expect(only(question).related).toEqual([]);
  });

  test("never has the word itself", () => {
    for (const question of ["imprison", "imprisons", "inventor", "teachers", "winners"]) {
      const { related, alternatives } = only(question);
      expect(related.map((phrase) => phrase.join(" "))).not.toContain(alternatives[0]?.phrase.join(" "));
    }
  });

  test.for([
    ["pharmacist", "pharma"],
    ["invented", "inven"],
    ["jailed", "jaile"],
    ["pharmacologically", "pharmacolog"],
  ] as const)("knows of %j that a word of its root is likely to begin with %j", ([question, beginning]) => {
    expect(only(question).beginning).toBe(beginning);
  });

  test.for(["won", "jails", "1998", "covid19x", "감옥에서"])("says of %j too little", (question) => {
    expect(only(question).beginning).toBeNull();
  });

  test.for(["on Jailed", "what did Invented say", "about Ana Jailed", "about Teaching"])(
    "has neither for the name in %j",
    (question) => {
      const [name] = readConcepts(question, words(question), held).filter((concept) => concept.name);
      expect(name).toMatchObject({ name: true, related: [], beginning: null });
    },
  );

  test("has neither for a phrase of the vocabulary", () => {
    const phrased = lexiconOf([statement("They imprisoned Ana.")], "teaching jailed, lesson");
    const question = "teaching jailed";
    expect(readConcepts(question, words(question), phrased)).toMatchObject([
      { text: question, related: [], beginning: null },
    ]);
  });
});

describe("inverseDocumentFrequency", () => {
  test("falls as more passages hold the term, and never below zero", () => {
    const values = [0, 1, 5, 50, 100].map((frequency) => inverseDocumentFrequency(100, frequency));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(Math.min(...values)).toBeGreaterThan(0);
  });
});

describe("readConcepts on what is repeated or pasted", () => {
  test("makes one concept of a word, a phrase or a name that is repeated", () => {
    const question = "Dockers of Port Elan, dockers and the docker: LC, Port Elan, LC";
    expect(concepts(question).map(({ text }) => text)).toEqual(["Dockers", "Port Elan", "LC"]);
  });

  test("keeps a name that is also written small for a name", () => {
    expect(concepts("the elan of Elan").map(({ text, name }) => [text, name])).toEqual([["elan", true]]);
  });

  test("is worth the same, however often a word is repeated", () => {
    const [once, often] = ["dockers code", "dockers code ".repeat(250)].map((question) =>
      concepts(question).map(({ importance }) => importance),
    );
    expect(often).toEqual(once);
  });

  test("keeps of many words the rarest, in the order of the question", () => {
    const rare = Array.from({ length: MAX_CONCEPTS }, (_, at) => `zyx${at}`);
    const question = ["dockers", ...rare.slice(0, 9), "harbour", ...rare.slice(9)].join(" ");
    expect(concepts(question).map(({ text }) => text)).toEqual(rare);
  });
});
