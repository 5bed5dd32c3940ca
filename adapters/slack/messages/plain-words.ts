/** What Slack puts between `<` and `>`: a person, a channel, a command such as `<!here>`, or a link, each maybe with a label. */
const MARKUP = /<([@#!]|(?:https?:\/\/|mailto:))([^<>|]*)(?:\|([^<>]*))?>/g;

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * What somebody typed in Slack, in plain words: labels instead of mark-up, without what has none.
 *
 * @param self the bot's own user id: a mention of it is left out, whatever its label.
 * @example
 * plainWords("<@U07BOT> R&amp;D in <#C07DESK|news-desk>?", "U07BOT"); // => "R&D in news-desk?"
 */
export function plainWords(text: string, self: string): string {
  return text
    .replace(MARKUP, (_, sign: string, rest: string, label?: string) => {
      if (sign === "@" && rest === self) return "";
      if (label) return label;
      return sign.length > 1 ? (sign === "mailto:" ? rest : sign + rest) : "";
    })
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim()
    .toWellFormed();
}
