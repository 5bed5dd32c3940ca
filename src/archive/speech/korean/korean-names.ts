/** Family names, the frequent ones; those that open many nouns as well (국, 인, 위, 제) are left out. */
const SURNAME =
  "[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공함변염여석마길반라왕리림량려로]";

/** What a noun of three syllables ends in that is a body or a place rather than a person: 노동당, 국방부, 이사회, 서울시. */
const NO_PERSON = /[당부청처회소국도시군련총조위실측관사들]$/u;

/** Titles that stand after a name, the longest first. */
const TITLE = `
  북한인권특별보고관 특별보고관 사무총장 사무국장 사무처장 공동대표 상임대표 부위원장 위원장 부대변인 대변인 집행위원장 부대표 대표
  총서기 총비서 대통령 국무총리 부총리 총리 장관 차관 국회의원 의원 의장 부의장 대사 총영사 목사 신부 스님 수녀 주교 추기경 변호사 검사 판사
  부교수 조교수 교수 박사 연구위원 선임연구원 연구원 연구관 국장 과장 팀장 부장 실장 소장 원장 이사장 상임이사 이사 회장 부회장 사장 지부장 조합장
  의사 간사 활동가 기자 작가 감독 시장 도지사 지사 총장 학장 조사관 담당관 보좌관 국왕 여사 선생 동지`
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** What ends the name of a body that speaks; without a name before it, it is any such body. */
const BODY =
  "(?:위원회|이사회|연대|네트워크|센터|연구소|재단|협회|연합|연맹|동맹|노총|노조|노동조합|대사관|경찰청|검찰청|교육청|법원|재판소|앰네스티|워치|모임|협의회|대책위|연대회의|인권위|교회|기구)";

/** Offices of which a country has one. */
const OFFICE =
  "(?:외교부|국방부|법무부|통일부|국무부|교육부|노동부|여성부|국가정보원|국정원|청와대|백악관|국회|헌법재판소|대법원)";

/** Bodies that every organisation or region has. */
const ANY_BODY =
  /^(?:중앙|운영|집행|특별|조사|대책|상임|비상|지방|고등|국제|시민|지역|인권)(?:위원회|법원|단체|기구|대책위|연대|센터|재단|모임)$/u;

const COUNTRY =
  "(?:중국|미국|일본|북한|남한|한국|러시아|영국|독일|프랑스|캐나다|호주|인도|태국|몽골|캄보디아|베트남|미얀마|유엔)";

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
};

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
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "u",
);

const WHOLE_PERSON = new RegExp(`(?:^|[ ,(·])(?:${PERSON.source})$`, "u");
const WHOLE_BODY = new RegExp(
  `(?:^|[ ,(·])(?<name>(?:${COUNTRY} )?(?:[가-힣A-Za-z]{2,14}${BODY}|${OFFICE}))(?:\\([^)]{1,20}\\))?$`,
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
  const name = groups?.name ?? groups?.name2 ?? groups?.name3 ?? groups?.name4;
  if (groups && name) {
    if (!groups.name3 && !groups.name4 && NO_PERSON.test(name)) return null;
    const after = groups.title === "씨" ? undefined : (groups.title ?? groups.title4);
    const title = after ?? groups.before ?? groups.before2;
    const role = [groups.body, groups.before, groups.before2, after].filter(Boolean).join(" ");
    return { kind: "person", name, ...(role && { role }), ...(title && { title }) };
  }
  const body = WHOLE_BODY.exec(phrase)?.groups?.name;
  return body && !ANY_BODY.test(body) ? { kind: "body", name: body } : null;
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
  return { title, surname: isSurname ? before : null, other: isSurname ? null : (before ?? null) };
}
