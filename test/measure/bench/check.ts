/** A goal, what was measured, and whether it is reached. */
export type Check = { readonly text: string; readonly ok: boolean };

/**
 * A goal that something takes at most so many times what a peer takes.
 *
 * @param what both are measured in, such as "p99 of an answer".
 * @example
 * ratioCheck("p99", { name: "ask", value: 30 }, { name: "FTS5", value: 100 }, 1.5, (ms) => `${ms} ms`);
 * // => { ok: true, text: "p99: ask 30 ms, FTS5 100 ms: 0.30 times (goal: at most 1.5)" }
 */
export function ratioCheck(
  what: string,
  own: { readonly name: string; readonly value: number },
  peer: { readonly name: string; readonly value: number },
  most: number,
  show: (value: number) => string,
): Check {
  const ratio = own.value / peer.value;
  return {
    ok: ratio <= most,
    text: `${what}: ${own.name} ${show(own.value)}, ${peer.name} ${show(peer.value)}: ${times(ratio)} (goal: at most ${most})`,
  };
}

/** A ratio in words. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)} times`;
}

/** A line for a person. */
export function checkLine({ text, ok }: Check): string {
  return `${ok ? "ok    " : "missed"}  ${text}`;
}
