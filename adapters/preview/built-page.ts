import { readFile } from "node:fs/promises";

/** What a browser gets. */
export type Page = { readonly script: string; readonly styles: string };

/** The folder that `npm run build:page` writes and that is part of the repository. */
export const BUILT_PAGE: URL = new URL("built/", import.meta.url);

/** Reads the page's script and styles as they were built. */
export async function readBuiltPage(): Promise<Page> {
  const [script, styles] = await Promise.all(
    ["page.js", "page.css"].map((name) => readFile(new URL(name, BUILT_PAGE), "utf8")),
  );
  return { script: script ?? "", styles: styles ?? "" };
}
