/**
 * The values that a message in ICU MessageFormat needs, by their names: numbers for what is counted or formatted as a number, words or
 * numbers for the rest.
 *
 * @example
 * type Needed = MessageValues<"{count, plural, one {# quote} other {# quotes}} of {name}">;
 * // => { readonly count: number; readonly name: string | number }
 */
export type MessageValues<Text extends string> = {
  readonly [Found in Scan<Text, [], never> as Found[0]]: Found[1];
};

type Argument = readonly [name: string, value: string | number];

/** What the braces around the current place are: a text, or the branches of a plural or a select. */
type Stack = readonly ("text" | "branches")[];

/** Reads from brace to brace; a brace among branches begins a text, a brace in a text begins an argument. */
type Scan<
  Text extends string,
  Open extends Stack,
  Found extends Argument,
> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Between}`
    ? Scan<`${Between}{${After}`, Pop<Open>, Found>
    : Open extends readonly ["branches", ...Stack]
      ? Scan<After, ["text", ...Open], Found>
      : ScanArgument<After, Open, Found>
  : Found;

type ScanArgument<
  Text extends string,
  Open extends Stack,
  Found extends Argument,
> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Kind},${string}`
    ? Text extends `${string},${string},${infer Branches}`
      ? Scan<Branches, ["branches", ...Open], Found | readonly [Name, ValueOf<Kind>]>
      : never
    : Head extends `${infer Name},${infer Kind}`
      ? Scan<After, Open, Found | readonly [Name, ValueOf<Kind>]>
      : Scan<After, Open, Found | readonly [Head, string | number]>
  : Found;

type ValueOf<Kind extends string> = Kind extends ` ${"plural" | "selectordinal" | "number"}`
  ? number
  : string | number;

type Pop<Open extends Stack> = Open extends readonly [unknown, ...infer Rest extends Stack] ? Rest : [];
