import type { FeedbackStore } from "../../src/chat/feedback/feedback.ts";
import type { InstallationStore } from "../../src/chat/installations/installation-store.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { WatchStore } from "../../src/delivery/watches/watch-store.ts";

/** Everything that one database keeps. */
export type DatabaseStore = SubscriptionStore & {
  readonly watches: WatchStore;
  readonly feedback: FeedbackStore;
  readonly installations: InstallationStore;
  /** Deletes the daily posts and watches of a workspace or server with all that came of them, and says how many there were. */
  forgetWorkspace(platform: string, workspace: string): Promise<number>;
};
