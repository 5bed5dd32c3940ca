import { ROLE_LABEL } from "../../../corpus/structure/labels.ts";
import { isFirstName } from "./first-names.ts";
import { escaped, wordCase } from "./label-case.ts";

/** "LUND, Rosa", "Lund, the Hon Rosa MP". */
const WITH_COMMA =
  /^(?<last>(?:(?:von|van|de|der|di|du|al|el|la|le) )*[^ ,]+), (?:(?:[Tt]he )?(?:[Hh]on(?:ou?rable)?\.?|Senator|Sen\.?|Dr|Mr|Mrs|Ms|Prof\.?) )*(?<first>[^,]+)$/u;

/**
 * A person's name that catalogues and hearings turn round, as it is said. Without a comma only if the text has it upright too.
 *
 * @param text where the name may stand upright, and its letters in small ones.
 * @example
 * uprightName("LUND, Rosa", "Ms Lund came."); // => "Rosa Lund"
 * @example
 * uprightName("Hale Ruth", "Ruth Hale came."); // => "Ruth Hale"
 */
export function uprightName(name: string, text: string): string {
  const { last, first } = WITH_COMMA.exec(name)?.groups ?? {};
  if (last && first && !ROLE_LABEL.test(last)) {
    const [given = ""] = first.split(" ");
    const all = `${first} ${last}`;
    return isFirstName(given) || stands(all, text) ? cased(all, text) : name;
  }
  const [one = "", two = "", ...others] = name.split(" ");
  const turned = others.length === 0 && isFirstName(two) && !isFirstName(one);
  return turned && stands(`${two} ${one}`, text) && !stands(name, text) ? cased(`${two} ${one}`, text) : name;
}

function stands(name: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, "iu").test(text);
}

function cased(name: string, text: string): string {
  return name
    .split(" ")
    .map((word) => wordCase(word, text))
    .join(" ");
}
