import type { KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { completeZone, findZone } from "../../../src/chat/requests/time-zones.ts";
import { ENGLISH, type Say, sayIn } from "../../../src/messages/say.ts";
import { plainText, richText } from "../messages/text.ts";
import { renderMessage } from "../render.ts";

/** The form's `callback_id`. */
export const FORM = "dateline:subscribe";

/** What the form asks for: each is the id of its block and of the element inside it. */
export const FIELDS = {
  channel: "channel",
  zone: "zone",
  time: "time",
  emptyDay: "empty-day",
  care: "care",
} as const;

/** The most options that a menu in Slack can have. */
const MOST_OPTIONS = 100;

/** Characters of a title, of a label, of an option. */
const TITLE = 24;
const LABEL = 200;
const OPTION = 75;

/** What the form is made for. */
export type FormContext = {
  /** The channel of the command; null in a direct message. */
  readonly channel: string | null;
  /** The person's own time zone, to begin with; null if it is not known. */
  readonly zone: string | null;
};

/** The form that sets up the daily post of a channel. */
export function subscribeForm({ channel, zone }: FormContext, say: Say = ENGLISH): ModalView {
  const initial = zone === null ? null : findZone(zone);
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: channel ?? "",
    title: plainText(say("slack.form-title"), TITLE),
    submit: plainText(say("slack.form-submit"), TITLE),
    close: plainText(say("slack.form-cancel"), TITLE),
    blocks: [
      paragraph(say("slack.form-intro")),
      input(FIELDS.channel, say("slack.form-channel"), {
        type: "conversations_select",
        action_id: FIELDS.channel,
        default_to_current_conversation: true,
        filter: { include: ["public", "private"] },
      }),
      input(FIELDS.zone, say("slack.form-zone"), {
        type: "external_select",
        action_id: FIELDS.zone,
        min_query_length: 1,
        placeholder: plainText(say("slack.form-city"), OPTION),
        ...(initial === null ? {} : { initial_option: option(initial, initial) }),
      }),
      input(FIELDS.time, say("slack.form-time"), {
        type: "timepicker",
        action_id: FIELDS.time,
        initial_time: "08:00",
      }),
      choice(FIELDS.emptyDay, say("slack.form-empty-day"), [
        option(say("slack.form-nearest"), "nearby"),
        option(say("slack.form-no-post"), "skip"),
      ]),
      choice(FIELDS.care, say("slack.form-care"), [
        option(say("slack.form-note"), "note"),
        option(say("slack.form-left-out"), "leave-out"),
      ]),
    ],
  };
}

/** The time zones that complete what somebody types into the form. */
export function zoneOptions(typed: string): PlainTextOption[] {
  const named = findZone(typed);
  const zones = new Set([...(named === null ? [] : [named]), ...completeZone(typed, MOST_OPTIONS)]);
  return [...zones].slice(0, MOST_OPTIONS).map((zone) => option(zone, zone));
}

/** What the form turns into when the daily post is set up. */
export function doneView(reply: Reply, channel: string, archive: string): ModalView {
  const say = sayIn(reply.locale ?? "en");
  return {
    type: "modal",
    title: plainText(say("slack.form-title"), TITLE),
    close: plainText(say("slack.form-done"), TITLE),
    blocks: [
      ...renderMessage(reply, { archive }).blocks,
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: say("slack.form-channel-is") },
              { type: "channel", channel_id: channel },
            ],
          },
        ],
      },
    ],
  };
}

function option(label: string, value: string): PlainTextOption {
  return { text: plainText(label, OPTION), value };
}

function paragraph(text: string): KnownBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: richText(text) }] };
}

type InputBlock = Extract<KnownBlock, { type: "input" }>;

function input(id: string, label: string, element: InputBlock["element"]): InputBlock {
  return { type: "input", block_id: id, label: plainText(label, LABEL), element };
}

/** The first option is chosen to begin with. */
function choice(id: string, label: string, options: PlainTextOption[]): InputBlock {
  const [first] = options;
  return input(id, label, {
    type: "radio_buttons",
    action_id: id,
    options,
    ...(first ? { initial_option: first } : {}),
  });
}
