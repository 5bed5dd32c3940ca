import type { Archive } from "../../src/archive/archive.ts";
import type { Pressed } from "../../src/chat/buttons/button.ts";
import { forEverybody, type Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { readMessage } from "../../src/chat/requests/typed-text.ts";
import type { ChatAnswer, PlatformName } from "./messages.ts";
import { sourcesOf } from "./sources.ts";

/** A platform as the preview needs it. */
type PreviewPlatform = {
  readonly name: PlatformName;
  /** The payload that the platform's adapter would send. */
  readonly render: (reply: Reply) => unknown;
  /** What a button that was pressed asks for: its `value` or `custom_id`, and the payload of its message. */
  readonly press: (code: string, message: unknown) => Pressed | null;
};

/** What a conversation needs. */
export type ConversationPorts = {
  /** Where whole documents are from. */
  readonly archive: Pick<Archive, "document">;
  readonly respond: (request: ChatRequest, madeFrom: string | null) => Reply | Promise<Reply>;
  readonly platforms: readonly [PreviewPlatform, PreviewPlatform];
  readonly today: () => string;
};

/** A chat without a platform: what is typed and pressed, and the messages that come of it. */
export type Conversation = {
  say(text: string): Promise<ChatAnswer>;
  /** Null for a button that no adapter made. */
  press(platform: PlatformName, code: string, message: unknown): Promise<ChatAnswer | null>;
};

/** Takes what is typed and pressed to the core, and its replies to the platforms. */
export function createConversation({ archive, respond, platforms, today }: ConversationPorts): Conversation {
  const tell = async (
    request: ChatRequest,
    isPublic: boolean,
    madeFrom: string | null,
    on: readonly PreviewPlatform[],
  ): Promise<ChatAnswer> => {
    const own = await respond(request, madeFrom);
    const shared = isPublic && own.kind !== "refusal" && own.kind !== "changed";
    const reply = shared ? forEverybody(own, { name: "you", takeBack: null }) : own;
    return {
      drawings: on.map(({ name, render }) => ({ platform: name, payload: render(reply) })),
      private: !shared,
      summary: summaryOf(reply),
      sources: await sourcesOf(reply, archive),
    };
  };
  return {
    say(text) {
      const typed = readMessage(text, today());
      return tell(typed.request, typed.public, null, platforms);
    },
    async press(name, code, message) {
      const pressedOn = platforms.filter((platform) => platform.name === name);
      const pressed = pressedOn[0]?.press(code, message) ?? null;
      return pressed && tell(pressed.request, pressed.public, pressed.archive, pressedOn);
    },
  };
}

/** A screen reader says so much at once. */
const MOST_WORDS = 60;

/** What a reply says first, for those who hear the page. */
function summaryOf({ title, notes, items }: Reply): string {
  const [first] = items;
  const said = [title, notes[0], first?.label, first?.text, first?.facts[0]?.text]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" ");
  const words = said.split(/\s+/);
  const others = items.length > 1 ? ` ${items.length} entries in all.` : "";
  return `${words.slice(0, MOST_WORDS).join(" ")}${words.length > MOST_WORDS ? "…" : ""}${others}`;
}
