import { describe, expect, test } from "vitest";
import { archiveNumbers, helpReply, statusReply } from "../../src/chat/replies/about-replies.ts";
import { respond } from "../../src/chat/respond.ts";
import { archiveKey, documentKey } from "../../src/corpus/document-key.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { answered } from "./replies/pages.ts";

const HELP = helpReply(ENGLISH);

const numbers = await archiveNumbers(seeds, 0);
const context = { today: "2026-11-22", numbers };
const [document] = seedDocuments;
const sentence = document?.passages[1]?.sentences[0];
if (!document || !sentence) throw new Error("Expected a document with a sentence");
const at = { document: documentKey(document), ...sentence, highlights: [] };

describe("respond", () => {
  test.for([
    ["answer", { kind: "ask", question: "How many people were arrested?", from: 0 }],
    ["answer", { kind: "ask", question: "How many people were arrested?", from: 4 }],
    ["nothing", { kind: "ask", question: "Who won the World Cup?", from: 0 }],
    ["timeline", { kind: "timeline", topic: "prisoners", from: 0 }],
    ["on-this-date", { kind: "on-this-date", day: "06-17", year: 2026, from: 0 }],
    ["quotation", { kind: "quotation", at, as: { kind: "entry" } }],
    ["context", { kind: "context", at, as: { kind: "entry" } }],
    ["citation", { kind: "citation", at }],
    ["changed", { kind: "citation", at: { ...at, document: "--------" } }],
    ["help", { kind: "help" }],
    ["status", { kind: "status" }],
    ["refusal", { kind: "mistake", message: "Try again." }],
  ] as const)("gives %s to %j", async ([kind, request]) => {
    expect((await respond(seeds, request, context)).kind).toBe(kind);
  });

  test("says what was expected instead of a mistake", async () => {
    expect(await respond(seeds, { kind: "mistake", message: "Try again." }, context)).toMatchObject({
      title: "That did not work.",
      notes: ["Try again."],
      items: [],
      paging: null,
    });
  });

  test("gives help, and the numbers that it is given", async () => {
    expect(await respond(seeds, { kind: "help" }, context)).toEqual(HELP);
    const others = { ...numbers, faults: 7 };
    expect(await respond(seeds, { kind: "status" }, { today: null, numbers: others })).toEqual(
      statusReply(others),
    );
  });

  test("gives plain data, which can cross from one process to another", async () => {
    const requests = [
      { kind: "ask", question: "How many people were arrested?", from: 0 },
      { kind: "timeline", topic: "", from: 0 },
      { kind: "on-this-date", day: "09-09", year: 2026, from: 0 },
      { kind: "context", at, as: { kind: "entry" } },
      { kind: "help" },
    ] as const;
    for (const request of requests) {
      const reply = await answered(seeds, request);
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    }
  });

  test("says that the archive has changed since the button was made", async () => {
    const request = { kind: "ask", question: "Budhist monk killed", from: 1 } as const;
    const key = archiveKey(seedDocuments);
    const same = await respond(seeds, request, context, key);
    expect(same).toEqual(await respond(seeds, request, context));
    expect(await respond(seeds, request, context, "--------")).toEqual({
      ...same,
      notes: ["The archive has changed since this was asked. This is what it says now.", ...same.notes],
    });
  });
});
