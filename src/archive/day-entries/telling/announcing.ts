/** What is announced is decided or done. */
export const ANNOUNCING: RegExp = /^(?:announc(?:e|es|ed|ing)|launch(?:es|ed|ing)|unveil(?:s|ed|ing))$/;

/** "…, the Mayor, Ana Lopez, announced in Moss today." */
export const ANNOUNCED_AT_END: RegExp = /\bannounce[sd](?:\s+[\p{L}\d’']+){0,4}[.,]?\s*$/u;
