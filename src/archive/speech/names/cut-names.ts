/** A sentence's end or a footnote's mark within the words: "Lund.5 The Board", "One. Housing". */
const ACROSS_SENTENCES = /\p{L}\.\d|\p{Ll}\d|^\p{Lu}\p{Ll}{2,}\. \p{Lu}\p{Ll}/u;
/** Abbreviated titles and first names, whose full stop ends no sentence. */
const ABBREVIATED =
  /^(?:Prof|Sen|Gov|Gen|Col|Capt|Rev|Hon|Rep|Amb|Assoc|Dept|Insp|Supt|Sgt|Wm|Chas|Geo|Jas|Jos|Thos)\. /;
/** Its last word wants another: "Premier of South", "Government of the United". */
const CUT_BEHIND =
  /\bof (?:the )?(?:Foreign|Independent|New|North|South|East|West|Great|United|Saint|Climate)$| I$/;
/** Its first word wants another: "[Foreign] Affairs Lund", "[United] Nations Convention", "[Human] Rights Council", "[Aged] Care Minister". */
const CUT_BEFORE =
  /^(?:(?:Affairs|Nations|Release|Zealand) |Rights (?:Committee|Commission|Council)$|Reform Commission$|(?:Care|Special) Minister$|Basin Authority$)/;
/** A title without its first letter or letters, which a scanner set apart: "ATT ORNEY-GENERAL". */
const CUT_TITLE =
  /^(?:(?:t|tt)?orney|olicitor|overnor|uditor)-general\b|^(?:ustice|inister|enator|resident|remier|reasurer|mbassador|ommissioner) \p{L}/iu;
/** The end of a ministry's name, without the ministry: "[Minister for Employment,] Training and Youth Affairs". */
const MINISTRY_ENDS = /(?:^| )Affairs$/;
const MINISTRY_BEGINS =
  /\b(?:Minister|Ministry|Department|Secretary|Committee|Council|Commission|Director|Office|Institute|Bureau|Spokes(?:man|woman|person))\b/;
/** A word twice: the end of one line and the start of the next. */
const TWICE = /^(\p{L}+) \1$/u;
/** A verb among the words: a clause. */
const CLAUSE = / (?:is|are|was|were|has|have|had|does|did|itself|themselves|which|who|that) /;
/** The same of a heading, where every word is in capitals. */
const HEADING = /^[^\p{Ll}]* (?:IS|ARE|WAS|WERE|HAS|HAVE|DOES|WHAT|WHICH|TO BE|AS TO) [^\p{Ll}]*$/u;

/**
 * Whether some words are a name that was cut, or more than a name: pieces of two sentences, a clause, a line that runs on.
 *
 * @example
 * isCutName("Premier of South"); // => true
 */
export function isCutName(name: string): boolean {
  return (
    (ACROSS_SENTENCES.test(name) && !ABBREVIATED.test(name)) ||
    CUT_BEHIND.test(name) ||
    CUT_BEFORE.test(name) ||
    CUT_TITLE.test(name) ||
    (MINISTRY_ENDS.test(name) && !MINISTRY_BEGINS.test(name)) ||
    TWICE.test(name) ||
    CLAUSE.test(name) ||
    HEADING.test(name)
  );
}
