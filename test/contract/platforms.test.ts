import { platformContract } from "./contract.ts";
import { discordDriver } from "./discord-driver.ts";
import { slackDriver } from "./slack-driver.ts";
import { terminalDriver } from "./terminal-driver.ts";

platformContract("Slack in Socket Mode", slackDriver("socket"), {});

platformContract("Slack over HTTP", slackDriver("http"), {});

platformContract("Discord", discordDriver, {
  "an empty question": "its client sends no command without the option that it needs",
  "a question that is too long": "its client takes no more than the option allows",
});

platformContract("the terminal", terminalDriver, {
  help: "it lists its commands without the slash and counts nothing but good documents",
  more: "it has no buttons; --limit shows more",
  context: "it has no buttons; show prints the whole document",
  citation: "it has no buttons; an answer holds all that a citation does",
  share: "there is nobody to share with",
  "share once": "there is nobody to share with",
  "take back": "there is nobody to share with",
  public: "there is nobody else",
  "a nothing stays private": "there is nobody else",
  "an empty question": "without a question it asks for one at a prompt",
  "the question shown": "whoever asks sees what they typed",
  "buttons after a restart": "it has no buttons",
  "a repeated delivery": "every command line is answered",
  "too many questions": "whoever sits at it may ask as much as they like",
});
