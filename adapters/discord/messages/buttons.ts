import { type Button, writeButton } from "../../../src/chat/buttons/button.ts";
import { LOCALES } from "../../../src/messages/locale.ts";
import { sayIn } from "../../../src/messages/say.ts";
import { LIMITS } from "../limits.ts";

/** A button as Discord takes it. */
type MessageButton = {
  readonly type: 2;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
};

/** A row of buttons as Discord takes it. */
export type ButtonRow = { readonly type: 1; readonly components: readonly MessageButton[] };

/** Characters that stand before a button's own in its custom id: its place in the message, which makes it unlike the others. */
const PLACE = 4;

/**
 * Buttons in rows: a group stays together, and the last group gets a row of its own, unless only one group comes before it.
 *
 * @param groups the buttons of each item; rows beyond Discord's five are more than the caller may ask for, see {@link rowCount}.
 */
export function buttonRows(
  groups: readonly (readonly Button[])[],
  last: readonly Button[],
  archive: string,
): readonly ButtonRow[] {
  let place = 0;
  return inRows(groups, last).map((row) => ({
    type: 1,
    components: row.map((button) => ({
      type: 2,
      style: 2,
      label: button.label.slice(0, LIMITS.buttonLabel),
      custom_id: `${(place++).toString(36)}:${writeButton(button, archive, LIMITS.customId - PLACE)}`,
    })),
  }));
}

/** What {@link buttonRows} wrote into a custom id, without the button's place; null for anything else. */
export function buttonCode(customId: string): string | null {
  return /^[\da-z]{1,3}:(.+)$/s.exec(customId)?.[1] ?? null;
}

/** The rows of a message in which one button is switched off: what it shares is shared. */
export function rowsOnceShared(rows: readonly unknown[], customId: string): readonly unknown[] {
  return rows.map((row) => {
    if (!isObject(row) || !Array.isArray(row.components)) return row;
    const components = row.components.map((button: unknown) =>
      isObject(button) && button.custom_id === customId
        ? {
            ...button,
            disabled: true,
            label: asShared(String(button.label ?? "")),
          }
        : button,
    );
    return { ...row, components };
  });
}

/** The words of a button that shares, once it has, in the language that it has. */
function asShared(label: string): string {
  return LOCALES.map(sayIn).reduce(
    (words, say) => words.replace(say("button.share"), say("discord.shared")),
    label,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** How many rows {@link buttonRows} makes. */
export function rowCount(groups: readonly (readonly Button[])[], last: readonly Button[]): number {
  return inRows(groups, last).length;
}

function inRows(
  groups: readonly (readonly Button[])[],
  last: readonly Button[],
): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  const put = (group: readonly Button[], fresh: boolean) => {
    const row = rows.at(-1);
    const kept = group.slice(0, LIMITS.rowButtons);
    if (kept.length === 0) return;
    if (row && !fresh && row.length + kept.length <= LIMITS.rowButtons) row.push(...kept);
    else rows.push([...kept]);
  };
  const filled = groups.filter((group) => group.length > 0);
  for (const group of filled) put(group, false);
  put(last, filled.length > 1);
  return rows;
}
