import type { DocumentFilter } from "../../src/archive/document-filter.ts";
import type { Document } from "../../src/corpus/document.ts";
import { readSynonyms, type Synonyms } from "../../src/corpus/word-lists/synonyms.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { statement } from "../answer/statement.ts";

/** An id with everything that a query language, a path or a pattern gives a meaning to. */
export const ODD_ID = 'o\'neil "100%" *x* _y_ \\z [a-c]? é 북 \u{1F600};--';

const STRIKE = `# Harbour strike

On 8 September 1998 the dockers of Port Elan walked out of the harbour over wages and food.

“They beat us with batons,” said Ana Lopez, head of research at Oxfam. She said so on 9 September.

## Demands

- Wages of 1,500 a month in September 1998.
- A co-owner for each dock.

The harbour stood still. The dockers of the harbour sang.`;

const KOREAN = `# 항구 파업

국제앰네스티는 1998년 9월 8일 서울에서 국가보안법의 폐지를 촉구했다. 지난해 이 법으로 구속된 사람은 400명이었다.

대표는 “양심수를 석방하라.”라고 말했다.`;

const MARKS = `He said “stop*” and "go" AND then NOT or NEAR/2 (it's 'odd'); dockers-only rules.

Kim Yo-jong co-sponsored COVID-19 rule 3.14 for 100% of __proto__ and constructor users on 29 February 2000.

SELECT * FROM passage; DROP TABLE passage; -- harbour`;

const ASTRAL = `\u{1F600}\u{1F600} The bell of \u{1D4B3}\u{1D4B4} rang.

\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} “The bell \u{20BB7} rang twice on 8 September 2001,” said Ana Lopez of Port Elan.`;

/** Labels on lines of their own, and what a page puts between two turns. */
const INTERVIEW = `JOURNALIST:

Will the bell of the harbour ring?

3

www.example.org

MINISTER:

It rang in the harbour on 8 September 2002.

The bell is old.

JOURNALIST:

And the dockers?

MINISTER:

They sang.`;

/** A document of another id, which a file of the corpus may not have. */
const named = (id: string, document: Document): Document => ({ ...document, id });

/** One document of every kind, in the order of their ids. */
export const CONTRACT_DOCUMENTS: readonly Document[] = [
  statement(STRIKE, {
    id: "a-strike",
    title: "Harbour news",
    publisher: "Oxfam",
    places: "[Port Elan, Moss]",
    issued: '"1998-09-10"',
    url: '"https://example.org/a?b=c&d=%25%27"',
  }),
  statement(KOREAN, { id: "b-korean", title: "항구 파업", publisher: "국제앰네스티", language: "ko" }),
  statement("# Only a heading", { id: "c-heading", publisher: "Watch" }),
  named("d%_", statement(MARKS, { title: `'Marks: "quotes" * and -'`, publisher: "O'Neil & Sons" })),
  statement(ASTRAL, {
    id: "e-astral",
    title: "\u{1F600} bells",
    publisher: "Oxfam",
    places: "[Moss]",
    issued: '"2001-09"',
  }),
  statement("The clerks of Moss sang in the harbour in March 2003.", {
    id: "f-clerks",
    title: "Clerks",
    publisher: "Watch",
    places: "[Moss]",
    issued: '"2003-03-05?"',
    issuedBasis: "inferred",
    issuedReason: "It says so.",
  }),
  statement("The Council of Ravna met the Mayor in the town hall.", {
    id: "g-council",
    publisher: "Watch",
    issued: '"2002-09-10"',
  }),
  statement(
    "The Council of Ravna met the Mayor once more. In September 2001 the Mayor of Ravna sang in a hall.",
    {
      id: "h-council",
      publisher: "Watch",
      issued: '"2002-09"',
    },
  ),
  statement(INTERVIEW, { id: "i-interview", publisher: "Watch", issued: '"2002-11"' }),
  named(
    ODD_ID,
    statement("Somebody rang a bell in the harbour on 8 September 1999.", { publisher: "Watch" }),
  ),
];

/** Some vocabulary for them. */
export const CONTRACT_SYNONYMS: Synonyms = readSynonyms(
  "synonyms.txt",
  "strike, walk out\nwage, pay",
).synonyms;

/** Filters of every kind; some let nothing through. */
export const FILTERS: readonly DocumentFilter[] = [
  {},
  { issued: [] },
  { publishers: ["Oxfam"] },
  { publishers: ["Oxfam", "O'Neil & Sons", "국제앰네스티"] },
  { publishers: ["oxfam"] },
  { publishers: [] },
  { places: ["Moss"] },
  { places: ["Port Elan", "Peru"] },
  { places: ["Moss' OR 1=1 --"] },
  { places: [] },
  { issued: dateConstraints("in 1998", null) },
  { issued: dateConstraints("in September", null) },
  { issued: dateConstraints("since 2001 and before April 2003", null) },
  { publishers: ["Watch"], places: ["Moss"], issued: dateConstraints("in 2003", null) },
  { documents: new Set(["a-strike", "nobody-knows-it"]) },
  { documents: new Set() },
];

/** Plain data as another process would get it. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
