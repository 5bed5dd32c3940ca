import { describe, expect, test } from "vitest";
import { checkMessage, EMPTY_MESSAGE } from "./check-message.ts";

const quiet = { allowed_mentions: { parse: [] } };
const button = (id: string, more: object = {}): object => ({
  type: 2,
  style: 1,
  custom_id: id,
  label: id,
  ...more,
});
const row = (...components: readonly object[]): object => ({ type: 1, components });
const link = (url: string, more: object = {}): object => ({ type: 2, style: 5, label: "Go", url, ...more });
const select = (more: object = {}): object => ({
  type: 3,
  custom_id: "s",
  options: [{ label: "a", value: "a" }],
  ...more,
});
const text = (content: string): object => ({ type: 10, content });
const of = (length: number): string => "x".repeat(length);
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const V2 = 32_768;

describe("a message without faults", () => {
  test.for([
    ["a short text", { content: "Hello" }],
    ["a text at its limit", { content: of(2000) }],
    ["mentions nobody is told of", { content: "<@123> @everyone" }],
    ["5 rows of 5 buttons", { components: times(5, (r) => row(...times(5, (b) => button(`${r}:${b}`)))) }],
    ["a link", { components: [row(link("https://example.org"))] }],
    [
      "an embed at its limits",
      {
        embeds: [
          { title: of(256), description: of(4096), footer: { text: of(1000) }, author: { name: of(256) } },
        ],
      },
    ],
    ["25 fields", { embeds: [{ fields: times(25, (n) => ({ name: `${n}`, value: "v", inline: true })) }] }],
    ["a select", { components: [row(select())] }],
    [
      "components v2",
      { flags: V2, components: [{ type: 17, components: [text("a"), { type: 14 }, row(button("b"))] }] },
    ],
    ["a section", { flags: V2, components: [{ type: 9, components: [text("a")], accessory: button("b") }] }],
    ["what discord.js adds", { content: "a", tts: false, enforce_nonce: false }],
  ] as const)("is %s", ([, body]) => {
    expect(checkMessage({ ...quiet, ...body })).toEqual([]);
  });

  test("is one that may not notify the author replied to", () => {
    expect(checkMessage({ content: "a", allowed_mentions: { parse: [], replied_user: false } })).toEqual([]);
  });

  test("is an edit that leaves something to see", () => {
    expect(checkMessage({ ...quiet, embeds: [] }, { kind: "edit", before: { content: "a" } })).toEqual([]);
    expect(checkMessage(quiet, { files: 1 })).toEqual([]);
  });
});

describe("a fault", () => {
  test.for([
    ["nothing to see", {}, EMPTY_MESSAGE],
    ["a blank text", { content: " \n" }, EMPTY_MESSAGE],
    ["a long text", { content: of(2001) }, "content: 2001 characters"],
    ["11 embeds", { embeds: times(11, () => ({ title: "t" })) }, "embeds: 11 given"],
    ["a long title", { embeds: [{ title: of(257) }] }, "embeds[0].title: 257"],
    ["a long description", { embeds: [{ description: of(4097) }] }, "embeds[0].description: 4097"],
    ["an empty embed", { embeds: [{}] }, "embeds[0]: empty"],
    ["26 fields", { embeds: [{ fields: times(26, () => ({ name: "n", value: "v" })) }] }, "fields: 26 given"],
    ["an empty field name", { embeds: [{ fields: [{ name: "", value: "v" }] }] }, "fields[0].name: empty"],
    ["an empty field value", { embeds: [{ fields: [{ name: "n", value: " " }] }] }, "fields[0].value: empty"],
    [
      "a long field value",
      { embeds: [{ fields: [{ name: "n", value: of(1025) }] }] },
      "fields[0].value: 1025",
    ],
    ["a long footer", { embeds: [{ title: "t", footer: { text: of(2049) } }] }, "footer.text: 2049"],
    ["a long author", { embeds: [{ title: "t", author: { name: of(257) } }] }, "author.name: 257"],
    [
      "an embed's address",
      { embeds: [{ title: "t", url: "javascript:x" }] },
      "embeds[0].url: not an address",
    ],
    [
      "6,001 characters in embeds",
      { embeds: [{ description: of(4000) }, { description: of(2001) }] },
      "embeds: 6001",
    ],
    ["6 rows", { components: times(6, (n) => row(button(`${n}`))) }, "components: 6 given"],
    [
      "6 buttons in a row",
      { components: [row(...times(6, (n) => button(`${n}`)))] },
      "components[0]: 6 given",
    ],
    ["an empty row", { components: [row()] }, "components[0]: an empty row"],
    ["a button in no row", { components: [button("a")] }, "only rows without"],
    ["one custom id twice", { components: [row(button("a")), row(button("a"))] }, '"a" more than once'],
    ["a long custom id", { components: [row(button(of(101)))] }, "custom_id: 101"],
    ["no custom id", { components: [row({ type: 2, style: 1, label: "a" })] }, "custom_id: expected a text"],
    ["a long label", { components: [row(button("a", { label: of(81) }))] }, "label: 81"],
    ["an empty label", { components: [row(button("a", { label: "" }))] }, "label: empty"],
    [
      "neither label nor emoji",
      { components: [row({ type: 2, style: 1, custom_id: "a" })] },
      "neither label",
    ],
    [
      "a link with a custom id",
      { components: [row(link("https://a.org", { custom_id: "a" }))] },
      "custom_id: not on",
    ],
    ["a link to a script", { components: [row(link("javascript:alert(1)"))] }, "url: not an address"],
    ["a long link", { components: [row(link(`https://a.org/${of(500)}`))] }, "url: 514 characters"],
    [
      "a button with an address",
      { components: [row(button("a", { url: "https://a.org" }))] },
      "a link button has one",
    ],
    ["a select beside a button", { components: [row(select(), button("b"))] }, "a select fills a row"],
    ["a select without options", { components: [row(select({ options: [] }))] }, "options: empty"],
    ["a select of too many", { components: [row(select({ max_values: 2 }))] }, "more than there are options"],
    ["components v2 without the flag", { components: [text("a")] }, "only rows without"],
    [
      "components v2 with content",
      { flags: V2, content: "a", components: [text("a")] },
      "no content and no embeds",
    ],
    ["41 components v2", { flags: V2, components: times(41, () => text("a")) }, "components: 41 given"],
    [
      "4,001 characters of v2",
      { flags: V2, components: [text(of(4000)), text("a")] },
      "4001 characters of text",
    ],
    ["a flag nobody may set", { content: "a", flags: 128 }, "flags: 128 cannot be set"],
    ["an unknown field", { content: "a", embed: {} }, "embed: no such field"],
    [
      "an unknown field of an embed",
      { embeds: [{ title: "t", colour: 1 }] },
      "embeds[0].colour: no such field",
    ],
    ["a wrong type", { content: 5 }, "content: Discord's OpenAPI says invalid_type"],
  ] as const)("is %s", ([, body, fault]) => {
    expect(checkMessage({ ...quiet, ...body }).join("\n")).toContain(fault);
  });

  test.for([
    {},
    { allowed_mentions: null },
    { allowed_mentions: {} },
    { allowed_mentions: { parse: ["users"] } },
    { allowed_mentions: { parse: [], users: ["1"] } },
    { allowed_mentions: { parse: [], replied_user: true } },
  ])("is to notify people: %j", (mentions) => {
    expect(checkMessage({ content: "a", ...mentions })).toEqual([
      "allowed_mentions: expected exactly { parse: [] }",
    ]);
  });

  test.for(["<@1>", "<@!1>", "<@&1>", "@everyone", "@here"])("is to mention %s openly", (mention) => {
    expect(checkMessage({ content: `a ${mention}` })).toContain(`content: ${mention} would notify people`);
  });

  test("is a flag that an edit cannot set, and an edit that leaves nothing", () => {
    expect(checkMessage({ ...quiet, content: "a", flags: 64 }, { kind: "edit" })).toEqual([
      "flags: 64 cannot be set here",
    ]);
    expect(checkMessage({ ...quiet, content: null }, { kind: "edit", before: { content: "a" } })).toEqual([
      EMPTY_MESSAGE,
    ]);
  });
});
