import { type Message, message } from "../messages/message.ts";
import type { DocumentDraft } from "./draft.ts";
import type { FeedHint } from "./with-feed.ts";

/** A text of fewer words says nothing that could be quoted: "Loading", "Please wait". */
const FEWEST_WORDS = 4;

/** A page that stands for another one is short: a notice that something is being repaired, a check whether a person reads. */
const SHORT = 25;

/** A page with a field for a password says more: who may sign in, and how. */
const SHORT_TO_SIGN_IN = 60;

/** Of a text that is not what was announced, this many words are shown. */
const SHOWN = 8;

/** Words that are shorter are in every text. Of a Korean, Chinese or Japanese word the first two signs count: particles follow it. */
const TELLING =
  /(?<short>[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2})[\p{L}\p{N}]*|[\p{L}\p{N}]{5,}/gu;

/**
 * Why a page that was fetched is not the document that its feed announces, null: it may well be.
 *
 * Servers answer with a page and "200 OK" where they mean "not now". Such a page is short, and has no word of the title in the feed.
 */
export function whyNotAnnounced(
  { title, text, isUntitled }: Pick<DocumentDraft, "title" | "text" | "isUntitled">,
  { title: announced, asksToSignIn = false }: Pick<FeedHint, "title" | "asksToSignIn">,
): Message | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const beginning = `“${words.slice(0, SHOWN).join(" ")}${words.length > SHOWN ? " …" : ""}”`;
  if (words.length < FEWEST_WORDS) return message("refusal.page-holds-only", { beginning });
  if (asksToSignIn && words.length < SHORT_TO_SIGN_IN)
    return message("refusal.page-asks-to-sign-in", { beginning });
  const telling = [...(announced ?? "").toLowerCase().matchAll(TELLING)].map(
    ({ 0: word, groups }) => groups?.short ?? word,
  );
  const all = `${isUntitled ? "" : title} ${text}`.toLowerCase();
  if (words.length >= SHORT || telling.length === 0 || telling.some((word) => all.includes(word)))
    return null;
  return message("refusal.page-says", { beginning, title: announced ?? "" });
}
