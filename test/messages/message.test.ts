import { describe, expect, test } from "vitest";
import { message, readMessage, tell } from "../../src/messages/message.ts";
import { errorText, MessageError } from "../../src/messages/message-error.ts";
import { ENGLISH, sayIn } from "../../src/messages/say.ts";

const KOREAN = sayIn("ko");

describe("a message that is said later", () => {
  const damaged = message("refusal.damaged", { format: message("format.docx") });

  test("is said in the language of who reads it, and so is a message among its values", () => {
    expect(tell(damaged, ENGLISH)).toBe("It is damaged or incomplete, or no Word document (.docx).");
    expect(tell(damaged, KOREAN)).toBe("손상되었거나 일부가 없거나, Word(.docx) 문서가 아닙니다.");
  });

  test("is one of several sentences", () => {
    const sentences = [message("sync.leads-to", { url: "https://a.example/" }), message("refusal.sign-in")];
    expect(tell(sentences, ENGLISH)).toBe("It leads to https://a.example/. The page asks to sign in.");
  });

  test("is data that comes back as it was kept", () => {
    expect(readMessage(JSON.parse(JSON.stringify(damaged)))).toEqual(damaged);
  });

  test.for([
    ["has a key of another version", { key: "refusal.of-another-version", values: {} }],
    ["lacks a value", { key: "refusal.damaged", values: {} }],
    ["has a value of another kind", { key: "refusal.damaged", values: { format: null } }],
    ["has a key that every object has", { key: "toString", values: {} }],
    ["is a text", "It has no words."],
  ] as const)("is not read where it %s", ([, kept]) => {
    expect(readMessage(kept)).toBeNull();
  });

  test("does not compile without its values", () => {
    const wrong = () => {
      // @ts-expect-error the format is missing
      message("refusal.damaged");
      // @ts-expect-error a count is a number
      message("import.more", { count: message("format.docx") });
    };
    expect(wrong).toBeTypeOf("function");
  });
});

test("an error that people read has its reason in their language, and its own message in English", () => {
  const error = new MessageError(message("refusal.empty"));
  expect(error.message).toBe("It is empty.");
  expect(errorText(error, KOREAN)).toBe("비어 있습니다.");
  expect(errorText(new Error("It broke."), KOREAN)).toBe("It broke.");
});
