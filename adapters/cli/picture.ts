import { writeFile } from "node:fs/promises";
import { ENGLISH, type Say } from "../../src/messages/say.ts";
import type { Picture } from "../picture/picture.ts";
import { NoFontError } from "../picture/raster/no-font-error.ts";
import { UsageError } from "./usage-error.ts";

/** Files that a picture can be: vectors, or pixels for where those are not shown. */
const PIXELS = /\.png$/i;

/**
 * Loads what draws pictures, which only an option needs and whose libraries are optional packages.
 *
 * @throws UsageError if they are not installed, or there is no font to draw with.
 */
export async function drawing<T>(load: () => Promise<T>, say: Say = ENGLISH): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof NoFontError) throw new UsageError(error.message);
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new UsageError(say("upkeep.picture-packages"));
  }
}

/** Writes a picture to a file, as PNG if its name says so, else as SVG, and says in one line what it shows; null: there was nothing to draw, which `nothing` says. */
export async function savePicture(
  file: string,
  picture: Picture | null,
  say: Say = ENGLISH,
  nothing: string = say("upkeep.no-picture"),
): Promise<string> {
  if (picture === null) return nothing;
  await writeFile(file, PIXELS.test(file) ? await pixels(picture, say) : `${picture.svg}\n`);
  return `${file}: ${picture.alt}`;
}

function pixels({ svg }: Picture, say: Say): Promise<Uint8Array> {
  return drawing(async () => {
    const { createRasterizer } = await import("../picture/raster/png.ts");
    return (await createRasterizer()).png(svg, say);
  }, say);
}
