import { expect, test } from "vitest";
import { readLinkSetting } from "../../adapters/cli/link-setting.ts";
import { createLinks } from "../../adapters/reader/links.ts";
import { seeds } from "../answer/seeds.ts";
import { dateline } from "./terminal.ts";

const NOON = Date.UTC(2026, 10, 27, 12);
const link = (env: Readonly<Record<string, string>>) =>
  createLinks(
    readLinkSetting((name) => env[name] ?? ""),
    () => NOON,
  ).linkTo({ document: "a", start: 1, end: 9 });

test.for([
  ["nothing", {}, null],
  ["an address and nothing to sign with", { DATELINE_PUBLIC_URL: "https://a.example" }, null],
  ["no reader", { DATELINE_PUBLIC_URL: "https://a.example", DATELINE_READER: "off" }, null],
  [
    "everybody",
    { DATELINE_PUBLIC_URL: "https://a.example/", DATELINE_READER: "public" },
    "https://a.example/d/a?at=1-9#1-9",
  ],
] as const)("%s is set: the link is %j", ([, env, expected]) => {
  expect(link(env)).toBe(expected);
});

test("the bot's own key signs the links of the terminal", () => {
  const env = {
    DATELINE_PUBLIC_URL: "https://a.example",
    DISCORD_TOKEN: "x".repeat(40),
    DATELINE_READER_DAYS: "3",
  };
  expect(link(env)).toMatch(/^https:\/\/a\.example\/d\/a\?at=1-9&until=2026-11-30&sig=[\w-]{22}#1-9$/);
});

test.for([
  ["ask", "How many people were arrested under the National Security Law in 1998?"],
  ["timeline", "arrests"],
  ["on-this-date", "8 September"],
] as const)("every quotation of %s --json has its link", async ([command, words]) => {
  const linkTo = ({ document, start, end }: { document: string; start: number; end: number }) =>
    `https://a.example/${document}/${start}/${end}`;
  const { out } = await dateline([command, words, "--json"], { linkTo });
  const { answers, entries = answers } = JSON.parse(out[0] ?? "");
  expect(entries.length).toBeGreaterThan(0);
  for (const { link: own, document, start, end } of entries)
    expect(own).toBe(`https://a.example/${document.id}/${start}/${end}`);
  expect((await seeds.document(entries[0].document.id))?.text.slice(entries[0].start, entries[0].end)).toBe(
    entries[0].quote,
  );
});
