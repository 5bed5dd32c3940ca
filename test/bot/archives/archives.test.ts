import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { subscription } from "../../delivery/fake-platform.ts";
import { createFakeDiscord } from "../../discord/fake/fake-discord.ts";
import { WORLD } from "../../discord/fake/world.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";
import type { FakeSlack } from "../../slack/fake/fake-slack.ts";
import { createFakeSlackApp } from "../../slack/fake/fake-slack-app.ts";
import { words } from "../../slack/newsroom.ts";
import { install, installedEnv, PUBLIC_URL } from "../installed-program.ts";
import { startProgram } from "../program.ts";

const PATIENCE = { timeout: 100_000, interval: 200 };

/** Two archives that tell of this day of the year, in other places and words. */
function twoArchives() {
  const home = mkdtempSync(join(tmpdir(), "dateline-archives-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const day = new Date().toISOString().slice(5, 10);
  const folder = (name: string, publisher: string, documents: Readonly<Record<string, string>>): string => {
    const path = join(home, name);
    mkdirSync(path);
    for (const [id, text] of Object.entries(documents))
      writeFileSync(join(path, `${id}.md`), corpusFile({ id, publisher }, text));
    return path;
  };
  const shared = folder("shared", "Corvo Times", {
    miners: `On ${dateWords(`1998-${day}`)} police arrested forty miners in Corvo.`,
  });
  folder("north", "Elan Observer", {
    boats: `On ${dateWords(`1999-${day}`)} police arrested seventy fishermen in Elan.`,
  });
  return { home, shared };
}

const QUESTION = "Whom did police arrest?";

/** What a person is shown. */
async function ask(slack: FakeSlack, text: string) {
  const exchange = await slack.slashCommand({ command: "/ask", text });
  const shown = await exchange.nextReply();
  return { shown, text: words(shown), json: JSON.stringify(shown.blocks) };
}

describe("workspaces with archives of their own", { timeout: 300_000 }, () => {
  test("installed one after the other: no answer, token, setting, link, post or feedback crosses", async () => {
    const { home, shared } = twoArchives();
    const app = await createFakeSlackApp({ redirectUrl: PUBLIC_URL });
    const north = await app.addWorkspace({ team: "T1NORTH", name: "North" });
    const south = await app.addWorkspace({ team: "T2SOUTH", name: "South" });
    const discord = await createFakeDiscord({ patienceMs: 60_000 });
    const file = join(home, "workspaces.yaml");
    writeFileSync(
      file,
      `archives:
  north: { corpus: north, citation_style: mla }
workspaces:
  T1NORTH: { archive: north, admins: [U07BEN] }
  "${WORLD.guild}": { archive: north }
`,
    );
    await using program = startProgram({
      ...installedEnv(app),
      DATELINE_CORPUS: shared,
      DATELINE_WORKSPACES: file,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await program.until(/^ +Reader +north: https:\/\/dateline\.example\.org\/archives\/north, by the links/m);
    const address = await program.address();
    app.setRequestUrl(`${address}/slack/events`);
    for (const team of ["T1NORTH", "T2SOUTH"]) expect((await install(program, app, team)).status).toBe(200);

    // Answers.
    const inNorth = await ask(north, QUESTION);
    const inSouth = await ask(south, QUESTION);
    expect(inNorth.text).toContain("seventy fishermen");
    expect(inNorth.text).not.toContain("miners");
    expect(inSouth.text).toContain("forty miners");
    expect(inSouth.text).not.toContain("fishermen");
    expect((await ask(north, "Which were arrested in Corvo?")).text).not.toContain("forty miners");
    await program.until(/^ +Discord +.*connected as .+$/m);
    const inGuild = await discord.slashCommand({ name: "ask", options: { question: QUESTION } }).shown();
    expect(inGuild.text).toContain("seventy fishermen");
    const inPrivate = await discord
      .slashCommand({ name: "ask", context: "bot_dm", options: { question: QUESTION } })
      .shown();
    expect(inPrivate.text).toContain("forty miners");
    const choices = await discord.autocomplete({ name: "ask", option: "publisher", value: "" }).choices();
    expect(choices.map(({ name }) => name)).toEqual(["Elan Observer"]);

    // Settings.
    const cite = async (slack: FakeSlack, { shown }: typeof inNorth) =>
      words(await (await slack.press(shown, "Cite")).nextReply());
    expect(await cite(north, inNorth)).toMatch(/^Citation: MLA/);
    expect(await cite(south, inSouth)).toMatch(/^Citation“/);
    const manage = async (slack: FakeSlack) => {
      const asked = await slack.slashCommand({
        command: "/dateline",
        text: "subscribe 08:00 Asia/Seoul",
        user: "U07BEN",
      });
      return words(await asked.nextReply());
    };
    expect(await manage(north)).toContain("08:00");
    expect(await manage(south)).toMatch(/admin|manage/);

    // Links.
    const link = (blocks: string) =>
      /https:\/\/dateline\.example\.org(\/[^"#]*\/?d\/[^"#]+)#/.exec(blocks)?.[1] ?? "none";
    const [toNorth, toSouth] = [link(inNorth.json), link(inSouth.json)];
    expect(toNorth).toMatch(/^\/archives\/north\/d\/boats\?/);
    expect(toSouth).toMatch(/^\/d\/miners\?/);
    const status = async (path: string) => (await fetch(address + path)).status;
    expect(await Promise.all([toNorth, toSouth].map(status))).toEqual([200, 200]);
    const swapped = [toNorth.replace("/archives/north", ""), `/archives/north${toSouth}`];
    expect(await Promise.all(swapped.map(status))).toEqual([403, 403]);
    const visit = await fetch(address + toNorth);
    const cookie = visit.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await fetch(`${address}/archives/north/documents`, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(`${address}/documents`, { headers: { cookie } })).status).toBe(403);

    // Feedback and subscriptions, each in its own database.
    const stores = {
      north: openStore(join(program.folder, "dateline-north.db")),
      shared: openStore(join(program.folder, "dateline.db")),
    };
    onTestFinished(async () => {
      await Promise.all(Object.values(stores).map((store) => store.release()));
    });
    const asked = await (await north.press(inNorth.shown, "Not right?")).nextReply();
    await (await north.press(asked, "Wrong answer")).nextReply();
    expect(await stores.north.feedback.list(9)).toHaveLength(1);
    expect(await stores.shared.feedback.list(9)).toEqual([]);
    expect(await stores.north.ofWorkspace("slack", "T1NORTH")).toHaveLength(1);
    expect(await stores.shared.all(9)).toEqual([]);
    expect((await stores.shared.installations.all()).map(({ id }) => id)).toEqual(["T1NORTH", "T2SOUTH"]);
    expect(await stores.north.installations.all()).toEqual([]);

    // Daily posts, by the workspace's own token and out of its own archive.
    const due = { firstDay: "2020-01-01", time: "00:00", zone: "UTC", channel: "C07DESK" };
    await stores.north.save(subscription({ workspace: "T1NORTH", ...due }));
    await stores.shared.save(subscription({ workspace: "T2SOUTH", ...due }));
    // One that another archive has of a workspace is not posted there.
    await stores.shared.save(subscription({ workspace: "T1NORTH", ...due }));
    const posted = (slack: FakeSlack) =>
      slack.messages
        .filter(({ metadata }) => JSON.stringify(metadata ?? "").includes("dateline_daily_post"))
        .map(words);
    await vi.waitFor(() => {
      expect(posted(north)).toHaveLength(1);
      expect(posted(south)).toHaveLength(1);
    }, PATIENCE);
    expect(posted(north)[0]).toContain("seventy fishermen");
    expect(posted(south)[0]).toContain("forty miners");

    // Removing the app from one leaves the other as it is.
    app.uninstall("T1NORTH");
    await north.appEnds("app_uninstalled");
    await vi.waitFor(async () => {
      const [left] = await stores.north.ofWorkspace("slack", "T1NORTH");
      expect(left?.state.kind).toBe("stopped");
    }, PATIENCE);
    expect((await stores.shared.ofWorkspace("slack", "T2SOUTH"))[0]?.state.kind).toBe("active");
    expect((await ask(south, QUESTION)).text).toContain("forty miners");
    expect(posted(north)).toHaveLength(1);

    const ready = await (await fetch(`${address}/readyz`)).json();
    expect(JSON.stringify(ready)).toContain('"archive-north.archive"');
    expect([...north.faults, ...south.faults]).toEqual([]);
    await Promise.all([app.close(), discord.close()]);
  });
});
