/** Words before or inside a name that say what somebody is, not who; lower case, without a full stop. */
const TITLES = `mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rev reverend fr father sister brother sen senator
rep representative gov governor lt lieutenant col colonel gen general maj major capt captain sgt sergeant cpl corporal cdr commander adm admiral president
vice prime minister premier treasurer secretary chairman chairwoman chairperson chair speaker leader whip spokesman spokeswoman spokesperson director
manager editor ambassador commissioner judge justice king queen prince princess emperor pope bishop archbishop cardinal imam sheikh rabbi mayor cr councillor
councilman councilwoman alderman congressman congresswoman assemblyman delegate sheriff chief police detective inspector superintendent constable officer
attorney solicitor attorney-general solicitor-general shadow deputy assistant acting former foreign immigration opposition defence defense finance
environment home trade health education labor labour liberal greens green democrats democrat democratic republican republicans gop conservative national nationals coalition
federal state member candidate coach analyst strategist consultant adviser advisor economist historian author journalist reporter host anchor actor actress
executive officer head co-chair campaign press communications policy political senior junior young first second third lady ceo cfo mp mla mhr the
white house house senate court supreme high australian american british israeli russian chinese japanese korean french german indian canadian us uk u.s u.k`;

const titles: ReadonlySet<string> = new Set(TITLES.split(/\s+/));

const MASCULINE =
  /^(?:mr|sir|lord|father|fr|brother|king|prince|emperor|pope|chairman|spokesman|congressman|assemblyman|actor)$/;
const FEMININE =
  /^(?:mrs|ms|miss|dame|lady|sister|queen|princess|chairwoman|spokeswoman|congresswoman|councilwoman|actress)$/;

/** Whether a word of a name is a title, an office or what goes with one. */
export function isTitle(word: string): boolean {
  const title = plain(word);
  return (
    titles.has(title) ||
    MISREAD_MR.test(title) ||
    (RANK.test(title) && title.split("-").every((part) => titles.has(part)))
  );
}

/** "Mr" where a scanner has another letter of that shape for the first one. */
const MISREAD_MR = /^[hiknuw]r$/;

/** "Lieutenant-General", "Vice-Admiral". */
const RANK = /^(?:lieutenant|major|brigadier|vice|rear)-/;

/** "he" or "she" where a title tells. */
export function genderOfTitle(word: string): "he" | "she" | null {
  const title = plain(word);
  return MASCULINE.test(title) ? "he" : FEMININE.test(title) ? "she" : null;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/^\W+|[.,]+$/g, "");
}

/** Letters behind a name: "MP", "Jr". */
export const HONOURS: RegExp =
  /^(?:MP|MHR|MLA|MLC|MEP|AM|AO|AC|OAM|OBE|CBE|KC|QC|SC|PhD|Jr\.?|Sr\.?|II|III|IV)$/;

/** Bodies speak as "it", people as "he" or "she". */
export function isBody(name: string): boolean {
  return /\b(?:International|Watch|Organi[sz]ation|Coalition|Ministry|Government|Network|Union|Party|Council|Commission|Committee|Group|Worldwide|Nations|Red Cross|Red Crescent|Oxfam|Amnesty|Caritas|Greenpeace|Tribunal|delegation|groups|Court|Association|Centre|Center|House|Department|Agency|Office|Institute|University|Foundation|Fund|Bank|Board|Authority|Bureau|Corporation|Company|Limited|Inc|Corp|Ltd|Times|Post|News|Sentinel|Journal|Herald|Guardian|Reuters|Society|Federation|Alliance|Front|Movement|Campaign|Senate|Congress|Parliament|Cabinet|Service|Police|Army|Navy|Force|Forces|Administration|League|Club|Church|Team|Trust|Project|Program|Programme|Greens|Democrats|Republicans|Liberals|Nationals|Labor|Labour|NGOs?|UNHCR|AP|UN|EU|[A-Z]{3,})\b/u.test(
    name,
  );
}

/** Ends the name of what prints or sends the words of many people. */
const NEWS_MEDIUM =
  /(?:^| )(?:AFP|Associated Press|BBC|Broadcasting(?: Corporation)?|Chronicle|CNN|Courier|Daily|Gazette|Guardian|Herald|Huffington Post|Journal|Magazine|News|Newspaper|Observer|Radio|Reuters|Telegraph|Television|Times|Today|Tribune|(?:Daily|Evening|Morning|Sunday|Washington|York) Post)$/;

/**
 * Whether a publisher is a newspaper, an agency or a station, which publishes what others say as "we".
 *
 * @example
 * isNewsMedium("The Harbour Herald"); // => true
 */
export function isNewsMedium(publisher: string): boolean {
  return NEWS_MEDIUM.test(publisher.trim());
}
