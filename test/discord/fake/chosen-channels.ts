import { OPTIONS } from "./check-command.ts";
import { type JsonObject, objectsOf, textOf } from "./json.ts";
import { PERMISSIONS } from "./world.ts";

/** The channels that were chosen in a command's options, as far as Discord tells of them. */
export function chosenChannels(options: readonly JsonObject[]): JsonObject {
  const all = [...options, ...options.flatMap(({ options: inner }) => objectsOf(inner))];
  const ids = all.filter(({ type }) => type === OPTIONS.channel).map(({ value }) => textOf(value));
  return Object.fromEntries(
    ids.map((id) => [id, { id, name: "chosen", type: 0, permissions: PERMISSIONS, parent_id: null }]),
  );
}
