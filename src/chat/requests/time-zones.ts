/** What cities are called today; Unicode's list, which Node has, keeps to the names of old: Asia/Calcutta. */
const NEW_NAMES = [
  "Africa/Asmara",
  "America/Atikokan",
  "America/Nuuk",
  "Asia/Ho_Chi_Minh",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Yangon",
  "Atlantic/Faroe",
  "Europe/Kyiv",
  "Pacific/Chuuk",
  "Pacific/Kanton",
  "Pacific/Pohnpei",
] as const;

/** Every IANA time zone that is known here, and UTC. */
const ZONES: readonly string[] = [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...NEW_NAMES]),
].sort();

const byName = new Map(ZONES.map((zone) => [fold(zone), zone]));

/**
 * The time zone that somebody names: by its name in any spelling of case and spaces, or by its city alone.
 *
 * @returns null if there is no such, or more than one.
 * @example
 * findZone("asia/seoul"); // => "Asia/Seoul"
 * findZone("New York"); // => "America/New_York"
 */
export function findZone(text: string): string | null {
  const wanted = fold(text);
  const exact = byName.get(wanted);
  if (exact !== undefined) return exact;
  if (/^(?:gmt|z)$/.test(wanted)) return "UTC";
  const cities = ZONES.filter((zone) => fold(zone.split("/").at(-1) ?? "") === wanted);
  if (cities.length === 1) return cities[0] ?? null;
  const spelled = text.trim().replace(/\s+/g, "_");
  return cities.length === 0 && isAlias(spelled) ? spelled : null;
}

/**
 * The time zones that complete a text, those first whose city begins with it.
 *
 * @param most how many.
 */
export function completeZone(typed: string, most: number): readonly string[] {
  const wanted = fold(typed);
  const rank = (zone: string) =>
    fold(zone.split("/").at(-1) ?? "").startsWith(wanted) ? 0 : fold(zone).startsWith(wanted) ? 1 : 2;
  return ZONES.filter((zone) => fold(zone).includes(wanted))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

/** An old name such as Asia/Calcutta, which works and is not listed. */
function isAlias(text: string): boolean {
  try {
    return text.includes("/") && new Intl.DateTimeFormat("en", { timeZone: text }) !== null;
  } catch {
    return false;
  }
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "_");
}
