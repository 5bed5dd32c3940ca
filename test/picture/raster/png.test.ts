import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { legibleTexts } from "../../../adapters/picture/raster/legible-texts.ts";
import { NoFontError } from "../../../adapters/picture/raster/no-font-error.ts";
import { createRasterizer } from "../../../adapters/picture/raster/png.ts";
import { systemFonts } from "../../../adapters/picture/raster/system-fonts.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

const fonts = await systemFonts();
const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="14">${text}</text></svg>`;

/** Width, height and bits a sample, which follow the signature: https://www.w3.org/TR/png-3/#11IHDR. */
const sizeOf = (png: Uint8Array) =>
  [16, 20].map((at) => new DataView(png.buffer, png.byteOffset).getUint32(at));

test.skipIf(fonts.length === 0)("a picture becomes a PNG with twice its pixels", async () => {
  const { png } = await createRasterizer();
  const drawn = png(svg("1998"));
  expect([...drawn.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  expect(sizeOf(drawn)).toEqual([80, 40]);
  expect(sizeOf(png(svg("1998"), ENGLISH, 1))).toEqual([40, 20]);
});

test.skipIf(fonts.length === 0)("what no font has is left out and no box is drawn for it", async () => {
  const { png } = await createRasterizer();
  // A private character has no form in any font.
  expect(png(svg("Ana \u{F8FFE}"))).toEqual(png(svg("Ana")));
  expect(png(svg("Ána"))).not.toEqual(png(svg("na")));
});

test("a system without fonts is told which to install", async () => {
  await expect(createRasterizer(Promise.resolve([]))).rejects.toThrow(NoFontError);
  await expect(createRasterizer(Promise.resolve([]))).rejects.toThrow("fonts-dejavu-core");
});

test("a plain font is found below a folder, and one for Korean beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  for (const name of ["NanumGothic.ttf", "Wingdings.ttf", "Arial.ttf", "DejaVuSans.ttf"])
    writeFileSync(join(folder, name), name);
  const found = await systemFonts([folder, join(folder, "none")]);
  expect(found.map((bytes) => Buffer.from(bytes).toString())).toEqual(["DejaVuSans.ttf", "NanumGothic.ttf"]);
  expect(await systemFonts([join(folder, "none")])).toEqual([]);
});

test("a name without any character that can be drawn says where it is", () => {
  // Every cell looks alike: nothing can be drawn.
  const none = legibleTexts(() => ({ width: 32 * 24, pixels: new Uint8Array(32 * 24 * 24 * 4) }));
  const left = (text: string) => none.texts(svg(text), "(name: see text)");
  expect(left("국제 1998")).toBe(svg("1998"));
  expect(left("국제")).toBe(svg("(name: see text)"));
  expect(left("A &amp; B")).toBe(svg("A &amp; B"));
  expect([none.has("국제"), none.has("A & B")]).toEqual([false, true]);
});
