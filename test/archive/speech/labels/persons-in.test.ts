import { expect, test } from "vitest";
import { personsIn } from "../../../../src/archive/speech/labels/persons-in.ts";

test.for<readonly [string, readonly string[], boolean?]>([
  ["Interview with Ana Lopez at Moss", ["Ana Lopez"], false],
  ["THE HON ANA LOPEZ MP", ["ANA LOPEZ"], true],
  ["the Right Honourable Xorvik Tamsel", ["Xorvik Tamsel"], true],
  ["Senator the Hon. Dr. Xorvik Tamsel", ["Xorvik Tamsel"], true],
  ["Mr Xorvik Tamsel", ["Xorvik Tamsel"], false],
  ["Ana B. Lopez, MP", ["Ana Lopez"], true],
  ["Ana Lopez and Rosa Vidal", ["Ana Lopez", "Rosa Vidal"], false],
])("%j names %j", ([text, names, isTitled]) => {
  const found = personsIn(text);
  expect(found.map(({ name }) => name)).toEqual(names);
  expect(found[0]?.isTitled).toBe(isTitled);
});

test.for(["THE MINISTER WILL LEAVE", "Xorvik Tamsel", "Harbour Board", "Senator Treasurer"])(
  "%j names nobody",
  (text) => {
    expect(personsIn(text)).toEqual([]);
  },
);

test("says where a person stands, titles included", () => {
  const text = "with the Hon. Ana Lopez MP";
  const [person] = personsIn(text);
  expect(text.slice(person?.start, person?.end)).toBe("the Hon. Ana Lopez");
});
