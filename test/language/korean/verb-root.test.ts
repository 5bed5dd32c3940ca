import { describe, expect, test } from "vitest";
import { verbRoot } from "../../../src/language/korean/verb-root.ts";

describe("verbRoot", () => {
  test.for([
    ["열렸다", "열린", "열리는", "열려", "열립니다", "열렸으며"],
    ["태어났다", "태어난", "태어나서", "태어났을", "태어나지만"],
    ["맡았다", "맡은", "맡고", "맡는다"],
    ["불렀다", "부르는", "불러", "부른다"],
    ["만들었다", "만든", "만드는", "만들고"],
    ["가까웠다", "가까운", "가깝다"],
    ["움직였다", "움직이는", "움직인다"],
    ["썼다", "쓰는", "쓴"],
    ["열렸어요", "열렸다", "열려요"],
  ])("brings %j under one base", (forms) => {
    expect(new Set(forms.map((form) => verbRoot(form)?.base)).size).toBe(1);
  });

  test.for([
    ["체포되었다", "체포"],
    ["체포된", "체포"],
    ["체포했다", "체포"],
    ["체포하였으며", "체포"],
    ["석방시켰다", "석방"],
    ["고문당한", "고문"],
    ["발표되였다", "발표"],
    ["천명하시였다", "천명"],
    ["강화해야", "강화"],
  ] as const)("finds in %s the noun %s", ([word, noun]) => {
    expect(verbRoot(word)?.noun).toBe(noun);
  });

  test.for(["북한", "위해", "정한", "열렸다"])("finds no noun of two syllables in %s", (word) => {
    expect(verbRoot(word)?.noun).toBeNull();
  });

  test.for([
    ["열렸다", true],
    ["나타나는가", true],
    ["만든다", true],
    ["최소한", false],
    ["세계지도", false],
    ["경기도", false],
  ] as const)("is sure that %s is a verb: %s", ([word, sure]) => {
    expect(verbRoot(word)?.sure ?? false).toBe(sure);
  });

  test.for(["학교", "국가보안법", "인권", ""])("finds no verb in %j", (word) => {
    expect(verbRoot(word)).toBeNull();
  });
});
