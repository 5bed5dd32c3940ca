import type { HomeView, KnownBlock } from "@slack/types";
import {
  type ArchiveNumbers,
  exampleQuestions,
  helpReply,
  numbersWords,
} from "../../../src/chat/replies/about-replies.ts";
import { replyWithPrefix, withCommandPrefix } from "../../../src/chat/replies/command-names.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
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
export function renderHome(numbers: ArchiveNumbers, commandPrefix = "", say: Say = ENGLISH): HomeView {
  const help = replyWithPrefix(helpReply(say), commandPrefix);
  const examples = exampleQuestions(say).map((example) => withCommandPrefix(example, commandPrefix));
  return {
    type: "home",
    blocks: [
      header(help.title ?? say("slack.app")),
      paragraphs(help.notes),
      header(say("status.archive")),
      paragraphs(numbersWords(numbers, say).map((line) => plainText(line, LINE).text)),
      header(say("help.try")),
      {
        type: "rich_text",
        elements: [{ type: "rich_text_preformatted", elements: richText(examples.join("\n")) }],
      },
      ...help.items
        .slice(1)
        .flatMap((item, index) => itemBlocks(item, { index, archive: "", listed: true, most: LINE, say })),
      header(say("slack.home-where")),
      paragraphs([say("slack.home-mention"), say("slack.home-look-up"), say("slack.home-share")]),
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
