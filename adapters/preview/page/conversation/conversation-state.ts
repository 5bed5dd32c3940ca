import type { ChatAnswer, PlatformName, Source } from "../../messages.ts";

/** A message in a platform's column. */
export type Shown = {
  readonly id: string;
  readonly payload: unknown;
  readonly isPrivate: boolean;
  readonly at: Date;
  /** The label of the button that it answers; null for what was typed. */
  readonly pressed: string | null;
};

/** Something typed, and everything that came of it. */
export type Exchange = {
  readonly id: string;
  readonly typed: string;
  readonly state: "waiting" | "answered" | "failed";
  readonly fault: string;
  readonly messages: Readonly<Record<PlatformName, readonly Shown[]>>;
  readonly sources: readonly Source[];
  /** Which of the sources is open. */
  readonly open: number;
};

/** What happens in a conversation. */
export type Happening =
  | { readonly kind: "typed"; readonly id: string; readonly typed: string }
  | {
      readonly kind: "answered";
      readonly id: string;
      readonly answer: ChatAnswer;
      readonly at: Date;
      readonly pressed: string | null;
    }
  | { readonly kind: "failed"; readonly id: string; readonly fault: string }
  | { readonly kind: "opened"; readonly id: string; readonly open: number };

/** A conversation after something happened in it. */
export function happen(exchanges: readonly Exchange[], happening: Happening): readonly Exchange[] {
  if (happening.kind === "typed") {
    const { id, typed } = happening;
    const messages = { slack: [], discord: [] };
    return [...exchanges, { id, typed, state: "waiting", fault: "", messages, sources: [], open: 0 }];
  }
  return exchanges.map((exchange) => (exchange.id === happening.id ? after(exchange, happening) : exchange));
}

function after(exchange: Exchange, happening: Exclude<Happening, { kind: "typed" }>): Exchange {
  switch (happening.kind) {
    case "failed":
      return {
        ...exchange,
        fault: happening.fault,
        state: exchange.state === "waiting" ? "failed" : exchange.state,
      };
    case "opened":
      return { ...exchange, open: happening.open };
    case "answered":
      return addAnswer(exchange, happening);
  }
}

function addAnswer(
  exchange: Exchange,
  { answer, at, pressed }: Extract<Happening, { kind: "answered" }>,
): Exchange {
  const messages = { ...exchange.messages };
  for (const { platform, payload } of answer.drawings) {
    const id = `${exchange.id}-${platform}-${messages[platform].length}`;
    const shown = { id, payload, isPrivate: answer.private, at, pressed };
    messages[platform] = [...messages[platform], shown];
  }
  const known = exchange.sources.map(({ href }) => href);
  const sources = [...exchange.sources, ...answer.sources.filter(({ href }) => !known.includes(href))];
  const newest = answer.sources[0]?.href;
  const open = newest === undefined ? exchange.open : sources.findIndex(({ href }) => href === newest);
  return { ...exchange, state: "answered", fault: "", messages, sources, open };
}
