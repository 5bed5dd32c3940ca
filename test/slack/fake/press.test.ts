import { describe, expect, test } from "vitest";
import { actionOf } from "./press.ts";

const text = (label: string) => ({ type: "plain_text", text: label });

const BLOCKS = [
  {
    type: "actions",
    block_id: "b1",
    elements: [
      { type: "button", action_id: "more", text: text("More"), value: "2" },
      {
        type: "static_select",
        action_id: "sort",
        placeholder: text("Sort"),
        options: [
          { text: text("Newest"), value: "new" },
          { text: text("Oldest"), value: "old" },
        ],
      },
    ],
  },
  {
    type: "section",
    block_id: "b2",
    text: text("a"),
    accessory: { type: "button", action_id: "more", text: text("Source"), url: "https://a.example" },
  },
];

describe("actionOf", () => {
  test("finds a button by label or action_id", () => {
    const more = { type: "button", action_id: "more", block_id: "b1", text: text("More"), value: "2" };
    expect(actionOf(BLOCKS, "More", {})).toEqual(more);
    expect(actionOf(BLOCKS, "more", {})).toEqual(more);
    expect(actionOf(BLOCKS, "more", { nth: 1 })).toMatchObject({ block_id: "b2", url: "https://a.example" });
  });

  test("chooses from a menu", () => {
    expect(actionOf(BLOCKS, "sort", { choose: "Oldest" })).toMatchObject({
      selected_option: { value: "old" },
      placeholder: text("Sort"),
    });
  });

  test("says what there is where there is nothing of the kind", () => {
    expect(() => actionOf(BLOCKS, "Less", {})).toThrow("There is: More (more), sort (sort), Source (more).");
    expect(() => actionOf(BLOCKS, "sort", { choose: "Best" })).toThrow("There is: Newest, Oldest.");
  });
});
