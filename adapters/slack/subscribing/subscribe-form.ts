import type { KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { completeZone, findZone } from "../../../src/chat/requests/time-zones.ts";
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
export function subscribeForm({ channel, zone }: FormContext): ModalView {
  const initial = zone === null ? null : findZone(zone);
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: channel ?? "",
    title: plainText("On this date", TITLE),
    submit: plainText("Set up", TITLE),
    close: plainText("Cancel", TITLE),
    blocks: [
      paragraph("Every day the channel gets up to three quotes on what happened on this date."),
      input(FIELDS.channel, "Channel", {
        type: "conversations_select",
        action_id: FIELDS.channel,
        default_to_current_conversation: true,
        filter: { include: ["public", "private"] },
      }),
      input(FIELDS.zone, "Time zone", {
        type: "external_select",
        action_id: FIELDS.zone,
        min_query_length: 1,
        placeholder: plainText("Type a city", OPTION),
        ...(initial === null ? {} : { initial_option: option(initial, initial) }),
      }),
      input(FIELDS.time, "Local time", {
        type: "timepicker",
        action_id: FIELDS.time,
        initial_time: "08:00",
      }),
      choice(FIELDS.emptyDay, "On a day without entries", [
        option("Show the nearest day", "nearby"),
        option("No post", "skip"),
      ]),
      choice(FIELDS.care, "Entries on death or torture", [
        option("With a content note", "note"),
        option("Left out", "leave-out"),
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
  return {
    type: "modal",
    title: plainText("On this date", TITLE),
    close: plainText("Done", TITLE),
    blocks: [
      ...renderMessage(reply, { archive }).blocks,
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "Channel: " },
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
