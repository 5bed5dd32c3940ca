import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { openVectors } from "../../adapters/encoder/vector-store.ts";

const DOCKERS = "The dockers went on strike.";
const STORM = "A storm closed the harbour.";
const VECTOR = Int8Array.of(-127, 0, 5);

function place(): string {
  const home = mkdtempSync(join(tmpdir(), "dateline-vectors-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return join(home, "archive.dateline.vectors");
}

/** Opens a file, which is closed when the test has finished. */
function open(path: string, encoder = "first") {
  const store = openVectors(path, encoder);
  onTestFinished(store.close);
  return store;
}

describe("a file of vectors", () => {
  test("keeps a vector by the words of its sentence, also for another process", () => {
    const path = place();
    const store = open(path);
    expect(store.get(DOCKERS)).toBeNull();
    store.put(DOCKERS, VECTOR);
    expect(open(path).get(DOCKERS)).toEqual(VECTOR);
    expect(store.get(`${DOCKERS} `)).toBeNull();
  });

  test("forgets a document with its vectors, but not what another one holds", () => {
    const store = open(":memory:");
    for (const sentence of [DOCKERS, STORM]) store.put(sentence, VECTOR);
    store.finish("one", [DOCKERS, STORM]);
    store.finish("two", [STORM]);
    expect(store.keepOnly(["two", "three"])).toEqual(["three"]);
    expect([store.get(DOCKERS), store.get(STORM)]).toEqual([null, VECTOR]);
    expect(store.keepOnly(["one", "two"])).toEqual(["one"]);
  });

  test("keeps what was made of a document that is not finished", () => {
    const path = place();
    open(path).put(DOCKERS, VECTOR);
    const store = open(path);
    expect(store.keepOnly(["one"])).toEqual(["one"]);
    expect(store.get(DOCKERS)).toEqual(VECTOR);
  });

  test("forgets the vectors of another encoder", () => {
    const path = place();
    const first = open(path, "first");
    first.put(DOCKERS, VECTOR);
    first.finish("one", [DOCKERS]);
    const second = open(path, "second");
    expect(second.get(DOCKERS)).toBeNull();
    expect(second.keepOnly(["one"])).toEqual(["one"]);
  });

  test("is made again if it is damaged", () => {
    const path = place();
    writeFileSync(path, "no database, and long enough to be read as the header of one".repeat(20));
    const store = open(path);
    store.put(DOCKERS, VECTOR);
    expect(store.get(DOCKERS)).toEqual(VECTOR);
  });

  test("that turns out to be damaged later is removed, to be made again at the next start", () => {
    const path = place();
    const sentences = Array.from({ length: 500 }, (_, at) => `The dockers went on strike ${at} times.`);
    const made = openVectors(path, "first");
    for (const sentence of sentences) made.put(sentence, new Int8Array(384).fill(1));
    made.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 40_000));
    const damaged = openVectors(path, "first");
    expect(() => sentences.map(damaged.get)).toThrow(
      `${path} was damaged, and is made again at the next start`,
    );
    expect(existsSync(path)).toBe(false);
    expect(open(path).get(DOCKERS)).toBeNull();
  });

  test("leaves another program's database alone", () => {
    const path = place();
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE theirs (value); INSERT INTO theirs VALUES (1)");
    expect(() => openVectors(path, "first")).toThrow(
      `Expected vectors in ${path}, and it is another program's file.`,
    );
    expect(other.prepare("SELECT value FROM theirs").get()).toEqual({ value: 1 });
    other.close();
  });
});
