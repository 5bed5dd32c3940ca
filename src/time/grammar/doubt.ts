/** Whether the words around an expression at `[start, end)` of a text leave open which day it means, or whether it means one. */
export type DoubtReader = (text: string, start: number, end: number) => boolean;
