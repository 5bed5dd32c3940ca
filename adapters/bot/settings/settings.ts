import * as v from "valibot";
import { CITATION_STYLES, type CitationStyle } from "../../../src/answer/cite.ts";
import { type Message, message, tell } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { linkSecret, publicOrigin } from "../../reader/links.ts";
import { unknownVariables } from "./unknown-variables.ts";

/** Everything that the environment decides. */
export type Settings = {
  readonly slack: SlackSetting | null;
  readonly discord: DiscordSetting | null;
  /** The folder of documents. */
  readonly corpus: string;
  /** The archive file; `memory`: none; null: beside the folder unless that is small. */
  readonly archive: string | null;
  /** Whether sentences are compared by their meaning too. */
  readonly encoder: boolean;
  /** The file that subscriptions are kept in, or the URL of a PostgreSQL database. */
  readonly database: string;
  /** The file that says which workspaces and servers have an archive or settings of their own; null: none has. */
  readonly workspaces: string | null;
  /** Ids of people who may manage daily posts beside those who manage the workspace or server. */
  readonly admins: readonly string[];
  /** What the names of Slack's commands begin with, "" if nothing. */
  readonly commandPrefix: string;
  /** IANA time zone: whose day "today" is. */
  readonly timezone: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly logLevel: string;
  readonly logQuestions: boolean;
  /** Requests that one person may make in a minute. */
  readonly perMinute: number;
  /** The archive's pages, and who may read them. */
  readonly reader: ReaderSetting;
  /** The API for programs; null: it is not served. */
  readonly api: ApiSetting | null;
  /** The style in which Cite shows a citation first. */
  readonly citationStyle: CitationStyle;
  /** Whether timelines come with a picture. */
  readonly pictures: boolean;
  /** How often feeds are read, in hours; 0: never. */
  readonly syncHours: number;
  /** Who runs the bot, as its pages on privacy and support say. */
  readonly operator: OperatorSetting;
  /** What looks wrong and does not keep the bot from starting, one sentence each. */
  readonly warnings: readonly Message[];
};

/** How Slack is reached. */
export type SlackSetting = {
  /** Of the one workspace; "" where people install the app. */
  readonly botToken: string;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly apiUrl: string | null;
  /** The app that people install in workspaces of their own; null: there is one workspace, by its token. */
  readonly app: SlackAppSetting | null;
};
type SlackAppSetting = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What installations are encrypted with, the newest first. */
  readonly keys: readonly string[];
};
type ReaderSetting = {
  /** Where people reach the bot, without a slash at the end; null: nothing links to its pages. */
  readonly publicUrl: string | null;
  readonly access: "off" | "public" | "signed";
  /** How long a signed link opens, in days. */
  readonly days: number;
  /** What links are signed with; null: a key of this process, which ends with it. */
  readonly secret: string | null;
};
type DiscordSetting = { readonly token: string; readonly apiUrl: string | null };

type OperatorSetting = {
  /** Whom people can write to; null: the pages are not served. */
  readonly email: string | null;
  /** The name of a person or an organisation; null: the pages name nobody. */
  readonly name: string | null;
};

type ApiSetting = {
  /** The keys of which a program has to send one; null: nobody needs one. */
  readonly keys: readonly string[] | null;
  /** Requests that one key may make in a minute. */
  readonly perMinute: number;
};

/** The environment asks for something that cannot be: a fault names its variable. */
export class SettingsError extends Error {
  /** A line for each. */
  readonly faults: readonly Message[];

  constructor(faults: readonly Message[], options?: ErrorOptions) {
    super(faults.map((fault) => tell(fault, ENGLISH)).join("\n"), options);
    this.faults = faults;
  }
}

const text = v.optional(v.pipe(v.string(), v.trim()), "");
const flag = v.pipe(text, v.picklist(["", "0", "1"]));
const url = v.pipe(
  text,
  v.check((value) => value === "" || (/^https?:\/\//.test(value) && URL.canParse(value))),
);
const count = (from: number, to: number, otherwise: number) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.trim()), ""),
    v.regex(/^\d*$/),
    v.transform((value) => (value === "" ? otherwise : Number(value))),
    v.minValue(from),
    v.maxValue(to),
  );

/** Every variable, in the order of `.env.example`, with what it has to be. */
const VARIABLES = {
  SLACK_BOT_TOKEN: { schema: text, expected: message("settings.slack-bot-token") },
  SLACK_APP_TOKEN: { schema: text, expected: message("settings.slack-app-token") },
  SLACK_SIGNING_SECRET: { schema: text, expected: message("settings.slack-signing-secret") },
  SLACK_CLIENT_ID: {
    schema: v.pipe(text, v.regex(/^(?:\d+\.\d+)?$/)),
    expected: message("settings.slack-client-id"),
  },
  SLACK_CLIENT_SECRET: { schema: text, expected: message("settings.slack-client-secret") },
  DATELINE_INSTALLATION_KEY: {
    schema: v.pipe(text, v.regex(/^(?:[^\s,]{32,}(?:[\s,]+|$))*$/)),
    expected: message("settings.installation-key"),
  },
  SLACK_API_URL: { schema: url, expected: message("settings.url") },
  DISCORD_TOKEN: { schema: text, expected: message("settings.discord-token") },
  DISCORD_API_URL: { schema: url, expected: message("settings.url") },
  DATELINE_CORPUS: { schema: text, expected: message("settings.folder") },
  DATELINE_ARCHIVE: { schema: text, expected: message("settings.archive") },
  DATELINE_ENCODER: {
    schema: v.pipe(text, v.picklist(["", "on", "off"])),
    expected: message("settings.on-off"),
  },
  DATELINE_CITATION_STYLE: {
    schema: v.pipe(text, v.picklist(["", ...CITATION_STYLES])),
    expected: message("settings.one-of", { values: CITATION_STYLES.join(", ") }),
  },
  DATELINE_PICTURES: {
    schema: v.pipe(text, v.picklist(["", "on", "off"])),
    expected: message("settings.on-off"),
  },
  DATELINE_DATABASE: {
    schema: v.pipe(
      text,
      v.check((value) => !value.includes("://") || (/^postgres(?:ql)?:/.test(value) && URL.canParse(value))),
    ),
    expected: message("settings.database"),
  },
  DATELINE_WORKSPACES: { schema: text, expected: message("settings.file") },
  DATELINE_ADMINS: {
    schema: v.pipe(text, v.regex(/^[\w\s,]*$/)),
    expected: message("settings.admins"),
  },
  DATELINE_COMMAND_PREFIX: {
    schema: v.pipe(text, v.regex(/^[a-z0-9_-]{0,16}$/)),
    expected: message("settings.command-prefix"),
  },
  DATELINE_TIMEZONE: {
    schema: v.pipe(text, v.check(isTimeZone)),
    expected: message("settings.time-zone"),
  },
  DATELINE_QUESTIONS_PER_MINUTE: {
    schema: count(2, 10_000, 60),
    expected: message("settings.whole-number", { from: 2, to: 10000 }),
  },
  DATELINE_PUBLIC_URL: {
    schema: v.pipe(
      text,
      v.check((value) => value === "" || isOrigin(value)),
    ),
    expected: message("settings.origin"),
  },
  DATELINE_READER: {
    schema: v.pipe(text, v.picklist(["", "off", "public", "signed"])),
    expected: message("settings.reader"),
  },
  DATELINE_READER_DAYS: {
    schema: count(1, 3_650, 30),
    expected: message("settings.whole-number", { from: 1, to: 3650 }),
  },
  DATELINE_READER_SECRET: {
    schema: v.pipe(text, v.regex(/^(?:.{32,})?$/)),
    expected: message("settings.reader-secret"),
  },
  DATELINE_API_KEYS: {
    schema: v.pipe(text, v.regex(/^(?:none|(?:[\w.~+/=-]{20,}(?:[\s,]+|$))*)$/)),
    expected: message("settings.api-keys"),
  },
  DATELINE_API_PER_MINUTE: {
    schema: count(2, 100_000, 120),
    expected: message("settings.whole-number", { from: 2, to: 100000 }),
  },
  DATELINE_OPERATOR: { schema: text, expected: message("settings.operator") },
  DATELINE_SUPPORT_EMAIL: {
    schema: v.pipe(
      text,
      v.check((value) => value === "" || v.is(v.pipe(v.string(), v.email()), value)),
    ),
    expected: message("settings.email"),
  },
  DATELINE_SYNC_HOURS: {
    schema: count(0, 720, 6),
    expected: message("settings.whole-number", { from: 0, to: 720 }),
  },
  DATELINE_LOG_QUESTIONS: { schema: flag, expected: message("settings.one-zero") },
  DATELINE_LOG_LEVEL: {
    schema: v.pipe(text, v.picklist(["", "debug", "info", "warn", "error", "silent"])),
    expected: message("settings.log-level"),
  },
  HOST: { schema: text, expected: message("settings.host") },
  PORT: { schema: count(0, 65_535, 3000), expected: message("settings.port", { from: 0, to: 65_535 }) },
} as const;

/** The names of all variables. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/** Whose value is never shown. */
const SECRET = /TOKEN|SECRET|KEY|DATABASE/;

/**
 * Reads the environment.
 *
 * @param systemZone the time zone of the machine, where the environment names none.
 * @throws {@link SettingsError} naming every variable that is wrong.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  systemZone: string,
): Settings {
  const unknown = unknownVariables(env, VARIABLE_NAMES).map(({ name, nearest }) => ({
    isOwn: name.startsWith("DATELINE_"),
    text: unknownFault(name, nearest),
  }));
  const faults = [
    ...(Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]).flatMap((name) => {
      const { schema, expected } = VARIABLES[name];
      return v.is(schema, env[name]) ? [] : [wrong(name, expected, env[name] ?? "")];
    }),
    // No other program has variables of this name, and a folder that is not read is not missed before somebody asks.
    ...unknown.filter(({ isOwn }) => isOwn).map(({ text: fault }) => fault),
  ];
  if (faults.length > 0) throw new SettingsError(faults);
  const get = <N extends keyof typeof VARIABLES>(name: N): v.InferOutput<(typeof VARIABLES)[N]["schema"]> =>
    v.parse(VARIABLES[name].schema, env[name]) as v.InferOutput<(typeof VARIABLES)[N]["schema"]>;
  const botToken = get("SLACK_BOT_TOKEN");
  const appToken = get("SLACK_APP_TOKEN");
  const signingSecret = get("SLACK_SIGNING_SECRET");
  const clientId = get("SLACK_CLIENT_ID");
  const clientSecret = get("SLACK_CLIENT_SECRET");
  const discordToken = get("DISCORD_TOKEN");
  return {
    slack:
      botToken || appToken || signingSecret || clientId || clientSecret
        ? {
            botToken,
            appToken: appToken || null,
            signingSecret: signingSecret || null,
            apiUrl: get("SLACK_API_URL") || null,
            app:
              clientId || clientSecret
                ? { clientId, clientSecret, keys: listed(get("DATELINE_INSTALLATION_KEY")) }
                : null,
          }
        : null,
    discord: discordToken ? { token: discordToken, apiUrl: get("DISCORD_API_URL") || null } : null,
    corpus: get("DATELINE_CORPUS") || "corpus",
    archive: get("DATELINE_ARCHIVE") || null,
    encoder: get("DATELINE_ENCODER") === "on",
    citationStyle: get("DATELINE_CITATION_STYLE") || CITATION_STYLES[0],
    pictures: get("DATELINE_PICTURES") !== "off",
    database: get("DATELINE_DATABASE") || "dateline.db",
    commandPrefix: get("DATELINE_COMMAND_PREFIX"),
    admins: listed(get("DATELINE_ADMINS")),
    workspaces: get("DATELINE_WORKSPACES") || null,
    timezone: get("DATELINE_TIMEZONE") || systemZone,
    host: get("HOST") || "127.0.0.1",
    port: get("PORT"),
    logLevel: get("DATELINE_LOG_LEVEL") || "info",
    logQuestions: get("DATELINE_LOG_QUESTIONS") === "1",
    perMinute: get("DATELINE_QUESTIONS_PER_MINUTE"),
    reader: {
      publicUrl: publicOrigin(get("DATELINE_PUBLIC_URL")),
      access: get("DATELINE_READER") || "signed",
      days: get("DATELINE_READER_DAYS"),
      secret: linkSecret(get),
    },
    api:
      get("DATELINE_API_KEYS") === ""
        ? null
        : {
            keys: get("DATELINE_API_KEYS") === "none" ? null : listed(get("DATELINE_API_KEYS")),
            perMinute: get("DATELINE_API_PER_MINUTE"),
          },
    syncHours: get("DATELINE_SYNC_HOURS"),
    operator: { email: get("DATELINE_SUPPORT_EMAIL") || null, name: get("DATELINE_OPERATOR") || null },
    warnings: [
      ...unknown.filter(({ isOwn }) => !isOwn).map(({ text: warning }) => warning),
      ...(get("SLACK_API_URL") && !botToken && !appToken && !signingSecret && !clientId
        ? [message("settings.no-slack-token")]
        : []),
      ...(get("DISCORD_API_URL") && !discordToken ? [message("settings.no-discord-token")] : []),
    ],
  };
}

/** The parts of a list with commas or spaces in between. */
function listed(value: string): readonly string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

function wrong(name: string, expected: Message, got: string): Message {
  return SECRET.test(name)
    ? message("settings.wrong-secret", { name, expected })
    : message("settings.wrong", { name, expected, got });
}

function unknownFault(name: string, nearest: readonly string[]): Message {
  const near = nearest.map((each) => `\`${each}\``);
  return near.length === 0
    ? message("settings.unknown", { name })
    : message("settings.unknown-near", { name, near: eitherOf(near) });
}

/** Names of which one is meant, as a message: a list is written differently in each language. */
function eitherOf(names: readonly string[]): Message | string {
  const [first = "", ...others] = names;
  return others.reduce<Message | string>(
    (before, name, at) =>
      at === others.length - 1
        ? message("settings.or", { before, name })
        : message("settings.comma", { before, name }),
    first,
  );
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

/** Whether a text names a time zone, or nothing. */
export function isTimeZone(value: string): boolean {
  if (value === "") return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) !== null;
  } catch {
    return false;
  }
}
