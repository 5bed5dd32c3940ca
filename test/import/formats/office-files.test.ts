import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFileBytes } from "../../../adapters/import/formats/read-file.ts";
import { saying } from "../../fixtures/messages-in-english.ts";
import { docxSample, odtSample, pdfSample, SAMPLE } from "./sample-files.ts";

test.for([
  ["a.docx", docxSample(), "the properties of the Word document"],
  ["a.odt", odtSample(), "the properties of the document"],
] as const)(
  "%s gives its heading and paragraphs, and no more, with the title and day of its properties",
  async ([name, bytes, from]) => {
    const [file] = await readFileBytes({ name, bytes });
    expect(file).toMatchObject({
      kind: "read",
      extracted: [
        {
          body: {
            kind: "blocks",
            blocks: [
              { kind: "heading", level: 1, text: SAMPLE.title },
              ...SAMPLE.paragraphs.map((text) => ({ kind: "paragraph", text })),
            ],
          },
          titles: [{ value: SAMPLE.title, from }],
          dates: [{ value: "2004-06-15", from, certainty: "copy" }],
        },
      ],
    });
  },
);

const column = (x: number, lines: readonly string[]) =>
  lines.map((text, index) => ({ x, y: 700 - 14 * index, text }));
const LEFT = [
  "The dockers of Callao walked out",
  "on Monday, and those of Paita",
  "followed on the next day.",
];
const RIGHT = [
  "The union said that nobody was",
  "paid since March. The port has",
  "not answered any question.",
];

test.for([
  ["lines from top to bottom", column(60, LEFT), LEFT],
  ["two columns, one after the other", [...column(60, LEFT), ...column(320, RIGHT)], [...LEFT, ...RIGHT]],
] as const)("a PDF gives %s", async ([, lines, expected]) => {
  const [file] = await readFileBytes({ name: "a.pdf", bytes: pdfSample(lines) });
  if (file?.kind !== "read") throw new Error(file?.reason.key);
  const [found] = file.extracted;
  const text = found?.body.kind === "pages" ? found.body.pages.join("\f") : "";
  expect(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(expected);
  expect(found?.dates).toEqual([
    { value: "2004-06-15", from: "the properties of the PDF", certainty: "copy" },
  ]);
});

test("a PDF is read out of what Node reads a file into", async () => {
  const bytes = Buffer.from(
    pdfSample([{ x: 60, y: 700, text: "The dockers of Callao walked out on Monday." }]),
  );
  expect(await readFileBytes({ name: "a.pdf", bytes })).toMatchObject([{ kind: "read" }]);
  // pdf.js takes the bytes that it is given: what is hashed afterwards has to be whole.
  expect(bytes.length).toBeGreaterThan(0);
});

test("a PDF without text is refused, with the command that makes it readable", async () => {
  const [file] = await readFileBytes({
    name: "in/scan.pdf",
    bytes: pdfSample([{ x: 60, y: 60, text: "7" }]),
  });
  expect(file).toMatchObject({
    kind: "refused",
    reason: saying('`ocrmypdf "scan.pdf" "scan-with-text.pdf"`'),
  });
});

test("an OpenDocument text with entities of its own is refused, whatever they stand for", async () => {
  const content = strFromU8(unzipSync(odtSample())["content.xml"] ?? new Uint8Array());
  const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const bytes = zipSync({ "content.xml": strToU8(content.replace("?>", `?>${entity}`)) });
  expect(await readFileBytes({ name: "a.odt", bytes })).toMatchObject([
    { kind: "refused", reason: saying("entities of its own") },
  ]);
});
