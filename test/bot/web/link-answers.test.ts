import { expect, test } from "vitest";
import type { Answering } from "../../../adapters/bot/archive/answering.ts";
import { linkAnswers, pictureUrl } from "../../../adapters/bot/web/link-answers.ts";
import { renderMessage as renderDiscord } from "../../../adapters/discord/render.ts";
import { createLinks } from "../../../adapters/reader/links.ts";
import { renderMessage as renderSlack } from "../../../adapters/slack/render.ts";
import { respond } from "../../../src/chat/respond.ts";
import { composePost } from "../../../src/delivery/posting/compose-post.ts";
import { seeds } from "../../answer/seeds.ts";

const SETTING = { access: "public", days: 30, secret: null } as const;
const NUMBERS = {
  documents: 6,
  passages: 92,
  publishers: [],
  years: null,
  places: [],
  faults: 0,
  withoutNotes: [],
};
const ADDRESS = "https://archive.example.org";

/** What a bot asks of an archive, out of the six documents. */
const answering = (publicUrl: string | null) => {
  const asked: Pick<Answering, "respond" | "compose"> = {
    respond: (request, madeFrom, today) => respond(seeds, request, { today, numbers: NUMBERS }, madeFrom),
    compose: ({ day, ...options }) => composePost(seeds, day, { ...options, contentNotes: () => [] }),
  };
  return linkAnswers(
    asked as Answering,
    createLinks({ ...SETTING, publicUrl }, () => 0),
  );
};

test.for(["help", "status"] as const)("“%s” leads to the front page on both platforms", async (kind) => {
  const reply = await answering(ADDRESS).respond({ kind }, null, "2026-11-27");
  expect(JSON.stringify(renderSlack(reply, { archive: "k1y-_9aZ" }).blocks)).toContain(
    `"url":"${ADDRESS}/","text":"Open the archive"`,
  );
  expect(JSON.stringify(renderDiscord(reply, { archive: "k1y-_9aZ" }).embeds)).toContain(
    `[Open the archive](${ADDRESS}/)`,
  );
});

test.for(["help", "status"] as const)("“%s” says nothing of pages that have no address", async (kind) => {
  const reply = await answering(null).respond({ kind }, null, "2026-11-27");
  expect(JSON.stringify(reply)).not.toContain("Open the archive");
});

test("each entry of a daily post leads to its sentence", async () => {
  const post = await answering(ADDRESS).compose({
    day: "2026-09-08",
    emptyDay: "nearby",
    care: "note",
    seen: new Map(),
    skipped: new Set(),
  });
  if (post.kind !== "post") throw new Error(post.reason);
  expect(post.reply.items.length).toBeGreaterThan(0);
  for (const { facts, origin } of post.reply.items) {
    const at = `${origin?.start}-${origin?.end}`;
    const url = `${ADDRESS}/d/${origin?.document}?at=${at}#${at}`;
    expect(facts.find(({ label }) => label === "Where")?.url).toBe(url);
    expect(JSON.stringify(renderSlack(post.reply, { archive: "k1y-_9aZ" }).blocks)).toContain(url);
  }
});

test("a timeline leads to its page on both platforms, and so do further answers", async () => {
  const timeline = { kind: "timeline", topic: "political prisoners", publisher: "Amnesty", from: 0 } as const;
  const reply = await answering(ADDRESS).respond(timeline, null, "2026-11-27");
  const url = `${ADDRESS}/timeline?topic=political+prisoners&publisher=Amnesty`;
  expect(JSON.stringify(renderSlack(reply, { archive: "k1y-_9aZ" }).blocks)).toContain(`"url":"${url}"`);
  expect(JSON.stringify(renderDiscord(reply, { archive: "k1y-_9aZ" }).embeds)).toContain(`](${url})`);
  const ask = { kind: "ask", question: "How many people were arrested?", from: 0 } as const;
  const pageOf = async (from: number) =>
    JSON.stringify(await answering(ADDRESS).respond({ ...ask, from }, null, "2026-11-27"));
  expect(await pageOf(0)).not.toContain("All of it");
  expect(await pageOf(1)).toContain(`"url":"${ADDRESS}/?q=How+many+people+were+arrested%3F"`);
  expect(JSON.stringify(await answering(null).respond(timeline, null, "2026-11-27"))).not.toContain(
    "All of it",
  );
});

test("pictures have addresses for programs that fetch them, but of a part of the archive no figures have", () => {
  const urlOf = pictureUrl(createLinks({ ...SETTING, publicUrl: ADDRESS }, () => 0));
  const timeline = { kind: "timeline", topic: "strikes", place: "Callao", from: 0 } as const;
  expect(urlOf(timeline, "en")).toBe(`${ADDRESS}/timeline.png?topic=strikes&place=Callao`);
  expect(urlOf(timeline, "ko")).toBe(`${ADDRESS}/timeline.png?topic=strikes&place=Callao&lang=ko`);
  const ask = { kind: "ask", question: "how many?", from: 0 } as const;
  expect(urlOf(ask, "en")).toBe(`${ADDRESS}/figures.png?q=how+many%3F`);
  expect(urlOf(ask, "ko")).toBe(`${ADDRESS}/figures.png?q=how+many%3F&lang=ko`);
  expect(urlOf({ ...ask, place: "Callao" }, "en")).toBeNull();
  expect(urlOf({ kind: "help" }, "en")).toBeNull();
});
