/**
 * Words of blame and of praise: who tells only what happened seldom needs them, and who uses them judges. Collected from statements of
 * parties, ministers and campaigners. A star stands for any ending; "the seventh since Kim chose" counts against Kim.
 */
const JUDGING = `
the (second|third|\\p{L}+th) (\\p{L}+ ){0,2}since (\\S+ ){1,4}(chose|refused|abandoned)
had (the|an|every) (opportunity|chance) (today |yesterday )?to|got it wrong|abhorrent|abject*|absurd*|abysmal*|appall*|arrogan*|atrocious*|back-?down|back-?flip*|baffl*|band-?aid*|barbar*|bereft|betray*|bewilder*|blatant*|botch*|breathtaking*
bungl*|callous*|cav(e|ed|ing) in|caught (out|covering|lying)|chaos|chaotic|cheap politics|clueless|contempt*|cover(ed|ing)?[- ]up|crass|cruel*|damn(ing|ed)|in denial|ever[- ]mounting|troubled|cynic*|dangerously|debacle*|deceit*|deceiv*
deeply (concern|disturb)*|deliberately|deplor*|derelict*|desperate attempt*|dishonest*|disappoint*|disarray|disastrous*|destructive*|negativity|discredit*|disgrac*|disgust*|disingenuous*|dodgy|dog-?whistl*|doomed
draconian|dreadful*|duck(s|ed|ing) (the|his|her|its|their)|duplicit*|egregious*|embarrass*|expos(e|es|ed|ing) (the|how|as|his|her|its)|extremis[mt]*|failed (\\p{L}+ ){0,3}(policy|policies|approach|laws?|system|regime|strategy)|fail(s|ed|ing) (to|on|the|its)
failure*|farc(e|ical)|fear-?monger*|fiasco|fig ?leaf|flagrant*|flatly|flawed|flimsy|foolish*|grubby|gutless|half[- ]?(heart|bak)ed*|heartless*|heavy[- ]handed
hid(e|es|ing)? behind|hollow|hopeless*|horrif*|hypocri*|hysteri*|ignorance|immoral*|inadequate*|incompeten*|indecent*|indefensibl*|inept*|inexcusabl*|inhuman*|insensitiv*|insult*
irresponsib*|knee-?jerk|lame excuse*|lax|lip service|ludicrous*|mean-spirited|mess|mishandl*|mislead*|misled|mismanag*|mockery|nasty|nonsens*|notorious*|obscen*|obsess*|out of touch
outrag*|panic*|paranoi*|pathetic*|play(s|ed|ing)? politics|point-?scoring|preposterous*|propaganda|punitive|reckless*|red-?neck|rhetoric|ridicul*|rort*|run(s|ning)? away from
ruthless*|scandal*|scare (campaign|tactic)*|scare-?monger*|see(n|s)? sense|shabby|shambl*|sham|shame*|shocking*|short-?sighted|slap in the face|smear*|smoke-?screen*|snub*|so-called|soft (on|touch)|spectacular*
spin|spineless|squander*|stubborn*|stunt*|stupid*|the truth is|toothless|travesty|unacceptabl*|uncaring|unconscionabl*|undermin*|unfair*|unjust*|unprincipled|unworthy|utterly|vicious*|vindictive*
weak on|weakness|whinge*|whitewash*|worst|wrong-?headed|would have us believe|yet again|once again|yet another|no (excuse|credibility|wonder)|about-?face*|sweetheart deal|secret deal
blow-?out*|breakthrough|grossly|exceed(s|ed|ing)? (all )?expectations|wildly|massive(ly)?|circumvent*|weaken(s|ed|ing)?|sky-?rocket*|ray of hope|breath of fresh air|long overdue|dark (day|chapter)|victory for|win for common sense
excellent|fantastic*|heroic*|invaluabl*|laudabl*|magnificent*|marvellous*|outstanding*|tremendous*|wonderful*|world[- ]class|second to none|very proud|can be proud|rightly proud|proud of`;

/** Words that say what ought to be, or how something is to be seen. */
const ADVISING = `
must|should|ought|cannot|can['’]t|needs? to|has to|have to|it is time|time (to|for)|let us|deserve*|fitting|important|essential|crucial|vital|critical|right to|wrong|concern(s|ed|ing)?|fear*
welcom(e|es|ed)|pleas(ed|ing)|proud*|delight*|glad|sad(ly|dened)?|great|good|better|best|bad|worse|poor|positive|significant*|inevitabl*|impressed|underestimat*|too (often|late|little|much|long|many)|unlikely|worth|valuabl*|hop(e|es|ed|ing)|believ*|committed to|commitment
(proof|evidence|sign|example|reminder|indication) (that|of)|show(s|n)? (that|the|just|how|why|there)|highlight*|underlin*|underscor*|demonstrat*|prove[sn]?|consequences? of|mean[st]|reveal(s|ing)|reflect*|represent*|would|may|might|could
(uniquely|well|best|highly|perfectly|eminently) (qualified|suited|placed|equipped|positioned)`;

/**
 * The inside of a regular expression, whose alternatives also end at the ends of lines. What a star stands behind ends anywhere: it needs no
 * class of letters, which take longer to compile than a day's sentences to search.
 */
function pattern(words: string): RegExp {
  const parts = words.trim().replaceAll("\n", "|").replaceAll(" ", "\\s+");
  const [open, whole] = [alternatives(parts, true), alternatives(parts, false)];
  return new RegExp(`(?<![\\p{L}-])(?:${open}|(?:${whole})(?!\\p{L}))`, "iu");
}

/** The alternatives with a star at their end, without it, or those that have none. */
function alternatives(parts: string, open: boolean): string {
  const all = parts.match(/(?:\([^)]*\)|[^|()])+/g) ?? [];
  return all
    .filter((part) => part.endsWith("*") === open)
    .map((part) => (open ? part.slice(0, -1) : part))
    .join("|");
}

const judging = pattern(JUDGING);
const advising = pattern(ADVISING);

/** Whether a text blames or praises. */
export function judges(text: string): boolean {
  return judging.test(text);
}

/** Whether a text says what ought to be or how something is to be seen. */
export function advises(text: string): boolean {
  return advising.test(text);
}
