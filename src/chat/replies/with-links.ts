import type { LinkTo } from "../../answer/link-to.ts";
import { type Item, isFact, type Reply } from "./reply.ts";

/** A reply in which the place of each quote, "amnesty-1999, paragraph 6", leads there. */
export function withLinks(reply: Reply, linkTo: LinkTo): Reply {
  const linked = (items: readonly Item[]) => items.map((item) => withLink(item, linkTo));
  const { items, figures } = reply;
  return {
    ...reply,
    items: linked(items),
    ...(figures ? { figures: { ...figures, items: linked(figures.items) } } : {}),
  };
}

function withLink(item: Item, linkTo: LinkTo): Item {
  const url = item.origin && linkTo(item.origin);
  if (!url) return item;
  return { ...item, facts: item.facts.map((fact) => (isFact(fact, "fact.where") ? { ...fact, url } : fact)) };
}
