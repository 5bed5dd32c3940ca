import { ENGLISH, type Say } from "../../messages/say.ts";
import { type ChatRequest, LONGEST_QUESTION } from "./request.ts";
import { readTyped } from "./typed-text.ts";

/** What somebody else's message asks, when it is looked up. */
export type LookUp = {
  readonly request: ChatRequest;
  /** What is to be said of how it was read; null: nothing. */
  readonly note: string | null;
};

/**
 * Reads the words of a message that somebody looks up: a long one as far as a question may go, since the person who looks it up did not
 * write it. Options in it mean nothing, since it was not written to the bot.
 *
 * @param words without the platform's mark-up.
 */
export function readLookUp(words: string, today: string | null, say: Say = ENGLISH): LookUp {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain === "")
    return {
      request: { kind: "mistake", message: say("request.nothing-to-look-up") },
      note: null,
    };
  // Nobody meant an option by it; nor must a button, which holds the question as it would be typed.
  const question = beginning(plain.replace(/(?:--|[—–])(?=(?:public|publisher|place)\b)/gi, ""));
  return {
    request: readTyped("ask", question, today, say).request,
    note:
      plain.length <= LONGEST_QUESTION
        ? null
        : say("request.looked-up-in-part", { characters: question.length }),
  };
}

/** As many whole words as a question may have. */
function beginning(words: string): string {
  if (words.length <= LONGEST_QUESTION) return words;
  const cut = words.slice(0, LONGEST_QUESTION).replace(/[\ud800-\udbff]$/, "");
  return cut.replace(/\s\S*$/, "");
}
