import { expect, test } from "vitest";
import { readPageLanguage } from "../../adapters/http/page-language.ts";

test.for([
  [undefined, "en"],
  ["", "en"],
  ["ko", "ko"],
  ["ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", "ko"],
  ["en-US,en;q=0.9,ko;q=0.8", "en"],
  // Weights, in whatever order.
  ["en;q=0.3, ko;q=0.8", "ko"],
  ["fr, de;q=0.9, ko;q=0.1", "ko"],
  ["fr, de", "en"],
  // Refused.
  ["ko;q=0", "en"],
  ["ko;q=0, fr", "en"],
  ["en;q=0, ko;q=0.1", "ko"],
  // Any: a language that is not named.
  ["*", "en"],
  ["fr, *;q=0.5", "en"],
  ["*;q=0.1, ko", "ko"],
  ["ko;q=0.5, *", "en"],
  ["en;q=0, *", "ko"],
  ["ko;q=0, *", "en"],
  // Another language that begins alike, and what is none.
  ["kok-IN, en", "en"],
  ["korean", "en"],
  ["KO-kr", "ko"],
  [";;;,,q=,=;", "en"],
  ["ko;q=high", "ko"],
  [`${"x,".repeat(5_000)}ko`, "ko"],
] as const)("whoever accepts %j reads %s", ([accepted, locale]) => {
  expect(readPageLanguage(accepted, null)).toEqual({ locale, chosen: null });
});

test.for([
  ["ko", { locale: "ko", chosen: "ko" }],
  ["en", { locale: "en", chosen: "en" }],
  ["fr", { locale: "ko", chosen: null }],
  ["", { locale: "ko", chosen: null }],
  ["__proto__", { locale: "ko", chosen: null }],
] as const)("an address that asks for %j, by whoever accepts Korean, is in %j", ([asked, language]) => {
  expect(readPageLanguage("ko", asked)).toEqual(language);
});
