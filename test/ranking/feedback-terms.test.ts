import { describe, expect, test } from "vitest";
import { withFeedback } from "../../src/ranking/feedback-terms.ts";
import { FEEDBACK } from "../../src/ranking/weights.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const archive = archiveOf([
  statement("Dockers walked out. Stevedores blocked the quay, and the cranes stood still.", { id: "a" }),
  statement("Dockers of Elan: the stevedores left the quay to the gulls.", { id: "b" }),
  statement("A monk prayed for rain.", { id: "c" }),
  statement("A monk prayed for snow.", { id: "d" }),
]);

const OWN = [{ stem: "docker", weight: 1, concept: 0, alternative: 0 }];

async function expanded(total = 2) {
  const hits = await archive.search({ terms: OWN, dates: [], filter: {}, limit: 10 });
  return withFeedback(archive, OWN, hits, total);
}

describe("withFeedback", () => {
  test("adds what the finds have in common, and no word of one passage alone", async () => {
    const terms = await expanded();
    expect(terms.map(({ stem }) => stem).toSorted()).toEqual(["docker", "quai", "stevedor"]);
  });

  test("keeps the query's own terms and their concepts, and lets them weigh more where the finds hold them", async () => {
    const [own, ...added] = await expanded();
    expect(own).toMatchObject({ stem: "docker", concept: 0, alternative: 0 });
    expect(own?.weight).toBeGreaterThan(1);
    for (const term of added) expect(term).toEqual({ stem: term.stem, weight: expect.any(Number) });
  });

  test("adds a share of what the query is worth, whatever number of words it has", async () => {
    const { passages, frequencies } = await archive.statistics({
      terms: ["docker", "quai", "stevedor"],
      forms: [],
      misspelt: [],
    });
    expect(frequencies).toEqual([2, 2, 2]);
    const idf = Math.log(1 + (passages - 2 + 0.5) / 2.5);
    const weights = (await expanded(3)).reduce((sum, { weight }) => sum + weight, 0);
    expect((weights - 1) * idf).toBeCloseTo(3 * FEEDBACK.weight);
  });

  test("leaves a query as it is whose finds have nothing in common", async () => {
    const terms = [{ stem: "snow", weight: 1 }];
    const hits = await archive.search({
      terms: [{ stem: "gull", weight: 1 }],
      dates: [],
      filter: {},
      limit: 1,
    });
    const lonely = hits.map((hit) => ({ ...hit, passage: { ...hit.passage, text: "Zyzzyva, quokka." } }));
    expect(await withFeedback(archive, terms, lonely, 1)).toEqual(terms);
  });
});
