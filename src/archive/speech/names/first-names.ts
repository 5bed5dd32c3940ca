/** First names that are given to men far more often than to women, and the other way round: after census lists of several countries. */
const MEN = `aaron abdul abraham adam adrian ahmed akira al alan albert alex alexander alfred ali allan allen alistair amir andre andrew andy angus anthony antonio
arnold arthur barack barnaby barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brendan brett brian bruce bryan cameron carl carlos
charles charlie chris christopher clint clive colin craig curtis dan daniel darren dave david dean dennis derek dick dominic don donald doug douglas duncan
dwight earl ed eddie edmund edward edwin elliot eric ernest eugene felipe francis frank franklin fred frederick gareth garry gary gavin geoff geoffrey george gerald
gerard gilbert glenn gordon graeme graham grant greg gregory guy hamish harold harry hassan henry herbert herman howard hugh hugo ian ibrahim ivan jack jacob jake
james jamie jared jason jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl
keith ken kenneth kevin khizr kofi kurt kyle larry lawrence len leo leon leonard lewis liam lindsey lloyd louis luis luke malcolm marco marcus mario mark martin marty marvin
matt matthew max michael mick miguel mike mitch mitt mohamed mohammad mohammed muhammad nate nathan neil newt nicholas nick nigel noel norman oliver omar oscar
patrick paul pedro pete peter phil philip phillip pierre rafael ralph randy raymond reince rex richard rick ricky rob robert robin rod rodney roger roland ron ronald
ross roy rudy rupert russell ryan sam samuel scott sean sebastian sergei seth shane sidney simon stanley stephen steve steven stewart stuart ted terrence terry theodore thomas
tim timothy toby todd tom tommy tony trent trevor troy vernon victor vincent vladimir walter warren wayne wilfred will william zeke`;
const WOMEN = `abigail ada adele agnes aisha alexandra alice alison allison amanda amy ana andrea angela anita ann anna anne annette annie april audrey barbara beatrice belinda
bernadette beth betsy betty beverly bonnie brenda bridget bronwyn carla carly carmen carol caroline carolyn catherine cathy cecilia charlotte cheryl christine cindy claire
clara concetta connie constance cynthia daisy dana danielle dawn deborah debbie debra denise diana diane dianne donna doris dorothy edith eileen elaine eleanor elena
elise elizabeth ella ellen emily emma erica erin esther eva eve evelyn fatima fiona florence frances fran gabrielle gail ghazala gina ginny gladys gloria grace greta gwen hanna hannah
harriet heather heidi helen hilary hillary holly huma ilse ingrid irene isabel isobel ivanka jackie jacqueline jane janet janice jean jeanette jennifer jenny jessica jill jillian jo joan joanna
joanne jodie josephine joy joyce judith judy julia juliana julie june karen kate katherine kathleen kathryn kathy katie kay kelly kerry kimberley kristen kristina larissa laura
lauren leah leslie lily linda lisa liz lois loretta lorraine louise lucy lydia lyn lynn madeleine maggie marcia margaret maria marian marie marilyn marise marjorie martha mary
maureen maxine megan megyn melania melissa mercedes michaelia michelle miranda miriam molly monica nancy naomi natalie natasha nicola nicole nina nora norma olga olivia olive pam pamela
patricia paula pauline peggy penelope penny phyllis polly priscilla quentin rachel rebecca renee rhonda rita roberta robyn rosa rosalie rose rosemary roslyn ruth sabrina sally samantha sandra sarah
serena shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanna sussan suzanne sylvia tamara tammy tanya tara teresa theresa tina
tracy trish ursula valerie vanessa vera verity veronica victoria viola virginia vivian wendy yasmin yvette yvonne zoe`;

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));
const men = list(MEN);
const women = list(WOMEN);
/** Men and women bear these alike, as names or as short forms: "Marty" of Martin and of Martha. */
const either = list(
  "alex dana jamie jean jesse kelly kerry leslie lindsey lyn marty quentin robin sam shannon terry tracy vivian",
);

/** Whom a name or a title is said of: "he", "she"; null where it does not tell. */
export type Gender = "he" | "she" | null;

/**
 * What a first name tells.
 *
 * @example
 * genderOfFirstName("Rosa"); // => "she"
 */
export function genderOfFirstName(name: string): Gender {
  const word = name.toLowerCase();
  if (either.has(word)) return null;
  if (men.has(word)) return women.has(word) ? null : "he";
  return women.has(word) ? "she" : null;
}

/** Whether a word is a first name that many people bear. */
export function isFirstName(word: string): boolean {
  const name = word.toLowerCase();
  return men.has(name) || women.has(name);
}
