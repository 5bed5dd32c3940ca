import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { answerUrlCheck } from "../../../adapters/slack/connection/url-check.ts";
import { createFakeSlack } from "../fake/fake-slack.ts";

/** A Slack app that is being made: there is a signing secret, and no bot token yet. */
async function checked() {
  const slack = await createFakeSlack({ transport: "http" });
  const server = createServer(answerUrlCheck(slack.signingSecret));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await slack.close();
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return slack;
}

const CHECK = { type: "url_verification", token: "t", challenge: "c0ffee" };

test("Slack's check of the request URL is answered with the signing secret alone", async () => {
  const slack = await checked();
  expect(await slack.probe("url_verification", CHECK)).toMatchObject({ status: 200, body: "c0ffee" });
});

test("nothing that others sign is answered", async () => {
  const slack = await checked();
  for (const probe of ["badly_signed", "unsigned", "stale"] as const)
    expect(await slack.probe(probe, CHECK)).toMatchObject({ status: 401, body: "" });
});

test("what people do is left for Slack to deliver again", async () => {
  const slack = await checked();
  expect(await slack.slashCommand({ command: "/ask", text: "why?" })).toMatchObject({ status: 503 });
  expect(await slack.probe("url_verification", { text: "x".repeat(200_000) })).toMatchObject({ status: 413 });
});
