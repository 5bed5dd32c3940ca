import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { composer, holds, messages, previewInBrowser, QUESTION, say } from "./open-preview.ts";

type Focus = { readonly name: string; readonly visible: boolean };

/** What has the focus, through shadow roots, and whether one sees that it has. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return { name: "", visible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const slotted = element.querySelector("slot")?.assignedNodes() ?? [];
    const text = [element.textContent, ...slotted.map((node) => node.textContent)].join("").trim();
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : text;
    const visible = outlineStyle !== "none" && outlineWidth !== "0px";
    return { name: element.getAttribute("aria-label") ?? label, visible };
  });
}

/** Goes back through the page until something of this name has the focus; every step is to be seen. */
async function backTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Shift+Tab");
    const focused = await focus(page);
    assert.equal(focused.visible, true, `the focus is seen on “${focused.name}”`);
    if (name.test(focused.name)) return;
  }
  assert.fail(`${name} was not reached`);
}

type Outline = {
  readonly levels: readonly number[];
  readonly nameless: readonly string[];
  readonly ids: readonly string[];
};

/** The page's headings, what has no name, and its ids, through shadow roots. */
function outline(page: Page): Promise<Outline> {
  return page.evaluate(() => {
    const levels: number[] = [];
    const nameless: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Element) {
        const level = /^H([1-6])$/.exec(node.tagName)?.[1];
        if (level) levels.push(Number(level));
        if (node.matches("button, a[href], input, select, img, section[tabindex]")) {
          const labels =
            node instanceof HTMLInputElement || node instanceof HTMLSelectElement ? node.labels : null;
          const slotted = node.querySelector("slot")?.assignedNodes() ?? [];
          const names = [
            node.getAttribute("aria-label"),
            node.getAttribute("alt"),
            node.textContent,
            ...[...(labels ?? []), ...slotted].map((one) => one.textContent),
          ];
          if (!names.some((name) => name?.trim())) nameless.push(node.outerHTML);
        }
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return { levels, nameless, ids: [...document.querySelectorAll("[id]")].map(({ id }) => id) };
  });
}

describe("the preview for everybody", () => {
  const inPage = previewInBrowser();

  test("works by keyboard alone", () =>
    inPage({}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal((await focus(page)).name, "Skip to the question");
      await page.keyboard.press("Enter");
      await page.keyboard.type("/dateline help");
      await page.keyboard.press("Enter");
      await page.locator(".message").nth(1).waitFor();
      await page.keyboard.type("who was shot?");
      await page.keyboard.press("ArrowUp");
      assert.equal(await composer(page).inputValue(), "/dateline help");
      await page.keyboard.press("ArrowDown");
      assert.equal(await composer(page).inputValue(), "who was shot?");
      await page.keyboard.press("Enter");
      const exchange = page.locator(".exchange").nth(1);
      await exchange.locator("mark").waitFor();
      await backTo(page, /^Open at the quote/);
      await backTo(page, /^Cite/);
      await page.keyboard.press("Enter");
      await holds(messages(exchange, "Discord").nth(1), "Citation");
      await backTo(page, /^In context: /);
      await page.keyboard.press("Space");
      await holds(messages(exchange, "Slack").nth(1), "In context");
    }));

  test("has landmarks, headings in order, and a name for everything that is used", () =>
    inPage({}, async (page) => {
      await say(page, QUESTION);
      await say(page, "/timeline political prisoners");
      for (const role of ["banner", "main"] as const) assert.equal(await page.getByRole(role).count(), 1);
      const { levels, nameless, ids } = await outline(page);
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [index, level] of levels.entries())
        assert.ok(
          level <= (levels[index - 1] ?? 0) + 1,
          `level ${level} comes after ${levels.slice(0, index)}`,
        );
      assert.deepEqual(nameless, []);
      assert.equal(new Set(ids).size, ids.length);
    }));

  test("says what came", () =>
    inPage({}, async (page) => {
      await say(page, "/timeline political prisoners");
      const status = page.getByRole("status");
      assert.match((await status.textContent()) ?? "", /^Timeline: political prisoners/);
    }));

  for (const colorScheme of ["light", "dark"] as const)
    test(`can be read: contrast of 4.5 or more in the ${colorScheme}`, () =>
      inPage({ colorScheme }, async (page) => {
        await say(page, QUESTION);
        await say(page, "who landed on the moon with a zeppelin?");
        await say(page, "/dateline help");
        assert.deepEqual(await faint(page), []);
      }));
});

/** The words of the page that stand out too little from what is behind them. */
function faint(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) return ["no canvas"];
    /** Layers of colour, the lowest first, as one. */
    const painted = (layers: readonly string[]): readonly number[] => {
      for (const layer of ["#fff", ...layers]) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) =>
        part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const above = (node: Node): Element | null => {
      if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
      const parent = node.parentNode;
      return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    };
    const backgrounds = (element: Element | null): string[] =>
      element ? [...backgrounds(above(element)), getComputedStyle(element).backgroundColor] : [];
    const found = new Set<string>();
    const walk = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
        const element = above(node);
        const hidden = !element?.checkVisibility() || element.closest(".hidden, .skip, style");
        if (element && !hidden) {
          const behind = backgrounds(element);
          const [ink, paper] = [[...behind, getComputedStyle(element).color], behind].map((layers) =>
            luminance(painted(layers)),
          );
          const [light, dark] = [ink ?? 0, paper ?? 0].sort((a, b) => b - a);
          const ratio = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
          if (ratio < 4.5) found.add(`${ratio.toFixed(1)} ${node.textContent.slice(0, 80)}`);
        }
      }
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return [...found];
  });
}
