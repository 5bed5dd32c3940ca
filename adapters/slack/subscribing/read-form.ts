import * as v from "valibot";
import { readClock } from "../../../src/chat/requests/subscription-text.ts";
import { findZone } from "../../../src/chat/requests/time-zones.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { sayIn } from "../../../src/messages/say.ts";
import type { SlackRequest } from "../read.ts";
import { FIELDS, FORM } from "./subscribe-form.ts";

/** What a form says: a request, or what is wrong with which of its fields. */
export type SubmittedForm =
  | { readonly kind: "request"; readonly asking: SlackRequest; readonly channel: string }
  | { readonly kind: "wrong"; readonly errors: Readonly<Record<string, string>> };

const maybe = v.nullish(v.string(), null);
const chosen = v.nullish(v.object({ value: maybe }), null);

const submission = v.object({
  type: v.literal("view_submission"),
  trigger_id: v.string(),
  user: v.object({ id: v.string(), name: maybe, username: maybe, team_id: maybe }),
  team: v.nullish(v.object({ id: maybe }), null),
  view: v.object({
    callback_id: v.literal(FORM),
    private_metadata: v.nullish(v.string(), ""),
    state: v.object({
      values: v.object({
        [FIELDS.channel]: v.object({ [FIELDS.channel]: v.object({ selected_conversation: maybe }) }),
        [FIELDS.zone]: v.object({ [FIELDS.zone]: v.object({ selected_option: chosen }) }),
        [FIELDS.time]: v.object({ [FIELDS.time]: v.object({ selected_time: maybe }) }),
        [FIELDS.emptyDay]: v.object({ [FIELDS.emptyDay]: v.object({ selected_option: chosen }) }),
        [FIELDS.care]: v.object({ [FIELDS.care]: v.object({ selected_option: chosen }) }),
      }),
    }),
  }),
});

const suggestion = v.object({
  type: v.literal("block_suggestion"),
  action_id: v.literal(FIELDS.zone),
  value: v.string(),
});

/** Reads a form that was submitted; null if it is not the form of the daily post. */
export function readForm(
  body: unknown,
  localeOf: (user: string) => Locale | undefined = () => undefined,
): SubmittedForm | null {
  const parsed = v.safeParse(submission, body);
  if (!parsed.success) return null;
  const { user, team, trigger_id, view } = parsed.output;
  const say = sayIn(localeOf(user.id) ?? "en");
  const { values } = view.state;
  const channel = values.channel.channel.selected_conversation;
  const zone = findZone(values.zone.zone.selected_option?.value ?? "");
  const time = readClock(values.time.time.selected_time ?? "");
  if (channel === null || !/^\w+$/.test(channel))
    return { kind: "wrong", errors: { [FIELDS.channel]: say("slack.form-choose-channel") } };
  if (zone === null) return { kind: "wrong", errors: { [FIELDS.zone]: say("slack.form-choose-zone") } };
  if (time === null) return { kind: "wrong", errors: { [FIELDS.time]: say("slack.form-choose-time") } };
  const from = view.private_metadata;
  return {
    kind: "request",
    channel,
    asking: {
      kind: "request",
      by: "form",
      person: `${team?.id ?? user.team_id ?? ""}/${user.id}`,
      delivery: trigger_id,
      request: {
        kind: "subscribe",
        channel,
        zone,
        time,
        emptyDay: values["empty-day"]["empty-day"].selected_option?.value === "skip" ? "skip" : "nearby",
        care: values.care.care.selected_option?.value === "leave-out" ? "leave-out" : "note",
      },
      madeFrom: null,
      public: false,
      name: user.name ?? user.username,
      target: {
        channel: from || user.id,
        user: user.id,
        thread: null,
        opens: null,
        responseUrl: null,
        alone: from === "",
        direct: from === "",
      },
      about: channel,
      block: null,
      trigger: null,
      note: null,
    },
  };
}

/** What somebody types into the form to find their time zone; null if it is something else. */
export function readSuggestion(body: unknown): string | null {
  const parsed = v.safeParse(suggestion, body);
  return parsed.success ? parsed.output.value : null;
}
