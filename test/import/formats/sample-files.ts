import { strToU8, zipSync } from "fflate";

/** What every sample says: a heading and two paragraphs, with signs that no ASCII has. */
export const SAMPLE = {
  title: "Dockers of Callao walk out",
  paragraphs: [
    "The dockers of Callao walked out on Monday, and the union said that nobody was paid since March.",
    "“We’ll stay out,” said José Núñez, the union’s secretary, “until the last wage is paid.”",
  ],
} as const;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A Word document as small as Word still opens one. */
export function docxSample(): Uint8Array {
  const paragraph = (text: string, style = "") =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const office = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${XML}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraph(SAMPLE.title, "Heading1")}${SAMPLE.paragraphs.map((text) => paragraph(text)).join("")}</w:body></w:document>`,
    ),
    "docProps/core.xml": strToU8(
      `${XML}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${SAMPLE.title}</dc:title><dcterms:created>2004-06-15T08:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
  });
}

/** A cell: a text, or a day as a workbook counts them, from 1900 on. */
type Cell = string | { readonly day: number };

/** An Excel workbook with one sheet, or with a second one, which has nothing but a note unless its rows are given. */
export function xlsxSample(
  rows: readonly (readonly Cell[])[],
  second?: string,
  secondRows: readonly (readonly Cell[])[] = [["note"]],
): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const cell = (one: Cell, at: string) =>
    typeof one === "string"
      ? `<c r="${at}" t="inlineStr"><is><t>${one}</t></is></c>`
      : `<c r="${at}" s="1"><v>${one.day}</v></c>`;
  const sheet = (all: readonly (readonly Cell[])[]) =>
    `${XML}<worksheet xmlns="${main}"><sheetData>${all
      .map(
        (row, y) =>
          `<row r="${y + 1}">${row.map((one, x) => cell(one, `${"ABCDEFGH"[x]}${y + 1}`)).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const names = ["Releases", ...(second === undefined ? [] : [second])];
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${XML}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${XML}<Relationships xmlns="${packaged}/relationships">${names.map((_, at) => `<Relationship Id="s${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join("")}<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `${XML}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet0.xml": strToU8(sheet(rows)),
    ...(second === undefined ? {} : { "xl/worksheets/sheet1.xml": strToU8(sheet(secondRows)) }),
  });
}

/** An OpenDocument text with a deleted paragraph, a remark at the margin, and spaces written as elements. */
export function odtSample(): Uint8Array {
  const oasis = "urn:oasis:names:tc:opendocument:xmlns";
  const [first, second] = SAMPLE.paragraphs;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `${XML}<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0"><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Struck out.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">${SAMPLE.title}</text:h><text:p>${first.replace(" Callao", "<text:s/>Callao")}<office:annotation><text:p>Check this.</text:p></office:annotation></text:p><text:p>${second}</text:p></office:text></office:body></office:document-content>`,
    ),
    "meta.xml": strToU8(
      `${XML}<office:document-meta xmlns:office="${oasis}:office:1.0" xmlns:meta="${oasis}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>${SAMPLE.title}</dc:title><meta:creation-date>2004-06-15T08:00:00</meta:creation-date></office:meta></office:document-meta>`,
    ),
  });
}

/** A PDF of one page with these lines, each at its place in points from the lower left corner. */
export function pdfSample(
  lines: readonly { readonly x: number; readonly y: number; readonly text: string }[],
): Uint8Array {
  const shown = lines
    .map(({ x, y, text }) => `BT /F1 10 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`)
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Title (${SAMPLE.title}) /CreationDate (D:20040615080000Z) >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

/** A Rich Text with a style sheet, a running head, and signs written in both of its ways. */
export function rtfSample(): Uint8Array {
  const written = (text: string) =>
    text
      .replace(/[“”’]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)
      .replace(/[éúñ]/g, (sign) => `\\'${sign.charCodeAt(0).toString(16)}`);
  const paragraphs = SAMPLE.paragraphs.map((text) => `\\pard\\plain\\f0 ${written(text)}\\par\r\n`);
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}
{\\info{\\title ${SAMPLE.title}}{\\creatim\\yr2004\\mo6\\dy15\\hr8\\min0}}{\\*\\generator Some;}{\\header\\pard Page 1\\par}
\\pard\\plain\\s1\\outlinelevel0 ${SAMPLE.title}\\par
${paragraphs.join("")}}`,
  );
}
