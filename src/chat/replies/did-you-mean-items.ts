import type { NameGuess } from "../../answer/did-you-mean.ts";
import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import type { PagedRequest } from "../requests/request.ts";
import { writeTyped } from "../requests/typed-text.ts";
import { type Item, textItem } from "./reply.ts";

type Asked = Extract<PagedRequest, { readonly kind: "ask" | "timeline" }>;

/** Characters that a button holds on every platform: a longer question is there to be copied. */
const MOST_HELD = 80;

/** "Did you mean Benedict Rogers?", or that and others. */
export function didYouMeanWords(guesses: readonly NameGuess[], say: Say = ENGLISH): string {
  const names = guesses.map(({ name }) => name);
  return say("answer.did-you-mean", { names: listWords(say, names, "disjunction") });
}

/**
 * Asks back which name was meant: for each the command that asks it, to be copied, and a button that does.
 *
 * @param asked the request whose answer this is.
 */
export function didYouMeanItems(guesses: readonly NameGuess[], asked: Asked, say: Say): readonly Item[] {
  return guesses.map(({ name, question }, index) => {
    const request: Asked = {
      ...asked,
      ...(asked.kind === "ask" ? { question } : { topic: question }),
      from: 0,
    };
    const typed = writeTyped(request);
    return {
      ...textItem(`/${asked.kind} ${typed}`, {
        form: "copy",
        label: index === 0 ? didYouMeanWords(guesses, say) : null,
      }),
      buttons: typed.length <= MOST_HELD ? [{ label: name, request, public: false }] : [],
    };
  });
}
