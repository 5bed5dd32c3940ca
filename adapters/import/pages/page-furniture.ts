type Furniture = {
  /** A selector of elements whose role says so. */
  readonly tags: string;
  /** Lists of other articles: an `aside` may be a note of the author, so it only counts where it links. */
  readonly linked: string;
  /** The head of an article repeats its title, author and date, which are read from the metadata. */
  readonly heads: string;
  /** Parts of a class name or an id, between separators or capitals. */
  readonly names: RegExp;
};

/**
 * Elements that hold no words of an article: site navigation, controls, captions, and what the page says about itself.
 * Their roles in HTML, and the class names that content management systems give them.
 */
export const FURNITURE: Furniture = {
  tags: "nav, footer, figcaption, form, button, dialog, menu, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog], [role=search], [aria-hidden=true], [hidden]",
  linked: "aside",
  heads: "header",
  names: new RegExp(
    [
      // Pictures
      "(?:image|photo|picture|media|figure|video|gallery|slide|slideshow|news)?-?(?:captions?|credits?|attribution)(?:-text)?",
      "slide-?count|control-(?:bar|panel)|(?:image|picture)-(?:description|legend)",
      // About the article
      "by-?lines?|timestamps?|date-?stamp|pub-?date|breadcrumbs?|read(?:ing)?-time|submitted-by|post-?info",
      "(?:post|entry|article|story|content|byline|river-post)-+(?:meta|info|dates?|tags|labels?|author|utility)",
      "(?:about|post|article)-(?:the-)?authors?|authors?-(?:bio|box|info|card|flyout|gear)|bio-title|print-(?:header|only)|d-print-block",
      // Ways to elsewhere
      "share|sharing|share-?(?:bar|buttons|tools|links)|social(?:-(?:media|links|icons|share|bar))?|jump-?links",
      "related(?:-?(?:content|articles?|links|posts?|stories|news|topics|coverage|box))?|you-?may-?(?:also-?)?like|recommend(?:ed|ations?)",
      "trending|most-(?:read|popular|viewed)|popular-posts|read-more|more-(?:stories|news|from)|see-also|next-(?:article|story|up)|rail|teasers?|menu-slide|sub-?nav|topnav",
      "(?:headline|story)-?list|article-sidebar|side-?bar",
      // Appeals
      "newsletters?(?:-\\w+)?|sign-?up|subscri(?:be|ption)s?|paywall|cta|call-to-action|promo(?:tion)?s?|donate|membership",
      "ads?|adverts?|advertisements?|ad-(?:container|wrapper|slot|unit|block)|sponsor(?:ed)?|outbrain|taboola",
      "cookies?(?:-(?:notice|banner|consent|law))?|gdpr|consent|disclaimer|article-disclaimer|copyright(?:-wrp)?",
      "comments?(?:-(?:area|list|section|form))?|disqus(?:-thread)?|respond",
      // What only a screen reader or a pointer meets
      "(?:rollover|tooltip|popover|hover-?card|flyout)(?:-[\\w-]*)?(?:block|content|card|box)|skip-link|screen-reader(?:-text)?|sr-only|visually-hidden|off-?screen",
    ]
      .map((part) => `(?:${part})`)
      .join("|"),
  ),
};

/** Words that begin a line which leads elsewhere or belongs to the site; the line must be short. */
export const SIGNPOST: RegExp =
  /^(?:related(?: (?:news|stories|articles?|coverage|content|topics))?\b|(?:read|see|learn|watch|view) (?:more|also|next)\b|also (?:read|see|watch)\b|more(?: (?:on this|from|stories))?\s*:|don['’]t miss\b|you (?:may|might) (?:also )?(?:like|be interested)|recommended\b|trending\b|continue reading\b|advert(?:isement)?s?\b|sponsored\b|sign (?:in|up)\b|subscribe\b|join our\b|get the latest\b|click here\b|follow (?:us|him|her|them|me|@|[A-Z]\w+(?:['’]s?)? (?:\w+ ){0,3}(?:on|coverage))|share (?:this|on)\b|filed under\b|tags?\s*:|photos?\s*:|image \d+ of\b|loading\b|posted (?:on|in|by)\b|enlarge image\b|copyright\b|all rights reserved|©|\(c\) \d{4}|this (?:slideshow|video|site|website) (?:requires|uses)|skip to (?:main )?content\b|have a (?:news )?tip\b|about the authors?\b|listen to\b)/i;
