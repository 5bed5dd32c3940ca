import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { AxeResults, run } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { type ServedReader, serveReader } from "../reader/serve-reader.ts";
import { column, inView, launchBrowser, previewInBrowser, QUESTION, QUOTE, say } from "./open-preview.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Screenshots are written there, to be looked at; nowhere unless given. */
const { SCREENSHOTS } = process.env;

const DOCUMENT = "/d/amnesty-1999-south-korea-first-year";
const PAGES = {
  front: "/",
  answer: `/?${new URLSearchParams({ q: QUESTION.replace("/ask ", "") })}`,
  figures: "/?q=How+many+people+were+arrested+under+the+National+Security+Law%3F",
  nothing: "/?q=who+landed+on+the+moon+with+a+zeppelin%3F",
  list: "/documents?publisher=Amnesty+International",
  document: `${DOCUMENT}?at=9-90#9-90`,
  timeline: "/timeline?topic=North+Korea",
  everything: "/timeline",
} as const;

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 860 } },
  phone: { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const;

/** Pages that are in Korean for whoever reads it. */
const KOREAN_PAGES = ["front", "answer", "figures", "nothing", "document", "timeline"] as const;

/** Bytes of a page with all that it loads, and milliseconds until something is seen. */
const BUDGET = { bytes: 100_000, firstPaintMs: 1_000 } as const;

let served: ServedReader;
let browser: Browser;
before(async () => {
  served = await serveReader(seeds);
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await served.stop();
});

async function opened(
  options: BrowserContextOptions,
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    await page.goto(address);
    await use(page);
    assert.deepEqual(
      wrong.filter((text) => !/status of 40[34]/.test(text)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** What axe finds against WCAG 2.2 AA, a line each. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations }: AxeResults = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: typeof run } };
    return axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Nothing for axe to find, and nothing beyond the window. */
async function isFine(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  if (SCREENSHOTS) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }
  assert.deepEqual(await faults(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px wider than the window`);
}

describe("the reader in a browser", () => {
  for (const [device, size] of Object.entries(DEVICES))
    for (const colorScheme of ["light", "dark"] as const)
      for (const [name, path] of Object.entries(PAGES))
        test(`has nothing for axe to find: ${name}, ${device}, ${colorScheme}`, () =>
          opened({ ...size, colorScheme, bypassCSP: true }, served.address + path, async (page) => {
            await isFine(page, `${name}-${device}-${colorScheme}`);
          }));

  for (const [device, size] of Object.entries(DEVICES))
    for (const colorScheme of ["light", "dark"] as const)
      for (const name of KOREAN_PAGES)
        test(`has nothing for axe to find in Korean: ${name}, ${device}, ${colorScheme}`, () =>
          opened(
            { ...size, colorScheme, locale: "ko-KR", bypassCSP: true },
            served.address + PAGES[name],
            async (page) => {
              assert.equal(await page.locator("html").getAttribute("lang"), "ko");
              await isFine(page, `${name}-korean-${device}-${colorScheme}`);
            },
          ));

  test("is in the language of the browser until the reader chooses another, and keeps that", () =>
    opened({ ...DEVICES.desktop, locale: "ko-KR" }, served.address, async (page) => {
      await page.getByRole("link", { name: "English" }).click();
      await page.getByLabel("Ask the archive").fill(QUESTION.replace("/ask ", ""));
      await page.getByRole("button", { name: "Ask" }).click();
      await page
        .getByRole("link", { name: /paragraph/ })
        .first()
        .click();
      await page.getByRole("link", { name: "한국어" }).click();
      await page.getByText("인용문으로 이동").waitFor();
      assert.ok(await inView(page.locator("mark")));
      assert.match(page.url(), /[?&]lang=ko#\d+-\d+$/);
    }));

  for (const [name, path] of Object.entries(PAGES))
    test(`loads little, and shows it at once: ${name}`, () =>
      opened(DEVICES.desktop, served.address + path, async (page) => {
        const { bytes, paintMs } = await page.evaluate(() => {
          const loaded = [
            ...performance.getEntriesByType("navigation"),
            ...performance.getEntriesByType("resource"),
          ] as PerformanceResourceTiming[];
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          return {
            bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0),
            paintMs: paint?.startTime ?? 0,
          };
        });
        assert.ok(bytes > 500 && bytes < BUDGET.bytes, `${bytes} bytes`);
        assert.ok(paintMs < BUDGET.firstPaintMs, `${paintMs} ms`);
      }));

  test("prints the words and no controls", () =>
    opened(DEVICES.desktop, served.address + PAGES.document, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const control of [".ask", "nav", "footer", ".quoted a"])
        assert.equal(await page.locator(control).filter({ visible: true }).count(), 0, control);
      assert.ok(await page.locator("mark").isVisible());
    }));

  test("works without script, from the question to the marked sentence", () =>
    opened({ ...DEVICES.desktop, javaScriptEnabled: false }, served.address, async (page) => {
      await page.getByLabel("Ask the archive").fill(QUESTION.replace("/ask ", ""));
      await page.getByRole("button", { name: "Ask" }).click();
      await page
        .getByRole("link", { name: /paragraph/ })
        .first()
        .click();
      const mark = page.locator("mark");
      assert.match((await mark.textContent()) ?? "", new RegExp(QUOTE));
      assert.match(page.url(), /\?at=(\d+-\d+)#\1$/);
      await mark.waitFor();
    }));

  test("marks the sentence that an address points to, with nothing said to the server", () =>
    opened(DEVICES.desktop, served.address + DOCUMENT, async (page) => {
      const id = await page.locator("p span[id]").nth(20).getAttribute("id");
      await page.goto(`${served.address}${DOCUMENT}#${id}`);
      const sentence = page.locator(`[id="${id}"]`);
      assert.ok(await inView(sentence));
      const colour = await sentence.evaluate((own) => getComputedStyle(own).backgroundColor);
      assert.notEqual(colour, "rgba(0, 0, 0, 0)");
    }));

  test("writes from right to left what is written so, and shows Korean", async () => {
    const arabic = statement("قُتل راهب في المدينة. هرب اثنان ليلا.", {
      id: "ar",
      language: "ar",
      title: "بيان",
    });
    const korean = statement("국제앰네스티는 양심수 석방을 촉구했다.", {
      id: "ko",
      language: "ko",
      title: "성명",
    });
    const own = await serveReader(archiveOf([arabic, korean]));
    try {
      await opened(
        { ...DEVICES.phone, bypassCSP: true },
        `${own.address}/d/ar?at=0-21#0-21`,
        async (page) => {
          const mark = page.locator("mark");
          assert.equal(await mark.evaluate((element) => getComputedStyle(element).direction), "rtl");
          if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/arabic.png` });
          assert.deepEqual(await faults(page), []);
        },
      );
      await opened(DEVICES.phone, `${own.address}/d/ko`, async (page) => {
        assert.equal(await page.locator("article").getAttribute("lang"), "ko");
        if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/korean.png` });
      });
    } finally {
      await own.stop();
    }
  });
});

describe("a timeline in a browser", () => {
  const dates = (page: Page) => page.locator(".dated h2").allInnerTexts();

  test("is looked around in without script", () =>
    opened(
      { ...DEVICES.desktop, javaScriptEnabled: false },
      served.address + PAGES.timeline,
      async (page) => {
        await page.getByLabel("From").fill("1985");
        await page.getByLabel("To", { exact: true }).fill("1999");
        await page.getByLabel("NKnet").uncheck();
        await page.getByRole("button", { name: "Show" }).click();
        assert.equal((await dates(page)).length, 1);
        await page.getByRole("button", { name: "Zoom out" }).click();
        assert.match(page.url(), /from=1977&to=2007/);
        await page
          .getByRole("link", { name: /paragraph/ })
          .first()
          .click();
        assert.ok(await inView(page.locator("mark")));
      },
    ));

  test("is looked around in without loading the page again, and each mark leads to its words", () =>
    opened(DEVICES.desktop, served.address + PAGES.timeline, async (page) => {
      const marks = page.locator(".picture svg a");
      await marks.first().waitFor();
      const before = await dates(page);
      let loads = 0;
      page.on("load", () => loads++);
      await page.getByLabel("NKnet").uncheck();
      await page.waitForFunction(
        (count) => document.querySelectorAll(".dated h2").length < count,
        before.length,
      );
      // The way to another language leads to what is seen.
      assert.match(
        (await page.locator(".language a").getAttribute("href")) ?? "",
        /p=Human\+Rights\+Watch.*lang=ko/,
      );
      await page.goBack();
      await page.waitForFunction(
        (count) => document.querySelectorAll(".dated h2").length === count,
        before.length,
      );
      assert.ok(await page.getByLabel("NKnet").isChecked());
      // Drawing over the left half of the picture chooses the years before 2001.
      await marks.first().waitFor();
      const box = await page.locator(".picture svg").boundingBox();
      assert.ok(box);
      await page.mouse.move(box.x + 40, box.y + box.height - 50);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height - 50, { steps: 5 });
      await page.mouse.up();
      await page.waitForFunction(
        (count) => document.querySelectorAll(".dated h2").length < count,
        before.length,
      );
      assert.match(page.url(), /from=198\d-\d\d-\d\d&to=200\d-\d\d-\d\d/);
      assert.equal(loads, 0);
      await marks.first().click();
      await page.locator("mark").waitFor();
      assert.match(page.url(), /\/d\/[\w-]+\?at=/);
    }));
});

describe("from a chat to the source", () => {
  const inPage = previewInBrowser();

  for (const platform of ["Slack", "Discord"] as const)
    test(`one click on a shared answer in ${platform} shows the marked sentence`, () =>
      inPage({}, async (page) => {
        const exchange = await say(page, `${QUESTION} --public`);
        const opening = page.context().waitForEvent("page");
        await column(exchange, platform)
          .getByRole("link", { name: /paragraph \d+/ })
          .first()
          .click();
        const source = await opening;
        const mark = source.locator("mark");
        await mark.waitFor();
        assert.match((await mark.textContent()) ?? "", new RegExp(QUOTE));
        assert.ok(await inView(mark));
      }));

  test("a signed link opens; one that is unsigned, changed or too old shows nothing", async () => {
    let nowMs = Date.UTC(2026, 10, 27, 12);
    const signed = await serveReader(seeds, "signed", () => nowMs);
    const link = signed.linkTo({ document: "amnesty-1999-south-korea-first-year", start: 9, end: 90 }) ?? "";
    const unsigned = link.replace(/&until=.*/, "");
    const isShown = async (page: Page) => (await page.locator("article").count()) > 0;
    try {
      await opened({}, unsigned, async (page) => assert.ok(!(await isShown(page))));
      await opened({}, link, async (page) => {
        assert.equal(await page.locator("mark").count(), 1);
        await page.goto(link.replace("at=9-90", "at=9-91"));
        assert.ok(!(await isShown(page)));
        await page.goto(unsigned);
        assert.ok(await isShown(page), "a visit goes on");
        nowMs += 31 * 86_400_000;
        await page.goto(unsigned);
        assert.ok(!(await isShown(page)));
        await page.goto(link);
        assert.match(await page.locator("h1").innerText(), /This link has expired/);
      });
    } finally {
      await signed.stop();
    }
  });
});
