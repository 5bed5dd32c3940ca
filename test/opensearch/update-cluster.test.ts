import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { askIndices } from "../../adapters/opensearch/asking/ask-indices.ts";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";
import type { BulkItem } from "../../adapters/opensearch/cluster/cluster.ts";
import { ClusterError } from "../../adapters/opensearch/cluster/cluster-error.ts";
import { aliasesOf } from "../../adapters/opensearch/index/index-names.ts";
import { keepClusterUpToDate } from "../../adapters/opensearch/keep-cluster-up-to-date.ts";
import { currentIndices } from "../../adapters/opensearch/writing/builds.ts";
import { updateCluster } from "../../adapters/opensearch/writing/update-cluster.ts";
import { readState, refresh, writeState } from "../../adapters/opensearch/writing/write-state.ts";
import { createLeases } from "../../adapters/opensearch/writing/writer-lease.ts";
import { allOf, type KeptFolder, keptFolder } from "./kept-folder.ts";
import { SERVER } from "./server.ts";

const signal = new AbortController().signal;

const STRIKE = `On 8 September 1998 the dockers of Port Elan walked out of the harbour.

“They beat us,” said Ana Lopez, head of research at Oxfam.

The harbour stood still for days.`;
const WORDS = ["docker", "harbor", "harbour", "lopez", "bell", "rang", "clerk", "elan", "sang", "council"];

/** The test cluster at another address, from which some requests do not arrive until it is let go. */
async function slowCluster(waits: (message: IncomingMessage) => boolean) {
  const [waiting, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const server = createServer(async (asked, answer) => {
    const { method, url, headers } = asked;
    if (waits(asked)) {
      waiting.resolve();
      await gone.promise;
    }
    const sent = request(`${SERVER}${url}`, { ...(method ? { method } : {}), headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    asked.pipe(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, waiting: waiting.promise, go: () => gone.resolve() };
}

/** The archive says what the engine in memory says of the same folder. */
async function expectAlike({ archive, expected }: KeptFolder): Promise<void> {
  expect(await allOf(archive, WORDS)).toEqual(await allOf(await expected(), WORDS));
}

describe.skipIf(SERVER === null)("an archive in OpenSearch that is kept as its folder is", () => {
  test("takes in what is new, changed, moved, faulty and gone, and counts as if it were made anew", async () => {
    const kept = await keptFolder();
    const { write, take, folder } = kept;
    const { bring, events } = kept.keeper();
    write("strike", STRIKE);
    write("bells", "The bell of Moss rang on 10 September 1998.\n\nThe clerks sang.", "Watch");
    expect(await bring({ signal, threads: 0 })).toBe(true);
    await expectAlike(kept);
    const first = await currentIndices(kept.cluster, kept.name);

    // Shorter than before, so that passages go; and a document of the same words more.
    write("strike", "The dockers went home, said Rosa Lund of Oxfam.");
    write("council", "The council of Port Elan met Ana Lopez in the harbour.");
    await bring({ signal, threads: 0 });
    await expectAlike(kept);

    mkdirSync(join(folder, "below"));
    renameSync(join(folder, "bells.md"), join(folder, "below", "bells.md"));
    take("council");
    await bring({ signal, threads: 0 });
    await expectAlike(kept);

    writeFileSync(join(folder, "strike.md"), "no front matter");
    await bring({ signal, threads: 0 });
    await expectAlike(kept);
    write("strike", STRIKE);
    await bring({ signal, threads: 0 });
    await expectAlike(kept);

    expect(events.filter(({ kind }) => kind === "current")).toEqual([
      { kind: "current", changed: 2, removed: 0, reopen: false },
      { kind: "current", changed: 2, removed: 0, reopen: false },
      { kind: "current", changed: 1, removed: 2, reopen: false },
      { kind: "current", changed: 1, removed: 0, reopen: false },
      { kind: "current", changed: 1, removed: 0, reopen: false },
    ]);
    // All of it in the texts that were made first.
    expect((await currentIndices(kept.cluster, kept.name))?.texts).toBe(first?.texts);
  });

  test("answers from the old indices while new ones are made, and leaves no others behind", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    const { bring } = kept.keeper();
    await bring({ signal, threads: 0 });
    const before = await currentIndices(kept.cluster, kept.name);
    const expected = await allOf(kept.archive, WORDS);
    let isDone = false;
    const asking = (async () => {
      let asked = 0;
      for (; !isDone; asked++) expect(await allOf(kept.archive, WORDS)).toEqual(expected);
      return asked;
    })();
    await bring({ signal, threads: 0, remake: true });
    isDone = true;
    expect(await asking).toBeGreaterThan(0);
    const after = await currentIndices(kept.cluster, kept.name);
    expect(after?.texts).not.toBe(before?.texts);
    const { texts, words } = aliasesOf(kept.name);
    const left = await kept.cluster.send<object>({ method: "GET", path: `/${texts}-*,${words}-*/_alias` });
    expect(Object.keys(left).toSorted()).toEqual([after?.texts, after?.words].toSorted());
    await expectAlike(kept);
  });

  test("is counted again by the next update when one died in the midst of a change", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    const { bring } = kept.keeper();
    await bring({ signal, threads: 0 });
    const indices = await currentIndices(kept.cluster, kept.name);
    const words = indices?.words ?? "";
    const noted = await readState(kept.cluster, words);
    if (!noted) throw new Error("Expected a state.");
    // Its words are counted twice, as if the process had died before it took the old ones off.
    await writeState(kept.cluster, words, { ...noted.state, generation: 7, isChanging: true }, noted);
    const row = { term: "docker", passages: 40, documents: 40 };
    await kept.cluster.write([{ index: words, id: '{"term":"docker"}', document: row }]);
    await kept.keeper().bring({ signal, threads: 0 });
    await expectAlike(kept);
  });

  /** Updates through a cluster that refuses some of what is written, as one does whose disk or queue is full. */
  const refusing = async ({ cluster, place, folder }: KeptFolder, isRefused: (item: BulkItem) => boolean) => {
    const refuses: typeof cluster = {
      ...cluster,
      async write(items) {
        await cluster.write(items.filter((item) => !isRefused(item)));
        if (items.some(isRefused)) throw new ClusterError("it did not take a document", 403);
      },
    };
    const update = updateCluster(refuses, readClusterAddress(place), folder, {
      threads: 0,
      signal,
      onProgress: () => {},
      nowMs: () => 0,
      remake: false,
      remembered: null,
    });
    await expect(update).rejects.toThrow("did not take");
  };
  const isPassage = ({ id }: BulkItem) => /\.\d+$/.test(id);

  test("gives no document of which parts are of different states", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    await kept.keeper().bring({ signal, threads: 0 });
    const before = await kept.archive.document("strike");
    const indices = await currentIndices(kept.cluster, kept.name);
    const search = { index: indices?.texts ?? "", query: { term: { kind: "passage" } }, size: 9 };
    const [found] = await askIndices(kept.cluster, [search]);
    const [id = ""] = (found?.hits ?? []).map(({ _id }) => _id).toSorted();
    const [owner = ""] = id.split(".");
    const put = async (document: object | null) => {
      await kept.cluster.write([{ index: search.index, id, routing: owner, document }]);
      await refresh(kept.cluster, search.index);
    };
    // As a shard shows it that recovers in the midst of a change.
    await put({
      kind: "passage",
      owner,
      key: "of another state",
      id: "strike",
      position: 0,
      text: "Other words.",
    });
    await expect(kept.archive.document("strike")).rejects.toThrow(ClusterError);
    await put(null);
    await expect(kept.archive.document("strike")).rejects.toThrow(ClusterError);
    expect(before?.text).toContain("They beat us");
  });

  test("is made whole by the next update when a part of a document was refused", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    // While it is made, and once it is.
    await refusing(kept, isPassage);
    await kept.keeper().bring({ signal, threads: 0 });
    await expectAlike(kept);
    kept.write("bells", `The bell rang.\n\n${STRIKE}`);
    await refusing(kept, isPassage);
    await kept.keeper().bring({ signal, threads: 0 });
    await expectAlike(kept);
  });

  test("keeps nothing of what was half written and is gone or shorter by the next update", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    kept.write("bells", "The bell rang.");
    await kept.keeper().bring({ signal, threads: 0 });
    kept.write("council", `The council met.\n\n${STRIKE}`);
    kept.write("bells", `The bell of Moss rang.\n\n${STRIKE}`);
    // All of both documents is taken, and not that their files were read.
    await refusing(kept, ({ id, document }) => {
      const { file } = (document ?? {}) as { readonly file?: string };
      return id.startsWith("file.") && file !== undefined && JSON.parse(file).sha256 !== "";
    });
    kept.take("council");
    kept.write("bells", "The bell of Moss rang.");
    await kept.keeper().bring({ signal, threads: 0 });
    await expectAlike(kept);
  });

  test("is written by one process at a time, and by another once that one is dead", async () => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    await kept.keeper().bring({ signal, threads: 0 });
    let nowMs = 0;
    const times = { renewMs: 1_000_000, deadAfterMs: 20_000 };
    const [one, other] = [0, 1].map(() => createLeases(kept.cluster, kept.name, () => nowMs, times));
    const held = await one?.();
    expect(held).not.toBeNull();
    expect(await other?.()).toBeNull();
    // Another process says so, and changes nothing.
    kept.write("bells", "The bell rang.");
    const { bring, events } = kept.keeper();
    expect(await bring({ signal, threads: 0 })).toBe(true);
    expect(events.at(-1)).toEqual({ kind: "current", changed: 0, removed: 0, reopen: false });
    expect(await kept.archive.document("bells")).toBeNull();

    nowMs = 19_999;
    expect(await other?.()).toBeNull();
    nowMs = 20_000;
    const taken = await other?.();
    expect(taken).not.toBeNull();
    await taken?.release();
    expect(await bring({ signal, threads: 0 })).toBe(true);
    await expectAlike(kept);
  });

  test("is not made empty again by a process that found none, and was slow", async () => {
    const kept = await keptFolder();
    const slow = await slowCluster(({ method, url }) => method !== "GET" || !url?.startsWith("/_alias/"));
    const place = kept.place.replace(SERVER ?? "", slow.address);
    const empty = mkdtempSync(join(kept.folder, "empty-"));
    const later = keepClusterUpToDate({ folder: empty, file: place }, () => {})({ signal, threads: 0 });
    await slow.waiting;
    kept.write("strike", STRIKE);
    await kept.keeper().bring({ signal, threads: 0 });
    slow.go();
    await later;
    await expectAlike(kept);
  });

  test.for([
    [
      "shows nothing of it",
      ({ method, url }: IncomingMessage) => method === "DELETE" && /-words-/.test(url ?? ""),
    ],
    ["has it put right by the next update", ({ url }: IncomingMessage) => url === "/_aliases"],
  ] as const)("made anew by a process that lost its lease meanwhile, %s", async ([, waits]) => {
    const kept = await keptFolder();
    kept.write("strike", STRIKE);
    const { bring } = kept.keeper();
    await bring({ signal, threads: 0 });
    const slow = await slowCluster(waits);
    const place = kept.place.replace(SERVER ?? "", slow.address);
    const said: string[] = [];
    const sleepy = keepClusterUpToDate(
      { folder: kept.folder, file: place },
      ({ kind }) => void said.push(kind),
    );
    const later = sleepy({ signal, threads: 0, remake: true });
    await slow.waiting;
    // It is taken for dead.
    await kept.cluster.send({ method: "DELETE", path: `/${kept.name}-writer/_doc/writer` });
    kept.write("bells", "The bell of Moss rang on 10 September 1998.", "Watch");
    expect(await bring({ signal, threads: 0 })).toBe(true);
    slow.go();
    await later;
    if (said.at(-1) === "current") await bring({ signal, threads: 0 });
    else expect(said.at(-1)).toBe("failed");
    await expectAlike(kept);
  });

  test("is left as it is by a process whose folder has no documents, and no archive is made of such a folder", async () => {
    const kept = await keptFolder();
    await expect(kept.keeper().bring({ signal, threads: 0 })).rejects.toThrow(/found none/);
    kept.write("strike", STRIKE);
    await kept.keeper().bring({ signal, threads: 0 });
    kept.take("strike");
    const { bring, events } = kept.keeper();
    expect(await bring({ signal, threads: 0 })).toBe(true);
    expect(events.map(({ kind }) => kind)).toEqual(["place", "current"]);
    expect(await kept.archive.document("strike")).not.toBeNull();
  });
});
