import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeOption } from "../../../adapters/discord/requests/complete-option.ts";
import { checkChoices } from "../fake/check-callback.ts";
import { TODAY } from "../replies.ts";

const SUGGESTIONS = {
  publishers: ["Amnesty International", "Human Rights Watch"],
  places: ["Cambodia", "North Korea", "South Korea"],
  topics: ["National Security Law", "Kim Dae-jung"],
};
const names = (option: string, typed: string) =>
  completeOption(option, typed, SUGGESTIONS, TODAY).map(({ name }) => name);

describe("completeOption", () => {
  test.for([
    ["publisher", "watch", ["Human Rights Watch"]],
    ["place", "kor", ["North Korea", "South Korea"]],
    ["place", "", ["Cambodia", "North Korea", "South Korea"]],
    ["topic", "dae", ["Kim Dae-jung"]],
    ["topic", "opera", []],
    ["date", "", ["Today, 22 November"]],
    ["date", "17 Jun", ["17 June"]],
    ["date", "17th j", ["17 January", "17 June", "17 July"]],
    ["date", "06-17", ["17 June"]],
    ["date", "17 June 2020", ["17 June 2020"]],
    ["date", "2020-06-17", ["17 June 2020"]],
    ["date", "31 June", []],
    ["date", "29 Feb", ["29 February"]],
    ["time", "8", ["08:00", "08:30"]],
    ["time", "8:45 pm", ["20:45"]],
    ["time", "2", ["02:00", "20:00", "20:30", "21:00", "21:30", "22:00", "22:30", "23:00", "23:30", "02:30"]],
    ["time", "noon", []],
    ["zone", "seou", ["Asia/Seoul"]],
    ["zone", "new y", ["America/New_York"]],
    ["zone", "atlantis", []],
    ["something", "else", []],
  ] as const)("completes %s %j", ([option, typed, expected]) => {
    expect(names(option, typed)).toEqual(expected);
  });

  test("offers at most 25 choices, as a value what can be typed", () => {
    expect(names("date", "j")).toHaveLength(25);
    expect(names("zone", "")).toHaveLength(25);
    expect(names("time", "")).toHaveLength(25);
    expect(names("time", "")[0]).toBe("06:00");
    expect(completeOption("date", "", SUGGESTIONS, TODAY)[0]?.value).toBe("22 November");
  });

  test("leaves out a name that is too long to be chosen", () => {
    const long = { ...SUGGESTIONS, publishers: ["x".repeat(101), "x".repeat(100)] };
    expect(completeOption("publisher", "x", long, TODAY)).toHaveLength(1);
  });

  test("keeps within Discord's limits, whatever the archive holds", () => {
    const text = fc.string({ unit: "binary", maxLength: 120 });
    fc.assert(
      fc.property(fc.array(text), fc.oneof(text, fc.constant("")), (topics, typed) => {
        const choices = completeOption("topic", typed, { ...SUGGESTIONS, topics }, TODAY);
        expect(checkChoices({ choices })).toEqual([]);
      }),
    );
  });
});
