import { type Context, Hono, type MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { Match } from "../../src/answer/newest-matches.ts";
import type { DayEntry } from "../../src/archive/day-entries.ts";
import type { Log } from "../../src/chat/log.ts";
import { type Say, sayIn } from "../../src/messages/say.ts";
import { API_PATH } from "../api/operations.ts";
import type { Admitted } from "../api/web/admission.ts";
import { problem } from "../api/web/problem.ts";
import { readQuery } from "../api/web/read-query.ts";
import { LANGUAGE_PARAMETER, readPageLanguage } from "../http/page-language.ts";
import { daysCalendar } from "./calendar.ts";
import { FEEDS_PATH, type FeedAddresses, type FeedForm, type FeedQuery } from "./feed-addresses.ts";
import { atomFeed, jsonFeed } from "./search-feed.ts";

/** What feeds need. */
export type FeedPorts = {
  readonly addresses: FeedAddresses;
  /** The newest documents that answer a search; null: the archive cannot answer, or is still being read. */
  readonly matches: (query: FeedQuery & { readonly q: string }) => Promise<readonly Match[] | null>;
  /** What the archive has for every day of the year; null likewise. */
  readonly days: () => Promise<readonly DayEntry[] | null>;
  readonly linkTo: LinkTo;
  /** IANA time zone of the calendar. */
  readonly zone: string;
  /** Where the bot is reached, without a slash at the end; null: where the request says. */
  readonly publicUrl: string | null;
  /** Bounds how much is asked by the addresses of one key. */
  readonly admission: MiddlewareHandler<Admitted>;
  readonly log: Log;
};

/** Feeds may be kept for a quarter of an hour. */
const CACHED = "private, max-age=900";

/** What an address asks for, once it has proved itself. */
type Asked = { readonly Variables: Admitted["Variables"] & { query: FeedQuery } };

const TYPES: Readonly<Record<FeedForm, string>> = {
  "search.atom": "application/atom+xml; charset=utf-8",
  "search.json": "application/feed+json; charset=utf-8",
  "days.ics": "text/calendar; charset=utf-8",
};

/** Searches as Atom and JSON Feed, and the archive's days as a calendar, at addresses that prove themselves. */
export function createFeeds({
  addresses,
  matches,
  days,
  linkTo,
  zone,
  publicUrl,
  admission,
  log,
}: FeedPorts): Hono<Asked> {
  const app = new Hono<Asked>();
  app.onError((error) => {
    log.error("request failed", { err: error });
    return problem(500, "Something went wrong. The error is in the bot's log.");
  });
  for (const form of Object.keys(TYPES) as FeedForm[]) {
    // Before it is counted: behind a proxy all readers have one address, and whoever has no feed would use up their rate.
    const prove: MiddlewareHandler<Asked> = async (context, next) => {
      const proved = readAddress(context, form, addresses);
      if (proved === null) return problem(403, WRONG);
      context.set("query", proved.query);
      if (proved.by !== "anybody") context.set("key", proved.by);
      return next();
    };
    app.get(`${FEEDS_PATH}/${form}`, prove, admission, etag(), async ({ req, body, get }) => {
      const query = get("query");
      const { q = "" } = query;
      const own = new URL(req.url);
      const { locale } = readPageLanguage(
        req.header("accept-language"),
        own.searchParams.get(LANGUAGE_PARAMETER),
      );
      const address = `${publicUrl ?? own.origin}${own.pathname}${own.search}`;
      const text =
        form === "days.ics"
          ? await daysOf(days, zone, linkTo, sayIn(locale))
          : await searchOf({ ...query, q }, matches, (found) =>
              (form === "search.atom" ? atomFeed : jsonFeed)({
                topic: q,
                matches: found,
                id: JSON.stringify(query),
                address,
                linkTo,
              }),
            );
      return text === null
        ? problem(503, "The archive cannot answer at the moment. Try again in a minute.", {
            headers: { "retry-after": "60" },
          })
        : body(text, 200, {
            "content-type": TYPES[form],
            "cache-control": CACHED,
            // A search has no words but those of documents.
            ...(form === "days.ics" ? { "content-language": locale, vary: "Accept-Language" } : {}),
          });
    });
  }
  return app;
}

/** What an address asks for and who signed it; null: nobody. A changed address is a wrong one, whatever is wrong with it. */
function readAddress(
  { req }: Context,
  form: FeedForm,
  addresses: FeedAddresses,
): { readonly query: FeedQuery; readonly by: number | "anybody" } | null {
  // The language of its words opens nothing.
  const { sig: [signature = ""] = [], [LANGUAGE_PARAMETER]: _, ...parameters } = req.queries();
  const reading = readQuery(form === "days.ics" ? "status" : "feeds", parameters, {});
  if (reading.kind === "wrong") return null;
  const query: FeedQuery = reading.query.kind === "feeds" ? reading.query : {};
  const by = addresses.signedBy(form, query, signature);
  return by === null ? null : { query, by };
}

const WRONG = `This feed address is not valid, or its key was removed. Get a new one from ${API_PATH}/feeds.`;

async function daysOf(
  days: FeedPorts["days"],
  zone: string,
  linkTo: LinkTo,
  say: Say,
): Promise<string | null> {
  const entries = await days();
  return entries && daysCalendar(entries, zone, linkTo, say);
}

async function searchOf(
  query: FeedQuery & { readonly q: string },
  matches: FeedPorts["matches"],
  write: (found: readonly Match[]) => string,
): Promise<string | null> {
  const found = await matches(query);
  return found && write(found);
}
