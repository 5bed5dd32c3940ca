import { describe, expect, test } from "vitest";
import { readPersonName } from "../../../src/archive/people/person-name.ts";

describe("readPersonName", () => {
  test.for([
    ["Rosa Lund", "Rosa Lund", "lund"],
    ["Senator Rosa Lund MP", "Rosa Lund", "lund"],
    ["Immigration Minister Peter O’Hale", "Peter O’Hale", "o'hale"],
    ["Sarah Holt‐Young", "Sarah Holt‐Young", "holt-young"],
    ["Rosa Lund’s", "Rosa Lund", "lund"],
    ["Kim Lund", "Kim Lund", "lund"],
  ])("reads %s as a person", ([words = "", name, surname]) => {
    expect(readPersonName(words)).toMatchObject({ name, surname });
  });

  test.for([
    "Lund",
    "Senator Lund",
    "Harbour Watch",
    "Rosa Luxemburg Foundation",
    "South Harbour",
    "Kim Dae-jung",
    "ROSA LUND",
    "",
  ])("reads %s as nobody's full name", (words) => {
    expect(readPersonName(words)).toBeNull();
  });
});
