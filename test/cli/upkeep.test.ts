import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { dateline } from "./terminal.ts";

const TEXT = "A monk was killed in Lhasa on 5 March 2008. Two others fled to India.";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-upkeep-"));
  await writeFile(join(folder, "good.md"), corpusFile({ issued: "2008-03-06", issuedBasis: "stated" }, TEXT));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => dateline([...argv, "--corpus", folder]);
const file = () => readFile(join(folder, "good.md"), "utf8");

describe("dateline edit", () => {
  test("corrects what is known of a document", async () => {
    const { code, out } = await run(
      "edit",
      "good",
      "--publisher",
      "Tibet Watch",
      "--place",
      "Tibet",
      "India",
    );
    expect(code).toBe(0);
    expect(out).toEqual([`${folder}/good.md: publisher: Tibet Watch; places: Tibet, India.`]);
    const shown = await run("show", "good");
    expect(shown.out.join("\n")).toContain("Published  Tibet Watch, 6 March 2008");
    expect(shown.out.join("\n")).toContain("Places     Tibet, India");
  });

  test("corrects several documents alike, and none if one of them is not there", async () => {
    await writeFile(join(folder, "other.md"), corpusFile({ id: "other" }, TEXT));
    const { error } = await run("edit", "good", "gone", "--publisher", "Tibet Watch");
    expect(error.join("\n")).toContain("got `gone`");
    expect(await file()).not.toContain("Tibet Watch");
    const { out } = await run("edit", "good", "other", "--publisher", "Tibet Watch");
    expect(out.join("\n")).toBe(
      `${folder}/good.md: publisher: Tibet Watch.\n${folder}/other.md: publisher: Tibet Watch.`,
    );
    expect(await readFile(join(folder, "other.md"), "utf8")).toContain("Tibet Watch");
  });

  test("marks a date as inferred where a reason is given, and takes a date out", async () => {
    await run("edit", "good", "--issued", "2008-03", "--reason", "It speaks of this month.");
    expect((await run("show", "good")).out.join("\n")).toContain("about March 2008");
    await run("edit", "good", "--issued", "unknown");
    expect(await file()).toBe(corpusFile({}, TEXT));
  });

  test("marks a document as superseded by another one, and takes that back", async () => {
    await writeFile(join(folder, "other.md"), corpusFile({ id: "other" }, TEXT));
    const before = await file();
    await run("edit", "good", "--superseded-by", "other");
    expect(await file()).toContain('superseded:\n  by: "other"\n');
    await run("edit", "good", "--superseded-by", "none");
    expect(await file()).toBe(before);
  });

  test("leaves the file's permissions as they were", async () => {
    await chmod(join(folder, "good.md"), 0o640);
    await run("edit", "good", "--title", "Two fled");
    expect((await stat(join(folder, "good.md"))).mode & 0o777).toBe(0o640);
  });

  test.for([
    [
      ["edit", "gone", "--title", "x"],
      "Expected the id of a document in FOLDER, got `gone`: `npm run -s dateline -- documents` lists them.",
    ],
    [["edit", "good"], "Expected something to change, such as `--issued 1998-09-08` or `--publisher NAME`."],
    [
      ["edit", "good", "--superseded-by", "gone"],
      "Expected the id of a document in FOLDER, got `gone`: `npm run -s dateline -- documents` lists them.",
    ],
    [["edit", "good", "--reason", "x"], "Expected `--issued` beside `--reason`: the reason is of the date."],
    [
      ["edit", "good", "--language", "English"],
      "FOLDER/good.md:5: Expected `language` to be a BCP 47 language such as en or ko.\nThe file is as it was.",
    ],
    [["edit", "good", "--issued", "May"], /Expected an EDTF date such as 1998-09-08/],
    [["withdraw", "good"], /equired option '--reason <words>'/],
    [["remove", "good"], /^Expected `--yes` to delete FOLDER\/good\.md\./],
  ] as const)("refuses %j and leaves the file as it was", async ([argv, message]) => {
    const before = await file();
    const { code, error } = await run(...argv);
    expect(code).toBe(2);
    expect(error.join("\n").replaceAll(folder, "FOLDER")).toMatch(message);
    expect(await file()).toBe(before);
    expect(await readdir(folder)).toEqual(["good.md"]);
  });
});

describe("dateline withdraw", () => {
  test("keeps the words, says so at each answer, and posts nothing of it", async () => {
    await run("withdraw", "good", "--reason", "The figures were wrong.", "--date", "2009-01-02");
    const { out } = await run("ask", "How many fled to India?");
    expect(out.join("\n")).toContain("Two others fled to India.");
    expect(out.join("\n")).toContain("Withdrawn  on 2 January 2009: The figures were wrong.");
    expect((await run("on-this-date", "5 March")).out.join("\n")).not.toContain("A monk was killed");
  });

  test("is undone by restore", async () => {
    const before = await file();
    await run("withdraw", "good", "--reason", "The figures were wrong.");
    expect(await file()).toContain('withdrawn:\n  date: "2021-03-05"');
    expect((await run("restore", "good")).code).toBe(0);
    expect(await file()).toBe(before);
    expect((await run("on-this-date", "5 March")).out.join("\n")).toContain("A monk was killed");
  });
});

test("an answer of two publishers is given once, with both", async () => {
  await writeFile(
    join(folder, "copy.md"),
    corpusFile({ id: "copy", publisher: "Tibet Watch", sameAs: "[good]" }, TEXT),
  );
  const { out } = await run("ask", "How many fled to India?");
  expect(out.join("\n").match(/Two others fled to India/g)).toHaveLength(1);
  expect(out.join("\n")).toMatch(
    /Also in +(?:Tibet Watch, date unknown \(copy\)|Amnesty International, 6 March 2008 \(good\))/,
  );
  const json = JSON.parse((await run("ask", "How many fled to India?", "--json")).out.join(""));
  expect(
    [json.answers[0].document.id, ...json.answers[0].alsoIn.map(({ id }: { id: string }) => id)].toSorted(),
  ).toEqual(["copy", "good"]);
});

describe("a document that a newer version takes the place of", () => {
  beforeEach(() =>
    writeFile(
      join(folder, "good.md"),
      corpusFile({ issued: "2008-03-06", issuedBasis: "stated", superseded: "{ by: good-2 }" }, TEXT),
    ),
  );

  test("says so at each answer and where it is shown, and nothing of it is posted", async () => {
    const row = "Superseded a newer version exists: good-2";
    expect((await run("ask", "How many fled to India?")).out.join("\n")).toContain(row);
    expect((await run("show", "good")).out.join("\n")).toContain(row);
    expect((await run("on-this-date", "5 March")).out.join("\n")).not.toContain("A monk was killed");
  });

  test("says so in JSON", async () => {
    const { out } = await run("ask", "How many fled to India?", "--json");
    expect(JSON.parse(out.join(""))).toMatchObject({
      answers: [{ document: { id: "good", superseded: { by: "good-2" } } }],
    });
    expect(JSON.parse((await run("show", "good", "--json")).out.join(""))).toMatchObject({
      superseded: { by: "good-2" },
    });
  });
});

test("dateline remove deletes a document when it is told to", async () => {
  expect((await run("remove", "good", "--yes")).out).toEqual([`${folder}/good.md: deleted.`]);
  expect(await readdir(folder)).toEqual([]);
});

describe("dateline check --fix", () => {
  test("writes the hash of a text that was changed, and says which files", async () => {
    await writeFile(join(folder, "good.md"), (await file()).replace("Two others", "Three others"));
    expect((await run("check")).code).toBe(1);
    const { code, error } = await run("check", "--fix");
    expect(error).toEqual([`${folder}/good.md: the SHA-256 is now that of the text.`]);
    expect(code).toBe(0);
    expect((await run("ask", "How many fled to India?")).out.join("\n")).toContain("Three others fled");
  });

  test("leaves every other fault to a person", async () => {
    const faulty = (await file()).replace("language: en", "language: English").replace("Two", "Three");
    await writeFile(join(folder, "good.md"), faulty);
    expect((await run("check", "--fix")).code).toBe(1);
    expect(await file()).toBe(faulty);
  });
});
