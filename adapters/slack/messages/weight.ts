import type { KnownBlock } from "@slack/types";
import { LIMITS } from "../limits.ts";

/** How much of a message some blocks take, by each of the things that Slack limits. */
export type Weight = {
  readonly blocks: number;
  /** UTF-16 units of all texts and addresses. */
  readonly characters: number;
  /** Elements at any depth: pieces of rich text, buttons. */
  readonly elements: number;
  /** UTF-16 units of the blocks as JSON. */
  readonly json: number;
};

/** All that a message may have. */
export const WHOLE_MESSAGE: Weight = {
  blocks: LIMITS.blocks,
  characters: LIMITS.characters,
  elements: LIMITS.elements,
  json: LIMITS.json,
};

/** Weighs blocks. */
export function weigh(blocks: readonly KnownBlock[]): Weight {
  return {
    blocks: blocks.length,
    characters: characters(blocks),
    elements: elements(blocks),
    json: JSON.stringify(blocks).length,
  };
}

/** Two weights together. */
export function plus(one: Weight, other: Weight): Weight {
  return {
    blocks: one.blocks + other.blocks,
    characters: one.characters + other.characters,
    elements: one.elements + other.elements,
    json: one.json + other.json,
  };
}

/** Whether a weight is within another in everything. */
export function fits(weight: Weight, within: Weight): boolean {
  return (
    weight.blocks <= within.blocks &&
    weight.characters <= within.characters &&
    weight.elements <= within.elements &&
    weight.json <= within.json
  );
}

function characters(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const counted = typeof inner === "string" && (key === "text" || key === "url");
    return sum + (counted ? inner.length : characters(inner));
  }, 0);
}

/** Every object with a type is one: blocks, pieces of rich text, buttons and their texts. */
function elements(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "type" in value && typeof value.type === "string" ? 1 : 0;
  return Object.values(value).reduce((sum, inner) => sum + elements(inner), own);
}
