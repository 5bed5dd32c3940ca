/** Who speaks in a sentence, in the document's own words. */
export type Speaker = {
  readonly name: string;
  /** Title and body as the text gives them: "deputy Asia director at Human Rights Watch". */
  readonly role?: string;
};
