/**
 * Irregular forms of English verbs and nouns: the base first, then what a rule of endings cannot lead back to it.
 * A closed class; forms that are another common word ("found" of found, "lay", "saw" the tool) stand with their likelier base.
 */
const TABLE = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet bets
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|light lit|lose lost|make made|mean meant
meet met|mislead misled|mistake mistook mistaken|oversee oversaw overseen|overthrow overthrew overthrown
overtake overtook overtaken|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran
see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written
man men|woman women|child children|person people persons|foot feet|tooth teeth|mouse mice|goose geese|life lives
wife wives|knife knives|half halves|thief thieves|wolf wolves|crisis crises|analysis analyses|basis bases
criterion criteria|phenomenon phenomena|die dying died dies|tie tying tied ties|lie lying lied lies lain
`;

/** From an irregular form to its base. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [base = "", ...forms] = row.trim().split(" ");
      return forms.map((form) => [form, base] as const);
    }),
);
