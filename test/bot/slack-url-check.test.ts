import { expect, test } from "vitest";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { startProgram } from "./program.ts";

const CHECK = { type: "url_verification", token: "t", challenge: "c0ffee" };

test.for([
  ["without a bot token", {}],
  ["with a bot token that Slack does not take", { SLACK_BOT_TOKEN: "xoxb-wrong" }],
] as const)("npm start answers Slack's check of the request URL %s", async ([, env]) => {
  const slack = await createFakeSlack({ transport: "http" });
  const { signingSecret: SLACK_SIGNING_SECRET, apiUrl: SLACK_API_URL } = slack;
  await using program = startProgram({ SLACK_SIGNING_SECRET, SLACK_API_URL, ...env });
  await program.until(/SLACK_BOT_TOKEN/);
  slack.setRequestUrl(`${await program.address()}/slack/events`);
  expect(await slack.probe("url_verification", CHECK)).toMatchObject({ status: 200, body: "c0ffee" });
  expect(await slack.probe("badly_signed", CHECK)).toMatchObject({ status: 401 });
  await slack.close();
});
