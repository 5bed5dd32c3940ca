import { describe, expect, test } from "vitest";
import { completeZone, findZone } from "../../../src/chat/requests/time-zones.ts";

describe("findZone", () => {
  test.for([
    ["Asia/Seoul", "Asia/Seoul"],
    ["asia/seoul", "Asia/Seoul"],
    ["  ASIA/SEOUL ", "Asia/Seoul"],
    ["seoul", "Asia/Seoul"],
    ["New York", "America/New_York"],
    ["new_york", "America/New_York"],
    ["NEW   YORK", "America/New_York"],
    ["America/New York", "America/New_York"],
    ["America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"],
    ["Lord Howe", "Australia/Lord_Howe"],
    ["Port-au-Prince", "America/Port-au-Prince"],
    ["São Paulo", "America/Sao_Paulo"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["z", "UTC"],
    ["Etc/UTC", "Etc/UTC"],
    ["Etc/GMT+5", "Etc/GMT+5"],
    ["Kolkata", "Asia/Kolkata"],
    ["Calcutta", "Asia/Calcutta"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Kyiv", "Europe/Kyiv"],
    ["Kiev", "Europe/Kiev"],
    ["Kathmandu", "Asia/Kathmandu"],
    ["Ho Chi Minh", "Asia/Ho_Chi_Minh"],
    ["Yangon", "Asia/Yangon"],
    ["US/Eastern", "US/Eastern"],
  ] as const)("takes %j for %s", ([text, zone]) => {
    expect(findZone(text)).toBe(zone);
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });

  test.for([
    "",
    " ",
    "Nope",
    "Asia",
    "Asia/",
    "/",
    "Seoul Korea",
    "Korea",
    "+09:00",
    "UTC+9",
    "08:00",
    "Asia/Seol",
  ])("knows no zone %j", (text) => {
    expect(findZone(text)).toBeNull();
  });

  test("finds every zone that is known by its name and by its city", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      expect(findZone(zone)).toBe(zone);
      expect(findZone(zone.split("/").at(-1) ?? "")).toBe(zone);
    }
  });
});

describe("completeZone", () => {
  test.for([
    ["seo", 3, ["Asia/Seoul"]],
    ["new y", 3, ["America/New_York"]],
    ["Asia/Se", 3, ["Asia/Seoul"]],
    ["kolk", 3, ["Asia/Kolkata"]],
    ["KYI", 3, ["Europe/Kyiv"]],
    ["são", 3, ["America/Sao_Paulo", "Africa/Sao_Tome"]],
    ["berl", 0, []],
    ["nope", 9, []],
    ["utc", 9, ["UTC"]],
  ] as const)("completes %j with at most %i: %j", ([typed, most, zones]) => {
    expect(completeZone(typed, most).toSorted()).toEqual([...zones].toSorted());
  });

  test("puts zones first whose city begins with the text, then zones whose name does", () => {
    const found = completeZone("a", 999);
    const city = (zone = "") => (zone.split("/").at(-1) ?? "").toLowerCase().startsWith("a");
    const cities = found.filter(city).length;
    expect(found.slice(0, cities).every(city)).toBe(true);
    const named = found.slice(cities).map((zone) => zone.toLowerCase().startsWith("a"));
    expect(named.lastIndexOf(true)).toBeLessThan(named.includes(false) ? named.indexOf(false) : 999);
    expect(completeZone("", 25)).toHaveLength(25);
  });

  test("offers nothing but zones that are found by their names, each once", () => {
    const all = completeZone("", 9_999);
    expect(new Set(all).size).toBe(all.length);
    for (const zone of all) expect(findZone(zone)).toBe(zone);
  });
});
