/**
 * Irregular English verbs: base form, past, and participle if it differs. Only forms that no rule of endings leads back to the base. A form
 * that is also another common word ("found", "lay", "saw") belongs to its likelier base.
 */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became|begin began begun|bend bent|bet bet bets
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|light lit|lose lost|make made|mean meant
meet met|mislead misled|mistake mistook mistaken|oversee oversaw overseen|overcome overcame|overthrow overthrew overthrown
partake partook|overtake overtook overtaken|pay paid|prove proved proven|ride rode ridden|ring rang rung|rise rose risen|run ran
see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show showed shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun
spring sprang sprung|stand stood|stink stank stunk|steal stole stolen|stick stuck|sting stung|stride strode stridden|strike struck stricken|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written
`;

/** Other irregular forms: the base first. */
const OTHERS = `
man men|woman women|child children|person people persons|foot feet|tooth teeth|mouse mice|goose geese|life lives
wife wives|knife knives|half halves|thief thieves|wolf wolves|crisis crises|analysis analyses|basis bases
criterion criteria|phenomenon phenomena|die dying died dies|tie tying tied ties|lie lying lied lies lain
`;

/** Past forms that have no row in {@link VERBS}, because their base or another word is too common to be confused with them. */
const OTHER_PAST_FORMS = "was were had did said laid born ground wound slew";

/** Past forms that are more often another word: "a bit". */
const NOT_PAST: ReadonlySet<string> = new Set(["bit", "bet"]);

/** From an irregular form to its base. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  [...rowsOf(VERBS), ...rowsOf(OTHERS)].flatMap(([base = "", ...forms]) =>
    forms.filter((form) => form !== base).map((form) => [form, base] as const),
  ),
);

/** The past forms of irregular verbs. Forms that are also the present ("put", "set") are not among them. */
export const PAST_FORMS: ReadonlySet<string> = new Set([
  ...rowsOf(VERBS).flatMap(([, past = ""]) => (NOT_PAST.has(past) ? [] : [past])),
  ...OTHER_PAST_FORMS.split(" "),
]);

function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(" "));
}
