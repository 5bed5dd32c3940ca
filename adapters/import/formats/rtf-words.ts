/** Control words of RTF that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    line: "\n",
    tab: " ",
    emdash: "—",
    endash: "–",
    emspace: " ",
    enspace: " ",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    bullet: "•",
  }),
);

/** Groups of RTF that are no running text: tables of styles, pictures, remarks at the margin. */
export const SILENT_GROUPS: ReadonlySet<string> = new Set([
  "annotation",
  "colortbl",
  "fldinst",
  "info",
  "nonshppict",
  "object",
  "pict",
  "stylesheet",
]);

/** Encodings by the character set of a font, as WHATWG names them. */
export const FONT_ENCODINGS: Readonly<Record<number, string>> = {
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  238: "windows-1250",
};

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The encoding of a code page, as WHATWG names it; of an unknown one, Windows-1252. */
export function codePageEncoding(page: number | null): string {
  const known = CODE_PAGES[page ?? 0];
  if (known !== undefined) return known;
  return page !== null && page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}
