import { vi } from "vitest";
import { connectDiscord } from "../../adapters/discord/app.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import type { ShownMessage } from "../discord/fake/message-store.ts";
import { ADA, BEN } from "../discord/fake/world.ts";
import { openPorts } from "./bot-ports.ts";
import type { MakeDriver, Shown } from "./driver.ts";

const USERS = { ana: ADA, ben: BEN } as const;

/** Discord's type of a first response that is a message of its own. */
const REPLY = 4;

const PATIENCE_MS = 20_000;

/** The option that a command's text goes into. */
const OPTION: Readonly<Record<string, string>> = {
  ask: "question",
  "on-this-date": "date",
  timeline: "topic",
};

/** Where several quotes stand in a message, their buttons have the quote's number before their words. */
const NUMBER = /^\d+ · /;

/** Makes a driver of Discord, over the responder. */
export const discordDriver: MakeDriver = async (setting) => {
  const discord = await createFakeDiscord({ patienceMs: PATIENCE_MS });
  const connect = async (corpus: string) => {
    const ports = await openPorts({ ...setting, corpus });
    const { token, apiUrl } = discord;
    const connection = await connectDiscord({ token, apiUrl, admins: [] }, ports, {
      patienceMs: PATIENCE_MS,
    });
    return { ...connection, reported: ports.reported };
  };
  let bot = await connect(setting.corpus);
  const reported: unknown[] = [];
  const stop = async () => {
    await bot.stop();
    reported.push(...bot.reported);
  };

  const standing = ({ id }: ShownMessage) => discord.messages.find((message) => message.id === id);
  const press = async (message: ShownMessage, label: string, which = 0, by?: keyof typeof USERS) => {
    const fitting = message.buttons.filter((button) => button.label.replace(NUMBER, "") === label);
    const doing = by === undefined ? {} : { user: USERS[by] };
    const exchange = discord.press(message, fitting[which]?.customId ?? label, doing);
    const { type } = await exchange.replied();
    if (type === REPLY) return shown(await exchange.shown());
    const [followUp] = await exchange.followUps();
    if (followUp === undefined) throw new Error(`Expected a message after "${label}"`);
    return shown(followUp);
  };
  const shown = (message: ShownMessage): Shown => ({
    text: plain(message.text),
    private: message.visibility.kind === "ephemeral",
    buttons: message.buttons.map(({ label }) => label.replace(NUMBER, "")),
    press: (label, which) => press(message, label, which),
    pressAs: (who, label) => press(message, label, 0, who),
    takeBack: async () => {
      discord.press(message, "Take back");
      await vi.waitUntil(() => standing(message) === undefined, { timeout: PATIENCE_MS });
    },
    pressable: () =>
      (standing(message)?.buttons ?? [])
        .filter(({ disabled }) => !disabled)
        .map(({ label }) => label.replace(NUMBER, "")),
  });
  const send = (typed: string, by: keyof typeof USERS) => {
    const [, command = "", words = ""] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
    const text = words.replace(/\s*--public$/, "");
    const option = OPTION[command];
    return discord.slashCommand({
      user: USERS[by],
      name: option === undefined ? `${command} ${text}` : command,
      options: {
        ...(option === undefined || text === "" ? {} : { [option]: text }),
        ...(text === words ? {} : { public: true }),
      },
    });
  };

  return {
    ana: "Ada L.",
    say: async (typed, by = "ana") => shown(await send(typed, by).shown()),
    sayTwice: async (typed) => {
      const exchange = send(typed, "ana");
      await exchange.shown();
      discord.redeliver(exchange);
      // What is answered after it tells that it has been dealt with.
      await send("/dateline help", "ben").shown();
      const { id } = exchange.interaction;
      return discord.requests.filter(({ path }) => path.includes(`/interactions/${id}/`)).length;
    },
    restart: async (corpus) => {
      await stop();
      bot = await connect(corpus);
    },
    trouble: () => [...discord.faults, ...reported, ...bot.reported],
    pings: () =>
      discord.messages.flatMap(
        ({ text }) => text.match(/(?<!\\)(?:<[@#:]|@(?:everyone|here))[^>\s]*/g) ?? [],
      ),
    close: async () => {
      await stop();
      await discord.close();
    },
  };
};

const LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https?:[^)\s]*\)/g;

/** Markdown as Discord draws it: code to the letter, the rest without its marks. */
function plain(markdown: string): string {
  return markdown
    .split(/^```\n|\n```$/m)
    .map((part, index) => (index % 2 === 1 ? part : drawn(part)))
    .join("")
    .replace(/[\u2066-\u2069]/g, "");
}

function drawn(markdown: string): string {
  return markdown
    .replace(/^> ?/gm, "")
    .replace(LINK, "$1")
    .replace(/\\(.)|\*\*/gs, (_, kept?: string) => kept ?? "");
}
