import { expect, test } from "vitest";
import { pageEnd, type Reply } from "../../src/chat/replies/reply.ts";
import { KOREAN_REPLIES } from "./korean-replies.ts";

/** A reply as it would be read aloud. */
function text(reply: Reply): string {
  const end = pageEnd(reply, reply.items.length);
  const buttons = (labels: readonly { readonly label: string }[]) =>
    labels.length > 0 ? [labels.map(({ label }) => `[${label}]`).join(" ")] : [];
  return [
    ...(reply.asked === null ? [] : [`(${reply.asked})`]),
    ...(reply.title === null ? [] : [reply.title]),
    ...reply.notes,
    ...reply.items.flatMap((item) => [
      "",
      ...(item.label === null ? [] : [`— ${item.label}`]),
      ...(item.origin === null ? [item.text] : [`> ${item.text.slice(0, 60)}…`]),
      ...item.facts.map((fact) => `${fact.label}: ${fact.text}`),
      ...buttons(item.buttons),
    ]),
    ...(end.lines.length > 0 ? ["", ...end.lines] : []),
    ...buttons(end.buttons),
  ].join("\n");
}

test("what people read in Korean", async () => {
  const all = KOREAN_REPLIES.map(([name, reply]) => `## ${name}\n\n${text(reply)}\n`).join("\n");
  await expect(all).toMatchFileSnapshot("golden/korean.txt");
});

test.for(KOREAN_REPLIES)("speaks Korean alone, but for names and what is quoted: %s", ([, reply]) => {
  expect(reply.locale).toBe("ko");
  const end = pageEnd(reply, reply.items.length);
  const ours = [
    ...(reply.title === null ? [] : [reply.title]),
    ...reply.notes,
    ...end.lines,
    ...end.buttons.map(({ label }) => label),
    ...reply.items.flatMap(({ label, facts, buttons }) => [
      ...(label === null ? [] : [label]),
      ...facts.map((fact) => fact.label),
      ...buttons.map((button) => button.label),
    ]),
  ];
  const names = /^(?:APA|MLA|RIS|BibTeX|CSL-JSON|Chicago)$/;
  expect(ours.filter((words) => !/[가-힣]/.test(words) && !names.test(words))).toEqual([]);
});
