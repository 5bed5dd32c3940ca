import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { CATALOGUE, type MessageKey } from "../../src/messages/catalogue.ts";
import { LOCALES } from "../../src/messages/locale.ts";

const KEYS = Object.keys(CATALOGUE.en) as MessageKey[];

/** The values that a message needs, by name. */
function valuesOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap((option) => valuesOf(option.value))];
      case TYPE.tag:
        return valuesOf(element.children);
      default:
        return [element.value];
    }
  });
  return [...new Set(found)].toSorted();
}

const read = (text: string) => parse(text, { ignoreTag: true });

describe("the catalogue", () => {
  test.for(LOCALES)("has every message in %s, and no other", (locale) => {
    expect(Object.keys(CATALOGUE[locale]).toSorted()).toEqual(KEYS.toSorted());
    expect(KEYS.filter((key) => CATALOGUE[locale][key].trim() === "")).toEqual([]);
  });

  test("needs no value in another language that English does not give", () => {
    const unknown = KEYS.flatMap((key) => {
      const given = valuesOf(read(CATALOGUE.en[key]));
      return valuesOf(read(CATALOGUE.ko[key]))
        .filter((name) => !given.includes(name))
        .map((name) => `${key}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test("shows in another language every value that English shows", () => {
    const lost = KEYS.flatMap((key) => {
      const kept = valuesOf(read(CATALOGUE.ko[key]));
      return shownOf(read(CATALOGUE.en[key]))
        .filter((name) => !kept.includes(name))
        .map((name) => `${key}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  test("leaves no English words in Korean", () => {
    const untranslated = KEYS.filter((key) => {
      const words = literalsOf(read(CATALOGUE.ko[key])).join("");
      return /[a-z]{2}/.test(words) && !/[가-힣]/.test(words);
    });
    expect(untranslated).toEqual([]);
  });
});

/** The values that are written out, and not only used to choose between plurals. */
function shownOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element): readonly string[] => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return valuesOf([element]);
    const options = Object.values(element.options).map((option) => option.value);
    const isCounted = options.flat().some(({ type }) => type === TYPE.pound);
    return [...(isCounted ? [element.value] : []), ...options.flatMap(shownOf)];
  });
}

/** The words of a message itself. */
function literalsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element): readonly string[] => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap((option) => literalsOf(option.value));
  });
}
