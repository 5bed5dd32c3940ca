import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InstallationStore } from "../../../src/chat/installations/installation-store.ts";

const MINUTE_MS = 60_000;

/** What every {@link InstallationStore} keeps to. */
export function installationContract(
  name: string,
  makeStore: () => Promise<{ readonly installations: InstallationStore; remove(): Promise<void> }>,
): void {
  describe(`${name}, installations`, () => {
    let fixture: Awaited<ReturnType<typeof makeStore>>;
    beforeEach(async () => {
      fixture = await makeStore();
    });
    afterEach(() => fixture.remove());

    const versionOf = async (id: string): Promise<number> =>
      (await fixture.installations.find(id))?.version ?? Number.NaN;

    test("are found by their id, and the later one of a workspace takes the place of the earlier", async () => {
      const { installations } = fixture;
      await installations.save("T1", "sealed 1");
      await installations.save("T2", "sealed 2");
      const before = await versionOf("T1");
      await installations.save("T1", "sealed again");
      expect(await installations.find("T1")).toMatchObject({ sealed: "sealed again", version: before + 1 });
      expect(await installations.find("T3")).toBeNull();
      expect((await installations.all()).map(({ id, sealed }) => [id, sealed])).toEqual([
        ["T1", "sealed again"],
        ["T2", "sealed 2"],
      ]);
    });

    test("are changed once for each version", async () => {
      const { installations } = fixture;
      await installations.save("T1", "old");
      const version = await versionOf("T1");
      expect(await installations.change("T1", version, "new")).toBe(true);
      expect(await installations.change("T1", version, "by another process")).toBe(false);
      expect(await installations.change("T9", version, "none")).toBe(false);
      expect((await installations.find("T1"))?.sealed).toBe("new");
    });

    test("are not changed by who read the one that was removed before", async () => {
      const { installations } = fixture;
      await installations.save("T1", "first");
      const version = await versionOf("T1");
      expect(await installations.remove("T1")).toBe(true);
      expect(await installations.remove("T1")).toBe(false);
      await installations.save("T1", "second");
      expect(await installations.change("T1", version, "of the first")).toBe(false);
      expect((await installations.find("T1"))?.sealed).toBe("second");
    });

    test("are not removed by who read the one that was there before", async () => {
      const { installations } = fixture;
      await installations.save("T1", "first");
      const version = await versionOf("T1");
      await installations.save("T1", "installed again");
      expect(await installations.remove("T1", version)).toBe(false);
      expect((await installations.find("T1"))?.sealed).toBe("installed again");
      expect(await installations.remove("T1", await versionOf("T1"))).toBe(true);
      expect(await installations.find("T1")).toBeNull();
    });

    test("give the right to renew to one, until it is used, expires, or a change makes it void", async () => {
      const { installations } = fixture;
      await installations.save("T1", "old");
      const version = await versionOf("T1");
      const claim = (atMs: number, of = version) =>
        installations.claimRenewal("T1", of, atMs, atMs + MINUTE_MS);
      expect(await Promise.all([claim(0), claim(0)])).toEqual([true, false]);
      expect(await claim(MINUTE_MS - 1)).toBe(false);
      expect(await claim(MINUTE_MS)).toBe(true);
      await installations.change("T1", version, "new");
      expect(await claim(MINUTE_MS + 1)).toBe(false);
      expect(await claim(MINUTE_MS + 1, version + 1)).toBe(true);
    });

    test("take the workspaces of an organisation along when they are removed", async () => {
      const { installations } = fixture;
      await installations.addTeam({ team: "T0", organisation: "E9" });
      await installations.save("E1", "sealed");
      await installations.addTeam({ team: "T1", organisation: "E1" });
      await installations.addTeam({ team: "T2", organisation: "E1" });
      await installations.addTeam({ team: "T2", organisation: "E1" });
      await installations.removeTeam("T1");
      expect(await installations.teams()).toEqual([{ team: "T2", organisation: "E1" }]);
      await installations.remove("E1");
      expect(await installations.teams()).toEqual([]);
    });

    test("are begun under a name that is good once, and for a while", async () => {
      const { installations } = fixture;
      await installations.begin("a", 0, MINUTE_MS);
      await installations.begin("b", 0, MINUTE_MS);
      await installations.begin("c", 0, 2 * MINUTE_MS);
      expect(await Promise.all([installations.finish("a", 1), installations.finish("a", 1)])).toEqual([
        true,
        false,
      ]);
      expect(await installations.finish("b", MINUTE_MS)).toBe(false);
      expect(await installations.finish("never", 1)).toBe(false);
      await installations.begin("d", MINUTE_MS, 2 * MINUTE_MS);
      expect(await installations.finish("c", MINUTE_MS + 1)).toBe(true);
    });
  });
}
