import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { FakeSlack } from "./fake-slack.ts";

/** A running bot that says everything back. */
export type EchoApp = { readonly app: App; readonly stop: () => Promise<void> };

const QUIET: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

function say(text: string) {
  const again = {
    type: "button",
    action_id: "again",
    text: { type: "plain_text", text: "Again" },
    value: text,
  };
  return {
    text,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text } },
      { type: "actions", elements: [again] },
    ],
  };
}

function listen(app: App): void {
  app.command("/echo", async ({ command, ack, respond }) => {
    if (command.text === "never") return;
    await ack(command.text === "now" ? { text: "At once" } : undefined);
    if (command.text !== "now") await respond(say(command.text));
  });
  app.event("app_mention", async ({ event, client }) => {
    const { channel, ts, thread_ts } = event;
    await client.chat.postMessage({ channel, thread_ts: thread_ts ?? ts, ...say("You called") });
  });
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined) return;
    await client.chat.postMessage({ channel: message.channel, ...say(`You said ${message.text}`) });
  });
  app.action("again", async ({ ack, respond, action }) => {
    await ack();
    await respond({ replace_original: true, ...say("value" in action ? `Again ${action.value}` : "") });
  });
  app.action("ask", async ({ ack, body, client }) => {
    await ack();
    const element = { type: "plain_text_input" as const, action_id: "words" };
    const label = { type: "plain_text" as const, text: "Words" };
    const submit = { type: "plain_text" as const, text: "Say" };
    const blocks = [{ type: "input" as const, block_id: "words", label, element }];
    const view = {
      type: "modal" as const,
      callback_id: "say",
      title: { ...label, text: "Say" },
      submit,
      blocks,
    };
    if ("trigger_id" in body) await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.view("say", async ({ ack, view, body, client }) => {
    const text = view.state.values.words?.words?.value ?? "";
    if (text === "") return ack({ response_action: "errors", errors: { words: "Say something" } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, ...say(text) });
  });
  app.shortcut("quote", async ({ ack, shortcut, respond }) => {
    await ack();
    if ("message" in shortcut) await respond(say(`Quote ${shortcut.message.text}`));
  });
  app.event("app_home_opened", async ({ event, client }) => {
    const text = { type: "plain_text" as const, text: "Ask" };
    const blocks = [
      { type: "actions" as const, elements: [{ type: "button" as const, action_id: "ask", text }] },
    ];
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
  });
}

/**
 * Starts the bot over Socket Mode.
 *
 * @param clientPingTimeout Milliseconds before it reconnects, and how long it waits for a pong. @default 5000, as Bolt's
 */
export async function startOverSocket(slack: FakeSlack, clientPingTimeout = 5_000): Promise<EchoApp> {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: QUIET,
    clientPingTimeout,
    installerOptions: { clientOptions },
  });
  return start(slack, receiver, async (app) => {
    await app.start();
  });
}

/** Starts the bot with a request URL. */
export async function startOverHttp(slack: FakeSlack): Promise<EchoApp> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: QUIET });
  return start(slack, receiver, async () => {
    const address = (await receiver.start(0)).address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  });
}

async function start(
  slack: FakeSlack,
  receiver: Receiver,
  begin: (app: App) => Promise<void>,
): Promise<EchoApp> {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const app = new App({ token: slack.botToken, receiver, logger: QUIET, clientOptions });
  listen(app);
  await begin(app);
  return {
    app,
    stop: async () => {
      await app.stop();
    },
  };
}
