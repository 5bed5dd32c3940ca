import * as v from "valibot";

/** Something that Discord leaves out, or sends as null. */
type Maybe<T> = T | null | undefined;

type User = {
  readonly id: string;
  readonly username?: Maybe<string>;
  readonly global_name?: Maybe<string>;
};

/** An option of a command as it was filled in. */
export type Option = {
  readonly name: string;
  readonly value?: Maybe<string | number | boolean>;
  readonly focused?: Maybe<boolean>;
  /** What is filled in below a subcommand. */
  readonly options?: Maybe<readonly Option[]>;
};

type Message = {
  readonly content?: Maybe<string>;
  /** Rows of buttons, as Discord tells them and takes them back. */
  readonly components?: Maybe<readonly unknown[]>;
  readonly embeds?: Maybe<readonly { readonly description?: Maybe<string> }[]>;
};

/** What the bot reads of an interaction of any type. */
export type Interaction = {
  readonly id: string;
  readonly type: number;
  readonly token?: Maybe<string>;
  readonly application_id?: Maybe<string>;
  readonly guild_id?: Maybe<string>;
  /** The language of who interacts, and the one that the server prefers. */
  readonly locale?: Maybe<string>;
  readonly guild_locale?: Maybe<string>;
  readonly channel?: Maybe<{ readonly id: string; readonly type: number }>;
  /** What the bot may do in the channel. */
  readonly app_permissions?: Maybe<string>;
  /** Who installed the bot: "0" stands for a server, "1" for a person. */
  readonly authorizing_integration_owners?: Maybe<Readonly<Record<string, string>>>;
  /** Who interacts, in a server. */
  readonly member?: Maybe<{
    readonly user?: Maybe<User>;
    readonly nick?: Maybe<string>;
    readonly permissions?: Maybe<string>;
  }>;
  /** Who interacts, elsewhere. */
  readonly user?: Maybe<User>;
  readonly data?: Maybe<{
    readonly type?: Maybe<number>;
    readonly name?: Maybe<string>;
    readonly custom_id?: Maybe<string>;
    readonly options?: Maybe<readonly Option[]>;
    readonly resolved?: Maybe<{ readonly messages?: Maybe<Readonly<Record<string, Message>>> }>;
  }>;
  /** The message that the pressed button is in. */
  readonly message?: Maybe<Message>;
};

const USER: v.GenericSchema<unknown, User> = v.object({
  id: v.string(),
  username: v.nullish(v.string()),
  global_name: v.nullish(v.string()),
});

const OPTION: v.GenericSchema<unknown, Option> = v.object({
  name: v.string(),
  value: v.nullish(v.union([v.string(), v.number(), v.boolean()])),
  focused: v.nullish(v.boolean()),
  options: v.nullish(v.array(v.lazy(() => OPTION))),
});

const MESSAGE: v.GenericSchema<unknown, Message> = v.object({
  content: v.nullish(v.string()),
  components: v.nullish(v.array(v.unknown())),
  embeds: v.nullish(v.array(v.object({ description: v.nullish(v.string()) }))),
});

/** Checks that an interaction can be read; whatever else Discord tells is passed over. */
export const INTERACTION: v.GenericSchema<unknown, Interaction> = v.object({
  id: v.string(),
  type: v.number(),
  token: v.nullish(v.string()),
  application_id: v.nullish(v.string()),
  guild_id: v.nullish(v.string()),
  locale: v.nullish(v.string()),
  guild_locale: v.nullish(v.string()),
  channel: v.nullish(v.object({ id: v.string(), type: v.number() })),
  app_permissions: v.nullish(v.string()),
  authorizing_integration_owners: v.nullish(v.record(v.string(), v.string())),
  member: v.nullish(
    v.object({
      user: v.nullish(USER),
      nick: v.nullish(v.string()),
      permissions: v.nullish(v.string()),
    }),
  ),
  user: v.nullish(USER),
  data: v.nullish(
    v.object({
      type: v.nullish(v.number()),
      name: v.nullish(v.string()),
      custom_id: v.nullish(v.string()),
      options: v.nullish(v.array(OPTION)),
      resolved: v.nullish(v.object({ messages: v.nullish(v.record(v.string(), MESSAGE)) })),
    }),
  ),
  message: v.nullish(MESSAGE),
});
