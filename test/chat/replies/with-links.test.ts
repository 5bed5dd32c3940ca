import { expect, test } from "vitest";
import { renderMessage as renderDiscord } from "../../../adapters/discord/render.ts";
import { renderMessage as renderSlack } from "../../../adapters/slack/render.ts";
import { withLinks } from "../../../src/chat/replies/with-links.ts";
import { respond } from "../../../src/chat/respond.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

const ADDRESS = "https://archive.example.org/d/amnesty-1999?at=0-18&until=2026-12-27&sig=abc#0-18";

const archive = archiveOf([statement("A monk was killed. Two fled.", { id: "amnesty-1999" })]);
const numbers = {
  documents: 1,
  passages: 1,
  publishers: [],
  years: null,
  places: [],
  faults: 0,
  withoutNotes: [],
};
const linkTo = ({ document, start, end }: { document: string; start: number; end: number }) =>
  document === "amnesty-1999" && start === 0 && end === 18 ? ADDRESS : null;
const answered = async () =>
  withLinks(
    await respond(archive, { kind: "ask", question: "who was killed?", from: 0 }, { today: null, numbers }),
    linkTo,
  );

test("the place of an answer leads to its sentence on Slack", async () => {
  const { blocks } = renderSlack(await answered(), { archive: "k1y-_9aZ" });
  expect(JSON.stringify(blocks)).toContain(
    JSON.stringify({ type: "link", url: ADDRESS, text: "amnesty-1999, paragraph 1" }),
  );
});

test("and on Discord", async () => {
  const { embeds } = renderDiscord(await answered(), { archive: "k1y-_9aZ" });
  expect(embeds[0]?.description).toContain(`](${ADDRESS})`);
});

test("the place of a sentence in its context leads there as well", async () => {
  const [share] = (await answered()).items[0]?.buttons ?? [];
  if (share?.request.kind !== "quotation") throw new Error("no button to share");
  const reply = await respond(archive, { ...share.request, kind: "context" }, { today: null, numbers });
  const facts = withLinks(reply, linkTo).items.flatMap((item) => item.facts);
  expect(facts.find(({ label }) => label === "Where")?.url).toBe(ADDRESS);
});

test("without an address nothing changes", async () => {
  const reply = await answered();
  const plain = withLinks(reply, () => null);
  expect(plain).toEqual(reply);
});
