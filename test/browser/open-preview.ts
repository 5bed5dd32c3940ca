import assert from "node:assert/strict";
import { after, before } from "node:test";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { seeds } from "../answer/seeds.ts";
import { type Served, servePreview } from "../preview/serve-preview.ts";

/** How the browser is started: without anything that reaches out. */
const ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const WIDE = { width: 1440, height: 950 };
const PATIENCE_MS = 10_000;

/** A question that the archive answers, and words of the answer. */
export const QUESTION = "/ask how many people were arrested under the National Security Law in 1998?";
export const QUOTE = "almost 400 people";

/** What a page is opened with, and what is done in it. */
export type InPage = (
  options: BrowserContextOptions,
  use: (page: Page, address: string) => Promise<void>,
) => Promise<void>;

/** Starts a browser: `CHROMIUM`, or Debian's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...ARGS] });
}

/** Serves the preview and starts a browser for the tests of a file. */
export function previewInBrowser(): InPage {
  let served: Served;
  let browser: Browser;
  before(async () => {
    served = await servePreview(seeds);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await served.stop();
  });
  return async (options, use) => {
    const { address } = served;
    const context = await browser.newContext({ viewport: WIDE, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    // What no page may do: write errors to its console, request anything elsewhere, open a dialog.
    const wrong: string[] = [];
    context.on("request", (request) => {
      const own = request.url().startsWith(`${address}/`) || request.url().startsWith("data:");
      if (!own) wrong.push(`requested ${request.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
    });
    context.on("weberror", (error) => void wrong.push(String(error.error())));
    context.on("dialog", (dialog) => {
      wrong.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    try {
      const page = await context.newPage();
      await page.goto(address);
      await composer(page).waitFor();
      await use(page, address);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  };
}

/** Where one types. */
export function composer(page: Page): Locator {
  return page.getByLabel("Type as in the chat");
}

/** Types something and waits for both platforms' messages. */
export async function say(page: Page, text: string): Promise<Locator> {
  const before = await page.locator(".exchange").count();
  await composer(page).fill(text);
  await page.keyboard.press("Enter");
  const exchange = page.locator(".exchange").nth(before);
  await exchange.locator(".message").nth(1).waitFor({ state: "attached" });
  return exchange;
}

/** A platform's column of an exchange. */
export function column(exchange: Locator, name: string): Locator {
  return exchange.getByRole("region", { name, exact: true });
}

/** A platform's messages of an exchange. */
export function messages(exchange: Locator, name: string): Locator {
  return column(exchange, name).getByRole("article");
}

/** Waits for words to be seen somewhere. */
export async function holds(place: Locator, words: string): Promise<void> {
  await place.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Whether an element begins inside what is visible of its scrolling view, or of the window. */
export function inView(element: Locator): Promise<boolean> {
  return element.evaluate((own) => {
    const box = own.getBoundingClientRect();
    const view = own.closest(".view")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const top = Math.max(view.top, 0);
    const bottom = Math.min(view.bottom, innerHeight);
    return box.height > 0 && box.top >= top && box.top < bottom;
  });
}
