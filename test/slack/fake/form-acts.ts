import type { Acts } from "./acts.ts";
import type { Exchange } from "./exchange.ts";
import { type Filling, fillForm } from "./fill-form.ts";
import type { Installed } from "./installed.ts";
import { type Json, json, list } from "./json.ts";
import { blockSuggestionPayload, viewSubmissionPayload } from "./payloads.ts";
import { actionOf, elementOf } from "./press.ts";
import type { ShownView } from "./transcript.ts";
import type { Views } from "./views.ts";
import type { Workspace } from "./workspace.ts";

/** What people can do in a modal. */
export type FormActs = {
  /** Submits a modal with values by block_id and action_id, as they are. */
  readonly viewSubmission: (view: ShownView, values: Json) => Promise<Exchange>;
  /** Fills a modal in and submits it; what is preset stays. */
  readonly submitForm: (view: ShownView, filling?: Filling) => Promise<Exchange>;
  /** Types into a menu that asks the bot for its options; they are the exchange's `ackBody`. */
  readonly suggest: (view: ShownView, action: string, typed: string) => Promise<Exchange>;
};

type Needs = Acts & {
  readonly workspace: Workspace;
  readonly installed: Installed;
  readonly views: Views;
};

/** Modals, and who fills them in. */
export function createFormActs({ act, sceneOf, workspace, installed, views }: Needs): FormActs {
  const offered: Json[] = [];

  const viewSubmission: FormActs["viewSubmission"] = async ({ user, view }, values) =>
    act({ title: "submission", user, channel: null }, ({ id }) => ({
      kind: "interactive",
      payload: viewSubmissionPayload({ user, view, values, triggerId: views.trigger(user, id) }, workspace),
      retry: null,
    }));

  return {
    viewSubmission,
    submitForm: async (shown, filling = {}) => {
      const current = shown.exchange === null ? null : (sceneOf(shown.exchange)?.channel ?? null);
      return viewSubmission(shown, fillForm(shown.view, filling, current, offered));
    },
    suggest: async ({ user, view }, what, typed) => {
      installed.needOptions();
      const blocks = list(view.blocks).map(json);
      const { type, min_query_length: least = 3 } = elementOf(blocks, what);
      if (type !== "external_select") throw new Error(`"${what}" asks nobody for its options.`);
      if (typed.length < Number(least))
        throw new Error(`Slack asks for options from ${String(least)} characters on.`);
      const action = actionOf(blocks, what, {});
      const exchange = await act({ title: `type "${typed}"`, user, channel: null }, () => ({
        kind: "interactive",
        payload: blockSuggestionPayload({ user, view, action, typed }, workspace),
        retry: null,
      }));
      offered.push(...list(json(exchange.ackBody).options).map(json));
      return exchange;
    },
  };
}
