import { describe, expect, test } from "vitest";
import { createComparer } from "../../adapters/encoder/compare.ts";
import { openVectors } from "../../adapters/encoder/vector-store.ts";
import { fakeEmbed } from "./fake-embed.ts";

const QUESTION = "Who was freed?";
const RELEASED = "The printer was released in May.";
const STORM = "A storm closed the harbour.";

/** A comparer whose model takes ten milliseconds for a text, by a clock of its own. */
function comparer() {
  const embedded: string[] = [];
  let nowMs = 0;
  const embed = async (text: string) => {
    embedded.push(text);
    nowMs += 10;
    return fakeEmbed(text);
  };
  const said: string[] = [];
  const answer = createComparer(embed, openVectors(":memory:", "fake"), {
    nowMs: () => nowMs,
    heard: ({ done, total }) => void said.push(`${done} of ${total}`),
  });
  return { embedded, said, answer };
}

const compare = (sentences: readonly string[], withinMs = 1_000) =>
  ({ kind: "compare", question: QUESTION, sentences, withinMs }) as const;

describe("comparing", () => {
  test("finds a paraphrase nearer than another sentence", async () => {
    const [released, storm] = (await comparer().answer(compare([RELEASED, STORM]))) as number[];
    expect(released).toBeGreaterThan(0.9);
    expect(storm).toBeLessThan(0.2);
  });

  test("makes each sentence's vector once, and the question's each time", async () => {
    const { answer, embedded } = comparer();
    await answer(compare([RELEASED]));
    await answer(compare([RELEASED]));
    expect(embedded).toEqual([QUESTION, RELEASED, QUESTION]);
  });

  test("makes vectors in the order of the sentences while there is time, and still takes those that are kept", async () => {
    const { answer } = comparer();
    await answer(compare([STORM]));
    const cosines = await answer(compare([RELEASED, "The gale lasted.", STORM], 15));
    expect(cosines).toEqual([expect.any(Number), null, expect.any(Number)]);
  });

  test("says how many documents are encoded", async () => {
    const { answer, said } = comparer();
    await answer({ kind: "documents", keys: ["one", "two"] });
    await answer({ kind: "document", key: "one", sentences: [RELEASED] });
    await answer({ kind: "document", key: "two", sentences: [STORM] });
    await answer({ kind: "documents", keys: ["two"] });
    expect(said).toEqual(["0 of 2", "1 of 2", "2 of 2", "1 of 1"]);
  });

  test("makes a document's vectors, and stands back while a question is asked", async () => {
    const { answer, embedded } = comparer();
    expect(await answer({ kind: "documents", keys: ["one"] })).toEqual(["one"]);
    const document = answer({ kind: "document", key: "one", sentences: [RELEASED, STORM] });
    const asked = answer(compare(["The quay was empty.", "The port was full."]));
    await Promise.all([document, asked]);
    expect(embedded.indexOf(STORM)).toBeGreaterThan(embedded.indexOf("The port was full."));
    expect(await answer({ kind: "documents", keys: ["one"] })).toEqual([]);
  });
});
