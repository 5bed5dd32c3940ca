import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";
import { connectSlack } from "../../adapters/slack/app.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { type Json, json, list } from "../slack/fake/json.ts";
import type { ShownMessage } from "../slack/fake/transcript.ts";
import { openPorts } from "./bot-ports.ts";
import type { MakeDriver, Shown } from "./driver.ts";

const USERS = { ana: "U07ANA", ben: "U07BEN" } as const;

const PATIENCE_MS = 20_000;

/** Makes drivers of Slack, over the wire. */
export function slackDriver(transport: "socket" | "http"): MakeDriver {
  return async (setting) => {
    const slack = await createFakeSlack({ transport, replyTimeoutMs: PATIENCE_MS });
    let listener: RequestListener = (_, response) => void response.writeHead(503).end();
    const server = createServer((request, response) => listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);

    const connect = async (corpus: string) => {
      const ports = await openPorts({ ...setting, corpus });
      const { botToken, appToken, signingSecret, apiUrl } = slack;
      const keys =
        transport === "socket" ? { appToken, signingSecret: null } : { appToken: null, signingSecret };
      const connection = await connectSlack({ botToken, ...keys, apiUrl, admins: [] }, ports);
      listener = connection.requestListener ?? listener;
      return { ...connection, reported: ports.reported };
    };
    let bot = await connect(setting.corpus);
    const reported: unknown[] = [];
    const stop = async () => {
      await bot.stop();
      reported.push(...bot.reported);
    };

    const standing = ({ ts }: ShownMessage) => {
      const last = slack.messages.findLast((message) => message.ts === ts);
      return last === undefined || last.change === "deleted" ? null : last;
    };
    const shown = (message: ShownMessage): Shown => ({
      text: message.blocks.map(blockText).filter(Boolean).join("\n"),
      private: message.visibility.kind === "ephemeral",
      buttons: message.blocks.flatMap((block) =>
        block.type === "actions"
          ? list(block.elements).map((element) => String(json(json(element).text).text))
          : [],
      ),
      press: async (label, which = 0) =>
        shown(await (await slack.press(message, label, { nth: which })).nextReply()),
      pressAs: async (who, label) =>
        shown(await (await slack.press(message, label, { user: USERS[who] })).nextReply()),
      takeBack: async () => {
        await slack.press(message, "Take back");
        await vi.waitUntil(() => standing(message) === null, { timeout: PATIENCE_MS });
      },
      pressable: () => {
        const now = standing(message);
        return now ? shown(now).buttons : [];
      },
    });

    return {
      ana: "ana.lopez",
      say: async (typed, by = "ana") => {
        const [, command = "", text = ""] = /^(\S+)\s*(.*)$/s.exec(typed) ?? [];
        const exchange = await slack.slashCommand({ command, text: delivered(text), user: USERS[by] });
        return shown(await exchange.nextReply());
      },
      sayTwice: async (typed) => {
        const exchange = await slack.mention({ text: `<@U07DATELINE> ${delivered(typed.slice(1))}` });
        await exchange.nextReply();
        await slack.redeliver(exchange);
        // What is answered after it tells that it has been dealt with.
        await (await slack.slashCommand({ command: "/dateline", text: "help", user: USERS.ben })).nextReply();
        return exchange.replies().length;
      },
      restart: async (corpus) => {
        await stop();
        bot = await connect(corpus);
      },
      trouble: () => [...slack.faults, ...reported, ...bot.reported],
      pings: () => slack.calls.flatMap(({ body }) => JSON.stringify(body).match(/<[!@#][^>"]*>?/g) ?? []),
      close: async () => {
        await stop();
        await slack.close();
        server.closeAllConnections();
        server.close();
      },
    };
  };
}

/** What a person types, as Slack delivers it. */
function delivered(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What is to be read in a block: without the joiners and isolates that keep it harmless. */
function blockText(block: Json): string {
  switch (block.type) {
    case "header":
      return bare(String(json(block.text).text));
    case "context":
    case "rich_text":
      return bare(list(block.elements).map(elementText).join("\n"));
    default:
      return "";
  }
}

/** A piece of rich text, with the pieces in it. */
function elementText(element: unknown): string {
  const { text, elements } = json(element);
  return typeof text === "string" ? text : list(elements).map(elementText).join("");
}

function bare(text: string): string {
  return text.replace(/[\u2060\u2066-\u2069]/g, "");
}
