import { expect, test } from "vitest";
import { readBuiltPage } from "../../adapters/preview/built-page.ts";
import { bundlePage } from "../../adapters/preview/bundle.ts";

test("the page in adapters/preview/built is the one that its sources make", async () => {
  const [built, made] = await Promise.all([readBuiltPage(), bundlePage()]);
  const isCurrent = built.script === made.script && built.styles === made.styles;
  expect(isCurrent, "The page changed: run `npm run build:page` and commit adapters/preview/built.").toBe(
    true,
  );
});
