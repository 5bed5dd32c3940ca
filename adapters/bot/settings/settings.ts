import * as v from "valibot";
import { CITATION_STYLES, type CitationStyle } from "../../../src/answer/cite.ts";
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
  readonly warnings: readonly string[];
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

/** The environment asks for something that cannot be: one line for each fault, which names the variable. */
export class SettingsError extends Error {}

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
  SLACK_BOT_TOKEN: { schema: text, expected: "a bot token of Slack, xoxb-…" },
  SLACK_APP_TOKEN: { schema: text, expected: "an app-level token of Slack, xapp-…" },
  SLACK_SIGNING_SECRET: { schema: text, expected: "the signing secret of the Slack app" },
  SLACK_CLIENT_ID: {
    schema: v.pipe(text, v.regex(/^(?:\d+\.\d+)?$/)),
    expected: "the client ID of the Slack app, two numbers with a point in between",
  },
  SLACK_CLIENT_SECRET: { schema: text, expected: "the client secret of the Slack app" },
  DATELINE_INSTALLATION_KEY: {
    schema: v.pipe(text, v.regex(/^(?:[^\s,]{32,}(?:[\s,]+|$))*$/)),
    expected: "at least 32 characters, random; an old key may follow after a comma",
  },
  SLACK_API_URL: { schema: url, expected: "a URL that begins with https:// or http://" },
  DISCORD_TOKEN: { schema: text, expected: "a bot token of Discord" },
  DISCORD_API_URL: { schema: url, expected: "a URL that begins with https:// or http://" },
  DATELINE_CORPUS: { schema: text, expected: "a folder" },
  DATELINE_ARCHIVE: { schema: text, expected: "a file, `memory`, or the address of a cluster" },
  DATELINE_ENCODER: { schema: v.pipe(text, v.picklist(["", "on", "off"])), expected: "on or off" },
  DATELINE_CITATION_STYLE: {
    schema: v.pipe(text, v.picklist(["", ...CITATION_STYLES])),
    expected: `one of ${CITATION_STYLES.join(", ")}`,
  },
  DATELINE_PICTURES: { schema: v.pipe(text, v.picklist(["", "on", "off"])), expected: "on or off" },
  DATELINE_DATABASE: {
    schema: v.pipe(
      text,
      v.check((value) => !value.includes("://") || (/^postgres(?:ql)?:/.test(value) && URL.canParse(value))),
    ),
    expected: "a file, or postgres://user:password@host/database",
  },
  DATELINE_WORKSPACES: { schema: text, expected: "a file" },
  DATELINE_ADMINS: {
    schema: v.pipe(text, v.regex(/^[\w\s,]*$/)),
    expected: "ids of Slack or Discord users with commas in between",
  },
  DATELINE_COMMAND_PREFIX: {
    schema: v.pipe(text, v.regex(/^[a-z0-9_-]{0,16}$/)),
    expected: "at most 16 small letters, digits, hyphens and underscores, such as dl-",
  },
  DATELINE_TIMEZONE: {
    schema: v.pipe(text, v.check(isTimeZone)),
    expected: "an IANA time zone such as Europe/Berlin",
  },
  DATELINE_QUESTIONS_PER_MINUTE: { schema: count(2, 10_000, 60), expected: "a whole number from 2 to 10000" },
  DATELINE_PUBLIC_URL: {
    schema: v.pipe(
      text,
      v.check((value) => value === "" || isOrigin(value)),
    ),
    expected: "an address without a path, such as https://archive.example.org",
  },
  DATELINE_READER: {
    schema: v.pipe(text, v.picklist(["", "off", "public", "signed"])),
    expected: "off, public or signed",
  },
  DATELINE_READER_DAYS: { schema: count(1, 3_650, 30), expected: "a whole number from 1 to 3650" },
  DATELINE_READER_SECRET: {
    schema: v.pipe(text, v.regex(/^(?:.{32,})?$/)),
    expected: "at least 32 characters, random",
  },
  DATELINE_API_KEYS: {
    schema: v.pipe(text, v.regex(/^(?:none|(?:[\w.~+/=-]{20,}(?:[\s,]+|$))*)$/)),
    expected: "keys of at least 20 letters and figures, random, with commas in between; or none",
  },
  DATELINE_API_PER_MINUTE: { schema: count(2, 100_000, 120), expected: "a whole number from 2 to 100000" },
  DATELINE_OPERATOR: { schema: text, expected: "the name of who runs the bot" },
  DATELINE_SUPPORT_EMAIL: {
    schema: v.pipe(
      text,
      v.check((value) => value === "" || v.is(v.pipe(v.string(), v.email()), value)),
    ),
    expected: "an e-mail address",
  },
  DATELINE_SYNC_HOURS: { schema: count(0, 720, 6), expected: "a whole number from 0 to 720" },
  DATELINE_LOG_QUESTIONS: { schema: flag, expected: "1 or 0" },
  DATELINE_LOG_LEVEL: {
    schema: v.pipe(text, v.picklist(["", "debug", "info", "warn", "error", "silent"])),
    expected: "debug, info, warn, error or silent",
  },
  HOST: { schema: text, expected: "an address to listen at" },
  PORT: { schema: count(0, 65_535, 3000), expected: "a port from 0 to 65535" },
} as const;

/** The names of all variables. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

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
    text: `\`${name}\` is not known${nearest.length > 0 ? `: did you mean ${OR.format(nearest.map((each) => `\`${each}\``))}?` : "."}`,
  }));
  const faults = [
    ...(Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]).flatMap((name) => {
      const { schema, expected } = VARIABLES[name];
      return v.is(schema, env[name]) ? [] : [wrong(name, expected, env[name] ?? "")];
    }),
    // No other program has variables of this name, and a folder that is not read is not missed before somebody asks.
    ...unknown.filter(({ isOwn }) => isOwn).map(({ text: fault }) => fault),
  ];
  if (faults.length > 0) throw new SettingsError(faults.join("\n"));
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
        ? ["`SLACK_API_URL` is set, but no token of Slack: set `SLACK_BOT_TOKEN`."]
        : []),
      ...(get("DISCORD_API_URL") && !discordToken
        ? ["`DISCORD_API_URL` is set, but no token of Discord: set `DISCORD_TOKEN`."]
        : []),
    ],
  };
}

/** The parts of a list with commas or spaces in between. */
function listed(value: string): readonly string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

function wrong(name: string, expected: string, got: string): string {
  return `Expected \`${name}\` to be ${expected}, got ${SECRET.test(name) ? "something else" : `\`${got}\``}.`;
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
