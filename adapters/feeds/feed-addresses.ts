import { createSignatures } from "../http/signatures.ts";

/** Where feeds are. */
export const FEEDS_PATH = "/feeds";

/** What a feed is of; a calendar is of the whole archive. */
export type FeedQuery = {
  readonly q?: string | undefined;
  readonly publisher?: string | undefined;
  readonly place?: string | undefined;
};

/** The forms of feeds, as their addresses end. */
export type FeedForm = "search.atom" | "search.json" | "days.ics";

/** Signs addresses of feeds, and knows them again. */
export type FeedAddresses = {
  /** The address of a feed below the server's own, signed with one of the keys if there are any. */
  address(form: FeedForm, query: FeedQuery, key: number): string;
  /** Whose signature an address has: the number of a key, null of none; `anybody` where nobody needs one. */
  signedBy(form: FeedForm, query: FeedQuery, signature: string): number | "anybody" | null;
};

/**
 * Feed readers send no key, so the address itself proves that who made it had one. It opens this feed alone, for as long as the key is
 * good: a subscription has no end.
 *
 * @param keys null: nobody needs one, and nothing is signed.
 */
export function createFeedAddresses(keys: readonly string[] | null): FeedAddresses {
  const signers = keys?.map((key) => createSignatures(key, "feeds")) ?? null;
  const search = ({ q, publisher, place }: FeedQuery) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries({ q, publisher, place }))
      if (value !== undefined) parameters.set(name, value);
    return parameters;
  };
  return {
    address(form, query, key) {
      const parameters = search(query);
      const signer = signers?.[key];
      if (signer) parameters.set("sig", signer.sign(form, search(query).toString()));
      const text = parameters.toString();
      return `${FEEDS_PATH}/${form}${text === "" ? "" : `?${text}`}`;
    },
    signedBy(form, query, signature) {
      if (signers === null) return "anybody";
      const matches = signers.map((signer) => signer.isSigned(signature, form, search(query).toString()));
      const found = matches.lastIndexOf(true);
      return found < 0 ? null : found;
    },
  };
}

/** The addresses of all feeds of a search, below an origin. */
export function feedAddresses(
  addresses: FeedAddresses,
  query: FeedQuery,
  key: number,
  origin: string,
): { readonly atom: string; readonly json: string; readonly calendar: string } {
  return {
    atom: origin + addresses.address("search.atom", query, key),
    json: origin + addresses.address("search.json", query, key),
    calendar: origin + addresses.address("days.ics", {}, key),
  };
}
