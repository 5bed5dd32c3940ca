/** Why there is no picture of pixels, and what to do: for the person who runs the program. */
export class NoFontError extends Error {}
