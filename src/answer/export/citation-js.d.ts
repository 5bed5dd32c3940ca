/** The part of citation-js (which ships no types) that Dateline uses. */
declare module "@citation-js/core" {
  export class Cite {
    /** @throws if it is no CSL-JSON. */
    constructor(items: readonly unknown[]);
    format(format: "ris" | "bibtex"): string;
  }
  export const plugins: {
    readonly config: {
      get(name: "@bibtex"): {
        readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
      };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
