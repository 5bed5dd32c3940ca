import { expect, test } from "vitest";
import { brevityFields, clusterBrevity } from "../../adapters/opensearch/index/brevities.ts";
import { brevity } from "../../src/archive/select-passages.ts";

test.for([3, 6, 17.4, 60, 61, 300, 400, 5_000])(
  "no passage is worth more than it is looked up with allows: average %d",
  (average) => {
    const { parts, most } = clusterBrevity(average);
    for (const length of [1, 2, 5, 20, 60, 200, 1_000, 50_000]) {
      const fields = brevityFields(length);
      const lookedUp = parts.reduce((sum, { field, weight }) => sum + weight * (fields[field] ?? 0), 0);
      expect(brevity(length / average)).toBeLessThanOrEqual(lookedUp * most * (1 + 1e-12));
      // Between the averages that are written the two hardly differ.
      if (average >= 6 && average <= 300)
        expect(Math.abs(lookedUp / brevity(length / average) - 1)).toBeLessThan(0.002);
    }
  },
);
