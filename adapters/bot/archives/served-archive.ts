import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CitationStyle } from "../../../src/answer/cite.ts";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { Log } from "../../../src/chat/log.ts";
import { memberWords } from "../../../src/chat/processes/member-words.ts";
import type { ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { createRequestQueue, type RequestQueue } from "../../../src/chat/queue/request-queue.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { NewsOptions } from "../../../src/delivery/watches/compose-news.ts";
import { createToday } from "../../../src/time/calendar/today.ts";
import type { SyncProgress } from "../../archive-file/writing/sync-folder.ts";
import type { Drawing } from "../../picture/thread/drawing.ts";
import type { DatabaseStore } from "../../store/database-store.ts";
import { FEEDS_FILE } from "../../sync/feeds/feeds-file.ts";
import type { Answering } from "../archive/answering.ts";
import { openAnswering } from "../archive/open-answering.ts";
import { createRespond } from "../archive/respond.ts";
import { type Daily, startDaily } from "../daily.ts";
import { type FeedsWatch, watchFeeds } from "../feeds/feeds-watch.ts";
import { syncOnInterval } from "../feeds/sync-on-interval.ts";
import { syncInProcess } from "../feeds/sync-process.ts";
import { type QuoteWatch, watchQuotes } from "../health/quote-watch.ts";
import { lineText } from "../log/line-text.ts";
import type { Say } from "../log/say.ts";
import type { Settings } from "../settings/settings.ts";
import { startWatching } from "../watching.ts";
import { linkAnswers, pictureUrl } from "../web/link-answers.ts";
import type { Metrics } from "../web/metrics.ts";
import { type OpenedReader, openReader } from "../web/open-reader.ts";

/** What an archive is served with. */
export type ArchiveSetting = Pick<
  Settings,
  "corpus" | "archive" | "encoder" | "timezone" | "citationStyle" | "syncHours" | "perMinute" | "logQuestions"
> & {
  /** Null: it is the one of everybody who has no other. */
  readonly name: string | null;
  readonly reader: Settings["reader"] & { readonly base?: string };
};

/** What all archives share. */
export type ArchiveNeeds = {
  readonly say: Say;
  readonly progress: ((progress: SyncProgress) => void) | null;
  /** The time, as an instant. */
  readonly nowMs: () => number;
  readonly log: (part: string) => Log;
  readonly failures: (part: string) => FailureLog;
  readonly metrics: Metrics;
  readonly group: ProcessGroup;
  /** Draws pictures; null: there are none. */
  readonly drawing: Drawing | null;
  /** How late the event loop has been lately, in milliseconds. */
  readonly loopDelayMs: () => number;
};

/** An archive that chats are answered from, with everything that is kept of them: nothing of it is known to another one. */
export type ServedArchive = {
  readonly name: string | null;
  readonly opened: Answering;
  readonly answering: Answering;
  readonly store: DatabaseStore;
  readonly reader: OpenedReader;
  readonly daily: Daily;
  readonly queue: RequestQueue;
  readonly quotes: QuoteWatch;
  readonly feeds: FeedsWatch;
  /** The calendar day at its own place, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What a platform gets of it, for a part of the log. */
  ports(part: string): ChatPorts;
  /** Begins nothing new, and finishes what is delivered. */
  leave(): Promise<void>;
  /** Lets go of everything, once nobody is answered any more. */
  close(): Promise<void>;
};

const HOUR_MS = 3_600_000;

/**
 * Opens an archive, and begins to serve what is kept in its own database.
 *
 * @throws CorpusError or StoreError if it cannot be opened.
 */
export async function openServedArchive(
  setting: ArchiveSetting,
  store: DatabaseStore,
  needs: ArchiveNeeds,
): Promise<ServedArchive> {
  const { name, corpus } = setting;
  const { progress, nowMs, metrics, drawing, loopDelayMs } = needs;
  const log = (part: string): Log => needs.log(named(part, name));
  const failures = (part: string): FailureLog => needs.failures(named(part, name));
  const group = name === null ? needs.group : ofArchive(needs.group, name);
  const say: Say =
    name === null
      ? needs.say
      : (label, line, level) =>
          needs.say(label, label === "" ? line : (words) => `${name}: ${lineText(line, words)}`, level);
  const today = createToday(nowMs, setting.timezone);
  const opened = await openAnswering(setting, say, progress, failures("archive"));
  const draw = drawing?.draw ?? null;
  const reader = openReader(setting, {
    archive: opened,
    // The address of the editor's page is made in the terminal, for the archive of the settings.
    ...(name === null ? { feedback: store.feedback } : {}),
    draw,
    today,
    nowMs,
    log: log("reader"),
  });
  const answering = linkAnswers(opened, reader.links);
  const news = {
    store: store.watches,
    compose: (options: Omit<NewsOptions, "today">) => answering.news({ ...options, today: today() }),
  };
  const daily = startDaily({
    answering,
    store,
    nowMs,
    observe: metrics.delivered,
    log: log("daily"),
    failures: failures("daily"),
    group,
    news,
  });
  const stopWatching = startWatching({
    answering,
    store: store.watches,
    today,
    failures: failures("watches"),
  });
  const quotes = watchQuotes(log("archive"), () => performance.now());
  const feeds = watchFeeds(corpus, setting.timezone);
  await feeds.look();
  const answerFailures = failures("archive");
  const queue = createRequestQueue({
    respond: createRespond(
      (request, madeFrom, locale, own) =>
        answering.respond(
          inUsualStyle(request, own?.citationStyle ?? setting.citationStyle),
          madeFrom,
          (own?.today ?? today)(),
          locale,
        ),
      daily.ports,
      quotes.unproved,
      [
        { label: "status.feeds", lines: feeds.lines },
        { label: "status.processes", lines: async (say) => memberWords(await needs.group.members(), say) },
      ],
      draw && { draw, urlOf: pictureUrl(reader.links) },
      { ...news, nowMs },
      { store: store.feedback, nowMs, newId: () => randomBytes(9).toString("base64url") },
    ),
    nowMs: () => performance.now(),
    perMinute: setting.perMinute,
    loopDelayMs,
    group: needs.group,
    report: (error, part) => answerFailures.failed("answering", error, { platform: part }),
    observe: (outcome) => {
      metrics.observe(outcome);
      const { platform, request, reply, tookMs } = outcome;
      const words = setting.logQuestions && request.kind === "ask" ? { question: request.question } : {};
      const which = name === null ? {} : { archive: name };
      needs
        .log(platform)
        .info("replied", { kind: request.kind, reply, tookMs: Math.round(tookMs), ...which, ...words });
    },
  });
  const stopFeeds =
    setting.syncHours === 0
      ? async () => {}
      : syncOnInterval(setting.syncHours * HOUR_MS, {
          hasFeeds: () => existsSync(join(corpus, FEEDS_FILE)),
          sync: (signal) => syncInProcess(corpus, signal).finally(feeds.look),
          wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => {}),
          log: log("feeds"),
        });
  const { archive, numbers, suggestions } = answering;
  return {
    name,
    opened,
    answering,
    store,
    reader,
    daily,
    queue,
    quotes,
    feeds,
    today,
    ports: (part) => ({
      queue,
      archive,
      numbers,
      suggestions,
      quotedAt: reader.quotedAt,
      today,
      log: needs.log(part),
      group: needs.group,
    }),
    async leave() {
      await Promise.all([daily.stop(), stopWatching(), stopFeeds()]);
    },
    async close() {
      await answering.stop();
      await store.release();
    },
  };
}

function named(part: string, archive: string | null): string {
  return archive === null ? part : `${part} ${archive}`;
}

/** The processes of the bot, whose leases are those of one archive. */
function ofArchive(group: ProcessGroup, archive: string): Pick<ProcessGroup, "hold" | "release"> {
  const own = (lease: string) => `${lease} (${archive})`;
  return { hold: (lease) => group.hold(own(lease)), release: (lease) => group.release(own(lease)) };
}

/** A citation that names no style has the one of the settings. */
function inUsualStyle(request: ChatRequest, form: CitationStyle): ChatRequest {
  return request.kind === "citation" ? { form, ...request } : request;
}
