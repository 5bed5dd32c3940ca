import { describe, expect, test } from "vitest";
import { isBorneIn, whoBears } from "../../../src/archive/people/who-bears.ts";

const use = (name: string, publisher: string, documents: number) => ({ name, publisher, documents });

describe("whoBears", () => {
  test("gives a surname to the only one who has it", () => {
    const rosa = whoBears("Rosa Lund", [use("Rosa Lund", "Harbour Watch", 2)]);
    expect(rosa.alone).toBe(true);
    expect(isBorneIn(rosa, "Harbour Watch")).toBe(true);
    expect(isBorneIn(rosa, "Dock Union")).toBe(true);
  });

  test("keeps namesakes apart, except where a publisher names one of them alone", () => {
    const uses = [use("Alan Lund", "Dock Union", 2), use("Rosa Lund", "Harbour Watch", 3)];
    const rosa = whoBears("Rosa Lund", uses);
    expect(rosa.alone).toBe(false);
    expect(isBorneIn(rosa, "Harbour Watch")).toBe(true);
    expect(isBorneIn(rosa, "Dock Union")).toBe(false);
    expect(isBorneIn(rosa, "Port News")).toBe(false);
  });

  test("takes a short first name for the long one", () => {
    const uses = [use("Chris Lund", "Dock Union", 2), use("Christopher Lund", "Dock Union", 2)];
    expect(whoBears("Chris Lund", uses).alone).toBe(true);
    expect(whoBears("Christopher Lund", uses).alone).toBe(true);
  });

  test("lets a name in one document of many be a slip", () => {
    const uses = [use("Rosa Lund", "Dock Union", 40), use("Rolf Lund", "Dock Union", 1)];
    expect(whoBears("Rosa Lund", uses).alone).toBe(true);
    expect(whoBears("Rolf Lund", uses).alone).toBe(false);
  });

  test("gives nobody a surname whose full name no document has", () => {
    expect(whoBears("Alan Lund", [use("Rosa Lund", "Dock Union", 2)]).alone).toBe(false);
    expect(whoBears("Alan Lund", []).alone).toBe(false);
  });
});
