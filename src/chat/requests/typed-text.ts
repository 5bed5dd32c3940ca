import { readDay } from "../../daily/read-day.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { brief, tooLong } from "./long-input.ts";
import { type ChatRequest, LONGEST_QUESTION, type PagedRequest } from "./request.ts";
import { readSubscribe } from "./subscription-text.ts";
import { readWatch } from "./watch-text.ts";

/** What somebody typed, understood. */
export type Typed = {
  readonly request: ChatRequest;
  /** Whether everybody is to see the answer. */
  readonly public: boolean;
};

/** The commands, by the names that are typed. */
export type CommandName = "ask" | "on-this-date" | "timeline" | "dateline";

/** `--publisher "Human Rights Watch"`, `--place Cambodia`, `--public`, `--no-picture`; phones make a dash of the two hyphens. */
const OPTION =
  /(?:^|\s)(?:--|[—–])(?:(public|no-picture)(?=\s|$)|(publisher|place)(?:\s+|=)(?:["“”]([^"“”]*)["“”]|(?!(?:--|[—–])(?:public|no-picture|publisher|place)\b)([^\s"“”]+))(?=\s|$))/giu;

/** Characters; no publisher and no place has a longer name. */
const LONGEST_NAME = 100;

type Options = { publisher?: string; place?: string; picture?: false };

/**
 * Reads the text after a command.
 *
 * @param today `YYYY-MM-DD`; null where no day is to be assumed.
 * @example
 * readTyped("ask", "who was shot? --place Cambodia", null).request;
 * // => { kind: "ask", question: "who was shot?", place: "Cambodia", from: 0 }
 */
export function readTyped(
  command: CommandName,
  text: string,
  today: string | null,
  say: Say = ENGLISH,
): Typed {
  const options: Options = {};
  let isPublic = false;
  const rest = text
    .replace(OPTION, (_, flag?: string, name?: string, quoted?: string, word?: string) => {
      const value = (quoted ?? word ?? "").trim().slice(0, LONGEST_NAME);
      if (flag?.toLowerCase() === "public") isPublic = true;
      else if (flag) options.picture = false;
      else if (value !== "") options[name?.toLowerCase() === "publisher" ? "publisher" : "place"] = value;
      return " ";
    })
    .replace(/\s+/g, " ")
    .trim();
  return { request: requestOf(command, rest, options, today, say), public: isPublic };
}

/** Reads what somebody writes to the bot without a command: a command's name may lead, anything else is a question. */
export function readMessage(text: string, today: string | null, say: Say = ENGLISH): Typed {
  const plain = text.replace(/\s+/g, " ").trim().replace(GREETING, "");
  const [, name, rest = ""] =
    /^\/?(ask|on[- ]this[- ]date|timeline|dateline)(?=[\s:,.!?]|$)[:,.!?]*\s*(.*)$/i.exec(plain) ?? [];
  switch (name?.toLowerCase()) {
    case undefined: {
      // "stop!", "subscribe 08:00 Asia/Seoul"; but "Help the monks get away?" is a question.
      const typed = readTyped("dateline", plain.replace(/^\/|[.!?:]+$/g, ""), today, say);
      // "Watch groups say what?" is a question; "watch: arrests" is a command.
      const isQuestion = typed.request.kind === "watch" && !/^\/?watch\s*:/i.test(plain);
      return typed.request.kind === "mistake" || isQuestion ? readTyped("ask", plain, today, say) : typed;
    }
    case "dateline": {
      // "Dateline, who was shot?" only says whom it asks.
      const typed = readTyped("dateline", rest, today, say);
      const known = /^(?:help|status|subscribe|stop|preview|watch|unwatch|watches)\b|^$/i.test(rest);
      return typed.request.kind === "mistake" && !known ? readTyped("ask", rest, today, say) : typed;
    }
    case "ask":
      return readTyped("ask", rest, today, say);
    case "timeline":
      return readTyped("timeline", rest, today, say);
    default:
      return readTyped("on-this-date", rest, today, say);
  }
}

/** How people begin when they write to somebody; it is no part of a question. */
const GREETING = /^(?:(?:hi|hey|hello|please|thanks|thank you|dear|cc)\b[\s,.!:]*)+(?=\S)/i;

/** The text after the command that asks the same, from the first page on. */
export function writeTyped(request: Extract<PagedRequest, { readonly kind: "ask" | "timeline" }>): string {
  const { publisher, place } = request;
  return [
    request.kind === "ask" ? request.question : request.topic,
    ...(publisher === undefined ? [] : [`--publisher "${publisher.replace(/["“”]/g, "")}"`]),
    ...(place === undefined ? [] : [`--place "${place.replace(/["“”]/g, "")}"`]),
    ...(request.picture === false ? ["--no-picture"] : []),
  ].join(" ");
}

function requestOf(
  command: CommandName,
  text: string,
  options: Readonly<Options>,
  today: string | null,
  say: Say,
): ChatRequest {
  if (text.length > LONGEST_QUESTION) {
    return { kind: "mistake", message: tooLong(text.length, say) };
  }
  switch (command) {
    case "ask":
      return text === ""
        ? { kind: "mistake", message: say("request.no-question") }
        : { kind: "ask", question: text, ...options, from: 0 };
    case "timeline":
      return { kind: "timeline", topic: text, ...options, from: 0 };
    case "on-this-date":
      return dayRequest(text, today, say);
    case "dateline":
      return datelineRequest(text, options, say);
  }
}

function dayRequest(text: string, today: string | null, say: Say): ChatRequest {
  const reading = readDay(text || today || "", today, say);
  switch (reading.kind) {
    case "day":
      return { kind: "on-this-date", day: reading.day, year: reading.year, from: 0 };
    case "ambiguous":
      return { kind: "which-day", readings: reading.readings };
    case "unreadable":
      return { kind: "mistake", message: say("request.leave-day-out", { why: reading.why }) };
  }
}

function datelineRequest(
  text: string,
  options: { readonly publisher?: string; readonly place?: string },
  say: Say,
): ChatRequest {
  const [word = "", ...rest] = text.toLowerCase().split(" ");
  const [, verb = "", topic = ""] = /^(watch|unwatch)(?:\s*:)?(?:\s+(.*))?$/i.exec(text) ?? [];
  if (verb.toLowerCase() === "watch") {
    const reading = readWatch(topic, options, say);
    return reading.kind === "request" ? reading.request : { kind: "mistake", message: reading.message };
  }
  if (verb !== "" && topic !== "") return { kind: "unwatch", what: { topic } };
  if (verb !== "" || (rest.length === 0 && word === "watches")) return { kind: "watches" };
  if (word === "subscribe") {
    const reading = readSubscribe(text.slice(word.length), say);
    return reading.kind === "request" ? reading.request : { kind: "mistake", message: reading.message };
  }
  if (rest.length === 0 && (word === "" || word === "help")) return { kind: "help" };
  if (rest.length === 0 && word === "status") return { kind: "status" };
  if (rest.length === 0 && word === "stop") return { kind: "stop", channel: null };
  if (rest.length === 0 && word === "preview") return { kind: "preview", channel: null, from: 0 };
  return { kind: "mistake", message: say("request.no-command", { text: brief(text) }) };
}
