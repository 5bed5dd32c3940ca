import { ENGLISH, type Say } from "../../messages/say.ts";
import type { ChatRequest } from "../requests/request.ts";
import type { PressableRequest } from "./button.ts";
import { digest } from "./held-text.ts";

/** What somebody pressed or typed, and where. */
export type Act = {
  readonly request: ChatRequest;
  /** Whether everybody is to see the answer. */
  readonly public: boolean;
  /** The person's id on the platform: what "Take back" holds. */
  readonly person: string;
  /** The channel in which the answer is shown. */
  readonly channel: string;
};

/** One thing that one person shows everybody in one channel. */
export type Share = { readonly key: string; readonly takeBack: TakeBack };

type TakeBack = Extract<PressableRequest, { readonly kind: "take-back" }>;

/** What is to be done about a pressed button. */
type Admitted = Pick<Act, "request" | "public"> & {
  /** What is being shared; null if nothing is. */
  readonly share: Share | null;
};

/** Keeps track of what is shared, so that pressing "Share to channel" again shares nothing. */
export type Sharing = {
  /**
   * What is asked for in effect: a second share is refused, and so is taking back what somebody else shared. A share that
   * is returned counts as done until it is forgotten.
   *
   * @param nowMs any clock that only goes forward, in milliseconds.
   * @param say in the language of whoever pressed. @default English
   */
  press(act: Act, nowMs: number, say?: Say): Admitted;
  /** Lets a share be made again: it failed. */
  failed(share: Share): void;
  /** Lets what was taken back be shared again. */
  takenBack(act: Pick<Act, "person" | "channel">, takeBack: TakeBack): void;
};

/** An hour in milliseconds: after that, somebody who shares the same thing again means to. */
const REMEMBERED_MS = 3_600_000;

/**
 * Remembers shares in memory; what holds after a restart is that the private message has lost its button.
 *
 * @param most how many shares are remembered, the oldest forgotten first. @default 10000
 */
export function createSharing(most = 10_000): Sharing {
  const sharedAtMs = new Map<string, number>();
  return {
    press(act, nowMs, say = ENGLISH) {
      const { request, public: toAll } = act;
      if (request.kind === "take-back" && request.by !== act.person)
        return refused(say("request.not-your-share"));
      if (!toAll) return { request, public: false, share: null };
      const share = shareOf(act);
      const beforeMs = sharedAtMs.get(share.key);
      if (beforeMs !== undefined && nowMs - beforeMs < REMEMBERED_MS)
        return refused(say("request.shared-already"));
      sharedAtMs.delete(share.key);
      if (sharedAtMs.size >= most) sharedAtMs.delete(sharedAtMs.keys().next().value ?? "");
      sharedAtMs.set(share.key, nowMs);
      return { request, public: true, share };
    },
    failed: ({ key }) => void sharedAtMs.delete(key),
    takenBack: ({ person, channel }, { share }) => void sharedAtMs.delete(keyOf(channel, person, share)),
  };
}

/** What somebody shares who asks for an answer that everybody sees. */
export function shareOf({ request, person, channel }: Omit<Act, "public">): Share {
  const share = digest(identity(request));
  return {
    key: keyOf(channel, person, share),
    takeBack: { kind: "take-back", by: person, share },
  };
}

function refused(message: string): Admitted {
  return { request: { kind: "mistake", message }, public: false, share: null };
}

function keyOf(channel: string, person: string, share: string): string {
  return [channel, person, share].join(" ");
}

/** What tells one thing that is shared from another; a button may have had no room for all highlights of a sentence. */
function identity(request: ChatRequest): string {
  if (request.kind !== "quotation") return JSON.stringify(request);
  const { at, as } = request;
  return JSON.stringify([at.document, at.start, at.end, as.kind === "answer" ? as.question : null]);
}
