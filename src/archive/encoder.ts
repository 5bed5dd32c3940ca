/**
 * A sentence encoder: it places texts in a space in which texts of like meaning are near each other. It only helps to order sentences of the
 * archive. It may know one language alone, be loading, or be switched off: whoever asks it goes on without what it does not say.
 */
export type Encoder = {
  /**
   * How like each sentence is to a question in meaning: the cosine of their vectors, -1 to 1. Null for a sentence whose vector is neither known
   * nor made in time; sentences that come first are made first. Never rejects.
   */
  similarities(question: string, sentences: readonly string[]): Promise<readonly (number | null)[]>;
};
