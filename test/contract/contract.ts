import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CORPUS } from "../answer/seeds.ts";
import type { Clause, Must } from "./clause.ts";
import { conduct } from "./conduct.ts";
import type { Driver, MakeDriver } from "./driver.ts";
import { endurance } from "./endurance.ts";
import { lookUps } from "./look-ups.ts";

/**
 * What every platform has to do.
 *
 * @param deviations what this one is unable to do by its nature, each with the reason.
 */
export function platformContract(
  name: string,
  makeDriver: MakeDriver,
  deviations: Readonly<Partial<Record<Clause, string>>>,
): void {
  const must: Must = (clause, title, run) => {
    const reason = deviations[clause];
    if (reason === undefined) test(title, run);
    else test.skip(`${title} (not here: ${reason})`, run);
  };

  describe(name, () => {
    let driver: Driver;

    beforeAll(async () => {
      driver = await makeDriver({ corpus: CORPUS, perMinute: 10_000 });
    });
    afterEach(() => {
      expect(driver.trouble()).toEqual([]);
      expect(driver.pings()).toEqual([]);
    });
    afterAll(() => driver.close());

    const part = { driver: () => driver, must };
    lookUps(part);
    conduct(part);
  });

  describe(`${name}, with a bot of its own`, () => endurance(makeDriver, must));
}
