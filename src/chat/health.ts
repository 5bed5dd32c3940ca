/** How one thing that has to work is now: a connection, a token, the registered commands, a database. */
export type PartHealth = {
  /** Lower case, stable, for machines: `gateway`, `token`, `commands`. */
  readonly part: string;
  readonly ok: boolean;
  /** One line for a person: what is wrong and what to do; null while it is ok. */
  readonly detail: string | null;
};
