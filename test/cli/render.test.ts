import { describe, expect, test } from "vitest";
import type { Page } from "../../adapters/cli/page.ts";
import {
  renderAsk,
  renderAskLine,
  renderDocument,
  renderDocuments,
  renderOnThisDate,
  renderTimeline,
} from "../../adapters/cli/render.ts";
import { ask } from "../../src/answer/ask.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { type NamedFilter, resolveFilter } from "../../src/archive/resolve-filter.ts";
import { onThisDate } from "../../src/daily/on-this-date.ts";
import { sayIn } from "../../src/messages/say.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { dateline, MARKED, PLAIN } from "./terminal.ts";

const QUESTION = "How many prisoners were hanged on the one day?";

/** Two documents in which it is plain what comes first and what second. */
const small = archiveOf([
  statement(
    "“The dockers of Port Elan walked out on 14 June 2018, and the harbour stood still for two weeks,” said Ana Lopez, head of research at Oxfam.\n\nIn May 2018 dockers had met the Council of Port Elan in the old town hall to talk about their pay and their hours.\n\nThe strike of 1998 was not forgotten.",
    {
      id: "strike",
      title: "Dockers on strike",
      publisher: "Oxfam",
      issued: '"2018-06-15"',
      url: "https://example.org/strike",
    },
  ),
  statement("Yesterday the dockers went back to work.", {
    id: "work",
    title: "Back to work",
    issued: '"2018-07-02"',
  }),
]);

const asked = async (question: string, limit = 1, page: Page = PLAIN, archive = seeds) =>
  renderAsk(await ask(archive, question, { limit }), page);
const onDay = async (day: string, year: number, limit = 10) =>
  renderOnThisDate(await onThisDate(seeds, day, year, limit), PLAIN);
const dated = async (topic: string, limit?: number) =>
  renderTimeline(await timeline(small, topic, limit === undefined ? {} : { limit }), PLAIN);

/** The same for who reads Korean. */
const KOREAN: Page = { ...PLAIN, say: sayIn("ko") };

const documents = async (named: NamedFilter) =>
  renderDocuments(await seeds.documents(await resolveFilter(seeds, named)));

async function shown(id: string, page: Page): Promise<string> {
  const document = await seeds.document(id);
  return document ? renderDocument(document, page) : "";
}

describe("what people see", () => {
  test.for<readonly [string, () => Promise<string>]>([
    ["ask", () => asked(QUESTION)],
    ["ask-marked", () => asked(QUESTION, 1, MARKED)],
    ["ask-unbroken", () => asked(QUESTION, 1, { ...PLAIN, width: null })],
    ["ask-also", () => asked("Did the dockers of Port Elan walk out?", 2, PLAIN, small)],
    ["ask-figures", () => asked("How many people were arrested under the National Security Law?", 1)],
    ["ask-name", () => asked("What did Roger Benedict say about North Korea?")],
    ["ask-spelling", () => asked("Where did Sam Rainsy seek sanctuery?")],
    ["ask-speaker", () => asked("What did Phil Robertson say about negotiations?")],
    ["ko-ask", () => asked(QUESTION, 2, KOREAN)],
    ["ko-figures", () => asked("How many people were arrested under the National Security Law?", 1, KOREAN)],
    ["ko-nothing", () => asked("What did Roger Benedict say about North Korea?", 1, KOREAN)],
    ["ko-on-this-date", async () => renderOnThisDate(await onThisDate(seeds, "12-15", 2020, 10), KOREAN)],
    ["ko-timeline", async () => renderTimeline(await timeline(seeds, "hanged", { limit: 4 }), KOREAN)],
    ["ko-show", () => shown("nknet-2020-cease-the-repression", KOREAN)],
    ["nothing", () => asked("What did Oxfam say about Egypt's candlelight revolution?")],
    ["nothing-at-all", () => asked("Who painted the Mona Lisa?")],
    ["on-this-date", () => onDay("12-15", 2020)],
    ["on-this-date-nearest", () => onDay("09-12", 2021, 3)],
    ["on-this-date-month", () => onDay("11-14", 2021)],
    ["on-this-date-nothing", () => onDay("04-15", 2021)],
    ["timeline", () => dated("dockers")],
    ["timeline-everything", () => dated("", 1)],
    ["timeline-nothing", () => dated("volcanoes")],
    ["documents", () => documents({})],
    ["documents-nothing", () => documents({ publisher: "Oxfam" })],
    ["show", () => shown("amnesty-1998-cambodia-call-for-restraint", PLAIN)],
    ["show-republished", () => shown("nknet-2020-cease-the-repression", MARKED)],
  ])("is as it was: %s", async ([name, render]) => {
    await expect(`${await render()}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test("every short form of a source that was withdrawn or replaced says so", async () => {
    const withdrawn = '{ date: "2020-05-03", reason: "Figures were wrong." }';
    const archive = archiveOf([
      statement("Soldiers arrested 40 dockers in Port Elan on 14 June 2018.", {
        id: "first",
        issued: '"2018-06-15"',
        withdrawn,
      }),
      statement("Soldiers arrested 52 dockers in Port Elan.", {
        id: "second",
        issued: '"2018-06-18"',
        superseded: "{ by: third }",
      }),
    ]);
    const found = await ask(archive, "How many dockers did soldiers arrest in Port Elan?", { limit: 2 });
    const lines = renderAsk(found, PLAIN).replace(/\s+/g, " ");
    expect(lines).toContain("third");
    expect(lines).toMatch(/Also:.*(?:A newer version exists: third|Withdrawn on 3 May 2020)/);
    expect(renderAskLine(found)).toMatch(/\[(?:A newer version exists: third|Withdrawn on 3 May 2020.*)\]$/);
    const list = renderDocuments(await archive.documents({}));
    expect(list).toContain("Withdrawn on 3 May 2020: Figures were wrong.");
    expect(list).toContain("A newer version exists: third");
    expect(lines).toMatch(/40.*14 June 2018 · withdrawn/);
  });

  test.for([
    ["help", ["--help"]],
    ["help-ask", ["ask", "--help"]],
    ["help-dates", ["dates", "--help"]],
  ] as const)("is as it was: %s", async ([name, argv]) => {
    const { out } = await dateline(argv);
    await expect(`${out.join("\n")}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.for([
    ["ko-help", ["--help"]],
    ["ko-help-ask", ["ask", "--help"]],
    ["ko-check", ["check", "--corpus", "corpus"]],
  ] as const)("is in Korean as it was: %s", async ([name, argv]) => {
    const { out } = await dateline(argv, { page: KOREAN });
    await expect(`${out.join("\n")}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.for([
    ["check", "corpus"],
    ["check-faults", "test/cli/faulty-corpus"],
  ] as const)("is as it was: %s", async ([name, corpus]) => {
    const { out, error } = await dateline(["check", "--corpus", corpus]);
    const seen = ["standard error", ...error, "", "standard output", ...out].join("\n");
    await expect(`${seen}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
