import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { plainYaml } from "../../src/corpus/plain-yaml.ts";

/** What the parser reads; null if it finds a fault. */
function parsed(yaml: string): unknown {
  const read = parseDocument(yaml);
  return read.errors.length > 0 || read.warnings.length > 0 ? null : read.toJS();
}

describe("plainYaml", () => {
  test.for([
    ['title: "Dockers: on strike"', { title: "Dockers: on strike" }],
    ["publisher: Human Rights Watch", { publisher: "Human Rights Watch" }],
    ["sha256: 6712ecc9", { sha256: "6712ecc9" }],
    ["places: [South Korea, Peru]", { places: ["South Korea", "Peru"] }],
    ['source: { file: "a 1.txt" }', { source: { file: "a 1.txt" } }],
    ["source:\n  file: a.txt\n  part: one\nid: a", { source: { file: "a.txt", part: "one" }, id: "a" }],
  ] as const)("reads %j", ([yaml, value]) => {
    expect(plainYaml(yaml)).toEqual(value);
    expect(parsed(yaml)).toEqual(value);
  });

  test.for([
    "",
    "part: 2",
    "sha256: 6712",
    "sha256: 67e12",
    "id: true",
    "places: [Peru, null]",
    "issued: 2004-05-03",
    'title: "a \\"b\\""',
    "title: 'a'",
    "title: a: b",
    "title: a # b",
    "title: a ",
    "title: a\n  and b",
    "id: a\nid: b",
    "source:",
    "source:\nid: a",
    "source: { file: a.txt }\n  part: one",
    "places:\n  - Peru",
    "a: &b c",
    "# a",
    "id: a\n\ntitle: b",
  ])("leaves %j to the parser", (yaml) => {
    expect(plainYaml(yaml)).toBeNull();
  });

  test("reads what the parser reads, or leaves it to it", () => {
    const piece = fc.constantFrom(
      ...["id", "a", "title", "x1", ": ", ":", " ", "  ", "\n", "\n  ", '"', "[", "]", "{ ", " }", ", "],
      ...[
        "true",
        "Null",
        "no",
        "12",
        "1e5",
        "0x1f",
        "5a0",
        "-",
        "- ",
        "#",
        " #",
        "'",
        "\\",
        "/",
        ".",
        "é",
        "?",
      ],
    );
    const line = fc
      .tuple(fc.constantFrom("id", "title", "  a", "  b"), fc.array(piece, { maxLength: 5 }))
      .map(([key, rest]) => `${key}: ${rest.join("")}`);
    const yaml = fc.oneof(
      fc.array(line, { maxLength: 4 }).map((all) => all.join("\n")),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(yaml, (text) => {
        const read = plainYaml(text);
        if (read !== null) expect(read).toEqual(parsed(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
