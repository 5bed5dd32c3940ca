import type { HomeView, KnownBlock } from "@slack/types";
import {
  type ArchiveNumbers,
  exampleQuestions,
  helpReply,
  numbersWords,
} from "../../../src/chat/replies/about-replies.ts";
import { replyWithPrefix, withCommandPrefix } from "../../../src/chat/replies/command-names.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { LIMITS } from "../limits.ts";
import { itemBlocks } from "./item-blocks.ts";
import { plainText, richText } from "./text.ts";

/** Characters of a line of the archive's numbers. */
const LINE = 1_000;

/**
 * App Home: what can be asked, how, and the archive in numbers.
 *
 * @param commandPrefix what the commands' names begin with. @default nothing
 */
export function renderHome(numbers: ArchiveNumbers, commandPrefix = ""): HomeView {
  const help = replyWithPrefix(helpReply(ENGLISH), commandPrefix);
  const examples = exampleQuestions(ENGLISH).map((example) => withCommandPrefix(example, commandPrefix));
  return {
    type: "home",
    blocks: [
      header(help.title ?? "Dateline"),
      paragraphs(help.notes),
      header("The archive"),
      paragraphs(numbersWords(numbers).map((line) => plainText(line, LINE).text)),
      header("Try"),
      {
        type: "rich_text",
        elements: [{ type: "rich_text_preformatted", elements: richText(examples.join("\n")) }],
      },
      ...help.items
        .slice(1)
        .flatMap((item, index) => itemBlocks(item, { index, archive: "", listed: true, most: LINE })),
      header("In a channel, a thread, or here"),
      paragraphs([
        "Mention the bot with a question, also in a thread. Or write to it under “Messages” above, without a command.",
        "To look up what somebody wrote, open the message’s menu and choose “Look this up”.",
        "Only you see an answer. “Share to channel” shows it to everybody; --public after a question does so at once.",
      ]),
    ],
  };
}

function header(text: string): KnownBlock {
  return { type: "header", text: plainText(text, LIMITS.header) };
}

function paragraphs(lines: readonly string[]): KnownBlock {
  return {
    type: "rich_text",
    elements: lines.map((line) => ({ type: "rich_text_section", elements: richText(line) })),
  };
}
