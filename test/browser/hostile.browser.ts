import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Locator } from "playwright-core";
import { column, previewInBrowser, say } from "./open-preview.ts";

/** What a platform may take out or put in between: white space, and marks that are not seen. */
const UNSEEN = /[\s\u200b\u2060\u2066-\u2069\u202a-\u202e\ufffd\ud800-\udfff]+/g;

/** The words of an element and of the shadow roots inside. */
function words(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const read = (node: Node): string => {
      const shadow = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
      if (node instanceof Element && node.matches("details, style")) return "";
      return [...shadow, ...node.childNodes].map(read).join("");
    };
    return read(element);
  });
}

describe("hostile words in a browser", () => {
  const inPage = previewInBrowser();

  for (const hostile of [
    `<img src=x onerror="document.body.dataset.broken = 'yes'">`,
    "<!channel> <@U0123456> <https://evil.example|click>",
    "@everyone <@123456789012345678> <:smile:123456789012345678> <a:b:123456789012345678>",
    "**bold** *slack* _it_ ~gone~ ||spoiler|| [a](https://evil.example) https://evil.example",
    "``` code ``` `a` > quote :smile: :+1: -# small # big",
    "\u202eesrever\u2066 \ud83d",
    "</script><script>document.body.dataset.broken = 'yes'</script>",
  ])
    test(`are shown as they are: ${JSON.stringify(hostile)}`, () =>
      inPage({}, async (page) => {
        const exchange = await say(page, hostile);
        const drawn = exchange.locator(".message");
        // The closest match leads to its document, and nothing leads anywhere else.
        assert.equal(await drawn.locator('a:not([href*="/read/d/"]), img[src=x], script').count(), 0);
        const special = "discord-mention, discord-spoiler, discord-custom-emoji, discord-code";
        assert.equal(await exchange.locator(special).count(), 0);
        const links = await exchange
          .locator("discord-link")
          .evaluateAll((all) => all.map((link) => ("href" in link ? String(link.href) : "none")));
        assert.deepEqual(
          links.filter((href) => !href.includes("/read/d/")),
          [],
        );
        assert.equal(await page.evaluate(() => document.body.dataset.broken), undefined);
        for (const name of ["Slack", "Discord"]) {
          const shown = await words(column(exchange, name));
          const kept = shown.replace(UNSEEN, "").includes(hostile.replace(UNSEEN, ""));
          assert.ok(kept, `${name} shows ${JSON.stringify(shown)}`);
        }
      }));
});
