/** Verbs that report what somebody says, in the forms that have a subject. */
const SAYING = `
said says say|told tells tell|added adds add|argued argues argue|noted notes|stressed stresses|warned warns|urged urges
called calls|condemned condemns|announced announces|acknowledged acknowledges|welcomed welcomes|demanded demands
declared declares|stated states|explained explains|insisted insists|believes believed|feared fears|claimed claims|asked asks
expressed expresses|criticized criticised criticizes criticises|threatened threatens|promised promises|wrote writes
commented comments|concluded concludes|testified testifies|protested protests|asserted asserts|recommended recommends
appealed appeals|emphasized emphasised emphasizes emphasises|replied replies|responded responds|reiterated reiterates
suggested suggests|maintained maintains|recalled recalls|observed observes|remarked remarks|tweeted tweets|posted posts
admitted admits|conceded concedes|predicted predicts|complained complains|contended contends|countered counters
confirmed confirms|revealed reveals|reported reports|alleged alleges|vowed vows|pledged pledges|quipped quips|joked jokes
boasted boasts|lamented laments|answered answers|repeated repeats|disclosed discloses|advised advises|thinks|thought
cautioned cautions|objected objects|proclaimed proclaims|highlighted highlights|pointed|retorted|exclaimed|denounced denounces
described describes|echoed echoes|hailed hails|praised praises|slammed slams|outlined outlines|informed|speculated speculates`;

/** Verbs that stand beside a quotation, and else report no words. */
const BESIDE_QUOTES = `
continued continues|ruled rules|agreed agrees|began begins|read reads|went|goes|put puts|shouted shouts|cried cries|laughed|sighed
whispered|offered offers|opined opines|mused muses|inquired inquires|shot|fired|blasted blasts|chimed|interjected|pleaded pleads
joined|rejected|found finds|held holds|decided|intoned|thundered|scoffed scoffs|snapped|wondered wonders|signed
accused accuses|touted touts|dubbed dubs|branded brands|dismissed dismisses|defended defends|labelled labeled labels
mocked mocks|worried worries|fumed|chuckled|recounted recounts|reasoned reasons|clarified clarifies|reminded reminds|challenged challenges|gave gives|marvelled|enthused|instructed|chided|barked|retaliated|gushed|deadpanned|sneered|sang sings|chanted|yelled|screamed|demurred|bragged brags`;

/** Verbs that say what somebody did not say. */
export const DENYING: RegExp = /^(?:denied|denies|deny|refused|refuses|declined|declines)$/;

const words = (list: string) => list.trim().split(/[|\s]+/);

/** Every form of a verb of saying as the inside of a regular expression. */
export const SPEECH_VERB: string = [...words(SAYING), ...words(BESIDE_QUOTES), "denied", "denies"].join("|");

/** Participles that report words of the sentence's subject. */
export const PARTICIPLE: string =
  "saying|adding|stating|declaring|telling|writing|warning|arguing|noting|claiming|insisting|explaining|tweeting|remarking|asking|urging|calling|announcing|suggesting|asserting|predicting|promising|vowing|quipping|joking|citing|praising|describing|hailing|complaining|lamenting|conceding|acknowledging|boasting|shouting|yelling|replying|responding|concluding|dismissing";

const quoteOnly: ReadonlySet<string> = new Set(words(BESIDE_QUOTES));

/** Whether a form reports words only where a quotation stands beside it. */
export function needsQuotation(verb: string): boolean {
  return quoteOnly.has(verb);
}

/** Forms that report the words of "we" and "I" alone. */
export const FIRST_PERSON_VERB: string =
  "demand|urge|call|condemn|fear|believe|welcome|appeal|recommend|insist|warn|stress|note|protest|declare|ask|reiterate|maintain|reject";
