import type { ChatRequest, PagedRequest } from "../requests/request.ts";
import { readTyped, writeTyped } from "../requests/typed-text.ts";
import { readFeedback, writeFeedback } from "./feedback-code.ts";
import { heldText, holdText } from "./held-text.ts";
import { readSentence, writeSentence } from "./sentence-code.ts";

/** What a button does: a request, answered to everybody or to the one who presses it. */
export type Button = {
  readonly label: string;
  readonly request: PressableRequest;
  readonly public: boolean;
};

/** What a button can ask for. */
export type PressableRequest = Extract<
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
      | "skip"
      | "take-back"
      | "news"
      | "unwatch"
      | "feedback"
      | "retract";
  }
>;

/** What a button that was pressed asks for. */
export type Pressed = {
  readonly request: ChatRequest;
  readonly public: boolean;
  /** The archive that the button was made from, by its key; null for a button that holds a sentence of its own. */
  readonly archive: string | null;
};

const LETTERS = {
  ask: "a",
  timeline: "t",
  "on-this-date": "d",
  preview: "p",
  skip: "s",
  "take-back": "k",
  news: "n",
  unwatch: "u",
  feedback: "o",
  retract: "x",
} as const;

/**
 * What a button has to hold to work after a restart, on any platform.
 *
 * Where the question is too long for the room, only its digest is held: {@link readButton} then needs the question from the
 * button's message.
 *
 * @param archive the key of the current archive, see `archiveKey`.
 * @param room characters, 60 or more.
 * @example
 * writeButton({ label: "More", request: { kind: "ask", question: "why?", from: 1 }, public: false }, "k1y-_9aZ", 100);
 * // => "-a.k1y-_9aZ.1.why?"
 */
export function writeButton({ request, public: toAll }: Button, archive: string, room: number): string {
  const sign = toAll ? "+" : "-";
  if (request.kind === "feedback") {
    const start = `${sign}${LETTERS.feedback}.`;
    return start + writeFeedback(request, room - start.length);
  }
  if ("at" in request) return sign + writeSentence(request, room - sign.length);
  const head = `${sign}${LETTERS[request.kind]}.`;
  if (request.kind === "skip") return head + writeSkip(request);
  if (request.kind === "take-back") return `${head}${request.share}.${request.by}`;
  if (request.kind === "retract") return head + request.id;
  if (request.kind === "unwatch") return head + ("id" in request.what ? request.what.id : "");
  const page = `${head}${archive}.${request.from.toString(36)}.`;
  if (request.kind === "on-this-date") return `${page}${request.year}-${request.day}`;
  if (request.kind === "preview") return `${page}${request.channel ?? ""}`;
  if (request.kind === "news") return `${page}${request.watch}.${request.number.toString(36)}`;
  return page + holdText(writeTyped(request), room - page.length);
}

/**
 * Reads what {@link writeButton} wrote; null for anything else.
 *
 * @param shown what the message says was asked, for a text that the button had no room for.
 */
export function readButton(code: string, shown: string | null): Pressed | null {
  const [, mode, letter, rest = ""] = /^([+-])([a-z])\.(.*)$/s.exec(code) ?? [];
  if (mode === undefined) return null;
  const toAll = mode === "+";
  const sentence = readSentence(code.slice(1), shown);
  if (sentence) return { request: sentence, public: toAll, archive: null };
  const kind = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((name) => LETTERS[name] === letter);
  if (kind === undefined) return null;
  if (kind === "take-back") {
    const [, share, by] = /^([\w-]{8})\.([\w/-]{1,60})$/.exec(rest) ?? [];
    return share && by ? { request: { kind, by, share }, public: toAll, archive: null } : null;
  }
  if (kind === "skip") {
    const skip = readSkip(rest);
    return skip && { request: skip, public: toAll, archive: null };
  }
  if (kind === "retract")
    return KEPT.test(rest) ? { request: { kind, id: rest }, public: toAll, archive: null } : null;
  if (kind === "feedback") {
    const feedback = readFeedback(rest, shown);
    return feedback && { request: feedback, public: toAll, archive: null };
  }
  if (kind === "unwatch")
    return KEPT.test(rest) ? { request: { kind, what: { id: rest } }, public: toAll, archive: null } : null;
  const [, archive = "", count = "", text = ""] = /^([\w-]{8})\.([\da-z]{1,6})\.(.*)$/s.exec(rest) ?? [];
  const request = archive ? paged(kind, text, Number.parseInt(count, 36), shown) : null;
  return request && { request, public: toAll, archive };
}

/** The id of a watch, or of feedback. */
const KEPT = /^[\w-]{12}$/;

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
  if (kind === "news") {
    const [, watch, number] = /^([\w-]{12})\.([\da-z]{1,6})$/.exec(text) ?? [];
    return watch && number ? { kind, watch, number: Number.parseInt(number, 36), from } : null;
  }
  if (kind === "preview") return /^\w*$/.test(text) ? { kind, channel: text || null, from } : null;
  const held = heldText(text, shown);
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
