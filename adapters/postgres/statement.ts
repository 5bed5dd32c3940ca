/** Whose time decides claims and waits: the server's, or for tests the instants that the caller names. */
export type DecidingClock = "database" | "caller";

/** A statement with its parameters in the order of their numbers. */
export type Statement = { readonly text: string; readonly parameters: readonly string[] };

/**
 * Statements as the server takes them: named parameters (`:id`) become `$1`, `$2`.
 *
 * @param texts the statements by their names, made with SQL of the current instant, in milliseconds.
 */
export function compileFor<Name extends string>(
  clock: DecidingClock,
  texts: (now: string) => Readonly<Record<Name, string>>,
): Readonly<Record<Name, Statement>> {
  const now =
    clock === "database" ? "(extract(epoch FROM clock_timestamp()) * 1000)::bigint" : ":nowMs::bigint";
  const compiled = Object.entries<string>(texts(now)).map(([name, text]) => [name, compile(text)] as const);
  return Object.fromEntries(compiled) as Record<Name, Statement>;
}

function compile(named: string): Statement {
  const parameters: string[] = [];
  const text = named.replace(/(?<!:):([a-zA-Z_]+)/g, (_, name: string) => {
    if (!parameters.includes(name)) parameters.push(name);
    return `$${parameters.indexOf(name) + 1}`;
  });
  return { text, parameters };
}
