/** A style sheet as text, as bundle.ts loads it. */
declare module "*.css" {
  const text: string;
  export default text;
}
