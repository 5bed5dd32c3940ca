import { isEndMark } from "./layout/end-marks.ts";
import type { Line } from "./layout/line-breaks.ts";

/** One release of a file. */
export type Release = {
  readonly lines: readonly Line[] /** Its end mark. */;
  readonly removed: readonly string[];
};

/** An end mark behind the last words of a line. */
const TRAILING_MARK = /^(?<words>.*[.!?”"’')\]])\s+(?<mark>[./\\…-]*\s*ENDS\s*[./\\…-]*)$/;

/** What belongs to a release though it stands below its end mark. */
const AFTERWORD =
  /^(?:(?:press|media|further|general|for)\b.*(?:contact|information|inquir|enquir)|notes?\b|contacts?\b|background\b|editors?\b|about\b|tel\b|\*|\d)/i;

/** Fewer words than this after an end mark are a contact or a note. */
const SHORTEST_RELEASE = 40;

/** Takes the end marks out of the lines of a file, and splits the file where another release follows one. */
export function splitReleases(lines: readonly Line[]): readonly Release[] {
  const releases: Release[] = [];
  let current: Line[] = [];
  let removed: string[] = [];
  lines.forEach((line, index) => {
    const trailing = TRAILING_MARK.exec(line.text)?.groups;
    if (!isEndMark(line.text) && trailing?.words === undefined) {
      current.push(line);
      return;
    }
    if (trailing?.words !== undefined) current.push({ ...line, text: trailing.words });
    removed.push(trailing?.mark ?? line.text);
    const rest = lines.slice(index + 1);
    if (current.length > 0 && isRelease(rest)) {
      releases.push({ lines: current, removed });
      current = [];
      removed = [];
    }
  });
  if (current.length > 0 || releases.length === 0) releases.push({ lines: current, removed });
  return releases;
}

/** Whether lines are a release of their own: it begins like one, is long enough and has an end mark. */
function isRelease(lines: readonly Line[]): boolean {
  const [first] = lines;
  if (!first || AFTERWORD.test(first.text) || /^\p{Ll}/u.test(first.text)) return false;
  const end = lines.findIndex(({ text }) => isEndMark(text) || TRAILING_MARK.test(text));
  const words = lines.slice(0, Math.max(end, 0)).flatMap(({ text }) => text.split(" "));
  return words.length >= SHORTEST_RELEASE;
}
