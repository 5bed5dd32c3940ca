import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { readDrafts } from "../../adapters/import/run/read-drafts.ts";

// One release, written by LibreOffice and Chromium in every format that they write, has the same words however it is imported.
//   apt-get install --no-install-recommends libreoffice-writer-nogui chromium && npm run test:tools

const OFFICE = process.env.SOFFICE ?? "/usr/bin/soffice";
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const TITLE = "Dockers of Callao walk out over unpaid wages";
const PARAGRAPHS = [
  "LIMA, 15 June 2004 – The dockers of Callao walked out on Monday, and the union said that nobody had been paid since March. No ship was unloaded in any harbour of the country, and forty-two freighters lay at anchor off the coast by nightfall.",
  "“We’ll stay out,” said José Núñez, the union’s secretary, “until the last wage is paid.” He added that the fund of the union – some 4,000 soles – would last for another 12 days.",
  "The ministry called the strike illegal. A spokesman, Łukasz Żak, said that talks would begin on Wednesday at the earliest, provided that the pickets at the northern gate were withdrawn; the non-union workforce of the port authority would otherwise be sent in.",
  "“That is a threat, and a well-known one,” Núñez replied. “Our members have heard it in 1998, in 2001 and again last year, and they have never gone back because of it. The northern gate stays closed.”",
];
const ITEMS = [
  "all wages since March are paid in full;",
  "nobody is dismissed for having taken part;",
  "the port authority opens its books.",
];

/** The words as they should be imported, in order. */
const EXPECTED = words([...PARAGRAPHS.slice(0, 3), ...ITEMS, ...PARAGRAPHS.slice(3)].join(" "));

const ARTICLE = `<article><h1>${TITLE}</h1>${PARAGRAPHS.slice(0, 3)
  .map((text) => `<p>${text}</p>`)
  .join("")}<ul>${ITEMS.map((text) => `<li>${text}</li>`).join("")}</ul><p>${PARAGRAPHS[3]}</p></article>`;

function words(text: string): string {
  return text
    .replace(/^#.*$/gm, " ")
    .replace(/[•\u2022]|^-\s/gm, " ")
    .replace(TITLE, " ")
    .replace(/\s+/g, " ")
    .trim();
}

describe("one release", {
  skip:
    (!existsSync(OFFICE) && `LibreOffice is not at ${OFFICE}`) ||
    (!existsSync(CHROMIUM) && `Chromium is not at ${CHROMIUM}`),
}, () => {
  const home = mkdtempSync(join(tmpdir(), "dateline-tools-"));
  after(() => rmSync(home, { recursive: true, force: true }));

  function run(command: string, ...argv: readonly string[]): string {
    const { status, stdout, stderr, error } = spawnSync(command, argv, { cwd: home, encoding: "utf8" });
    assert.equal(status, 0, `${command} ${argv.join(" ")}: ${error?.message ?? stderr}`);
    return stdout;
  }

  const office = (from: string, format: string, ...more: readonly string[]) =>
    run(
      OFFICE,
      `-env:UserInstallation=file://${home}/profile`,
      "--headless",
      ...more,
      "--convert-to",
      format,
      from,
    );
  const browser = (page: string, ...argv: readonly string[]) =>
    run(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", ...argv, `file://${home}/${page}`);

  before(() => {
    const page = (body: string) =>
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${body}</body></html>`;
    const menu = "<nav><a href='/'>Home</a> <a href='/about'>About us</a></nav>";
    writeFileSync(join(home, "release.html"), page(ARTICLE));
    writeFileSync(
      join(home, "page.html"),
      page(
        `${menu}${ARTICLE}<footer>© Harbour Union</footer><script>document.querySelector("nav").append("Search")</script>`,
      ),
    );
    // As a document of Writer: one of Writer/Web is laid out anew as a PDF and loses a line of its heading.
    office("release.html", "odt:writer8", "--infilter=HTML (StarWriter)");
    for (const filter of ["docx:MS Word 2007 XML", "rtf:Rich Text Format", "pdf:writer_pdf_Export"])
      office("release.odt", filter);
    browser("release.html", `--print-to-pdf=${join(home, "printed.pdf")}`);
    writeFileSync(join(home, "saved.html"), browser("page.html", "--dump-dom"));
    const html = Buffer.from(page(ARTICLE)).toString("base64").replace(/.{76}/g, "$&\r\n");
    writeFileSync(
      join(home, "release.eml"),
      `From: Harbour Union <press@union.example>\r\nSubject: ${TITLE}\r\nDate: Tue, 15 Jun 2004 08:00:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${html}\r\n`,
    );
  });

  for (const name of [
    "release.odt",
    "release.docx",
    "release.rtf",
    "release.pdf",
    "release.eml",
    "printed.pdf",
    "saved.html",
  ])
    test(`as ${name} has its words, its title and its date`, async () => {
      assert.ok(readFileSync(join(home, name)).length > 0);
      const settings = { publisher: "Harbour Union", language: null, known: new Set<string>() };
      const [read] = await readDrafts({ path: join(home, name), name }, settings);
      if (read?.kind !== "drafts") assert.fail(JSON.stringify(read));
      const [draft, ...others] = read.drafts;
      assert.equal(others.length, 0);
      assert.equal(words(draft?.text ?? ""), EXPECTED);
      assert.equal(draft?.title, TITLE);
      assert.equal(draft?.issued, "2004-06-15");
    });
});
