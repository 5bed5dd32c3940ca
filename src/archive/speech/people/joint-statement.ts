import type { Document } from "../../../corpus/document.ts";
import { isBody } from "../names/titles.ts";
import { maskQuotations } from "../quotations.ts";

const BODIES =
  "(?:agencies|associations|bodies|charities|churches|federations|groups|institutes|NGOs|networks|organi[sz]ations|parties|signatories|societies|unions)";
/** "We, the undersigned", "We, civil organizations standing for …,", "We human rights groups therefore urge"; not "We, unlike other parties, …". */
const WE_SEVERAL = new RegExp(
  `\\b[Ww]e(?:,? the undersigned|, (?!(?:alongside|among|for|in|like|not|unlike|with) )(?:the )?(?:[\\p{L}\\d’'-]+ ){0,4}${BODIES}| (?:aid|church|civil|civil society|community|human rights|women[’']s) ${BODIES})\\b`,
  "u",
);

/**
 * Whether several bodies make a statement together: its "we" is all of them, and not who publishes it. Who is "we" says so, or two bodies
 * at least have signed it. What somebody else says in a quotation does not count.
 */
export function isJointStatement({ text, passages }: Document): boolean {
  return (
    (WE_SEVERAL.test(text) &&
      passages.some(({ start, end }) => WE_SEVERAL.test(maskQuotations(text.slice(start, end)).text))) ||
    passages.some(
      ({ kind, start, end }) =>
        kind === "signature" && text.slice(start, end).split("\n").filter(isBody).length > 1,
    )
  );
}
