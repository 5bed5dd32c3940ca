/** Draws a picture: its pixels, four bytes each, row by row. */
export type Draw = (svg: string) => { readonly width: number; readonly pixels: Uint8Array };

/** Pixels: a character and the room around it. */
const CELL = 24;

/** Characters in a row of the picture that shows which can be drawn. */
const COLUMNS = 32;

/** No font has a character here: Unicode keeps it free for ever. */
const NONE = "\u{5FFFE}";

/** What the fonts can write. */
export type Legible = {
  /**
   * Leaves out of a picture's texts what no font has, which would be drawn as empty boxes.
   *
   * @param nameless what remains of a label of which no character can be drawn.
   */
  texts(svg: string, nameless: string): string;
  /** Whether every character of a text can be drawn. */
  has(text: string): boolean;
};

/** Finds out which characters can be drawn: one cannot if it looks as one that does not exist. Each is looked at once. */
export function legibleTexts(draw: Draw): Legible {
  const known = new Map<string, boolean>();
  const look = (characters: readonly string[]): void => {
    const cells = looksOf(draw, [NONE, ...characters]);
    for (const [at, character] of characters.entries()) known.set(character, cells[at + 1] !== cells[0]);
  };
  const has = (text: string): boolean => {
    const others = [...new Set(text)].filter((character) => /[^\p{ASCII}\s]/u.test(character));
    const unseen = others.filter((character) => !known.has(character));
    if (unseen.length > 0) look(unseen);
    return others.every((character) => known.get(character));
  };
  return {
    has,
    texts(svg, nameless) {
      if (has([...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text = ""]) => text).join("")))
        return svg;
      return svg.replace(/(<text[^>]*>)([^<]+)(?=<\/text>)/g, (_, tag: string, text: string) => {
        const left = [...text]
          .filter((character) => known.get(character) ?? true)
          .join("")
          .replace(/\s+/g, " ")
          .trim();
        return tag + (/[\p{L}\p{N}]/u.test(left) ? left : nameless);
      });
    },
  };
}

/** How each character looks: the pixels of its cell. */
function looksOf(draw: Draw, characters: readonly string[]): readonly string[] {
  const rows = Math.ceil(characters.length / COLUMNS);
  const place = (at: number) => ({ x: (at % COLUMNS) * CELL, y: Math.floor(at / COLUMNS) * CELL });
  const texts = characters.map((character, at) => {
    const { x, y } = place(at);
    return `<text x="${x + 2}" y="${y + CELL - 7}">${character}</text>`;
  });
  const { width, pixels } = draw(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMNS * CELL}" height="${rows * CELL}" font-family="sans-serif" font-size="14">${texts.join("")}</svg>`,
  );
  return characters.map((_, at) => {
    const { x, y } = place(at);
    const lines = Array.from({ length: CELL }, (_, line) => {
      const from = ((y + line) * width + x) * 4;
      return Buffer.from(pixels.subarray(from, from + CELL * 4)).toString("base64");
    });
    return lines.join("");
  });
}
