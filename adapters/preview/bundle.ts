import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "./built-page.ts";

/** Makes the page's script and styles out of `page/`. Only a developer's install has what it takes. */
export async function bundlePage(): Promise<Page> {
  const options = { bundle: true, minify: true, write: false, logLevel: "silent" } as const;
  const file = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));
  const [script, styles] = await Promise.all([
    build({
      ...options,
      entryPoints: [file("main.tsx")],
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      // slack-blocks-to-jsx's own styles go into the shadow root of each drawing, as text.
      loader: { ".css": "text" },
      define: { "process.env.NODE_ENV": '"production"' },
      legalComments: "none",
    }),
    build({ ...options, entryPoints: [file("styles/page.css")] }),
  ]);
  return { script: script.outputFiles[0]?.text ?? "", styles: styles.outputFiles[0]?.text ?? "" };
}
