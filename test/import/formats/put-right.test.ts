import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { putRight } from "../../../adapters/import/formats/put-right.ts";
import { saying } from "../../fixtures/messages-in-english.ts";

/** What a program makes of UTF-8 that takes it for Windows-1252. */
function garbled(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => new TextDecoder("windows-1252").decode(Uint8Array.of(byte)))
    .join("");
}

describe("garbled text", () => {
  test.for([
    "It’s “fine” – à la café… ÉTÉ",
    "한국의 인권 성명",
    "Ёлка и Дом",
    "Łódź, Kraków: ęą",
    "naïve, 5 μg, 20 °C, £5",
    "日本の声明",
    "No comment 😀",
    "“Å” is KÖLN’s",
    "Αθήνα",
    "à la carte",
    "« la liberté\u00a0» est là",
  ])("%s is put right, also where it went through it twice", (text) => {
    expect(putRight(garbled(text)).text).toBe(text);
    expect(putRight(garbled(garbled(text))).text).toBe(text);
  });

  test("words of Western languages and Korean in any order are put right", () => {
    const word = fc.constantFrom(
      "don’t",
      "“café”",
      "Größe",
      "ÉTÉ",
      "señor",
      "시위는",
      "국가보안법",
      "£5",
      "—",
      "plain",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = ["the café’s", ...words].join(" ");
        expect(putRight(garbled(text)).text).toBe(text);
      }),
    );
  });

  test.for([
    ["It’s", ["1 character was garbled (“â€™” for “’”) and put right."]],
    ["naïve señor", ["2 characters were garbled (“Ã¯” for “ï”) and put right."]],
    ["Ё", ["1 character was garbled (“Ð□” for “Ё”) and put right."]],
  ] as const)("of %s its own example is given", ([text, notes]) => {
    expect(putRight(garbled(text)).notes).toEqual(notes);
  });
});

describe("sound text stays as it is", () => {
  test.for([
    "« la liberté\u00a0» est là, dit-il\u00a0: « l’égalité\u00a0»",
    "LA LIBERTÉ\u00a0! ET L’ÉGALITÉ…",
    "„Spaß“ und „Fuß“ – der Gruß…",
    "“LIBERTÉ” and “PROTÉGÉ”—the “protégé”—went",
    "“AMANHÃ” é o “AVÔ”",
    "TÄMÄ” JA “SMÅ”",
    "Nestlé™ and its café…",
    "Ještě šaty: Říšova",
  ])("%s", (text) => {
    expect(putRight(text)).toEqual({ text, notes: [] });
  });

  test("beside garbled words", () => {
    expect(putRight(`“LIBERTÉ” in the ${garbled("café’s")} words`).text).toBe(
      "“LIBERTÉ” in the café’s words",
    );
  });
});

test.for<readonly [string, string]>([
  ["a control character", "price Â\u0081 x"],
  ["a mark of annotations", "it ï¿¹ is"],
  ["a character that Unicode does not have", "it Í¸ is"],
])("what would make %s stays, and is reported", ([, text]) => {
  const { text: left, notes } = putRight(text);
  expect(left).toBe(text);
  expect(notes).toEqual([saying(/^1 character looks garbled \(“.+”\), and stayed as in the file/)]);
});

test.for<readonly [string, string]>([
  ["don\u0092t", "don’t"],
  ["the end Â\u0085", "the end …"],
])("a byte of Windows-1252 that was read as Latin-1 is put right in %j", ([text, right]) => {
  expect(putRight(text)).toEqual({
    text: right,
    notes: [saying("1 character was garbled")],
  });
});
