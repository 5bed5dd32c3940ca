/** Writes a line for the person who started the bot; on a terminal it is readable, elsewhere it is a line of the log. */
export type Say = (label: string, text: string, level?: "info" | "warn") => void;
