import type { Reply } from "../../chat/replies/reply.ts";
import type { Locale } from "../../messages/locale.ts";
import type { SendGate } from "./send-gate.ts";

/** The one post of a subscription on a local day, or the one message of a watch under its number. */
export type PostKey = {
  /** The id of the subscription or the watch. */
  readonly subscription: string;
  /** The local day, `YYYY-MM-DD`; of a watch which of its messages it is, as "news 3". */
  readonly day: string;
  /** The same for the same message, at most 25 characters: Discord's nonce. */
  readonly nonce: string;
  /** The message's title, which no other message of the bot in its channel has. */
  readonly title: string;
};

/** A channel to post in. */
export type ChannelAddress = {
  readonly workspace: string;
  readonly channel: string;
  /** The language that is spoken there. @default English */
  readonly locale?: Locale;
};

/** What came of sending a post. */
export type Sent =
  | { readonly kind: "posted" /** The platform's id of the message. */; readonly message: string }
  /** The gate had closed before anything was written: nothing was sent. */
  | { readonly kind: "late" }
  /** Refused for now: nothing was posted. */
  | {
      readonly kind: "refused";
      readonly reason: string;
      /** How long to wait, in milliseconds, if the platform says. */
      readonly waitMs: number | null;
    }
  /** No answer: it may have been posted. */
  | { readonly kind: "unclear"; readonly reason: string }
  /** It cannot be posted until a person fixes it: the channel is archived, the bot was removed, a permission is missing. */
  | { readonly kind: "impossible"; readonly reason: string };

/** What came of looking for a post. */
export type FoundPost = { readonly message: string } | "none" | "unknown" | "later";

/** A platform that daily posts go to. */
export type Poster = {
  readonly platform: string;
  /** The workspaces whose channels this bot posts in; null: it is not known, and all of the platform's are tried. */
  readonly workspaces: readonly string[] | null;
  /** How many posts may be under way at once, at most. */
  readonly atOnce: number;
  /** How many of them now, so that none has to wait long for the platform to take it; 0: it takes none for a while. */
  room(): number;
  /** For how long the platform itself drops a post whose nonce it has seen, in milliseconds; 0: it does not. */
  readonly dropsRepeatsForMs: number;
  /** What keeps every post from going out until somebody changes something, such as a revoked token: one line; null: nothing. */
  obstacle(): string | null;
  /** Finds out whether the obstacle is gone, at a pace that the platform bears. Quick while there is none; never throws. */
  recover(): Promise<void>;
  /**
   * Posts once; never repeats by itself what may have been posted. Bounded: it takes {@link POST_WITHIN_MS} at most.
   *
   * @param gate asked when the connection is open and nothing but the write is left. Without one it may be sent at any time.
   */
  post(address: ChannelAddress, post: Reply, key: PostKey, gate?: SendGate): Promise<Sent>;
  /**
   * Looks for a post among the channel's recent messages: `unknown` if that is not allowed, `later` if it is not possible now. The
   * clock here need not be the platform's.
   */
  find(address: ChannelAddress, key: PostKey, sinceMs: number): Promise<FoundPost>;
  /**
   * Tells a person in private something on a channel, in one try; never throws.
   *
   * @returns `unclear` if it may have arrived.
   */
  tell(address: ChannelAddress, person: string, words: string): Promise<"told" | "refused" | "unclear">;
};

/** How long sending may take, in milliseconds. */
export const POST_WITHIN_MS = 15_000;
