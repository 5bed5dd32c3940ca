import type { ReactElement, ReactNode } from "react";
import { keyOf } from "../drawing/place-key.ts";
import { fixedStyle } from "../drawing/style-sheet.ts";
import linkSheet from "./link.css";
import { type Block, type Inline, parseInline, parseMarkdown } from "./markdown.ts";

/** A text of several lines, as Discord's clients show its Markdown. */
export function DiscordText({ text }: { readonly text: string }): ReactElement {
  return <>{drawBlocks(parseMarkdown(text))}</>;
}

/** A single line, as Discord's clients show its Markdown. */
export function DiscordLine({ text }: { readonly text: string }): ReactElement {
  return <>{drawInlines(parseInline(text))}</>;
}

/** A link; the library's own colour for it is too faint to read on white. */
export function DiscordLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <discord-link href={href} target="_blank" rel="noopener noreferrer" ref={fixLink}>
      {children}
    </discord-link>
  );
}

const fixLink = fixedStyle(linkSheet);

function drawBlocks(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, index) => <BlockView key={keyOf(index)} block={block} />);
}

function drawInlines(inlines: readonly Inline[]): ReactNode {
  return inlines.map((inline, index) => <InlineView key={keyOf(index)} inline={inline} />);
}

function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case "text":
      return (
        <div>
          {drawInlines(block.children)}
          {endsEmpty(block.children) && <br />}
        </div>
      );
    case "subtext":
      return <div className="discord-subtext">{drawInlines(block.children)}</div>;
    case "heading":
      return <div className="discord-heading">{drawInlines(block.children)}</div>;
    case "quote":
      return (
        <discord-quote>
          <div>{drawBlocks(block.children)}</div>
        </discord-quote>
      );
    case "code":
      return (
        <discord-code multiline embed>
          {block.text}
        </discord-code>
      );
  }
}

/** Whether the last line is an empty one, which HTML would leave out. */
function endsEmpty(children: readonly Inline[]): boolean {
  const last = children.at(-1);
  return last === undefined || (last.kind === "text" && last.text.endsWith("\n"));
}

function InlineView({ inline }: { readonly inline: Inline }): ReactElement {
  switch (inline.kind) {
    case "text":
      // The white space of a text is its own; that of the elements' templates is not to be seen.
      return <span className="discord-words">{inline.text}</span>;
    case "code":
      return <discord-code embed>{inline.text}</discord-code>;
    case "mention":
      return <discord-mention type="user">{inline.text}</discord-mention>;
    case "bold":
      // The library's own elements for these put spaces around the words.
      return <strong>{drawInlines(inline.children)}</strong>;
    case "italic":
      return <em>{drawInlines(inline.children)}</em>;
    case "underline":
      return <u>{drawInlines(inline.children)}</u>;
    case "strike":
      return <s>{drawInlines(inline.children)}</s>;
    case "spoiler":
      return <discord-spoiler>{drawInlines(inline.children)}</discord-spoiler>;
    case "link":
      return <DiscordLink href={inline.href}>{drawInlines(inline.children)}</DiscordLink>;
  }
}
