import { expect, test } from "vitest";
import "../../fixtures/messages-in-english.ts";
import { readFileBytes } from "../../../adapters/import/formats/read-file.ts";
import { rtfSample, SAMPLE } from "./sample-files.ts";

async function read(rtf: string) {
  const [file] = await readFileBytes({ name: "a.rtf", bytes: Uint8Array.from(Buffer.from(rtf, "latin1")) });
  if (file?.kind !== "read") return file?.reason;
  const [found] = file.extracted;
  return found;
}

test("RTF gives its heading and paragraphs, and no more, with the title and day of its properties", async () => {
  const [file] = await readFileBytes({ name: "a.rtf", bytes: rtfSample() });
  const from = "the properties of the RTF document";
  expect(file).toMatchObject({
    kind: "read",
    extracted: [
      {
        body: {
          blocks: [
            { kind: "heading", level: 1, text: SAMPLE.title },
            ...SAMPLE.paragraphs.map((text) => ({ kind: "paragraph", text })),
          ],
        },
        removed: ["Page 1"],
        titles: [{ value: SAMPLE.title, from }],
        dates: [{ value: "2004-06-15", from, certainty: "copy" }],
      },
    ],
  });
});

test.for([
  [
    "bytes of its code page",
    String.raw`{\rtf1\ansi\ansicpg1250 \'a3\'f3d\'9f is a city.\par}`,
    "Łódź is a city.",
  ],
  [
    "bytes of a font's character set",
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset129 Batang;}}\f1 \'b1\'b9\'b0\'a1\f0  caf\'e9\par}`,
    "국가 café",
  ],
  [
    "Unicode with other stand-ins",
    String.raw`{\rtf1\uc2\u44397\'b1\'b9\u-21504 ??{\uc0\u233 t}\u233 xx\u233 \'e9\'e9.}`,
    "국가étéé.",
  ],
  ["braces and lines as meant", "{\\rtf1 \\{a\\}\\line b\r\nc\\~d\\par}", "{a}\nbc d"],
  ["no hidden or deleted words", String.raw`{\rtf1 One {\v secret }{\deleted gone }two.\par}`, "One two."],
  ["no picture", "{\\rtf1 One{\\pict\\bin4 {{{{ 00ff} two.\\par}", "One two."],
  [
    "a link's words only",
    String.raw`{\rtf1 See {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt this}}.\par}`,
    "See this.",
  ],
  ["no word of a name that every object has", String.raw`{\rtf1 a\constructor b\toString c\par}`, "abc"],
] as const)("RTF gives %s", async ([, rtf, text]) => {
  expect(await read(rtf)).toMatchObject({ body: { blocks: [{ kind: "paragraph", text }] } });
});

test("a list of RTF gives items without their bullets", async () => {
  const item = (text: string) => String.raw`\pard\ls1{\listtext\pard\plain \'95\tab}${text}\par`;
  expect(await read(`{\\rtf1 ${item("One")}${item("Two")}\\pard Three.\\par}`)).toMatchObject({
    body: {
      blocks: [
        { kind: "item", text: "One" },
        { kind: "item", text: "Two" },
        { kind: "paragraph", text: "Three." },
      ],
    },
  });
});

test.for([
  ["nonsense", "It is damaged, or no Rich Text (.rtf)."],
  ["{\\rtf1 One and", "It is cut off: its end is missing."],
  ["{\\rtf1\\par}", "It has no words: pictures of pages are not read."],
] as const)("%s is refused as RTF", async ([rtf, reason]) => {
  expect(await read(rtf)).toEqual(reason);
});
