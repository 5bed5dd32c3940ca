import type { Line } from "./line-breaks.ts";

/** The lines that are words of the text, and those that are only the page around it. */
export type WithoutFurniture = {
  readonly lines: readonly Line[];
  /** Word for word, in the order of the source. */
  readonly removed: readonly string[];
};

/** Lines at the head or the foot of a page that a running head may take. */
const EDGE = 3;

/** A running head stands on this many pages, if there are as many. */
const RUNNING = 3;

const PAGE_OF =
  /^[-–—\s[(]*(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:of|\/|von|de|di|sur)\s*\d{1,4})?[-–—\s\])]*$/i;
const DASHED_NUMBER = /^[-–—]\s*\d{1,4}\s*[-–—]$|^\[\s*\d{1,4}\s*\]$/;
const BARE_NUMBER = /^\d{1,4}\.?$/;
const CONTINUED =
  /^(?:\.{2,}|…)?\s*(?:\/\s*)?(?:more(?:\s+follows)?|continued(?: overleaf)?|\d{1,2}\s*\.{2,})\s*(?:\.{2,}|…|\/\d*)?$|^(?:\.{2,}|…)\s*\/?\s*\d{1,2}$|^\d{1,2}\s*\/?\s*(?:\.{2,}|…)$/i;
const BREADCRUMB = /^(?:home|start|accueil|inicio|startseite|홈)\s*[>»›/]\s*\S/i;
const PAGE_DATE = /^(?:date|datum|fecha)\s*:\s*.*\d{4}\s*$/i;
const NEIGHBOURS =
  /^(?:[<«‹←]\s*)?prev(?:ious)?(?:\s+(?:post|article|page))?\s*[|/·]?\s+next(?:\s+(?:post|article|page))?(?:\s*[>»›→])?$/i;

/** What a browser prints above and below a page: when, and from where. */
const PRINTED =
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s[AP]M)?\s+\S|^(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4}$/;

/** Takes out page numbers, running heads, the path of a web page and its neighbours; everything else stays. */
export function withoutFurniture(lines: readonly Line[]): WithoutFurniture {
  const running = runningHeads(lines);
  const numbers = pageNumbers(lines);
  const out = new Set<Line>([...running, ...numbers, ...printedEdges(lines)]);
  lines.forEach((line, index) => {
    const atTop = index < EDGE;
    const breadcrumb = atTop && BREADCRUMB.test(line.text);
    const pageDate =
      index > 0 && index < EDGE && BREADCRUMB.test(lines[0]?.text ?? "") && PAGE_DATE.test(line.text);
    const neighbours = index >= lines.length - EDGE && NEIGHBOURS.test(line.text);
    if (breadcrumb || pageDate || neighbours) out.add(line);
  });
  const kept: Line[] = [];
  // A line that follows what was taken out is no nearer to the line above it than that was.
  let widest: Line["gap"] = 0;
  let startsPage = false;
  for (const line of lines) {
    if (out.has(line)) {
      widest = line.gap > widest ? line.gap : widest;
      startsPage ||= line.startsPage || numbers.has(line);
      continue;
    }
    const first = kept.length === 0;
    kept.push({
      ...line,
      gap: line.gap > widest ? line.gap : widest,
      startsPage: !first && (line.startsPage || startsPage),
    });
    widest = 0;
    startsPage = false;
  }
  return { lines: kept, removed: lines.filter((line) => out.has(line)).map(({ text }) => text) };
}

/** Lines that a browser printed at the edges of pages. */
function printedEdges(lines: readonly Line[]): readonly Line[] {
  return pagesOf(lines).flatMap((page) =>
    page.filter(({ text }, at) => (at < EDGE || at >= page.length - EDGE) && PRINTED.test(text)),
  );
}

/** Lines that stand at the same edge of most pages, whatever number is in them. */
function runningHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = pagesOf(lines);
  const found = new Set<Line>();
  if (pages.length < RUNNING) return found;
  const edges = [
    ...Array.from({ length: EDGE }, (_, place) => (page: readonly Line[]) => page[place]),
    ...Array.from({ length: EDGE }, (_, place) => (page: readonly Line[]) => page[page.length - 1 - place]),
  ];
  for (const edge of edges) {
    const places = new Map<string, Line[]>();
    for (const page of pages) {
      const line = page.length > EDGE ? edge(page) : undefined;
      if (!line) continue;
      const key = line.text.toLowerCase().replace(/\d+/g, "#");
      places.set(key, [...(places.get(key) ?? []), line]);
    }
    for (const same of places.values()) {
      if (same.length >= RUNNING && same.length * 2 > pages.length) for (const line of same) found.add(line);
    }
  }
  return found;
}

/** Page numbers: marked as such, at the edge of a page, or counting up through the text. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const line of lines) {
    if (PAGE_OF.test(line.text) || DASHED_NUMBER.test(line.text) || CONTINUED.test(line.text))
      found.add(line);
  }
  const pages = pagesOf(lines);
  if (pages.length > 1) {
    for (const page of pages) {
      for (const line of [page[0], page.at(-1)]) if (line && BARE_NUMBER.test(line.text)) found.add(line);
    }
  }
  let expected = 2;
  const counted: Line[] = [];
  for (const line of lines) {
    if (BARE_NUMBER.test(line.text) && Number.parseInt(line.text, 10) === expected) {
      counted.push(line);
      expected++;
    }
  }
  if (counted.length >= 2) for (const line of counted) found.add(line);
  return found;
}

function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.startsPage || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}
