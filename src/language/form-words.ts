/**
 * Words that describe the form of a text, as people ask for it: an address has no word "e-mail" beside it, and a
 * block of names does not say that they signed. Most texts have not even the sign that each form needs.
 */
const FORMS: readonly (readonly [sign: RegExp, form: RegExp, words: string])[] = [
  [/@/, /[\w.+-]@[\w-]{1,63}\.\w/, "email e-mail address contact"],
  [
    /\d/,
    /\+\d[\d .()-]{6,}\d|\(0\d[\d ]{6,}\)|\b(?:tel|phone|telephone|mobile|fax)\b\D{0,20}\d{3}/i,
    "phone telephone number contact",
  ],
  [/:\/\//, /https?:\/\/\S/, "link address website url"],
];

/** The words for the form of a text; empty for ordinary prose. */
export function formWords(text: string, kind: string): string {
  const found = FORMS.flatMap(([sign, form, words]) => (sign.test(text) && form.test(text) ? [words] : []));
  if (kind === "signature") found.push("signed signatory signatories organizations");
  return found.join(" ");
}
