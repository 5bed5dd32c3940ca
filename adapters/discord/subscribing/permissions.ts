/** What a person or the bot may do, as Discord's bits. */
export type Permissions = bigint;

const ADMINISTRATOR: Permissions = 1n << 3n;
const MANAGE_SERVER: Permissions = 1n << 5n;
const VIEW: Permissions = 1n << 10n;
const SEND: Permissions = 1n << 11n;
const EMBED: Permissions = 1n << 14n;
const HISTORY: Permissions = 1n << 16n;
const SEND_IN_THREADS: Permissions = 1n << 38n;
const EVERYTHING: Permissions = (1n << 60n) - 1n;

/**
 * What the bot is invited with: what posting needs, and the right to read a channel's history, by which it finds after a crash
 * whether a post stands there already.
 */
const INVITED: Permissions = VIEW | SEND | EMBED | HISTORY | SEND_IN_THREADS;

/** The page on which a person adds the bot to a server. */
export function inviteUrlOf(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot%20applications.commands&permissions=${INVITED}`;
}

/** The page on which a person adds the bot's commands to their own account; they need no right. */
export function personalUrlOf(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&integration_type=1&scope=applications.commands`;
}

/** Discord's types of a channel that is a thread. */
const THREADS: readonly number[] = [10, 11, 12];

/** Whether a channel is a thread, by its type. */
export function isThread(channelType: number): boolean {
  return THREADS.includes(channelType);
}

/** The names of what the bot would have to be given to post in a channel. */
export function missingToPost(has: Permissions, channelType: number): readonly string[] {
  if ((has & ADMINISTRATOR) !== 0n) return [];
  const send = isThread(channelType)
    ? ([SEND_IN_THREADS, "Send Messages in Threads"] as const)
    : ([SEND, "Send Messages"] as const);
  const needed = [[VIEW, "View Channel"] as const, send, [EMBED, "Embed Links"] as const];
  return needed.filter(([bit]) => (has & bit) === 0n).map(([, name]) => name);
}

/** Whether somebody with these permissions manages the server. */
export function managesServer(has: Permissions): boolean {
  return (has & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;
}

/** Reads permissions as Discord writes them, a number in a text; none if it is not one. */
export function readPermissions(text: string | null | undefined): Permissions {
  return /^\d{1,40}$/.test(text ?? "") ? BigInt(text ?? "0") : 0n;
}

/** What a role, or a person, is given and denied in one channel. */
type Overwrite = { readonly id: string; readonly allow: string; readonly deny: string };

/** What decides on a member's permissions in a channel. */
export type MemberInChannel = {
  readonly guild: string;
  readonly member: string;
  readonly memberRoles: readonly string[];
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  readonly overwrites: readonly Overwrite[];
};

/**
 * What a member may do in a channel.
 *
 * Source: Discord's documentation, "Permissions", "Permission Hierarchy" and "Permission Overwrites".
 */
export function permissionsIn({
  guild,
  member,
  memberRoles,
  roles,
  overwrites,
}: MemberInChannel): Permissions {
  const own = roles.filter(({ id }) => id === guild || memberRoles.includes(id));
  const base = own.reduce((bits, { permissions }) => bits | readPermissions(permissions), 0n);
  if ((base & ADMINISTRATOR) !== 0n) return EVERYTHING;
  const apply = (bits: Permissions, these: readonly Overwrite[]) =>
    (bits & ~union(these, "deny")) | union(these, "allow");
  const bits = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => id !== guild && memberRoles.includes(id)),
    overwrites.filter(({ id }) => id === member),
  ].reduce(apply, base);
  return (bits & VIEW) === 0n ? 0n : bits;
}

function union(overwrites: readonly Overwrite[], which: "allow" | "deny"): Permissions {
  return overwrites.reduce((bits, overwrite) => bits | readPermissions(overwrite[which]), 0n);
}
