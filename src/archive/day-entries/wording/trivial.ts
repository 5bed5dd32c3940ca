/** What is of use on its day alone: where the press may come, when an office is open, which number to ring. */
const OF_USE_TODAY =
  /\b(?:(?:media|press|news) (?:alert|advisory|call|opportunit\w+|availability)|(?:photo(?:graph)?|picture|vision|filming) (?:opportunit\w+|call)|door-?stops?|available for (?:interviews?|comment)|office hours|opening hours|closed for (?:the )?(?:christmas|easter|holidays?|new year|public holiday)|(?:phone|telephone|fax|hotline|contact) numbers?|(?:toll|call)[- ]free|1[38]00[ -]?\d{3}|RSVP|registrations? (?:close|open)s?|applications? (?:for [^.,;]{1,40} )?(?:close|are (?:now )?(?:open|invited)|can be (?:made|lodged))|(?:moved|relocated|moving) (?:its |their |his |her )?(?:electorate )?offices?|(?:new|this) (?:website|web site) address|(?:closed|ended|opened|finished|traded)\s+(?:(?:yesterday|today|\p{L}+day|trading)\s+)?(?:up|down|unchanged|higher|lower|at)(?:\s+at)?\s+\$?\d[\d.,]*|(?:composite|over-the-counter|stock[- ]exchange) trading|a share, (?:up|down|unchanged)|shares\s+(?:rose|fell|gained|lost|dropped|slipped|climbed|jumped|closed)|\d+ ?(?:%|per ?cent) off|(?:best|daily|great|early|big|top|today['’]s|Black Friday|Cyber Monday|Prime Day) deals|(?:Black Friday|Cyber Monday|Prime Day) (?:\p{L}+ )?(?:sales?|ads?|discounts?|offers?)|(?:promo|coupon|discount) codes?|free shipping|pre-?orders? (?:now|are open)|can be (?:downloaded|viewed|found|obtained) (?:at|from|on))\b/iu;

/**
 * Whether a sentence is of no more use once its day is over.
 *
 * @example
 * isTrivial("The Mayor of Moss was available for interviews at noon."); // => true
 */
export function isTrivial(sentence: string): boolean {
  return OF_USE_TODAY.test(sentence);
}
