import { expect, test } from "vitest";
import { datelinePlace } from "../../src/import/dateline.ts";
import type { Block } from "../../src/import/extracted.ts";
import { isPlaceName } from "../../src/language/wordnet/place-names.ts";

const place = (...texts: readonly string[]) =>
  datelinePlace(
    texts.map((text): Block => ({ kind: "paragraph", text })),
    "en",
    isPlaceName,
  );

const PROSE =
  "The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the union said. Nobody had been paid since March.";

test.for([
  [[`LIMA, 15 June 2004 – ${PROSE}`], "Lima"],
  [[`(Callao, June 15, 2004) – ${PROSE}`], "Callao"],
  [[`PHNOM PENH, Cambodia, June 15, 2004 -- ${PROSE}`], "Phnom Penh"],
  [[`(Bangkok) – ${PROSE}`], "Bangkok"],
  [[`SEOUL (AFP) - ${PROSE}`], "Seoul"],
  [["Dockers walk out", "CANBERRA\n15 June 2004", PROSE], null],
  [["Dockers walk out", "CANBERRA 15 June 2004", PROSE], "Canberra"],
  [["Dockers walk out", PROSE, "15 June 2004, Kuala Lumpur"], "Kuala Lumpur"],
  [
    [
      "부두 노동자 파업",
      "(서울=연합뉴스) 부두 노동자들이 월요일에 파업에 들어갔고 이튿날 다른 항구의 노동자들도 그 뒤를 따랐다고 노동조합이 밝혔다. 노동자들은 지난 3월부터 임금을 받지 못하고 있으며, 노동부는 이 파업이 불법이라고 말하고 노조의 해산을 요구했다. 노조는 요구를 거부하고 계속하겠다고 말했다.",
    ],
    "서울",
  ],
] as const)("%j is of %s", ([texts, name]) => {
  expect(place(...texts)).toBe(name);
});

test.for([
  [[`SUMMARY – ${PROSE}`]],
  [[`MEDIA RELEASE, 15 June 2004 – ${PROSE}`]],
  [[`Tuesday, 15 June 2004 – ${PROSE}`]],
  [["Senator Lund, 15 June 2004", PROSE]],
  [["Harbour Union 15 June 2004", PROSE]],
  [["Lima is quiet", PROSE]],
] as const)("%j names no place", ([texts]) => {
  expect(place(...texts)).toBeNull();
});
