import { createHash } from "node:crypto";
import { readReference, writeReference } from "./reference.ts";
import type { ChatRequest, PagedRequest } from "./request.ts";
import { readTyped, writeTyped } from "./typed-text.ts";

/** What a button does: a request, answered to everybody or to the one who presses it. */
export type Button = {
  readonly label: string;
  readonly request: PressableRequest;
  readonly public: boolean;
};

/** What a button can ask for. */
type PressableRequest = Extract<
  ChatRequest,
  {
    readonly kind:
      | "quotation"
      | "context"
      | "citation"
      | "ask"
      | "timeline"
      | "on-this-date"
      | "preview"
      | "skip";
  }
>;

/** What a button that was pressed asks for. */
export type Pressed = {
  readonly request: ChatRequest;
  readonly public: boolean;
  /** The archive that the button was made from, by its key; null for a button that holds a sentence of its own. */
  readonly archive: string | null;
};

/** Stands for a text that the button has no room for; its digest follows. */
const ELSEWHERE = "~";

const LETTERS = {
  quotation: "q",
  context: "c",
  citation: "r",
  ask: "a",
  timeline: "t",
  "on-this-date": "d",
  preview: "p",
  skip: "s",
} as const;

/**
 * What a button has to hold to work after a restart, on any platform.
 *
 * Where the question is too long for the room, only its digest is held: {@link readButton} then needs the question from the
 * message that the button stands in.
 *
 * @param archive the key of the archive at hand, see `archiveKey`.
 * @param room characters, 60 or more.
 * @example
 * writeButton({ label: "More", request: { kind: "ask", question: "why?", from: 1 }, public: false }, "k1y-_9aZ", 100);
 * // => "-a.k1y-_9aZ.1.why?"
 */
export function writeButton({ request, public: toAll }: Button, archive: string, room: number): string {
  const head = `${toAll ? "+" : "-"}${LETTERS[request.kind]}.`;
  if ("at" in request) return head + writeReference(request.at, room - head.length);
  if (request.kind === "skip") return head + writeSkip(request);
  const page = `${head}${archive}.${request.from.toString(36)}.`;
  if (request.kind === "on-this-date") return `${page}${request.year}-${request.day}`;
  if (request.kind === "preview") return `${page}${request.channel ?? ""}`;
  // A space keeps apart what begins with the mark itself; reading drops it.
  const text = writeTyped(request).replace(/^(?=~)/, " ");
  return page.length + text.length <= room ? page + text : page + ELSEWHERE + digest(text);
}

/**
 * Reads what {@link writeButton} wrote; null for anything else.
 *
 * @param shown what the message says was asked, for a text that the button had no room for.
 */
export function readButton(code: string, shown: string | null): Pressed | null {
  const [, mode, letter, rest = ""] = /^([+-])([a-z])\.(.*)$/s.exec(code) ?? [];
  const kind = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((name) => LETTERS[name] === letter);
  if (mode === undefined || kind === undefined) return null;
  const toAll = mode === "+";
  if (kind === "quotation" || kind === "context" || kind === "citation") {
    const at = readReference(rest);
    return at && { request: { kind, at }, public: toAll, archive: null };
  }
  if (kind === "skip") {
    const skip = readSkip(rest);
    return skip && { request: skip, public: toAll, archive: null };
  }
  const [, archive = "", count = "", text = ""] = /^([\w-]{8})\.([\da-z]{1,6})\.(.*)$/s.exec(rest) ?? [];
  const request = archive ? paged(kind, text, Number.parseInt(count, 36), shown) : null;
  return request && { request, public: toAll, archive };
}

function paged(
  kind: PagedRequest["kind"],
  text: string,
  from: number,
  shown: string | null,
): PagedRequest | null {
  if (kind === "on-this-date") {
    const [, year, day] = /^(\d{1,4})-(\d\d-\d\d)$/.exec(text) ?? [];
    return day === undefined ? null : { kind, day, year: Number(year), from };
  }
  if (kind === "preview") return /^\w*$/.test(text) ? { kind, channel: text || null, from } : null;
  const held = text.startsWith(ELSEWHERE) ? recalled(text.slice(ELSEWHERE.length), shown) : text;
  const typed = held === null ? null : readTyped(kind, held, null).request;
  return typed?.kind === kind ? { ...typed, from } : null;
}

type SkipRequest = Extract<ChatRequest, { readonly kind: "skip" }>;

/** "s.C07DESK.2026-06-17", "u.C07DESK.k1y-_9aZ.rs.2020-06-17" */
function writeSkip({ channel, what, undo }: SkipRequest): string {
  return [undo ? "u" : "s", channel ?? "", what.kind === "day" ? what.day : what.entry].join(".");
}

function readSkip(text: string): SkipRequest | null {
  const [, mode, channel = "", what = ""] = /^([su])\.(\w*)\.([\w.-]{10,40})$/.exec(text) ?? [];
  if (mode === undefined) return null;
  return {
    kind: "skip",
    channel: channel || null,
    what: /^\d{4}-\d\d-\d\d$/.test(what) ? { kind: "day", day: what } : { kind: "entry", entry: what },
    undo: mode === "u",
  };
}

function recalled(expected: string, shown: string | null): string | null {
  return shown !== null && digest(shown) === expected ? shown : null;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
