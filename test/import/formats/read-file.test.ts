import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFileBytes } from "../../../adapters/import/formats/read-file.ts";
import { inEnglish, saying } from "../../fixtures/messages-in-english.ts";
import { docxSample, xlsxSample } from "./sample-files.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is read of a file that holds one document, or why it is refused. */
async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const [one, ...others] = await readFileBytes({ name, bytes });
  expect(others).toEqual([]);
  if (one?.kind !== "read") return one?.reason;
  return one.extracted.length === 1 ? one.extracted[0] : one.extracted;
}

describe("text", () => {
  test.for([
    ["UTF-8", bytesOf("Łódź and ’90s"), "Łódź and ’90s", []],
    ["a byte order mark", bytesOf("\ufeffŁódź"), "Łódź", []],
    [
      "Windows-1252",
      Uint8Array.from(Buffer.from("The minister\x92s caf\xe9 was closed, and nobody said why.", "latin1")),
      "The minister’s café was closed, and nobody said why.",
      [saying("windows-1252")],
    ],
    [
      "EUC-KR",
      Uint8Array.from(
        Buffer.from(
          "b1b9b0a1bab8bec8b9fdc0ba20b3aabbdab4d92e20b1b9b0a1bab8bec8b9fdc0bb20c6f3c1f6c7cfb6f3b0ed20bfa9b7af20b4dcc3bcb0a120b8bbc7cfbfb4b4d92e",
          "hex",
        ),
      ),
      "국가보안법은 나쁘다. 국가보안법을 폐지하라고 여러 단체가 말하였다.",
      [saying("euc-kr")],
    ],
    [
      "UTF-8 with a byte of Windows-1252",
      Uint8Array.from(
        Buffer.concat([bytesOf("“We’ll stay,” José said – "), Buffer.from("at the caf\xe9.", "latin1")]),
      ),
      "“We’ll stay,” José said – at the café.",
      [saying("1 byte was no UTF-8")],
    ],
    [
      "mojibake",
      bytesOf("The ministerâ€™s cafÃ© and Ã…rhus"),
      "The minister’s café and Århus",
      ["3 characters were garbled (“â€™” for “’”) and put right."],
    ],
    ["mojibake made twice", bytesOf("ministerÃ¢Â\u0080Â\u0099s"), "minister’s", [saying("garbled")]],
    [
      "UTF-8 with a character that was lost before",
      bytesOf("The caf\ufffd of Callao"),
      "The caf\ufffd of Callao",
      ["“\ufffd” stands for a character that cannot be read."],
    ],
    ["letters that look like it", bytesOf("Â señor, Ã la carte, “Tú”"), "Â señor, Ã la carte, “Tú”", []],
  ] as const)("in %s", async ([, bytes, text, notes]) => {
    expect(await read("a.txt", bytes)).toMatchObject({ body: { kind: "pages", pages: [text] }, notes });
  });

  test("that is none is refused", async () => {
    expect(await read("a.txt", Uint8Array.from([0, 1, 2, 3, 0, 0, 7]))).toEqual(
      "It is not a text file, whatever its name says.",
    );
    expect(await read("a.txt", " \n")).toEqual("It has no words.");
  });
});

test.for([
  [
    "good YAML",
    'title: "Strike: dockers #1"\npublisher: Harbour Union\ndate: 2004-05-03T10:00:00Z\ntags: [a, b]',
  ],
  [
    "a title that YAML does not take",
    "title: Strike: dockers #1\npublisher: Harbour Union\ndate: 3 May 2004\nx: - y",
  ],
])("front matter of Markdown says who, what and when, and is no text: %s", async ([, head]) => {
  expect(await read("a.md", `---\n${head}\n---\n\nMonks brought rice.`)).toMatchObject({
    titles: [{ value: "Strike: dockers #1", from: "the front matter" }],
    publishers: [{ value: "Harbour Union" }],
    dates: [{ value: "2004-05-03", certainty: "stated" }],
    body: { blocks: [{ kind: "paragraph", text: "Monks brought rice." }] },
    removed: [`---\n${head}\n---`],
  });
});

test("a line between two rules is no front matter", async () => {
  expect(await read("a.md", "---\nMonks brought rice\n---\n\nThey did.")).toMatchObject({ removed: [] });
});

test("a day that an archive's own file was given is likely", async () => {
  expect(await read("a.md", "---\nissued: 2004-05-03\nissuedBasis: inferred\n---\n\nRice.")).toMatchObject({
    dates: [{ value: "2004-05-03", certainty: "likely" }],
  });
});

test("Markdown keeps its headings, lists and line ends", async () => {
  expect(
    await read("a.md", "# Rice\n\nMonks brought\nrice.\n\n- one\n- two\n\nOne line  \nand another."),
  ).toMatchObject({
    body: {
      blocks: [
        { kind: "heading", level: 1, text: "Rice" },
        { kind: "paragraph", text: "Monks brought rice." },
        { kind: "item", text: "one" },
        { kind: "item", text: "two" },
        { kind: "paragraph", text: "One line\nand another." },
      ],
    },
  });
});

test("JSON Lines give a document a line, and name the line of a mistake", async () => {
  const good =
    '{"text":"Monks marched.","id":"7","issued":"1998-09","publisher":"Oxfam"}\n\n{"text":"They fled."}\n';
  expect(await read("a.jsonl", good)).toMatchObject([
    {
      id: "7",
      dates: [{ value: "1998-09", certainty: "stated" }],
      publishers: [{ value: "Oxfam", from: "line 1" }],
    },
    { body: { pages: ["They fled."] }, dates: [] },
  ]);
  expect(await read("a.jsonl", '{"text":"a"}\n{"title":"b"}')).toEqual(
    "Line 2: expected `text` to be a text, and found none.",
  );
  expect(await read("a.jsonl", "{")).toEqual("Line 1: expected JSON, one object a line.");
  expect(await read("a.jsonl", '{"text":"a","issued":"May"}')).toEqual(
    "Line 1: expected `issued` to be an EDTF date such as 1998-09-09.",
  );
});

test("a table gives a document a row, whatever separates its cells", async () => {
  for (const cell of [",", ";", "\t"])
    expect(
      await read(
        "a.csv",
        `Title${cell}Date${cell}Text\nRice${cell}1998-09-09${cell}"Monks, they\nsay"\n${cell}${cell}\n`,
      ),
    ).toMatchObject({
      titles: [{ value: "Rice", from: "row 2" }],
      dates: [{ value: "1998-09-09", from: "row 2", certainty: "stated" }],
      body: { pages: ["Monks, they\nsay"] },
    });
  expect(await read("a.csv", "name,day\na,b\n")).toEqual(
    "It has no column `text`: name the columns in the first row (text, title, publisher, issued, language, url). Found: name, day.",
  );
});

test("a table says in plain words what is wrong with it", async () => {
  expect(await read("a.csv", 'title,text\nA,"They fled.\nB,They left.\n')).toEqual(
    "It is no table that can be read: a quotation mark opens a cell, and none closes it. Close it, or leave it out.",
  );
  expect(await read("a.csv", "file,date\na.pdf,2004-06-15\n")).toEqual(
    "It has no column `text`. If it says who published files and when, import the files with `--corrections` and this table.",
  );
  expect(await read("a.csv", 'title,text\nThe 12" gun,They fled.\n')).toMatchObject({
    titles: [{ value: 'The 12" gun' }],
  });
  expect(await read("a.csv", "text,date\nThey fled.,3/4/2004\n")).toMatchObject({
    dates: [],
    notes: ["Row 2: expected a date such as 1998-09-09, got “3/4/2004”."],
  });
});

test("a workbook gives a document a row of its first sheet", async () => {
  const rows = [
    ["Title", "Date", "Text"],
    ["Rice", { day: 36047 }, "Monks say so."],
    ["Fish", "10 September 1998", "They do."],
  ];
  const [file] = await readFileBytes({ name: "a.xlsx", bytes: xlsxSample(rows, "Notes") });
  expect(file).toMatchObject({
    extracted: [
      { titles: [{ value: "Rice", from: "row 2" }], dates: [{ value: "1998-09-09", certainty: "stated" }] },
      { titles: [{ value: "Fish" }], dates: [{ value: "1998-09-10" }], body: { pages: ["They do."] } },
    ],
  });
  expect(file).toMatchObject({
    extracted: [{ notes: ["Only the sheet “Releases” was read; not “Notes”."] }, {}],
  });
});

test("sheets of a workbook with the same columns are one table", async () => {
  const bytes = xlsxSample(
    [
      ["Title", "Date", "Text"],
      ["Rice", { day: 36047 }, "Monks say so."],
    ],
    "1999",
    [
      ["title ", "date", "text"],
      ["Fish", "10 September 1999", "They do."],
    ],
  );
  const [file] = await readFileBytes({ name: "a.xlsx", bytes });
  const note =
    "The sheets “Releases”, “1999” have the same columns: they are one table, with its rows counted through.";
  expect(file).toMatchObject({
    extracted: [
      { titles: [{ value: "Rice" }], notes: [note] },
      {
        titles: [{ value: "Fish", from: "row 3" }],
        dates: [{ value: "1999-09-10" }],
        body: { pages: ["They do."] },
      },
    ],
  });
});

test("what is attached to a mail is a document of its own, before the mail, with its sender and day where it says nothing else", async () => {
  const part = (head: string, body: string) => `--b\n${head}\n\n${body}\n`;
  const attached = (name: string, body: string) =>
    part(`Content-Type: text/plain\nContent-Disposition: attachment; filename="${name}"`, body);
  const mail = `From: Harbour News <desk@example.org>\nSubject: Dockers walk out\nDate: Thu, 1 Apr 2004 00:10:00 +1000\nContent-Type: multipart/mixed; boundary=b\n\n${part("Content-Type: text/plain", "See attached.")}${attached("../../a.txt", "The dockers walked out.")}${attached("logo.svg", "x")}--b--\n`;
  const files = await readFileBytes({ name: "in/a.eml", bytes: bytesOf(mail) });
  expect(files).toMatchObject([
    {
      kind: "read",
      name: "in/a.eml/a.txt",
      extracted: [
        {
          publishers: [{ value: "Harbour News", from: "the mail that it was attached to" }],
          dates: [{ value: "2004-04-01", certainty: "copy" }],
        },
      ],
    },
    { kind: "read", name: "in/a.eml", extracted: [{ notes: ["Attached and not read: logo.svg."] }] },
  ]);
});

test("a mail gives its subject, sender and the day by the sender's clock", async () => {
  const mail =
    "From: Harbour News <desk@example.org>\nSubject: Fwd: Dockers walk out\nDate: Thu, 1 Apr 2004 00:10:00 +1000\n\nThe dockers walked out.\n";
  expect(await read("a.eml", mail)).toMatchObject({
    titles: [{ value: "Dockers walk out" }],
    publishers: [{ value: "Harbour News" }],
    dates: [{ value: "2004-04-01", certainty: "stated" }],
    body: { kind: "pages", pages: ["The dockers walked out.\n"] },
  });
});

test("a page gives its article and what its metadata say", async () => {
  const prose =
    "The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the union said. ";
  const page = `<html lang="en_GB"><head><title>Dockers | Harbour</title><meta property="og:site_name" content="Harbour News">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Dockers walk out","datePublished":"2004-06-15T23:30:00-05:00"}]}</script>
    <link rel="canonical" href="https://example.org/strike"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Dockers walk out</h1><p>${prose.repeat(3)}</p></article></body></html>`;
  expect(await read("a.html", page)).toMatchObject({
    titles: [{ value: "Dockers walk out", from: "the page's JSON-LD" }, expect.anything(), expect.anything()],
    publishers: [{ value: "Harbour News" }],
    languages: [{ value: "en-GB" }],
    urls: [{ value: "https://example.org/strike" }],
    dates: [{ value: "2004-06-15", certainty: "stated" }],
    body: { kind: "blocks", blocks: [{ kind: "paragraph", text: prose.repeat(3).trim() }] },
  });
});

test.for([
  ["<head><title>Dockers</title></head>", ""],
  ["<title>Dockers</title>", ""],
  ["<head><title>Dockers</title></head><bo\u0001y>", "</bo\u0001y>"],
] as const)("a page gives its words without the tag of its body, after %s", async ([before, after]) => {
  const prose = "The dockers of Callao walked out on Monday, the union said. ".repeat(8).trim();
  expect(await read("a.html", `<html lang="en">${before}<p>${prose}</p>${after}</html>`)).toMatchObject({
    languages: [{ value: "en" }],
    body: { blocks: expect.arrayContaining([{ kind: "paragraph", text: prose }]) },
  });
});

describe("a ZIP", () => {
  test("gives each of its files, by their names in it", async () => {
    const bytes = zipSync({
      "a/one.txt": bytesOf("Monks marched."),
      "two.png": bytesOf("x"),
      ".DS_Store": bytesOf("x"),
    });
    expect(await readFileBytes({ name: "all.zip", bytes })).toMatchObject([
      { kind: "read", name: "all.zip/a/one.txt" },
      { kind: "refused", name: "all.zip/two.png" },
    ]);
  });

  test.for([
    ["a path that leads out", { "../one.txt": bytesOf("x") }, /a path that leads out of it/],
    ["a bomb", { "one.txt": new Uint8Array(30_000_000) }, /would unpack to 30 MB, which looks like a bomb/],
  ] as const)("with %s is refused as a whole", async ([, files, reason]) => {
    expect(inEnglish(await read("all.zip", zipSync(files)))).toMatch(reason);
  });

  test("whose directory is damaged is called damaged, whatever sizes it claims", async () => {
    const bytes = zipSync({ "one.txt": bytesOf("Monks marched.") });
    const directory = Buffer.from(bytes).indexOf("PK\u0001\u0002");
    // The packed and the unpacked size of its entry, four bytes each.
    bytes.fill(0xf0, directory + 20, directory + 28);
    expect(await read("all.zip", bytes)).toEqual("It is damaged or incomplete, or no ZIP file.");
  });

  test("that is damaged is refused", async () => {
    expect(await read("all.zip", zipSync({ a: bytesOf("abc") }).slice(0, 20))).toEqual(
      "It is damaged or incomplete, or no ZIP file.",
    );
  });
});

test.for([
  ["a.xls", "This format is not read. Save it as .xlsx or .csv."],
  ["a.xlsx", "It is damaged or incomplete, or no Excel workbook (.xlsx)."],
  ["a.unknown", /^This format is not read\. These are: \.txt, /],
  ["a.pdf", "It is damaged, or no PDF."],
  ["a.docx", "It is damaged or incomplete, or no Word document (.docx)."],
  ["a.odt", "It is damaged or incomplete, or no OpenDocument text (.odt)."],
] as const)("%s is refused with advice", async ([name, reason]) => {
  expect(inEnglish(await read(name, "nonsense"))).toMatch(reason);
});

describe("a Word document", () => {
  const whole = docxSample();
  const flipped = whole.map((byte, at) => (Math.abs(at - whole.length / 2) < 20 ? byte ^ 0xff : byte));
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1_000)]);
  const DAMAGED = "It is damaged or incomplete, or no Word document (.docx).";
  test.for<readonly [string, Uint8Array, string]>([
    ["that is empty", new Uint8Array(0), "It is empty."],
    ["that was cut in the middle", whole.slice(0, whole.length / 2), DAMAGED],
    ["without its end", whole.slice(0, -30), DAMAGED],
    ["with damaged bytes", flipped, DAMAGED],
    ["without its text", zipSync({ "a.txt": bytesOf("x") }), DAMAGED],
    [
      "that is locked, or an old one by another name",
      ole,
      "It is locked with a password, or in the format before 2007: save it without a password as a Word document (.docx).",
    ],
  ])("%s is refused with its reason", async ([, bytes, reason]) => {
    expect(await read("a.docx", bytes)).toEqual(reason);
  });
});
