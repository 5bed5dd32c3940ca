import { describe, expect, test } from "vitest";
import { createFakeSlackApp } from "../slack/fake/fake-slack-app.ts";
import { install, installedEnv, KEY, PUBLIC_URL } from "./installed-program.ts";
import { startProgram } from "./program.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

describe("npm start with an app that people install", { timeout: 300_000 }, () => {
  test("serves the page, is installed in a workspace, answers there, and still does after a restart", async () => {
    const app = await createFakeSlackApp({ redirectUrl: PUBLIC_URL });
    const slack = await app.addWorkspace({ team: "T1", name: "North" });
    await using program = startProgram(installedEnv(app));
    await program.until(/^ +Slack +installed in 0 workspaces.+\(HTTP, POST \/slack\/events\)$/m);
    await program.until(/add it to a workspace: https:\/\/dateline\.example\.org\/slack\/install$/m);
    app.setRequestUrl(`${await program.address()}/slack/events`);
    const page = await install(program, app, "T1");
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const html = await page.text();
    expect(html).toContain("<h1>Dateline is installed in North</h1>");
    const styles = await fetch(`${await program.address()}/notice.css`);
    expect(styles.headers.get("content-type")).toContain("text/css");
    const shown = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    expect(JSON.stringify(shown.blocks)).toContain("400 people");

    await using again = startProgram({
      ...installedEnv(app),
      DATELINE_DATABASE: `${program.folder}/dateline.db`,
    });
    await again.until(/^ +Slack +installed in 1 workspace/m);
    app.setRequestUrl(`${await again.address()}/slack/events`);
    const mention = await slack.mention({ text: QUESTION });
    expect(JSON.stringify((await mention.nextReply()).blocks)).toContain("400 people");
    expect(slack.faults).toEqual([]);
    for (const { log } of [program, again])
      for (const secret of [KEY, app.clientSecret, ...app.tokensOf("T1")])
        expect(log()).not.toContain(secret);
    await app.close();
  });

  test("says what is missing", async () => {
    const app = await createFakeSlackApp({ redirectUrl: PUBLIC_URL });
    await using program = startProgram({ ...installedEnv(app), DATELINE_INSTALLATION_KEY: "" });
    await program.until(/not connected: DATELINE_INSTALLATION_KEY is missing/);
    await app.close();
  });
});
