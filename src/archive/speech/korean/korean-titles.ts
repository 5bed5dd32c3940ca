/** Family names, the frequent ones; those that open many nouns as well (국, 인, 위, 제) are left out. */
export const SURNAME: string =
  "[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공함변염여석마길반라왕리림량려로도]";

/** What a noun of three syllables ends in that is a body or a place rather than a person: 노동당, 국방부, 이사회, 서울시. */
export const NO_PERSON: RegExp = /[당부청처회소국도시군련총조위실측관사들]$/u;

/** Titles that stand after a name. */
export const TITLES: string = `
  북한인권특별보고관 특별보고관 사무총장 사무국장 사무처장 공동대표 상임대표 부위원장 위원장 부대변인 대변인 집행위원장 부대표 대표
  총서기 총비서 대통령 국무총리 부총리 총리 장관 차관 국회의원 의원 의장 부의장 대사 총영사 목사 신부 스님 수녀 주교 추기경 변호사 검사 판사
  부교수 조교수 교수 박사 연구위원 선임연구원 연구원 연구관 국장 과장 팀장 부장 실장 소장 원장 이사장 상임이사 이사 회장 부회장 사장 지부장 조합장
  의사 간사 활동가 기자 작가 감독 시장 도지사 지사 총장 학장 조사관 담당관 보좌관 국왕 여사 선생 동지`
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** A title, with the office in one word with it or without: "위원장", "인권위원장", "국방부장관". */
export const TITLE: string = `(?:[가-힣]{2,6}(?:위원장|장관|차관|의장|국장|원장|총장|대변인)|${TITLES})`;

/** What ends the name of a body that speaks; without a name before it, it is any such body. */
export const BODY: string =
  "(?:위원회|이사회|연대|네트워크|센터|연구소|재단|협회|연합|연맹|동맹|노총|노조|노동조합|대사관|경찰청|검찰청|교육청|법원|재판소|앰네스티|워치|모임|협의회|대책위|연대회의|인권위|교회|기구|본부|연구원|학회|변호사회|변호사협회|총연합|총연맹|총연합회|행동|사랑방|참여연대)";

/** Offices of which a country has one. */
export const OFFICE: string =
  "(?:외교부|국방부|법무부|통일부|국무부|교육부|노동부|여성부|국가정보원|국정원|청와대|백악관|국회|헌법재판소|대법원)";

/** Bodies that every organisation or region has. */
export const ANY_BODY: RegExp =
  /^(?:중앙|공동|직접|운영|집행|특별|조사|대책|상임|비상|지방|고등|국제|시민|지역|인권)(?:위원회|법원|단체|기구|대책위|연대|센터|재단|모임|행동|본부|연구원|기구)$/u;

/** Countries and what else an office belongs to. */
export const COUNTRY: string =
  "(?:중국|미국|일본|북한|남한|한국|러시아|영국|독일|프랑스|캐나다|호주|인도|태국|몽골|캄보디아|베트남|미얀마|유엔)";
