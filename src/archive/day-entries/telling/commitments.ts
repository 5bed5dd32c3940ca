import type { Span } from "../../../corpus/text/sentences.ts";
import { isDeed } from "../verbs/deeds.ts";
import { findMainVerb, isReport } from "../verbs/main-verb.ts";
import { ANNOUNCED_AT_END } from "./announcing.ts";

/** What somebody commits to: "will provide $2 million", "is to open". */
const COMMITS =
  /\b(?:will|shall|is to|are to)\s+(?:now\s+|also\s+|soon\s+|further\s+)?(?:be\s+)?(?:provid|contribut|giv|spen|receiv|benefit|increas|open|buil|fund|invest|resettl|accept|introduc|list|re-list|sign|establish|send|host|visit|clos|grant|paid|pay|allocat|creat|move|vote|deploy|releas|appoint|review|extend|cut|rais|reduc|see|keep|maintain)/;

/** "would provide": what somebody commits to, in the words of who reports it; at the verb. */
const WOULD_COMMIT = new RegExp(`^${COMMITS.source.replace("will|", "would|will|")}`);

/** "will be opened", "would be paid": at the verb. */
const WILL_BE_DONE =
  /^(?:will|would|shall|is to|are to)\s+(?:(?:now|also|soon|today|\p{L}+ly)\s+)*(?:(?:be|have)\s+(?:\p{L}+ly\s+)?)(?<verb>\p{L}+(?:ed|en|wn|ought|ilt|eld|aid|ade|ent|ut))\b/u;

/** "he will visit Moss", "I will address the Council": what somebody is going to do themselves, which may never happen. */
const GOES_THERE =
  /\b(?:will|would|is to|are to|shall)\s+(?:also\s+|soon\s+|then\s+|be\s+)?(?:visit|travel|attend|address|speak|tour|meet|lead a delegation|hold talks|embark|depart|leave)/;

/** "will begin an inquiry": at the verb. */
const WILL_DO =
  /^(?:will|would|shall|is to|are to)\s+(?:(?:now|also|soon|today|then|\p{L}+ly)\s+)*(?<verb>\p{L}+)\b/u;

/** Who is going to do it can promise it. */
const ACTS =
  /\b(?:Government|Council|Parliament|Senate|Court|Party|Labor|Greens|Democrats|Coalition|Opposition|Ministers?|we|I)\b/;

/** "People will celebrate, the Mayor said": what others are going to do, and not what somebody decided or promises. */
export function isPlan(own: string): boolean {
  const { sign, end } = findMainVerb(own);
  return (
    sign === "future" &&
    isReport(own) &&
    !ANNOUNCED_AT_END.test(own) &&
    !COMMITS.test(own) &&
    !ACTS.test(own.slice(0, end))
  );
}

/** "A hall will be opened", "wages will have a floor": what is decided, in the words of who announces it. */
export function isDecided(said: string): boolean {
  const text = said.trim();
  const main = findMainVerb(text);
  return !GOES_THERE.test(text) && !/\btomorrow\b/.test(text) && (commits(text, main) || begins(text, main));
}

/** Whether the main verb of what somebody says promises something, and they can: a body that decides, a name, or something counted. */
export function promises(said: string, main: Span): boolean {
  const subject = said.slice(0, main.start);
  return (
    !/\btomorrow\b/.test(said) &&
    commits(said, main) &&
    (isActor(subject) || /[$\d]/.test(said.slice(main.start)))
  );
}

/** Whether a subject is a body that decides, or a name. */
function isActor(subject: string): boolean {
  return ACTS.test(subject) || /^(?:The )?(?:\p{Lu}\S*\s+){1,6}$/u.test(subject);
}

/** Whether somebody is going to visit, attend or speak somewhere. */
export function goesThere(said: string): boolean {
  return GOES_THERE.test(said);
}

/** Whether the main verb of a text promises something to be done. */
function commits(text: string, { start }: Span): boolean {
  const rest = text.slice(start);
  const done = WILL_BE_DONE.exec(rest);
  const verb = done?.groups?.verb;
  return (
    WOULD_COMMIT.test(rest) ||
    (verb !== undefined && isDeed({ verb, isPassive: true, end: start }, rest.slice(done?.[0].length)))
  );
}

/** Whether a body that decides or a name is going to do something: "the Commission will begin an inquiry". */
function begins(text: string, { start }: Span): boolean {
  const found = WILL_DO.exec(text.slice(start));
  const verb = found?.groups?.verb;
  if (verb === undefined || !isActor(text.slice(0, start).replace(/^(?:that\s+)?(?:the\s+)?/, "")))
    return false;
  return isDeed({ verb, isPassive: false, end: start }, text.slice(start + (found?.[0].length ?? 0)));
}
