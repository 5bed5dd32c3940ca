import type { Document } from "../../../src/corpus/document.ts";
import type { Corpus } from "../../../src/corpus/load-corpus.ts";
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
  { out, progress, signal, nowMs }: SyncTerminal,
): Promise<number> {
  const states: SourceState[] = [];
  const { privateHosts = [] } = (await readFeeds(request.corpus)) ?? {};
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
  out(request.json ? JSON.stringify(states.map(withoutPage)) : render(states, request, signal.aborted));
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
    const reason = `Its address no longer has it: ${state.reason}`;
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

function withoutPage(state: SourceState): object {
  if (state.kind !== "edited") return state;
  const { page: _, ...rest } = state;
  return rest;
}

function render(
  states: readonly SourceState[],
  { corpus, record: recorded }: SourcesRequest,
  isStopped: boolean,
): string {
  const where = corpus === "corpus" ? "" : ` --corpus ${corpus}`;
  if (states.length === 0 && !isStopped) return "No document has an address (`url`) to be fetched again.";
  const count = (kind: SourceState["kind"]) => states.filter((state) => state.kind === kind).length;
  const lines = states.flatMap((state): readonly string[] => {
    const moved = state.moved === null ? [] : [`${state.id}: moved to ${state.moved}`];
    return [...moved, ...lineOf(state)];
  });
  const changes = count("edited") + count("gone");
  return [
    ...(isStopped ? ["Stopped: the other documents were not looked at."] : []),
    `${count("unchanged")} unchanged, ${count("edited")} edited, ${count("gone")} gone, ${count("unknown")} could not be read.`,
    ...lines,
    ...(changes === 0
      ? []
      : [
          recorded
            ? "Edited ones have a new version; those that are gone are marked as withdrawn."
            : `To keep what stands there now as new versions, and mark as withdrawn what is gone: the same with --record${where}.`,
        ]),
  ].join("\n");
}

function lineOf(state: SourceState): readonly string[] {
  switch (state.kind) {
    case "unchanged":
      return [];
    case "edited":
      return [
        `${state.id}: edited; ${Math.round(state.shared * 100)} % of the words are as they were (${state.url})`,
      ];
    case "gone":
    case "unknown":
      return [`${state.id}: ${state.reason} (${state.url})`];
  }
}
