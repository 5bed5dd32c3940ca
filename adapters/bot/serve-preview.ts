import { numbersWords } from "../../src/chat/about-replies.ts";
import { localDay } from "../../src/daily/local-day.ts";
import { openArchive } from "./archive.ts";
import type { Bot, BotPorts } from "./bot.ts";
import { createLog } from "./log.ts";
import { openPreview } from "./preview.ts";
import type { Settings } from "./settings.ts";
import { startWebServer } from "./web-server.ts";

/**
 * Serves the preview and connects nothing.
 *
 * @throws SettingsError or CorpusError if it cannot.
 */
export async function servePreview(settings: Settings, { say, logger, nowMs }: BotPorts): Promise<Bot> {
  const { archive, numbers, faults, respond, warm } = await openArchive(settings.corpus);
  for (const fault of faults) say("Fault", fault);
  for (const [index, line] of numbersWords(numbers).entries()) say(index === 0 ? "Archive" : "", line);
  const today = () => localDay(nowMs(), settings.timezone);
  const preview = openPreview({
    archive,
    numbers,
    today,
    respond: (request, madeFrom) => respond(request, madeFrom, today()),
    log: createLog(logger, "preview", () => {}),
    host: settings.host,
  });
  const server = await startWebServer(settings.host, settings.port, {
    health: () => ({ ok: true, body: { status: "preview", documents: numbers.documents } }),
    metrics: async () => ({ text: "", contentType: "text/plain" }),
    slackEvents: () => null,
    preview,
  });
  say("Preview", server.address);
  warm();
  return { address: server.address, serving: true, stop: () => server.stop() };
}
