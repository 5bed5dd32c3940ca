/** "has worked in Moss since 1936", "has failed to see", "has begun the process of". */
const LASTING =
  /\b(?:has|have) (?:(?:been|worked|served|lived|supported|had)\b[^,;]*\bsince\b|(?:begun|started|commenced) the (?:\p{Ll}+ )?process\b|long\b|always\b|failed to\b|(?:shown|demonstrated|displayed)\b)/u;

/** Idioms of a stance, an aim or a reputation: "has made no secret of", "has set its sights on", "have come to see". */
const IDIOMS = new RegExp(
  `\\b(?:has|have) (?:\\p{Ll}+ly |also |now |just )?(?:${[
    "made (?:no (?:secret|bones|apolog\\p{Ll}+)|a (?:name|habit|point|career|living|virtue)|it (?:clear|plain|known))",
    "set (?:its|his|her|their) (?:sights?|hearts?|eyes?|minds?)",
    "(?:had|kept) (?:its|his|her|their|an?) (?:sights?|eyes?|hearts?|minds?|designs) ",
    "(?:turned|lost|put|thrown) (?:its|his|her|their) (?:backs?|way|weight|faith|attention|minds?)",
    "(?:come|grown|learned|learnt|got used) to ",
    "(?:earned|gained|acquired|built|enjoyed) (?:an?|its|his|her|their) (?:\\p{Ll}+ )?(?:reputation|name|following)",
    "taken (?:pride|pains|exception|umbrage|a (?:dim|hard|soft) (?:view|line))",
    "(?:remained|stayed|struggled|tended|vowed|hoped|wanted|lacked|relied|depended|insisted)\\b",
    "(?:sought|tried) to ",
    "(?:nothing|little|much|yet|every|no) ",
  ].join("|")})`,
  "u",
);

/**
 * Whether a sentence in the perfect tells how things have been for a time, or where somebody stands, and not what was done.
 *
 * @example
 * hasLasted("The Mayor has made no secret of her plans."); // => true
 * hasLasted("The Mayor has opened a school."); // => false
 */
export function hasLasted(own: string): boolean {
  return LASTING.test(own) || IDIOMS.test(own);
}
