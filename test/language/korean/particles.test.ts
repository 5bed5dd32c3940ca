import { describe, expect, test } from "vitest";
import { isParticles, stripParticles } from "../../../src/language/korean/particles.ts";

describe("stripParticles", () => {
  test.for([
    ["학교에서", "학교"],
    ["학교는", "학교"],
    ["학교의", "학교"],
    ["학교에서는", "학교"],
    ["학교까지의", "학교"],
    ["감옥으로", "감옥"],
    ["서울로", "서울"],
    ["노동자와", "노동자"],
    ["정권과의", "정권"],
    ["주민들에게", "주민"],
    ["대통령이었다", "대통령"],
    ["의사였다", "의사"],
    ["누구인가", "누구"],
    ["무엇입니까", "무엇"],
    ["법을", "법"],
    ["집에", "집"],
    ["년에", "년"],
    ["명은", "명"],
  ] as const)("takes %s for %s", ([word, stem]) => {
    expect(stripParticles(word).stem).toBe(stem);
  });

  test.for([
    ["마을", "을 stands after a consonant"],
    ["감옥를", "를 stands after a vowel"],
    ["감옥로", "로 stands after a vowel or ㄹ"],
    ["전문가", "가 stands after a vowel"],
    ["아들", "one syllable is no plural"],
    ["고속도로", "속도로 is another word"],
    ["민주주의", "광주의 is another word"],
    ["경기도", "a province"],
    ["김정은", "a name"],
    ["국가보안법", "no particle"],
  ] as const)("leaves %s as it is: %s", ([word]) => {
    expect(stripParticles(word)).toMatchObject({ stem: word, other: null });
  });

  test.for([
    ["정치가", "정치", "정치가"],
    ["정부는", "정부", "정부는"],
    ["국회의", "국회", "국회의"],
    ["법이", "법이", "법"],
    ["높이", "높이", "높"],
    ["수도", "수도", "수"],
  ] as const)("is in doubt about %s", ([word, stem, other]) => {
    expect(stripParticles(word)).toMatchObject({ stem, other });
  });

  test("takes an object for no verb, but a topic may be one", () => {
    expect(stripParticles("학교를").noun).toBe(true);
    expect(stripParticles("부르는").noun).toBe(false);
  });
});

describe("isParticles", () => {
  test.for(["은", "이", "에서", "에서는", "까지의", "이다", "으로부터의"])("knows %s", (run) => {
    expect(isParticles(run)).toBe(true);
  });

  test.for(["년", "년에", "법", "월드", "의원"])("does not take %s for particles", (run) => {
    expect(isParticles(run)).toBe(false);
  });
});
