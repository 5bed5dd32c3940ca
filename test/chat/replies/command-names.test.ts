import { describe, expect, test } from "vitest";
import { helpReply } from "../../../src/chat/replies/about-replies.ts";
import { commandNamed, replyWithPrefix, withCommandPrefix } from "../../../src/chat/replies/command-names.ts";
import { type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

const HELP = helpReply(ENGLISH);

describe("a command that was typed", () => {
  test.for([
    ["/ask", "", "ask"],
    ["/On-This-Date", "", "on-this-date"],
    ["/dl-dateline", "dl-", "dateline"],
    ["/ask", "dl-", null],
    ["/dl-ask", "", null],
    ["/dl-other", "dl-", null],
  ] as const)("%s with the prefix “%s” is %s", ([typed, prefix, name]) => {
    expect(commandNamed(typed, prefix)).toBe(name);
  });
});

describe("our own words", () => {
  test.for([
    ["Try: /ask why?", "Try: /dl-ask why?"],
    [
      "/dateline preview shows it, /dateline stop ends it.",
      "/dl-dateline preview shows it, /dl-dateline stop ends it.",
    ],
    ["“/ask” is not known. Try /dateline help.", "“/ask” is not known. Try /dl-dateline help."],
    [
      "https://example.org/ask and a/timeline and /asking",
      "https://example.org/ask and a/timeline and /asking",
    ],
  ] as const)("%s", ([words, named]) => {
    expect(withCommandPrefix(words, "dl-")).toBe(named);
    expect(withCommandPrefix(words, "")).toBe(words);
  });

  test("stay as they are without a prefix", () => {
    expect(replyWithPrefix(HELP, "")).toBe(HELP);
  });

  test("name every command in the help", () => {
    const help = JSON.stringify(replyWithPrefix(HELP, "dl-"));
    expect(help).not.toMatch(/\/(?:ask|on-this-date|timeline|dateline)\b/);
    expect(help).toContain("/dl-ask");
  });
});

test("the archive's words and the question stay as they are", () => {
  const reply: Reply = {
    ...shortReply("answer", null, []),
    asked: "what is /ask?",
    items: [
      textItem("They typed /ask.", { form: "quote" }),
      {
        ...textItem("/ask, 1999", { form: "copy" }),
        origin: { document: "a", sha256: "", start: 0, end: 4 },
      },
    ],
  };
  expect(replyWithPrefix(reply, "dl-")).toEqual(reply);
});
