import type { AskResult } from "../../../src/answer/answer.ts";
import type { AskOptions } from "../../../src/answer/ask.ts";
import type { ExportRequest } from "../../../src/answer/export/export-quotations.ts";
import type { DocumentMatches, MatchOptions } from "../../../src/answer/match-documents.ts";
import type { Match, newestMatches } from "../../../src/answer/newest-matches.ts";
import type { Quotation } from "../../../src/answer/proof.ts";
import type { Standing } from "../../../src/answer/standing.ts";
import type { Timeline, TimelineOptions } from "../../../src/answer/timeline.ts";
import type { Contents, ContentsRequest } from "../../../src/archive/contents.ts";
import type { DayEntry } from "../../../src/archive/day-entries.ts";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { PartHealth } from "../../../src/chat/health.ts";
import type { ArchiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import { type ArchiveState, type Reading, readingWords } from "../../../src/chat/replies/archive-state.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Suggestions } from "../../../src/chat/requests/suggestions.ts";
import type { Document, DocumentHead } from "../../../src/corpus/document.ts";
import type { ComposedPost } from "../../../src/delivery/posting/compose-post.ts";
import type { ComposedNews, NewsOptions } from "../../../src/delivery/watches/compose-news.ts";
import type { Arrival } from "../../../src/delivery/watches/watch-store.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import type { LookUpResult } from "../../api/look-up/look-up.ts";
import type { LookUp } from "../../api/look-up/queries.ts";
import type { UpdateEvent } from "../../archive-file/update-event.ts";
import { type EncoderThread, vectorsBeside } from "../../encoder/encoder-thread.ts";
import { isClusterAddress } from "../../opensearch/cluster/address.ts";
import type { AnsweringData, Asked } from "./answering-messages.ts";
import { type ArchiveThread, ArchiveUnavailableError, startThread } from "./archive-thread.ts";
import { startUpdating, type Updating } from "./updating.ts";
import type { UpdatingData } from "./updating-messages.ts";

/** The archive in a thread of its own, so that the platforms are heard at once whatever it is busy with, and kept as its folder is. */
export type Answering = Pick<ArchiveThread, "counts"> & {
  /** The key of the archive as it is now. */
  archive(): string;
  numbers(): ArchiveNumbers;
  suggestions(): Suggestions;
  /** The faults of the corpus, one a line. */
  faults(): readonly string[];
  /** How current it is. */
  state(): ArchiveState;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  respond(request: ChatRequest, madeFrom: string | null, today: string, locale?: Locale): Promise<Reply>;
  /** @throws ArchiveUnavailableError if there is no answer in time, or not every document has been read yet. */
  compose(options: Omit<Extract<Asked, { kind: "compose" }>, "kind">): Promise<ComposedPost>;
  /** @throws ArchiveUnavailableError if there is no answer in time, or not every document has been read yet. */
  standings(quotations: readonly Quotation[]): Promise<readonly Standing[]>;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  document(id: string): Promise<Document | null>;
  /** The newest of them first. @throws ArchiveUnavailableError if there is no answer in time. */
  olderVersions(of: Pick<DocumentHead, "id" | "publisher">): Promise<readonly DocumentHead[]>;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  ask(question: string, options: AskOptions): Promise<AskResult>;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  timeline(topic: string, options: TimelineOptions): Promise<Timeline>;
  /** Null: there are no such quotations. @throws ArchiveUnavailableError if there is no answer in time. */
  exported(wanted: ExportRequest): Promise<string | null>;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  contents(request: ContentsRequest): Promise<Contents>;
  /** @throws ArchiveUnavailableError if there is no answer in time. */
  lookUp(query: LookUp, today: string): Promise<LookUpResult>;
  /** Null: not every document has been read yet. @throws ArchiveUnavailableError if there is no answer in time. */
  matches(topic: string, options: Parameters<typeof newestMatches>[2]): Promise<readonly Match[] | null>;
  /** Null: not every document has been read yet. @throws ArchiveUnavailableError if there is no answer in time. */
  everyDay(perDay: number): Promise<readonly DayEntry[] | null>;
  /** @throws ArchiveUnavailableError if there is no answer in time, or not every document has been read yet. */
  match(topic: string, options: MatchOptions): Promise<DocumentMatches>;
  /** @throws ArchiveUnavailableError if there is no answer in time, or not every document has been read yet. */
  news(options: NewsOptions): Promise<ComposedNews>;
  /** Documents that the thread was not asked for before, or all. @throws ArchiveUnavailableError as `news` does. */
  arrivals(all: boolean): Promise<readonly Arrival[]>;
  /** Whether questions can be answered: the part `archive`. */
  health(): PartHealth;
  /** Whether the cluster that holds it has all its copies: the part `copies`; none if it is in no cluster. */
  copiesHealth(): readonly PartHealth[];
  /** Whether it can be brought up to date: the part `update`. */
  updateHealth(): PartHealth;
  /** Compares it with its folder at once. */
  update(): void;
  stop(): Promise<void>;
};

/** What answering needs. */
export type AnsweringPorts = {
  readonly failures: FailureLog;
  /** Called with each event of an update, and how far it is. */
  readonly heard: (event: UpdateEvent, reading: Reading | null) => void;
  /** Called with faults that were not there when it was opened, one a line. */
  readonly foundFaults: (faults: readonly string[]) => void;
  /** Compares meanings; it is loaded once questions can be answered, and stopped with the rest. @default none */
  readonly encoder?: EncoderThread;
};

const SCRIPT = new URL("./answering-worker.ts", import.meta.url);

/** While files are read, numbers and suggestions are refreshed this often, in milliseconds. */
const REFRESH_EVERY_MS = 5_000;

/**
 * Opens an archive in a thread of its own, as it is, and begins to update it in another one. A thread that dies or hangs is replaced, and
 * what it was at fails.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function startAnswering(
  place: UpdatingData,
  { failures, heard, foundFaults, encoder }: AnsweringPorts,
): Promise<Answering> {
  const nowMs = () => performance.now();
  let thread: ArchiveThread | null = null;
  let damaged = false;
  /** What is being done to the thread, one thing after the other. */
  let refreshing = Promise.resolve();
  /** A refresh waits for the one under way: it takes in all that is said until it begins. */
  let isRefreshDue = false;
  let refreshedMs = nowMs();
  let mustReopen = false;
  let knownFaults: readonly string[] = [];

  const refresh = (): void => {
    refreshedMs = nowMs();
    if (isRefreshDue) return;
    isRefreshDue = true;
    refreshing = refreshing.then(async () => {
      isRefreshDue = false;
      if (thread === null) return;
      const reopen = mustReopen;
      mustReopen = false;
      try {
        await (reopen ? thread.replace() : thread.describe());
        if (reopen) damaged = false;
        const { faults } = thread.held();
        const added = faults.filter((fault) => !knownFaults.includes(fault));
        knownFaults = faults;
        if (added.length > 0) foundFaults(added);
        failures.works(REFRESHING);
      } catch (error) {
        mustReopen ||= reopen;
        failures.failed(REFRESHING, error);
      }
    });
  };
  const updating: Updating = await startUpdating(place, {
    failures,
    nowMs,
    heard(event, reading) {
      // An update can be compared with its folder only if the folder is there, so its word lists are too.
      if (event.kind === "current") mustReopen ||= event.reopen || thread?.held().hasWordLists === false;
      const isDue = event.kind === "reading" && nowMs() - refreshedMs >= REFRESH_EVERY_MS;
      if (event.kind === "current" || isDue) refresh();
      heard(event, reading);
    },
  });
  const state = (): ArchiveState => {
    const comparedMs = updating.comparedMs();
    return {
      readAgoMs: comparedMs === null ? null : nowMs() - comparedMs,
      reading: updating.reading(),
      complete: thread?.held().complete ?? false,
      encoding: encoder?.encoding() ?? null,
    };
  };
  const data = (): AnsweringData => ({
    folder: place.folder,
    file: updating.file(),
    encoder: encoder?.connect() ?? null,
  });
  const started = await startThread(data, {
    failures,
    nowMs,
    script: SCRIPT,
    damaged() {
      if (!damaged) updating.remake();
      damaged = true;
    },
  }).catch(async (error: unknown) => {
    await updating.stop();
    throw error;
  });
  thread = started;
  /** Asks what only an archive can answer of which every document was read. */
  const whole = async <T>(asked: Asked): Promise<T> => {
    if (!started.held().complete) throw new ArchiveUnavailableError(analysing(state()));
    return started.pose<T>(asked);
  };
  knownFaults = started.held().faults;
  const file = updating.file();
  // Vectors are kept on this machine, also those of an archive in a cluster.
  const kept = isClusterAddress(file) ? `${place.folder.replace(/[/\\]+$/, "")}.dateline` : file;
  encoder?.start(kept === null ? ":memory:" : vectorsBeside(kept));
  // What was said while it was being opened.
  if (updating.comparedMs() !== null) refresh();

  return {
    archive: () => started.held().archive,
    numbers: () => started.held().numbers,
    suggestions: () => started.held().suggestions,
    faults: () => started.held().faults,
    state,
    respond: (request, madeFrom, today, locale = "en") =>
      started.pose({ kind: "respond", request, madeFrom, today, state: state(), locale }),
    compose: (options) => whole({ kind: "compose", ...options }),
    standings: async (quotations) =>
      quotations.length === 0 ? [] : whole({ kind: "standings", quotations }),
    match: (topic, options) => whole({ kind: "match", topic, ...options }),
    news: (options) => whole({ kind: "news", ...options }),
    arrivals: (all) => whole({ kind: "arrivals", all }),
    document: (id) => started.pose({ kind: "document", document: id }),
    // Id and publisher alone: a whole document need not cross to the thread.
    olderVersions: ({ id, publisher }) => started.pose({ kind: "older-versions", of: { id, publisher } }),
    ask: (question, options) => started.pose({ kind: "ask", question, ...options }),
    timeline: (topic, options) => started.pose({ kind: "timeline", topic, ...options }),
    exported: (wanted) => started.pose({ kind: "export", wanted }),
    contents: (request) => started.pose({ kind: "contents", ...request }),
    matches: async (topic, options) =>
      started.held().complete ? started.pose({ kind: "matches", topic, ...options }) : null,
    everyDay: async (perDay) =>
      started.held().complete ? started.pose({ kind: "every-day", perDay }) : null,
    lookUp: (query, today) =>
      started.pose({ kind: "look-up", query, today, complete: started.held().complete }),
    health() {
      const health = started.health();
      if (!health.ok) return health;
      const now = state();
      const condition = started.condition();
      if (condition?.kind === "unavailable") return { part: "archive", ok: false, detail: condition.detail };
      if (damaged) return { part: "archive", ok: false, detail: `Its file is damaged. ${remaking(now)}` };
      return now.complete ? health : { part: "archive", ok: false, detail: analysing(now) };
    },
    copiesHealth() {
      const condition = started.condition();
      if (condition === null) return [];
      const detail = condition.kind === "without-copies" ? condition.detail : null;
      return [{ part: "copies", ok: detail === null, detail }];
    },
    updateHealth() {
      const trouble = updating.trouble();
      return { part: "update", ok: trouble === null, detail: trouble };
    },
    counts: started.counts,
    update: updating.update,
    async stop() {
      await updating.stop();
      await started.stop();
      await encoder?.stop();
      await refreshing;
    },
  };
}

const REFRESHING = "taking in a changed archive";

function analysing({ reading }: ArchiveState): string {
  return `Analysing: ${reading ? readingWords(reading) : "it is being compared with its folder"}.`;
}

function remaking({ reading }: ArchiveState): string {
  return `It is being made anew${reading ? `: ${readingWords(reading)}` : ""}.`;
}
