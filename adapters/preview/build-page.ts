import { mkdir, writeFile } from "node:fs/promises";
import { BUILT_PAGE } from "./built-page.ts";
import { bundlePage } from "./bundle.ts";

const { script, styles } = await bundlePage();
await mkdir(BUILT_PAGE, { recursive: true });
await writeFile(new URL("page.js", BUILT_PAGE), script);
await writeFile(new URL("page.css", BUILT_PAGE), styles);
