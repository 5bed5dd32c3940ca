/** "today" beside these is this time: "the world of today", "today's society", "less safe today than", "as true today as", "than we do today". */
const NOWADAYS_BEFORE = /\bof\s+$|\bthan\s+(?:\p{Ll}+\s+){0,3}$/iu;
const NOWADAYS_AFTER =
  /^(?:\s+than\b|['’]s\s+(?:\p{Ll}+\s+)?(?:world|society|economy|generations?|young|youth|children|families|values|needs|standards|terms|money|dollars|prices|technology)\b)/iu;
const AS_BEFORE = /\bas\s+\p{Ll}+\s+(?:\p{Ll}+\s+){0,4}$/u;
const AS_AFTER = /^\s+as\b/;

/** "the rules that exist today", "kids growing up today", "does anyone today doubt": how things are, not what is done on a day. */
const STATE_BEFORE =
  /\b(?:(?<!n['’]t )exists?|grow(?:ing|s)? up|(?:we|us|they|people) face|(?:surround|face|confront)s? us|does any(?:one|body))\s+$/i;

/** "most of us today would agree", "half of all children today are": people of this time. */
const PEOPLE_BEFORE =
  /\b(?:half|most|many|few|\d+ in \d+|per ?cent)\s+(?:of\s+)?(?:all\s+|the\s+)?(?:\p{Ll}+\s+)?(?:us|\p{L}+s|people|men|women|children)\s+$/iu;
const PEOPLE_AFTER =
  /^,?\s+(?:in|are|were born|have|would|do|can|live|know|doubt|want|need|find|see|think|believe)\b/;

/** "the worst crisis in the world today", "what faces Moss today": a state of the world, or of a society. */
const WORLD_BEFORE = /\b(?:the world|society|public life|(?:facing|confronting)\s+(?:the\s+)?\p{L}+)\s+$/iu;

/** "Today there are about four thousand", "they today have to agree", "this, today, is the battleground". */
const NUMBER_AFTER = /^,?\s+there are\s+(?:about|over|some|more|nearly|almost|a number|many|few|\d)/i;
const OBLIGED_AFTER = /^\s+have to\b/;
const ASIDE_BEFORE = /,\s+$/;
const ASIDE_AFTER = /^,\s+(?:is|are)\s+(?:the|an?|our)\b/;

/** At the beginning of a sentence, "Today Moss is a port": what a place or a body is. */
const OPENS_SENTENCE = /(?:^|[.!?]["”’']?\s+)$/;
const IS_AFTER = /^\s+\p{Lu}\p{L}+\s+is\s+(?:now\s+|still\s+)?(?:an?|one of)\s/u;

/** "from 70 per cent in the 1980s to 90 per cent today": compared with another year. */
const RISE_BEFORE =
  /\b(?:in|from)\s+(?:the\s+)?(?:1[6-9]|20)\d\d['’]?s?\b[^.;!?]{0,30}\bto\s+(?:\p{L}+\s+)?[$£€]?\d\S*\s+(?:per cent\s+|\p{L}+\s+)?$/iu;

/** "A century ago men sought it. Today it is known": compared with long ago, in the present. */
const LONG_AGO_BEFORE =
  /\b(?:decades?|centur(?:y|ies)|generations?|years) ago\b[^\n.!?]{0,80}[.!?]["”]?\s+$/i;
const PRESENT_AFTER =
  /^,?\s+(?:when\s+)?(?!(?:I|we)\b)(?:[\p{L}’'-]+\s+){1,4}?(?:is|are|has|have|lives?|looks?|sees?|stands?|remains?)\b/u;

/**
 * Whether "today" means this time, and not the day on which a text was issued.
 *
 * @example
 * isNowadays("the worst storm in the world ", "."); // => true
 */
export function isNowadays(before: string, after: string): boolean {
  return (
    NOWADAYS_BEFORE.test(before) ||
    NOWADAYS_AFTER.test(after) ||
    STATE_BEFORE.test(before) ||
    RISE_BEFORE.test(before) ||
    WORLD_BEFORE.test(before) ||
    NUMBER_AFTER.test(after) ||
    OBLIGED_AFTER.test(after) ||
    (OPENS_SENTENCE.test(before) && IS_AFTER.test(after)) ||
    (ASIDE_BEFORE.test(before) && ASIDE_AFTER.test(after)) ||
    (PEOPLE_BEFORE.test(before) && PEOPLE_AFTER.test(after)) ||
    (LONG_AGO_BEFORE.test(before) && PRESENT_AFTER.test(after)) ||
    (AS_BEFORE.test(before) && AS_AFTER.test(after))
  );
}
