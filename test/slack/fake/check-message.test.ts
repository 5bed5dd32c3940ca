import { describe, expect, test } from "vitest";
import { checkMessage, checkView } from "./check-message.ts";
import type { Json } from "./json.ts";

const plain = (text: string): Json => ({ type: "plain_text", text });
const mrkdwn = (text: string): Json => ({ type: "mrkdwn", text });
const section = (text: string): Json => ({ type: "section", text: mrkdwn(text) });
const button = (more: Json = {}): Json => ({ type: "button", action_id: "a", text: plain("Go"), ...more });
const actions = (...elements: readonly Json[]): Json => ({ type: "actions", elements });
const rich = (...elements: readonly Json[]): Json => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const x = (length: number): string => "x".repeat(length);

/** The faults of a message with these blocks. */
const faults = (...blocks: readonly Json[]): readonly string[] => checkMessage({ text: "text", blocks });

describe("checkMessage", () => {
  test.for<readonly [string, Json]>([
    ["a section", section("*bold* &amp; <https://a.example/?a=1&b=2|R&amp;D>")],
    ["fields", { type: "section", fields: [mrkdwn("a"), plain("b <!here> is no mrkdwn")] }],
    ["a header", { type: "header", text: plain(x(150)) }],
    ["a divider", { type: "divider", block_id: "end" }],
    ["a context", { type: "context", elements: [mrkdwn("&gt; a"), plain("b")] }],
    [
      "buttons",
      actions(
        button(),
        button({ action_id: "b", style: "danger", value: x(2_000), url: "https://a.example" }),
      ),
    ],
    [
      "rich text",
      rich({ type: "text", text: " ", style: { bold: true } }, { type: "link", url: "https://a.example" }),
    ],
    [
      "a list and a quote",
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            indent: 1,
            elements: [{ type: "rich_text_section", elements: [{ type: "emoji", name: "wave" }] }],
          },
          { type: "rich_text_quote", border: 1, elements: [{ type: "text", text: "<!channel>" }] },
          { type: "rich_text_preformatted", elements: [{ type: "text", text: "code" }] },
        ],
      },
    ],
    [
      "a menu",
      actions({
        type: "static_select",
        action_id: "s",
        options: [{ text: plain("One"), value: "1", description: plain("first") }],
        confirm: { title: plain("Sure?"), text: mrkdwn("Really"), confirm: plain("Yes"), deny: plain("No") },
      }),
    ],
    ["a date of its own", section("<!date^1392734382^{date_num}|2014-02-18>")],
    ["Markdown", { type: "markdown", text: "# Head" }],
  ])("finds no fault with %s", ([, block]) => {
    expect(checkMessage({ text: "text", blocks: [block] })).toEqual([]);
  });

  test.for<readonly [string, Json, string]>([
    ["a long section", section(x(3_001)), "text.text: 3001 characters, at most 3000"],
    ["an empty section", section(""), "text.text: empty"],
    ["a blank section", section(" \n"), "text.text: blank"],
    ["half an emoji", section("\ud83d"), "text.text: half a character"],
    ["a section of nothing", { type: "section" }, ": neither text nor fields"],
    [
      "eleven fields",
      { type: "section", fields: Array(11).fill(plain("a")) },
      "fields: 11 items, at most 10",
    ],
    [
      "a mrkdwn header",
      { type: "header", text: mrkdwn("a") },
      'text.type: expected plain_text, got "mrkdwn"',
    ],
    ["a long header", { type: "header", text: plain(x(151)) }, "text.text: 151 characters, at most 150"],
    [
      "26 buttons",
      actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `${i}` }))),
      "elements: 26 items, at most 25",
    ],
    ["no button", actions(), "elements: fewer than 1 items"],
    ["twin buttons", actions(button(), button()), ": action_id a twice"],
    ["a nameless button", actions({ type: "button", text: plain("Go") }), "elements[0].action_id: missing"],
    [
      "a long label",
      actions(button({ text: plain(x(76)) })),
      "elements[0].text.text: 76 characters, at most 75",
    ],
    [
      "a long value",
      actions(button({ value: x(2_001) })),
      "elements[0].value: 2001 characters, at most 2000",
    ],
    [
      "a long id",
      actions(button({ action_id: x(256) })),
      "elements[0].action_id: 256 characters, at most 255",
    ],
    [
      "an odd style",
      actions(button({ style: "default" })),
      'elements[0].style: expected primary or danger, got "default"',
    ],
    ["no web address", actions(button({ url: "javascript:alert(1)" })), "elements[0].url: not a web address"],
    [
      "eleven in a context",
      { type: "context", elements: Array(11).fill(plain("a")) },
      "elements: 11 items, at most 10",
    ],
    [
      "a button in a context",
      { type: "context", elements: [button()] },
      "elements[0]: expected one of image, plain_text, mrkdwn, got button",
    ],
    [
      "a long option",
      actions({ type: "overflow", action_id: "o", options: [{ text: plain(x(76)), value: x(151) }] }),
      "elements[0].options[0].text.text: 76 characters, at most 75",
    ],
    ["an empty rich text", rich({ type: "text", text: "" }), "elements[0].elements[0].text: empty"],
    ["a section of no rich text", rich(), "elements[0].elements: fewer than 1 items"],
    ["an unknown key", { type: "divider", colour: "red" }, ".colour: unknown key"],
    [
      "an input",
      { type: "input", label: plain("a"), element: button() },
      ": expected one of section, header, divider, actions, context, image, rich_text, markdown, got input",
    ],
  ])("finds fault with %s", ([, block, fault]) => {
    const separator = fault.startsWith(":") || fault.startsWith(".") ? "" : ".";
    expect(faults(block)).toContain(`body.blocks[0]${separator}${fault}`);
  });

  test.for(["<!channel>", "<!here|here>", "<!everyone>", "<@U07ANA>", "<#C07DESK|queue>", "<!subteam^S1>"])(
    "finds the ping %s in every mrkdwn",
    (ping) => {
      expect(checkMessage({ text: `Hello ${ping}` })).toContain(`body.text: ping ${ping}`);
      expect(faults(section(ping))).toContain(`body.blocks[0].text.text: ping ${ping}`);
      expect(faults({ type: "context", elements: [mrkdwn(ping)] })).toContain(
        `body.blocks[0].elements[0].text: ping ${ping}`,
      );
      expect(faults({ type: "markdown", text: ping })).toContain(`body.blocks[0].text: ping ${ping}`);
    },
  );

  test.for<Json>([
    { type: "broadcast", range: "here" },
    { type: "user", user_id: "U07ANA" },
    { type: "usergroup", usergroup_id: "S1" },
    { type: "channel", channel_id: "C07DESK" },
  ])("finds the ping %j in rich text", (element) => {
    expect(faults(rich(element))).toMatchObject([expect.stringContaining(".elements[0]: ping")]);
  });

  test.for([
    ["a < b", "unescaped <"],
    ["R&D", "unescaped &"],
    ["<javascript:alert(1)|click>", "unescaped <"],
  ])("finds %s unescaped", ([text = "", fault]) => {
    expect(faults(section(text))).toEqual([`body.blocks[0].text.text: ${fault}`]);
  });

  test("asks for a text", () => {
    expect(checkMessage({})).toEqual(["text: no_text"]);
    expect(checkMessage({ text: " " })).toEqual(["text: no_text"]);
    expect(checkMessage({ blocks: [section("a")] })).toEqual([
      "text: missing: notifications and screen readers have nothing else",
    ]);
    expect(checkMessage({ delete_original: true })).toEqual([]);
    expect(checkMessage({ text: x(4_001) })).toEqual(["body.text: 4001 characters, at most 4000"]);
  });

  test("counts the blocks, their ids and all their characters", () => {
    expect(faults(...Array.from({ length: 51 }, () => ({ type: "divider" })))).toEqual([
      "body.blocks: 51 items, at most 50",
    ]);
    expect(faults({ type: "divider", block_id: "a" }, { type: "divider", block_id: "a" })).toEqual([
      "body.blocks: block_id a twice",
    ]);
    expect(faults(...Array.from({ length: 4 }, () => section(x(2_500))))).toEqual([
      "blocks: 10000 characters in all, expected fewer than 10000",
    ]);
  });

  test("wants no preview of a link in a message that is posted", () => {
    const link = { channel: "C1", text: "https://a.example" };
    expect(checkMessage(link)).toEqual([
      "unfurl_links: expected false in a message with a link",
      "unfurl_media: expected false in a message with a link",
    ]);
    expect(checkMessage({ ...link, unfurl_links: false, unfurl_media: false })).toEqual([]);
    expect(checkMessage({ ...link, user: "U1" })).toEqual([]);
    expect(checkMessage({ text: "https://a.example" })).toEqual([]);
  });

  test.for<Json>([{ link_names: true }, { parse: "full" }, { as_user: true }])("refuses %j", (more) => {
    expect(checkMessage({ channel: "C1", text: "a", ...more })).toHaveLength(1);
  });
});

describe("checkView", () => {
  const input = {
    type: "input",
    label: plain("Words"),
    element: { type: "plain_text_input", action_id: "words" },
  };
  const modal = { type: "modal", title: plain("Ask"), submit: plain("Go"), blocks: [input] };

  test("finds no fault with a modal and a home", () => {
    expect(checkView(modal)).toEqual([]);
    expect(
      checkView({ type: "home", blocks: Array.from({ length: 100 }, () => ({ type: "divider" })) }),
    ).toEqual([]);
  });

  test.for<readonly [string, Json, string]>([
    ["a long title", { ...modal, title: plain(x(25)) }, "view.title.text: 25 characters, at most 24"],
    [
      "no way to submit",
      { type: "modal", title: plain("Ask"), blocks: [input] },
      "view.submit: missing in a modal with an input",
    ],
    [
      "101 blocks",
      { type: "home", blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) },
      "view.blocks: 101 items, at most 100",
    ],
    ["a title of a home", { type: "home", title: plain("a"), blocks: [] }, "view.title: unknown key"],
    [
      "a long secret",
      { ...modal, private_metadata: x(3_001) },
      "view.private_metadata: 3001 characters, at most 3000",
    ],
    [
      "Markdown",
      { type: "home", blocks: [{ type: "markdown", text: "a" }] },
      "view.blocks[0]: expected one of section, header, divider, actions, context, image, rich_text, input, got markdown",
    ],
  ])("finds fault with %s", ([, view, fault]) => {
    expect(checkView(view)).toEqual([fault]);
  });
});
