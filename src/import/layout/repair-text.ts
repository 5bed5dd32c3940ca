/** Four and more letters that stand alone, of words that wider gaps keep apart. */
const SPACED_LINE = /^[ \t]*(?:\S )+\S(?:[ \t]{2,}(?:\S )*\S)+[ \t]*$|^[ \t]*(?:\p{Lu} ){3,}\p{Lu}[ \t]*$/u;

/** Takes out what is no character of a text, and closes what extraction spread: "50 th", "P R E S S   R E L E A S E". */
export function repairText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u2028\u2029\v]/g, "\n")
    .replace(/\u00AD(?!\n)|[\u200B\u2060\uFEFF]/g, "")
    .replace(/[^\P{Cc}\t\n\f]/gu, "")
    .split("\n")
    .map((line) => (isSpaced(line) ? closed(line) : line))
    .join("\n")
    .replace(
      /(?<!\d)(\d*1) (?=st\b)|(?<!\d)(\d*2) (?=nd\b)|(?<!\d)(\d*3) (?=rd\b)|(?<!\d)(\d+) (?=th\b)/g,
      "$1$2$3$4",
    );
}

function isSpaced(line: string): boolean {
  const letters = line.trim().split(/\s+/);
  return letters.length >= 5 && letters.every((letter) => [...letter].length === 1) && SPACED_LINE.test(line);
}

function closed(line: string): string {
  return line
    .trim()
    .split(/\s{2,}/)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");
}
