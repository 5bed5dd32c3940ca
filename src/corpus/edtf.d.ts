/** The part of the npm package `edtf` (which ships no types) that Dateline uses. */
declare module "edtf" {
  export type Parsed = {
    readonly type: "Date" | "Interval" | "Season" | "Decade" | "Century" | "Year" | "Set" | "List";
    readonly values: readonly unknown[];
    /** `true` for the whole date, else a mask: bits 0-3 the year, 4-5 the month, 6-7 the day. */
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    readonly unspecified?: number;
  };
  /** Parses one EDTF expression. @throws if the text is not one. */
  export function parse(text: string): Parsed;
  /** The extended date; `min` and `max` are UTC epoch milliseconds, inclusive. @throws as {@link parse}. */
  export default function edtf(text: string): {
    readonly min: number;
    readonly max: number;
    readonly values?: readonly unknown[];
  };
}
