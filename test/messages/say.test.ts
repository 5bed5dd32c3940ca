import { describe, expect, expectTypeOf, test } from "vitest";
import { listWords } from "../../src/messages/list-words.ts";
import type { MessageValues } from "../../src/messages/message-values.ts";
import { ENGLISH, sayIn } from "../../src/messages/say.ts";

const KOREAN = sayIn("ko");

describe("say", () => {
  test("says a message with its values, in either language", () => {
    expect(ENGLISH("reply.shared-by", { name: "Ada" })).toBe("Shared by Ada.");
    expect(KOREAN("reply.shared-by", { name: "김민지" })).toBe("김민지 님이 공유했습니다.");
  });

  test.for([
    [1, "1 new document.", "새 문서 1건."],
    [1_474, "1,474 new documents.", "새 문서 1,474건."],
  ] as const)("counts %i", ([count, english, korean]) => {
    expect(ENGLISH("watch.new-documents", { count })).toBe(english);
    expect(KOREAN("watch.new-documents", { count })).toBe(korean);
  });

  test("takes no mark-up and no braces out of a value", () => {
    const name = "<b>{x}</b> ''";
    expect(ENGLISH("reply.shared-by", { name })).toBe(`Shared by ${name}.`);
  });

  test("knows its language", () => {
    expect([ENGLISH.locale, KOREAN.locale]).toEqual(["en", "ko"]);
  });

  test("does not compile without a value, with a wrong one or with an unknown key", () => {
    const wrong = () => {
      // @ts-expect-error the name is missing
      ENGLISH("reply.shared-by");
      // @ts-expect-error the name is misspelt
      ENGLISH("reply.shared-by", { nam: "Ada" });
      // @ts-expect-error a count is a number
      ENGLISH("watch.new-documents", { count: "two" });
      // @ts-expect-error there is no such message
      ENGLISH("reply.none-such");
      // @ts-expect-error the message takes no values
      ENGLISH("button.cite", { name: "Ada" });
    };
    expect(wrong).toBeTypeOf("function");
  });
});

test("the values of a message are read from its text", () => {
  expectTypeOf<keyof MessageValues<"No values.">>().toEqualTypeOf<never>();
  expectTypeOf<
    MessageValues<"{count, plural, one {# quote of {name}} other {quotes}} on {day}">
  >().toEqualTypeOf<{
    readonly count: number;
    readonly name: string | number;
    readonly day: string | number;
  }>();
  expectTypeOf<MessageValues<"{n, number} other {a}">>().toEqualTypeOf<{
    readonly n: number;
    readonly a: string | number;
  }>();
});

test("lists are written as each language writes them", () => {
  expect(listWords(ENGLISH, ["a", "b", "c"])).toBe("a, b and c");
  expect(listWords(ENGLISH, ["a", "b"], "disjunction")).toBe("a or b");
  expect(listWords(KOREAN, ["서울", "부산", "제주"])).toBe("서울, 부산, 제주");
  expect(listWords(KOREAN, ["서울", "부산"], "disjunction")).toBe("서울 또는 부산");
});
