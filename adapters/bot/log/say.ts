import type { Message } from "../../../src/messages/message.ts";
import type { PlainKey, Say as Words } from "../../../src/messages/say.ts";

/** What a line for the person who started the bot is about: the key of its name, a platform, or "" after another line of the same. */
export type Label = Extract<PlainKey, `start.label-${string}`> | "Slack" | "Discord" | "";

/** What a line says: sentences, what is the same in every language, or what makes the words of a language. */
export type Line = Message | readonly Message[] | string | ((words: Words) => string);

/**
 * Writes a line for the person who started the bot; on a terminal it is readable and in their language, elsewhere it is a line of the log,
 * in English.
 */
export type Say = (label: Label, line: Line, level?: "info" | "warn") => void;
