import { setTimeout as sleep } from "node:timers/promises";
import { type Program, startProgram } from "../../bot/program.ts";
import { createFakeDiscord } from "../../discord/fake/fake-discord.ts";
import { createFakeSlack } from "../../slack/fake/fake-slack.ts";
import { WORKSPACE } from "../../slack/fake/workspace.ts";

/** What became of a command, in milliseconds after it was sent; null: nothing. */
export type Sample = {
  /** The platform heard that it has arrived. */
  readonly firstMs: number | null;
  /** The answer. */
  readonly finalMs: number | null;
  /** Instead of it, the request to try again since there is too much to do. */
  readonly busyMs: number | null;
};

/** A message that the bot posted of its own accord. */
export type Posted = {
  readonly channel: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
};

/** What differs from a platform without limits and a bot that was never used. */
export type Setup = {
  /** Variables that the bot is started with. */
  readonly env?: Readonly<Record<string, string>>;
  /** Channels beside the one in which everybody asks, each with its workspace or server. */
  readonly places?: readonly { readonly workspace: string; readonly channel: string }[];
  /** Whether the platform refuses what is too much for it: Discord's two limits, Slack's one for each channel. @default false */
  readonly limited?: boolean;
  /** Messages a minute that Slack takes in all channels together. @default no limit */
  readonly perMinute?: number;
};

/** A platform with the whole bot, in a process of its own, connected to it. */
export type Target = {
  readonly program: Program;
  /** Asks a question as one of many people. */
  ask(question: string, person: number): Promise<Sample>;
  faults(): readonly unknown[];
  posts(): readonly Posted[];
  /** How many requests were answered with 429. */
  refusals(): number;
  close(): Promise<void>;
};

/** So long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 30_000;

/** What both platforms give a bot for its first word. */
const THREE_SECONDS_MS = 3_000;

/** A reply that is no answer: an error, or a restart. */
const REFUSAL = /^Sorry/;

/** There is too much to do. */
const BUSY = /^(?:Too many requests|The archive cannot answer at the moment)/;

/** A reply as an answer or as a request to try again; anything else is neither. */
function sampleOf(firstMs: number | null, sentMs: number, text: string | null): Sample {
  const tookMs = Math.round(performance.now() - sentMs);
  const isBusy = text !== null && BUSY.test(text);
  const isAnswer = text !== null && !isBusy && !REFUSAL.test(text);
  return { firstMs, finalMs: isAnswer ? tookMs : null, busyMs: isBusy ? tookMs : null };
}

async function stop(program: Program): Promise<void> {
  program.kill("SIGTERM");
  await program.ended;
  await program[Symbol.asyncDispose]();
}

/** Messages at once and then by the second, for so many a minute. */
export function slackLimit(perMinute: number): { readonly perSecond: number; readonly burst: number } {
  return { perSecond: perMinute / 60, burst: Math.max(1, Math.round(perMinute / 60)) };
}

/** Slack, by either way. */
export async function slackTarget(
  transport: "socket" | "http",
  people: number,
  { env = {}, places = [], limited = false, perMinute }: Setup = {},
): Promise<Target> {
  const users = Array.from({ length: people }, (_, index) => ({
    id: `U07P${index}`,
    name: `person-${index}`,
  }));
  const [first = { id: "U07ANA", name: "ana" }, ...others] = users;
  const slack = await createFakeSlack({
    transport,
    workspace: {
      users: [first, ...others],
      channels: [
        ...WORKSPACE.channels,
        ...places.map(({ channel }) => ({ id: channel, name: channel.toLowerCase() })),
      ],
    },
    ackDeadlineMs: THREE_SECONDS_MS,
    replyTimeoutMs: PATIENCE_MS,
    ...(limited ? { postLimit: slackLimit(60) } : {}),
    ...(perMinute === undefined ? {} : { workspaceLimit: slackLimit(perMinute) }),
  });
  const program = startProgram({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...(transport === "socket"
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    ...env,
  });
  await program.until(/^ +Slack +connected/m);
  slack.setRequestUrl(`${await program.address()}/slack/events`);
  return {
    program,
    ask: async (text, person) => {
      const sentMs = performance.now();
      const exchange = await slack.slashCommand({
        command: "/ask",
        text,
        user: users[person]?.id ?? first.id,
      });
      const firstMs = exchange.outcome === "acked" ? exchange.ackedAfterMs : null;
      const reply = await exchange.nextReply().catch(() => null);
      return sampleOf(firstMs, sentMs, reply?.text ?? null);
    },
    faults: () => slack.faults,
    posts: () =>
      slack.messages
        .filter(({ via, change }) => via === "chat.postMessage" && change === "posted")
        .map(({ channel, text, ts }) => ({ channel, text, atMs: Number(ts) * 1_000 })),
    refusals: () => slack.calls.filter(({ status }) => status === 429).length,
    close: async () => {
      await stop(program);
      await slack.close();
    },
  };
}

/** Discord. */
export async function discordTarget(
  people: number,
  { env = {}, places = [], limited = false }: Setup = {},
): Promise<Target> {
  const discord = await createFakeDiscord({
    deadlineMs: THREE_SECONDS_MS,
    patienceMs: PATIENCE_MS,
    limited,
  });
  for (const { workspace, channel } of places) discord.channels.add({ id: channel, guild: workspace });
  const users = Array.from({ length: people }, (_, index) => ({
    id: `${810_000_000_000_000_000n + BigInt(index)}`,
    username: `person_${index}`,
  }));
  const program = startProgram({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...env,
  });
  await program.until(/^ +Discord .*connected as/m);
  return {
    program,
    ask: async (question, person) => {
      const sentMs = performance.now();
      const user = users[person];
      const exchange = discord.slashCommand({
        name: "ask",
        options: { question },
        ...(user ? { user } : {}),
      });
      const shown = await exchange.shown().catch(() => null);
      return sampleOf(exchange.repliedAfterMs ?? null, sentMs, shown?.text ?? null);
    },
    faults: () => discord.faults,
    posts: () =>
      discord.messages
        .filter(({ interactionId }) => interactionId === "")
        .map(({ channelId, text, payload }) => ({
          channel: channelId,
          text,
          atMs: Date.parse(payload.timestamp),
        })),
    refusals: () => discord.requests.filter(({ status }) => status === 429).length,
    close: async () => {
      await stop(program);
      await discord.close();
    },
  };
}

/** Sends at a steady rate, whether or not there have been answers; resolves with all that came of it. */
export async function load(
  { ask }: Pick<Target, "ask">,
  { seconds, rate, people, questions }: Load,
): Promise<readonly Sample[]> {
  const startMs = performance.now();
  const sent: Promise<Sample>[] = [];
  while (sent.length < seconds * rate) {
    const due = Math.min(seconds * rate, Math.floor(((performance.now() - startMs) * rate) / 1_000) + 1);
    for (let index = sent.length; index < due; index++)
      sent.push(ask(questions[index % questions.length] ?? "", index % people));
    await sleep(Math.max(1, startMs + (sent.length * 1_000) / rate - performance.now()));
  }
  return Promise.all(sent);
}

/** How much is sent. */
export type Load = {
  readonly seconds: number;
  /** Commands a second. */
  readonly rate: number;
  readonly people: number;
  readonly questions: readonly string[];
};
