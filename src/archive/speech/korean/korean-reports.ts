import { QUOTED } from "../quotations.ts";

/** Stems of verbs of saying that report what stands before -고, -라며 or -면서. */
const SAYING =
  "(?:말|강조|주장|지적|비판|설명|호소|촉구|요구|답|답변|대답|반박|경고|우려|증언|선언|발표|평가|제안|당부|토로|회고|고백|규탄|비난|약속|다짐|인정|언급|진술|천명|역설|권고|요청|성토|해명|표명|논평|보고|결정|판결|전망|분석|공언|시인|반문|건의|의결)";

/** A form of such a verb that ends a clause: 말했다, 밝히며, 전했습니다; none that belongs to a noun: 말한 사람. */
const VERB = `(?:${SAYING}(?:했|하였|합니|한다|하며|하고|하면서)|밝(?:혔|히며|히고|히면서|힌다|힙니)|전(?:했|하며|하고|한다)|덧붙(?:였|이며|이고|인다)|물었|되물었|털어놓았|외쳤|꼬집었|내다봤|내다보았|못\\s?박았|목소리를 높였|입을 모았|썼)`;

/** What closes the words that are reported. */
const COMPLEMENT = "(?:라고|다고|자고|냐고|라며|다며|라면서|다면서|며|면서|고|라는|다는)";

/** A report without quotation marks: "…해야 한다고 밝혔다", with an adverb or the like between. */
const INDIRECT = new RegExp(
  `[다라자냐](?:고|며|면서)(?: [가-힣\\d]{1,6}){0,2} ?${VERB}|[을를] (?:(?:강력히|거듭|다시|정부에|즉각) )?(?:촉구|요구|권고|호소|제안|비판|비난|규탄)(?:했|하였|합니|한다|하며|하고)`,
  "u",
);

/** A report of the quotation before it: “…”고 말했다, “…”라며 정부에 사과를 요구했다. */
const DIRECT = new RegExp(
  `${QUOTED}(?:이?${COMPLEMENT}| ?하고| ?하며)도?(?<between>[^${QUOTED}.]{0,40}?) ?(?:${VERB}|(?<= )(?:했|하였)(?:다|습니|으며|고))`,
  "u",
);

/** A report by words of the one who is named. */
const ACCORDING = /(?:에|의 말에) (?:따르면|의하면)[ ,]/u;

/** Words of a sentence that say who speaks. */
export type KoreanReport = {
  /** Whether it says nobody, and goes on with the speaker of the sentence before. */
  readonly goesOn?: true;
  /** Phrases in which the speaker may be, most likely first; each ends before the particle. */
  readonly subjects: readonly string[];
};

/** Opens a sentence that goes on with the speaker of the one before, and names nobody: "이어", "또". */
const GOES_ON = /^(?:이어서?|또한?|그러면서|아울러|특히|이와 함께|그리고|다만|이에 대해)(?= |,)/u;

/** A noun with the particle of a topic or of a subject. */
const TOPIC = /(?<=[가-힣)])(?:은|는)(?=[ ,¤])|(?<=[가-힣)])께서는(?=[ ,¤])/gu;
const SUBJECT = /(?<=[가-힣)])(?:은|는|이|가|께서)(?=[ ,])/gu;

/** Ends a clause, after which another subject may follow: -고, -며, -지만. */
const CLAUSE_END = /[가-힣](?:고|며|지만|는데|으나|자)[ ,]/u;

/**
 * What a Korean sentence says of who speaks in it; null if it reports no words.
 *
 * @param text the sentence with its quotations masked.
 */
export function koreanReport(text: string): KoreanReport | null {
  const direct = text.includes(QUOTED) ? DIRECT.exec(text) : null;
  if (direct) {
    const between = `${direct.groups?.between ?? ""} `;
    const after = lastBefore(between, SUBJECT);
    // “…”라고 주민이 말했다: whoever stands right before the verb speaks, and nobody else.
    if (after !== null && between.length - after.length <= 2) return { subjects: [after] };
    const opening = `${text.slice(0, text.indexOf(QUOTED))} `;
    const topic = lastBefore(opening, TOPIC) ?? lastBefore(opening, SUBJECT);
    const subjects = [after, topic].filter((subject) => subject !== null);
    const goesOn = subjects.length === 0 && (opening.trim() === "" || GOES_ON.test(opening));
    return { subjects, ...(goesOn && { goesOn }) };
  }
  const according = ACCORDING.exec(text);
  if (according) return { subjects: [text.slice(0, according.index)] };
  const indirect = INDIRECT.exec(text);
  if (!indirect) return null;
  const before = text.slice(0, indirect.index);
  const [first, second] = [...before.matchAll(TOPIC)];
  if (!first) return null;
  // A second topic after the end of a clause has its own verb: “A is held, and B said that …”.
  if (second && CLAUSE_END.test(before.slice(first.index, second.index))) return null;
  return { subjects: [before.slice(0, first.index)] };
}

/** The text before the last match; null if there is none. */
function lastBefore(text: string, pattern: RegExp): string | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? text.slice(0, last.index) : null;
}
