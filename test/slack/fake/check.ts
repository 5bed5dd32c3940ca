import { isJson } from "./json.ts";

/** What one reading of a message has seen so far. */
export type Seen = {
  readonly faults: string[];
  /** The characters of every text that people see. */
  characters: number;
  /** Whether there is a link that Slack would unfurl. */
  hasLink: boolean;
};

/** Looks at a value and writes what is wrong with it, with the place where it stands. */
export type Check = (value: unknown, at: string, seen: Seen) => void;

/** Whether a field has to be there. */
export type Fields = {
  readonly needed?: Readonly<Record<string, Check>>;
  readonly allowed?: Readonly<Record<string, Check>>;
};

/** An object with all the needed fields and none but the allowed ones. */
export function object({ needed = {}, allowed = {} }: Fields): Check {
  const known = new Map([...Object.entries(needed), ...Object.entries(allowed)]);
  return (value, at, seen) => {
    if (!isJson(value)) {
      seen.faults.push(`${at}: expected an object`);
      return;
    }
    for (const key of Object.keys(needed))
      if (value[key] === undefined) seen.faults.push(`${at}.${key}: missing`);
    for (const [key, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const check = known.get(key);
      if (check) check(field, `${at}.${key}`, seen);
      else seen.faults.push(`${at}.${key}: unknown key`);
    }
  };
}

/** An object whose `type` says which check it has to pass. */
export function typed(checks: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(checks));
  return (value, at, seen) => {
    const type = isJson(value) ? value.type : undefined;
    const check = typeof type === "string" ? known.get(type) : undefined;
    if (check) check(value, at, seen);
    else seen.faults.push(`${at}: expected one of ${[...known.keys()].join(", ")}, got ${String(type)}`);
  };
}

/** A list of `min` to `max` items. */
export function listOf(check: Check, max: number, min = 1): Check {
  return (value, at, seen) => {
    if (!Array.isArray(value)) {
      seen.faults.push(`${at}: expected a list`);
      return;
    }
    if (value.length < min) seen.faults.push(`${at}: fewer than ${min} items`);
    if (value.length > max) seen.faults.push(`${at}: ${value.length} items, at most ${max}`);
    value.forEach((item, index) => {
      check(item, `${at}[${index}]`, seen);
    });
  };
}

/** A string of `min` to `max` characters with no half of a surrogate pair. */
export function characters(max: number, min = 1): Check {
  return (value, at, seen) => {
    if (typeof value !== "string") {
      seen.faults.push(`${at}: expected a string`);
      return;
    }
    if (value.length < min) seen.faults.push(`${at}: empty`);
    if (value.length > max) seen.faults.push(`${at}: ${value.length} characters, at most ${max}`);
    if (!value.isWellFormed()) seen.faults.push(`${at}: half a character`);
  };
}

/** A string of at most so many characters that people see: not blank, and counted into the message's sum. */
export function shown(max: number): Check {
  const check = characters(max);
  return (value, at, seen) => {
    check(value, at, seen);
    if (typeof value !== "string") return;
    seen.characters += value.length;
    if (value !== "" && value.trim() === "") seen.faults.push(`${at}: blank`);
  };
}

/** One of these values and nothing else. */
export function oneOf(...values: readonly (string | boolean | number)[]): Check {
  return (value, at, seen) => {
    if (!values.some((allowed) => allowed === value))
      seen.faults.push(`${at}: expected ${values.join(" or ")}, got ${JSON.stringify(value)}`);
  };
}

/** True or false. */
export const flag: Check = oneOf(true, false);

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): Check {
  return (value, at, seen) => {
    if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
      seen.faults.push(`${at}: expected a whole number from ${min} to ${max}`);
  };
}

/** A web address of at most so many characters. */
export function url(max: number): Check {
  const check = characters(max);
  return (value, at, seen) => {
    check(value, at, seen);
    if (typeof value === "string" && !/^(?:https?:\/\/[^\s/]|mailto:\S)/.test(value))
      seen.faults.push(`${at}: not a web address`);
  };
}

/** Both checks, in order. */
export function both(first: Check, second: Check): Check {
  return (value, at, seen) => {
    first(value, at, seen);
    second(value, at, seen);
  };
}
