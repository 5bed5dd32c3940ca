import { describe, expect, test } from "vitest";
import { isEnglishWord } from "../../src/language/english-words.ts";

describe("isEnglishWord", () => {
  test.for(["mountain", "national", "arrested", "organisations", "organizations", "aah", "zyzzyvas"])(
    "knows %s",
    (form) => {
      expect(isEnglishWord(form)).toBe(true);
    },
  );

  test.for(["natonal", "soeul", "seoul", "mountai", "ountain", "phnom", "1998", "national security", ""])(
    "does not know %j",
    (form) => {
      expect(isEnglishWord(form)).toBe(false);
    },
  );
});
