import { readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where systems keep their fonts: Linux, macOS, Windows, and the person's own. */
const FOLDERS = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".local/share/fonts"),
  join(homedir(), ".fonts"),
  "/System/Library/Fonts",
  "/Library/Fonts",
  join(homedir(), "Library/Fonts"),
  "C:/Windows/Fonts",
] as const;

/** Fonts without serifs by their files' names, the best first: for Latin, Greek and Cyrillic, in part for Arabic and Hebrew. */
const PLAIN = [
  /^DejaVuSans\.ttf$/i,
  /^NotoSans-Regular\.(?:ttf|otf)$/i,
  /^LiberationSans-Regular\.ttf$/i,
  /^Arial\.ttf$/i,
  /^segoeui\.ttf$/i,
  /^Helvetica\.ttc$/i,
  /^FreeSans\.(?:ttf|otf)$/i,
  /^Ubuntu-R\.ttf$/i,
  /^Roboto-Regular\.ttf$/i,
];

/** The same for Korean, in part for Chinese and Japanese. */
const KOREAN = [
  /^NanumGothic\.ttf$/i,
  /^NotoSansKR.*\.(?:ttf|otf)$/i,
  /^NotoSansCJK(?:kr)?-Regular\.(?:ttc|otf)$/i,
  /^UnDotum\.ttf$/i,
  /^malgun\.ttf$/i,
  /^AppleSDGothicNeo\.ttc$/i,
  /^(?:baekmuk[-_]?)?gulim\.tt[cf]$/i,
];

/** The same for what the first has no characters for, in other scripts. */
const OTHER = [/^NotoSansArabic-Regular\.ttf$/i, /^NotoSansHebrew-Regular\.ttf$/i, /^Tahoma\.ttf$/i];

/**
 * The system's fonts that texts are drawn with: a plain one, and one for Korean and others if there are such.
 *
 * @param folders where to look, with all that is below. @default where this system keeps them
 * @returns empty if there is no plain font.
 */
export async function systemFonts(folders: readonly string[] = FOLDERS): Promise<readonly Uint8Array[]> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const found = (wanted: readonly RegExp[]) =>
    wanted.flatMap((name) => files.find(({ name: own }) => name.test(own)) ?? []);
  const [plain] = found(PLAIN);
  if (!plain) return [];
  const chosen = [plain, ...found(KOREAN).slice(0, 1), ...found(OTHER)];
  return Promise.all(chosen.map(({ path }) => readFile(path)));
}

async function filesIn(folder: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    // Most of the folders are of other systems.
    return [];
  }
}
