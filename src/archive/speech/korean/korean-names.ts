import { ANY_BODY, BODY, COUNTRY, NO_PERSON, OFFICE, SURNAME, TITLE, TITLES } from "./korean-titles.ts";

/** The bare title at the end of one that has its office in it. */
const BARE_TITLE = new RegExp(`(?:${TITLES})$`, "u");

/** Words of three syllables before a body that are no name: "지난해 통일부 장관", "정치권", "이번에". */
const NO_NAME =
  /[에의는을를해]$|^(?:지난달|이번달|정치권|전국적|이전의|현재의|신임의|한국인|조선인|유럽의|주한미|전직의|최근의|공동의|원내의|오늘날|지금의)$/u;

/** Characters that a name with its title and its body has at most. */
const LONGEST = 60;

/** A person or a body as a Korean text names one. */
export type KoreanName = {
  readonly name: string;
  readonly role?: string;
  /** A body speaks, or a person. */
  readonly kind: "person" | "body";
  /** What may stand for the name later: the family name and the title, or the title alone. */
  readonly title?: string;
  /** What a body is called for short: "국가인권위원회(인권위)". */
  readonly alias?: string;
};

/** A syllable that is no particle between nouns: "김하나 의원과 스미스 의원" are two. */
const NO_PARTICLE = "[가-힣A-Za-z](?<![과와은는이가을를에및])";

const PERSON = new RegExp(
  [
    // "민들레인권연대 서경화 사무국장", "대표 정하늘 씨"
    String.raw`(?:(?<body>[가-힣]{2,14}${BODY}|${COUNTRY}|${OFFICE}) )?(?:(?<before>${TITLE}) )?(?<name>${SURNAME}[가-힣]{2}|(?:남궁|황보|제갈|선우|독고)[가-힣]{1,2})(?:\([^)]{1,40}\))? ?(?<title>${TITLE}|씨)`,
    // "지부장 오성민"
    `(?<before2>${TITLE}) (?<name2>${SURNAME}[가-힣]{2})`,
    // "정하늘 씨", and names of other forms before it
    `(?<name3>[가-힣]{2,5}) 씨`,
    // "마르주키 다루스만(Marzuki Darusman) 특별보고관"
    String.raw`(?<name4>[가-힣]{2,8}(?: [가-힣]{2,8}){0,2}) ?\([A-Z][\p{L}’' .-]{2,40}\) ?(?<title4>${TITLE})?`,
    // "서경화 민들레인권연대 사무국장", "김하나 푸른당 의원"
    `(?<name5>${SURNAME}[가-힣]{2}) (?<body5>[가-힣A-Za-z]{1,19}${NO_PARTICLE}(?: [가-힣]{1,11}${NO_PARTICLE})?) (?<title5>${TITLE})`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "u",
);

const WHOLE_PERSON = new RegExp(`(?:^|[ ,(·])(?:${PERSON.source})(?:\\([^)]{1,40}\\))?$`, "u");
const WHOLE_BODY = new RegExp(
  `(?:^|[ ,(·])(?<name>(?:${COUNTRY} )?(?:[가-힣A-Za-z]{2,14}${BODY}|(?:국제 )?[가-힣]{2,14} [가-힣]{1,8}지부|${OFFICE}))(?:\\((?<alias>[^)]{1,40})\\))?$`,
  "u",
);
const SHORT = new RegExp(`(?:^|[ ,(·])(?:(?<before>[가-힣]+) )?(?<title>${TITLE}|씨)$`, "u");
const ONLY_SURNAME = new RegExp(`^${SURNAME}$`, "u");

/**
 * The person or body whom a phrase ends in; null if it is not sure that it names one.
 *
 * @param whole the words before a particle.
 * @example
 * koreanNameAt("민들레인권연대 서경화 사무국장"); // => { kind: "person", name: "서경화", role: "민들레인권연대 사무국장", ... }
 * koreanNameAt("정부 대변인"); // => null
 */
export function koreanNameAt(whole: string): KoreanName | null {
  const phrase = whole.slice(-LONGEST);
  const groups = WHOLE_PERSON.exec(phrase)?.groups;
  const name = groups?.name ?? groups?.name2 ?? groups?.name3 ?? groups?.name4 ?? groups?.name5;
  if (groups && name) {
    if (groups.name5 && NO_NAME.test(name)) return null;
    if (!groups.name3 && !groups.name4 && NO_PERSON.test(name)) return null;
    const after = groups.title === "씨" ? undefined : (groups.title ?? groups.title4 ?? groups.title5);
    const title = after ?? groups.before ?? groups.before2;
    const role = [groups.body ?? groups.body5, groups.before, groups.before2, after]
      .filter(Boolean)
      .join(" ");
    return { kind: "person", name, ...(role && { role }), ...(title && { title: bare(title) }) };
  }
  const { name: body, alias } = WHOLE_BODY.exec(phrase)?.groups ?? {};
  if (!body || ANY_BODY.test(body)) return null;
  return { kind: "body", name: body, ...(alias && /^[가-힣A-Z]{2,8}$/.test(alias) && { alias }) };
}

/** A phrase that ends in a title without a name that is sure. */
export type TitledPhrase = {
  readonly title: string;
  /** The family name before it: "서 사무국장". */
  readonly surname: string | null;
  /** Any other word before it: "연대 사무국장". */
  readonly other: string | null;
};

/** A person called by the family name and the title, "서 사무국장", or by the title, "대표"; null if the phrase is neither. */
export function titledPhraseAt(whole: string): TitledPhrase | null {
  const { before, title } = SHORT.exec(whole.slice(-LONGEST))?.groups ?? {};
  if (!title) return null;
  const isSurname = before !== undefined && ONLY_SURNAME.test(before);
  return {
    title: bare(title),
    surname: isSurname ? before : null,
    other: isSurname ? null : (before ?? null),
  };
}

/** "위원장" of "인권위원장", as somebody is called who was named with the office before. */
function bare(title: string): string {
  return BARE_TITLE.exec(title)?.[0] ?? title;
}
