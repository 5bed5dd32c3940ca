/** Who does it. */
export type Who = "ana" | "ben";

/** Something that a person sees. */
export type Shown = {
  /** All that can be read, in order, without the platform's mark-up. */
  readonly text: string;
  /** Whether nobody else sees it. */
  readonly private: boolean;
  /** The words of its buttons. */
  readonly buttons: readonly string[];
  /**
   * Presses a button.
   *
   * @param which of several of this label, from 0. @default 0
   */
  press(label: string, which?: number): Promise<Shown>;
  /** Presses a button as somebody else. */
  pressAs(who: Who, label: string): Promise<Shown>;
  /** Presses "Take back" as the person who shared it; resolves when nobody sees the message any more. */
  takeBack(): Promise<void>;
  /** The words of its buttons that can still be pressed; none once the message is gone. */
  pressable(): readonly string[];
};

/** A platform with the bot on it, and people who use it. */
export type Driver = {
  /** What others see Ana called. */
  readonly ana: string;
  /** Types `/ask …`, `/on-this-date …`, `/timeline …` or `/dateline …`; `--public` at the end is the platform's own option. */
  say(typed: string, by?: Who): Promise<Shown>;
  /** Types something that the platform delivers twice; tells how often it was answered. */
  sayTwice(typed: string): Promise<number>;
  /** Stops the bot and starts it with another folder of documents. */
  restart(corpus: string): Promise<void>;
  /** What the platform refused, and errors that nobody expected: nothing, in a good test. */
  trouble(): readonly unknown[];
  /** What, of all that was sent, would notify somebody. */
  pings(): readonly string[];
  close(): Promise<void>;
};

/** How a driver's bot is set up. */
export type Setting = {
  readonly corpus: string;
  /** Requests that one person may make in a minute. */
  readonly perMinute: number;
};

/** Starts a platform with the bot on it. */
export type MakeDriver = (setting: Setting) => Promise<Driver>;
