/** A person of the workspace. */
export type FakeUser = {
  readonly id: string;
  readonly name: string;
  readonly realName?: string;
  /** @default "Europe/Brussels" */
  readonly tz?: string;
  /** @default false */
  readonly isAdmin?: boolean;
  /** @default false */
  readonly isOwner?: boolean;
  /** Of somebody from another workspace, met in a shared channel. @default the workspace's own */
  readonly teamId?: string;
  /** The language of their Slack. @default "en-US" */
  readonly locale?: string;
};

/** A channel of the workspace. */
export type FakeChannel = {
  readonly id: string;
  readonly name: string;
  /** Whether the bot was invited. @default true */
  readonly botIsIn?: boolean;
  /** @default false */
  readonly isPrivate?: boolean;
  /** Whether it is a direct message of several people; Slack names it "mpdm-…". @default false */
  readonly isGroupMessage?: boolean;
  /** @default false */
  readonly isArchived?: boolean;
  /** The ids of those in it. @default everybody */
  readonly members?: readonly string[];
};

/** Who is who in the workspace where the bot is installed. */
export type Workspace = {
  readonly teamId: string;
  readonly teamDomain: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
  /** The verification token that every payload still carries. */
  readonly token: string;
  /** At least one; the first is who acts where no other is named. */
  readonly users: readonly [FakeUser, ...FakeUser[]];
  /** At least one; the first is where things happen where no other is named. */
  readonly channels: readonly [FakeChannel, ...FakeChannel[]];
};

/** A workspace of two people, of whom the first is an admin, and a channel. */
export const WORKSPACE: Workspace = {
  teamId: "T07NEWSROOM",
  teamDomain: "newsroom-test",
  appId: "A07DATELINE",
  botId: "B07DATELINE",
  botUserId: "U07DATELINE",
  botName: "dateline",
  token: "pQ4verificationTokenXyZ1",
  users: [
    { id: "U07ANA", name: "ana.lopez", realName: "Ana Lopez", isAdmin: true },
    { id: "U07BEN", name: "ben.okoro", realName: "Ben Okoro", tz: "America/New_York" },
  ],
  channels: [{ id: "C07DESK", name: "news-desk" }],
};

/** The scopes that the bot has where none are given. */
export const SCOPES: readonly string[] = [
  "app_mentions:read",
  "channels:read",
  "chat:write",
  "commands",
  "groups:read",
  "im:history",
  "users:read",
];

/** The direct message channel of a person with the bot. */
export function directChannel(user: string): FakeChannel {
  return { id: `D${user.slice(1)}`, name: "directmessage", members: [user] };
}

/** A channel by its id, or the direct messages of the person with this user or channel id. */
export function findChannel({ channels, users }: Workspace, id: string): FakeChannel | undefined {
  const person = users.find((user) => user.id === id || directChannel(user.id).id === id);
  return person ? directChannel(person.id) : channels.find((channel) => channel.id === id);
}

/** Whether a channel id is that of direct messages. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

/** A person by id. */
export function findUser({ users }: Workspace, id: string): FakeUser | undefined {
  return users.find((user) => user.id === id);
}
