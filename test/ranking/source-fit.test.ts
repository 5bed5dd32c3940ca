import { describe, expect, test } from "vitest";
import { sourceFit } from "../../src/ranking/source-fit.ts";
import { SOURCE_FIT } from "../../src/ranking/weights.ts";
import { seedDocuments } from "../answer/seeds.ts";

const [seed] = seedDocuments;
if (!seed) throw new Error("there are no seeds");
const document = { ...seed, publisher: "Amnesty International" };
const is = (name: string) => name.includes("Amnesty");
const amnesty = { name: "Amnesty International" };
const somebody = { name: "Sam Rainsy" };
const reprinted = { ...document, publisher: "NKnet", republished: { by: "Amnesty Korea" } };

describe("sourceFit", () => {
  test("is complete if the source speaks", () => {
    expect(sourceFit(document, amnesty, [], is, false, true, "nowhere")).toBe(1);
  });

  test("is complete if the speaker's role names the source", () => {
    expect(
      sourceFit(document, { ...somebody, role: "director of Amnesty" }, [], is, false, true, "nowhere"),
    ).toBe(1);
  });

  test("is lower if the source only speaks elsewhere in the passage", () => {
    expect(sourceFit(document, null, [amnesty], is, false, true, "nowhere")).toBe(SOURCE_FIT.passage);
  });

  test("tells a publisher's own sentence from another speaker's sentence in its publication", () => {
    expect(sourceFit(document, null, [], is, false, true, "nowhere")).toBe(SOURCE_FIT.publisher);
    expect(sourceFit(document, somebody, [], is, false, true, "nowhere")).toBe(SOURCE_FIT.publisherOnly);
  });

  test("knows who republished a document", () => {
    expect(sourceFit(reprinted, null, [], is, false, true, "nowhere")).toBe(SOURCE_FIT.republisher);
  });

  test("accepts a mention sooner if the question names a topic", () => {
    const other = { ...document, publisher: "NKnet" };
    expect(sourceFit(other, somebody, [], is, true, true, "nowhere")).toBe(SOURCE_FIT.mentionedOnTopic);
    expect(sourceFit(other, somebody, [], is, true, false, "nowhere")).toBe(SOURCE_FIT.mentioned);
    expect(sourceFit(other, somebody, [], is, false, true, "nowhere")).toBe(SOURCE_FIT.none);
  });

  test("takes a release that names the source for its words where nobody is known to speak, on its top the sooner", () => {
    const other = { ...document, publisher: "A Party" };
    const onTopic = (speaker: typeof somebody | null, named: "on top" | "near" | "nowhere") =>
      sourceFit(other, speaker, [], is, false, true, named);
    expect(onTopic(null, "on top")).toBe(SOURCE_FIT.namedOnTop);
    expect(onTopic(null, "near")).toBe(SOURCE_FIT.namedNear);
    expect(onTopic(null, "nowhere")).toBe(SOURCE_FIT.none);
    expect(onTopic(somebody, "on top")).toBe(SOURCE_FIT.none);
    expect(sourceFit(other, null, [], is, false, false, "on top")).toBe(SOURCE_FIT.none);
  });
});
