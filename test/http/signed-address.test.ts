import { describe, expect, test } from "vitest";
import { createAddressSigner } from "../../adapters/http/signed-address.ts";

const SECRET = "a secret of the tests, long enough";
const NOON = Date.UTC(2026, 10, 27, 12);
const DAY_MS = 86_400_000;

const at = (nowMs: number, secret = SECRET) => createAddressSigner(secret, 30, () => nowMs);
const check = (path: string, nowMs = NOON) => at(nowMs).check(new URL(path, "https://archive.example.org"));
const signed = at(NOON).sign("/d/hrw-2018?at=12-60#12-60");

describe("a signed address", () => {
  test("says until when it opens, and keeps the part that no server sees", () => {
    expect(signed).toMatch(/^\/d\/hrw-2018\?at=12-60&until=2026-12-27&sig=[\w-]{22}#12-60$/);
  });

  test("is the same all day, so that a page can be kept", () => {
    expect(at(NOON + DAY_MS / 3).sign("/d/hrw-2018?at=12-60#12-60")).toBe(signed);
  });

  test.for(["&lang=ko", "&lang=en", "&lang=%22%3E", "&lang=ko&lang=en"])(
    "opens in whatever language it is asked for, which is not signed: %s",
    (language) => {
      expect(check(signed.replace("#", `${language}#`))).toBe("valid");
      expect(check(signed.replace("#", `${language}#`).replace("at=12-60", "at=12-61"))).toBe("changed");
      expect(check(`/d/hrw-2018?at=12-60${language}`)).toBe("unsigned");
      const own = at(NOON).sign(`/d/hrw-2018?at=12-60${language}`);
      expect(check(own.replace(language, ""))).toBe("valid");
    },
  );

  test("opens to the end of its last day, and not after it", () => {
    expect(check(signed)).toBe("valid");
    expect(check(signed, NOON + 30.4 * DAY_MS)).toBe("valid");
    expect(check(signed, NOON + 30.5 * DAY_MS)).toBe("expired");
  });

  test.for([
    ["/d/연설문?at=1-2", "/d/%EC%97%B0%EC%84%A4%EB%AC%B8?at=1-2"],
    ["/?q=who%20was%20shot%3F", "/?q=who+was+shot?"],
  ] as const)("is the same however %j is written", ([one, other]) => {
    const [, query = ""] = at(NOON)
      .sign(one)
      .split(/&(?=until)/);
    expect(check(`${other}&${query}`)).toBe("valid");
  });
});

describe("an address that was not signed", () => {
  test.for([
    ["without a signature", "/d/hrw-2018?at=12-60", "unsigned"],
    ["of another document", signed.replace("hrw-2018", "hrw-2019"), "changed"],
    ["of another quote", signed.replace("at=12-60", "at=12-61"), "changed"],
    ["of a later day", signed.replace("2026-12-27", "2036-12-27"), "changed"],
    ["without its day", signed.replace("&until=2026-12-27", ""), "changed"],
    ["with more in its query", signed.replace("?", "?q=x&"), "changed"],
    ["with a name twice", signed.replace("at=12-60", "at=12-60&at=1-2"), "changed"],
    ["with two signatures", signed.replace("#", "&sig=x#"), "changed"],
    ["with a shorter signature", signed.replace(/.#/, "#"), "changed"],
    ["with an empty signature", signed.replace(/sig=[^#]+/, "sig="), "changed"],
    ["with another signature", signed.replace(/sig=[^#]+/, `sig=${"A".repeat(22)}`), "changed"],
  ] as const)("%s is told", ([, path, state]) => {
    expect(check(path)).toBe(state);
  });

  test("of another key is told", () => {
    expect(check(at(NOON, `${SECRET}!`).sign("/d/hrw-2018"))).toBe("changed");
  });
});
