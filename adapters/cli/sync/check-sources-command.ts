import type { Document } from "../../../src/corpus/document.ts";
import type { Corpus } from "../../../src/corpus/load-corpus.ts";
import { tell } from "../../../src/messages/message.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { openImport } from "../../import/run/open-import.ts";
import { checkSources, type FetchedPage, type SourceState } from "../../sync/check-sources.ts";
import { privateAccess } from "../../sync/fetch/private-access.ts";
import { safeFetch } from "../../sync/fetch/safe-fetch.ts";
import { createHostWaits } from "../../sync/host-waits.ts";
import { createPoliteFetch } from "../../sync/polite-fetch.ts";
import { keepUp } from "../upkeep/upkeep.ts";
import { FETCH_LIMITS, readFeeds, type SyncTerminal, waitFor } from "./sync-command.ts";

/** What `check --sources` is asked to do. */
export type SourcesRequest = {
  readonly corpus: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly json: boolean;
  readonly allowPrivate: boolean;
  /** Whether to write down what was found: new versions, documents taken back. */
  readonly record: boolean;
};

/**
 * Fetches the source of each document again and says what changed.
 *
 * @returns how many are not as they were; 1 more if it was stopped.
 */
export async function runSourcesCheck(
  { documents }: Pick<Corpus, "documents">,
  request: SourcesRequest,
  { say, out, progress, signal, nowMs }: SyncTerminal,
): Promise<number> {
  const states: SourceState[] = [];
  const { privateHosts = [] } = (await readFeeds(request.corpus, say)) ?? {};
  const access = privateAccess(request.allowPrivate, privateHosts);
  const shown = progress(request.json);
  const ports = {
    fetch: (url: string) => safeFetch(url, {}, { ...FETCH_LIMITS, access, signal }),
    wait: (ms: number) => waitFor(ms, signal),
    signal,
    onFetch: shown.onFetch,
    nowMs,
  };
  const polite = createPoliteFetch(ports, createHostWaits({}, nowMs));
  const fetch = (url: string) => polite(url, {}, "person");
  const byId = new Map(documents.map((document) => [document.id, document]));
  await checkSources(documents, fetch, async (state) => {
    states.push(state);
    const document = byId.get(state.id);
    if (request.record && document) await record(state, document, request, { signal, nowMs });
  });
  shown.onEnd();
  out(request.json ? JSON.stringify(states.map(withoutPage)) : render(states, request, signal.aborted, say));
  return states.filter(({ kind }) => kind !== "unchanged").length + (signal.aborted ? 1 : 0);
}

type Running = Pick<SyncTerminal, "signal" | "nowMs">;

/** Writes down what became of a source: a new version, or that the document was taken back. What could not be read changes nothing. */
async function record(
  state: SourceState,
  document: Document,
  { corpus, today }: SourcesRequest,
  running: Running,
): Promise<void> {
  if (state.kind === "gone") {
    // The document's file keeps it, whoever reads it.
    const reason = ENGLISH("sources.withdrawn", { reason: tell(state.reason, ENGLISH) });
    await keepUp({ kind: "upkeep", action: "withdraw", ids: [state.id], corpus, date: today, reason });
  } else if (state.kind === "edited") await importPage(state.page, document, state.url, corpus, running);
}

async function importPage(
  page: FetchedPage,
  { publisher, language, title }: Document,
  url: string,
  into: string,
  { signal, nowMs }: Running,
): Promise<void> {
  const importing = openImport(into, language, signal, nowMs);
  const fetched = new Date(nowMs()).toISOString();
  try {
    await importing.take(page, { url, fetched, title, publisher, feedTitle: null, published: null });
  } finally {
    await importing.close();
  }
}

/** For programs: in English. */
function withoutPage(state: SourceState): object {
  if (state.kind === "unchanged") return state;
  if (state.kind !== "edited") return { ...state, reason: tell(state.reason, ENGLISH) };
  const { page: _, ...rest } = state;
  return rest;
}

function render(
  states: readonly SourceState[],
  { corpus, record: recorded }: SourcesRequest,
  isStopped: boolean,
  say: Say,
): string {
  const where = corpus === "corpus" ? "" : ` --corpus ${corpus}`;
  if (states.length === 0 && !isStopped) return say("sources.none");
  const count = (kind: SourceState["kind"]) => states.filter((state) => state.kind === kind).length;
  const lines = states.flatMap((state): readonly string[] => {
    const { id, moved } = state;
    return [...(moved === null ? [] : [say("sources.moved", { id, url: moved })]), ...lineOf(state, say)];
  });
  return [
    ...(isStopped ? [say("sources.stopped")] : []),
    say("sources.counts", {
      unchanged: count("unchanged"),
      edited: count("edited"),
      gone: count("gone"),
      unknown: count("unknown"),
    }),
    ...lines,
    ...(count("edited") + count("gone") === 0
      ? []
      : [recorded ? say("sources.recorded") : say("sources.to-record", { option: `--record${where}` })]),
  ].join("\n");
}

function lineOf(state: SourceState, say: Say): readonly string[] {
  const { id, url } = state;
  switch (state.kind) {
    case "unchanged":
      return [];
    case "edited":
      return [say("sources.edited", { id, percent: Math.round(state.shared * 100), url })];
    case "gone":
    case "unknown":
      return [say("sources.reason", { id, reason: tell(state.reason, say), url })];
  }
}
