import { checkView } from "./check-message.ts";
import type { Ids } from "./ids.ts";
import { type Json, json, list, string } from "./json.ts";
import { keptView } from "./payloads.ts";
import type { SlackRecord } from "./record.ts";
import { type ShownView, type Transcript, withIds } from "./transcript.ts";
import { findUser, type Workspace } from "./workspace.ts";

const TRIGGER_LIFE_MS = 3_000;

/** What came of a view: as Slack keeps it, or what is wrong. */
export type ViewResult =
  | { readonly kind: "shown"; readonly view: Json }
  | { readonly kind: "refused"; readonly error: string; readonly faults: readonly string[] };

/** The modals and App Homes of the workspace. */
export type Views = {
  /** A new trigger_id: once, within three seconds. */
  readonly trigger: (user: string, exchange: number) => string;
  readonly open: (triggerId: string, view: unknown) => ViewResult;
  readonly publish: (user: string, view: unknown, hash: unknown) => ViewResult;
  /** What an ack put in the place of a modal. */
  readonly answer: (user: string, view: unknown, exchange: number) => ViewResult;
  /** The App Home of a person; null if none was ever published. */
  readonly home: (user: string) => Json | null;
};

type Needs = {
  readonly workspace: Workspace;
  readonly ids: Ids;
  readonly now: () => number;
  readonly record: SlackRecord;
  readonly transcript: Transcript;
  /** For how long a trigger_id is good, in milliseconds. @default 3000, as Slack's */
  readonly triggerLifeMs?: number;
};

type Trigger = { readonly user: string; readonly exchange: number; readonly untilMs: number };

/** No view yet. */
export function createViews({
  workspace,
  ids,
  now,
  record,
  transcript,
  triggerLifeMs = TRIGGER_LIFE_MS,
}: Needs): Views {
  const triggers = new Map<string, Trigger>();
  const exchanged = new Set<string>();
  const homes = new Map<string, Json>();

  const refused = (error: string, faults: readonly string[] = []): ViewResult => ({
    kind: "refused",
    error,
    faults,
  });

  const show = (type: string, given: unknown, shown: Omit<ShownView, "kind" | "view">): ViewResult => {
    const faults = checkView(given);
    if (json(given).type !== type) faults.push(`view.type: expected ${type}`);
    record.fault(shown.via, faults, given);
    if (faults.length > 0) return refused("invalid_arguments", faults);
    const blocks = list(json(given).blocks).map((block) => withIds(json(block), ids));
    const kept = type === "home" ? string(homes.get(shown.user)?.id) : "";
    const as = { id: kept || ids.viewId(), hash: `${ids.ts()}.hash` };
    const view = keptView({ ...json(given), blocks }, as, workspace);
    if (type === "home") homes.set(shown.user, view);
    transcript.show({ kind: "view", ...shown, view });
    return { kind: "shown", view };
  };

  return {
    trigger: (user, exchange) => {
      const id = ids.triggerId();
      triggers.set(id, { user, exchange, untilMs: now() + triggerLifeMs });
      return id;
    },
    open: (triggerId, view) => {
      const trigger = triggers.get(triggerId);
      if (exchanged.has(triggerId)) return refused("exchanged_trigger_id");
      if (!trigger) return refused("invalid_trigger_id");
      if (now() > trigger.untilMs) return refused("expired_trigger_id");
      triggers.delete(triggerId);
      exchanged.add(triggerId);
      return show("modal", view, { via: "views.open", user: trigger.user, exchange: trigger.exchange });
    },
    publish: (user, view, hash) => {
      if (!findUser(workspace, user)) return refused("user_not_found");
      if (hash !== undefined && hash !== homes.get(user)?.hash) return refused("hash_conflict");
      return show("home", view, { via: "views.publish", user, exchange: null });
    },
    answer: (user, view, exchange) => show("modal", view, { via: "ack", user, exchange }),
    home: (user) => homes.get(user) ?? null,
  };
}
