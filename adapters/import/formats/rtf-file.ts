import { type Block, NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";
import { codePageEncoding, FONT_ENCODINGS, SIGNS, SILENT_GROUPS } from "./rtf-words.ts";

const FROM = ENGLISH("origin.rtf-properties");

/** One step of RTF: a control word with its number, a byte in hexadecimal, a control sign, a brace, line ends, or text. */
const STEP = new RegExp(
  [
    String.raw`\\(?<word>[a-z]+)(?<number>-?\d+)? ?`,
    String.raw`\\'(?<hex>[0-9a-f]{2})`,
    String.raw`\\(?<sign>[^a-z'])`,
    "(?<brace>[{}])",
    String.raw`[\r\n]+`,
    String.raw`(?<text>[^\\{}\r\n]+)`,
  ].join("|"),
  "gi",
);

/** What holds until the group ends. */
type Group = {
  /** Where words go: the document's text, its title, nowhere. */
  into: "text" | "title" | "removed" | "fonts" | "created" | null;
  hidden: boolean;
  encoding: string;
  /** How many characters after `\u` stand for it, for readers without Unicode. */
  fallback: number;
};

/** Reads Rich Text (RTF): its paragraphs, headings and list items, and the title and day of its properties. */
export const readRtfFile: FormatReader = async ({ bytes }) => {
  const rtf = Buffer.from(bytes).toString("latin1");
  if (!/^\s*\{\\rtf/.test(rtf))
    throw new ImportRefusal(message("refusal.damaged-or-no", { format: message("format.rtf") }));
  const { blocks, title, created, removed } = readSteps(withoutPictures(rtf));
  if (blocks.length === 0) throw new ImportRefusal(message("refusal.no-words-in-pictures"));
  return [
    {
      ...NOTHING_KNOWN,
      body: { kind: "blocks", blocks },
      removed: removed === "" ? [] : [removed],
      titles: title.split(" ").length > 2 ? [{ value: title, from: FROM }] : [],
      dates: isCalendarDate(created) ? [{ value: created, from: FROM, certainty: "copy" }] : [],
    },
  ];
};

/** `\binN` is followed by N bytes that are no RTF. */
function withoutPictures(rtf: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: word, 1: length, index } of rtf.matchAll(/\\bin(\d{1,9}) ?/g)) {
    if (index < from) continue;
    parts.push(rtf.slice(from, index));
    from = index + word.length + Number(length);
  }
  return [...parts, rtf.slice(from)].join("");
}

function readSteps(rtf: string) {
  const blocks: Block[] = [];
  const said = { text: "", title: "", removed: "" };
  const created = { yr: 0, mo: 0, dy: 0 };
  const fonts = new Map<number, string>();
  let group: Group = { into: "text", hidden: false, encoding: "windows-1252", fallback: 1 };
  let page = group.encoding;
  const outer: Group[] = [];
  let font = 0;
  let item = false;
  let level = null as number | null;
  let opened = false;
  let left = 0;
  let pending = "";

  const add = (words: string) => {
    if (group.into === "text" || group.into === "title" || group.into === "removed")
      said[group.into] += words;
  };
  const flush = () => {
    if (pending !== "" && !group.hidden)
      add(new TextDecoder(group.encoding).decode(Buffer.from(pending, "latin1")));
    pending = "";
  };
  const endParagraph = () => {
    if (group.into !== "text") return add(" ");
    const text = tidy(said.text);
    said.text = "";
    if (text === "") return;
    blocks.push(
      level !== null ? { kind: "heading", level, text } : { kind: item ? "item" : "paragraph", text },
    );
  };
  const take = (characters: string) => {
    const skipped = Math.min(left, characters.length);
    left -= skipped;
    pending += characters.slice(skipped);
  };
  const obey = (word: string, number: number | null) => {
    const on = number !== 0;
    const sign = SIGNS.get(word);
    if (sign !== undefined) {
      if (!group.hidden) add(sign);
      return;
    }
    if (group.into === "created" && Object.hasOwn(created, word)) Object.assign(created, { [word]: number });
    switch (word) {
      case "par":
      case "sect":
      case "page":
      case "cell":
      case "row":
        return endParagraph();
      case "pard":
        if (group.into === "text") [item, level] = [false, null];
        return;
      case "outlinelevel":
        if (group.into === "text") level = number !== null && number < 9 ? number + 1 : null;
        return;
      case "ls":
        if (group.into === "text") item = on;
        return;
      case "plain":
        group.hidden = false;
        return;
      case "v":
      case "deleted":
        group.hidden = on;
        return;
      case "ansicpg":
        page = codePageEncoding(number);
        group.encoding = page;
        return;
      case "f":
        font = number ?? 0;
        group.encoding = fonts.get(font) ?? page;
        return;
      case "fcharset": {
        const encoding = FONT_ENCODINGS[number ?? 0];
        if (group.into === "fonts" && encoding) fonts.set(font, encoding);
        return;
      }
      case "uc":
        group.fallback = Math.max(0, number ?? 1);
        return;
      case "u":
        if (!group.hidden) add(String.fromCharCode((number ?? 0) & 0xffff));
        left = group.fallback;
        return;
      case "title":
        if (group.into === null) group.into = "title";
        return;
      case "creatim":
        group.into = "created";
        return;
      case "fonttbl":
        group.into = "fonts";
        return;
      case "listtext":
      case "pntext":
        item = true;
        group.into = null;
        return;
      case "footnote":
        group.into = "removed";
        return;
      default:
        if (SILENT_GROUPS.has(word)) group.into = null;
        else if (/^(?:header|footer)[lrf]?$/.test(word)) group.into = "removed";
    }
  };

  for (const { groups = {} } of rtf.matchAll(STEP)) {
    const { word, number, hex, sign, brace, text } = groups;
    if (hex !== undefined) take(String.fromCharCode(Number.parseInt(hex, 16)));
    else if (text !== undefined) take(text);
    else if (sign !== undefined && "\\{}".includes(sign)) take(sign);
    else if (brace !== undefined || word !== undefined || sign !== undefined) {
      flush();
      left = 0;
      if (brace === "{") outer.push({ ...group });
      else if (brace === "}") group = outer.pop() ?? group;
      else if (word !== undefined) obey(word, number === undefined ? null : Number(number));
      else if (sign === "*" && opened) group.into = null;
      else if (sign === "~") add("\u00a0");
      else if (sign === "_") add("-");
      else if (sign === "\n" || sign === "\r") endParagraph();
    }
    opened = brace === "{";
  }
  if (outer.length > 0) throw new ImportRefusal(message("refusal.cut-off"));
  flush();
  endParagraph();
  const { yr, mo, dy } = created;
  const day = [String(yr).padStart(4, "0"), ...[mo, dy].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
  return { blocks, title: tidy(said.title), removed: tidy(said.removed), created: day };
}

function tidy(text: string): string {
  return text.replace(/[^\S\n]+/g, " ").trim();
}
