import type { Seen } from "./check.ts";
import { offeredOptions } from "./check-elements.ts";
import { checkMessage } from "./check-message.ts";
import { ackMessage, type Scene } from "./exchange.ts";
import { isJson, type Json, json, list } from "./json.ts";
import type { SlackRecord } from "./record.ts";
import type { Transcript } from "./transcript.ts";
import type { Ack, Envelope } from "./transport.ts";
import type { Views } from "./views.ts";

type Needs = { readonly record: SlackRecord; readonly transcript: Transcript; readonly views: Views };

/** Does with the body of an ack what Slack does: shows it, or notes what Slack would not have heeded. */
export function readAckBody(scene: Scene, { kind, payload }: Envelope, ack: Ack, needs: Needs): void {
  const { record } = needs;
  const { body } = ack;
  const isEmpty = body === undefined || body === null || (isJson(body) && Object.keys(body).length === 0);
  if (payload.type === "block_suggestion") {
    const seen: Seen = { faults: [], characters: 0, hasLink: false };
    offeredOptions(body, "ack", seen);
    record.fault("ack block_suggestion", seen.faults, body);
    return;
  }
  if (isEmpty) return;
  if (kind === "slash_commands") showMessage(scene, body, needs);
  else if (payload.type === "view_submission") showView(scene, body, json(payload.view), needs);
  else record.fault(`ack ${kind}`, ["body: Slack heeds none here"], body);
}

function showMessage(scene: Scene, body: unknown, { record, transcript }: Needs): void {
  const message = ackMessage(body);
  if (!message || scene.channel === null) {
    const onlyType = Object.keys(json(body)).every((key) => key === "response_type");
    if (!onlyType) record.fault("ack slash_commands", checkMessage(body, "response"), body);
    return;
  }
  const faults = checkMessage(message, "response");
  record.fault("ack slash_commands", faults, body);
  if (faults.length > 0) return;
  const isPublic = message.response_type === "in_channel";
  transcript.post({
    via: "ack",
    channel: scene.channel,
    threadTs: null,
    visibility: isPublic ? { kind: "channel" } : { kind: "ephemeral", user: scene.user },
    exchange: scene.id,
    body: message,
  });
}

function showView(scene: Scene, body: unknown, submitted: Json, { record, views }: Needs): void {
  const { response_action: action, view, errors } = json(body);
  if (action === "clear") return;
  if (action === "errors") {
    record.fault("ack view_submission", errorFaults(errors, submitted), body);
    return;
  }
  if (action === "update" || action === "push") views.answer(scene.user, view, scene.id);
  else record.fault("ack view_submission", ["response_action: not one of clear, errors, update, push"], body);
}

/** Slack shows an error below the input whose block_id it names, and nothing of any other. */
function errorFaults(errors: unknown, { blocks }: Json): readonly string[] {
  const entries = Object.entries(json(errors));
  const inputs = list(blocks)
    .map(json)
    .flatMap(({ type, block_id }) => (type === "input" ? [block_id] : []));
  return [
    ...(entries.length === 0 ? ["errors: none"] : []),
    ...entries.flatMap(([id, text]) => [
      ...(inputs.includes(id) ? [] : [`errors.${id}: no such input`]),
      ...(typeof text === "string" && text.trim() !== "" ? [] : [`errors.${id}: blank`]),
    ]),
  ];
}
