import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { legibleTexts } from "./legible-texts.ts";
import { NoFontError } from "./no-font-error.ts";
import { systemFonts } from "./system-fonts.ts";

/** Makes pictures of pixels. */
export type Rasterizer = {
  /**
   * A picture as PNG, as on a light page. Characters that no font of this system has are left out.
   *
   * @param say the language of the picture. @default English
   * @param zoom pixels for each of the picture's own. @default 2
   */
  png(svg: string, say?: Say, zoom?: number): Uint8Array;
  /** Whether the fonts of this system have every character of a text. */
  has(text: string): boolean;
};

/** What the fonts are drawn on. */
const PAPER = "#ffffff";

/**
 * Loads what makes pixels (resvg, in WebAssembly) and the fonts of the system.
 *
 * @throws {@link NoFontError} if the system has no font that is known here.
 */
export async function createRasterizer(
  fonts: Promise<readonly Uint8Array[]> = systemFonts(),
): Promise<Rasterizer> {
  const fontBuffers = [...(await fonts)];
  if (fontBuffers.length === 0)
    throw new NoFontError(
      "A picture of pixels needs a font, and this system has none: install one, such as Debian's package fonts-dejavu-core.",
    );
  await load();
  const draw = (svg: string, zoom: number) => {
    const picture = new Resvg(svg, {
      font: { fontBuffers, loadSystemFonts: false },
      background: PAPER,
      fitTo: { mode: "zoom", value: zoom },
    });
    const image = picture.render();
    try {
      return { width: image.width, pixels: image.pixels, png: image.asPng() };
    } finally {
      image.free();
      picture.free();
    }
  };
  const legible = legibleTexts((svg) => draw(svg, 1));
  return {
    png: (svg, say = ENGLISH, zoom = 2) => draw(legible.texts(svg, say("picture.nameless")), zoom).png,
    has: legible.has,
  };
}

let loading: Promise<void> | null = null;

/** The module is loaded once in a process. */
function load(): Promise<void> {
  loading ??= readFile(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))).then((bytes) =>
    initWasm(bytes),
  );
  return loading;
}
