import { describe, expect, test } from "vitest";
import { IRREGULAR_FORMS } from "../../src/language/irregular-forms.ts";
import { stem } from "../../src/language/stem.ts";

describe("stem", () => {
  test.for([
    ["arrest", "arrested", "arrests", "arresting"],
    ["release", "released", "releases", "releasing"],
    ["seek", "sought", "seeking"],
    ["rise", "rose", "risen", "rising"],
    ["choose", "chose", "chosen"],
    ["woman", "women"],
    ["die", "died", "dies", "dying"],
    ["lie", "lied", "lies"],
    ["wound", "wounds", "wounded"],
    ["ground", "grounds"],
    ["leave", "leaves", "left"],
    ["analyse", "analyze", "analysed"],
    ["organization", "organisations", "organizations"],
    ["organize", "organise", "organised", "organizing"],
    ["labor", "labour", "labours"],
    ["neighboring", "neighbouring"],
    ["laborers", "labourer"],
    ["honorable", "honourable"],
    ["defense", "defence", "defences"],
    ["defenseless", "defenceless"],
    ["license", "licences"],
  ] as const)("brings %s and its other forms under one stem", (forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.for([
    ["four", "for"],
    ["one", "on"],
    ["using", "us"],
    ["unit", "united"],
    ["new", "news"],
    ["police", "policy"],
    ["hour", "hor"],
    ["monk", "monkey"],
    ["north", "south"],
    ["evidence", "evidense"],
  ] as const)("keeps %s and %s apart", ([one, other]) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.for(["1998", "covid19", "김대중", "50th", ""])("leaves %j as it is", (form) => {
    expect(stem(form)).toBe(form);
  });

  test("brings every irregular form under the stem of its base", () => {
    const astray = [...IRREGULAR_FORMS].filter(([form, base]) => stem(form) !== stem(base));
    expect(astray).toEqual([]);
  });

  test("says the same of a word that it remembers", () => {
    expect([stem("executions"), stem("executions")]).toEqual(["execut", "execut"]);
  });
});
