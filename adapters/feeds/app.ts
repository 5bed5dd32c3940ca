import { Hono, type MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { Match } from "../../src/answer/newest-matches.ts";
import type { DayEntry } from "../../src/archive/day-entries.ts";
import type { Log } from "../../src/chat/connection.ts";
import { problem } from "../api/web/problem.ts";
import { readQuery } from "../api/web/read-query.ts";
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
  /** Bounds how much is asked. */
  readonly admission: MiddlewareHandler;
  readonly log: Log;
};

/** Feeds may be kept for a quarter of an hour. */
const CACHED = "private, max-age=900";

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
}: FeedPorts): Hono {
  const app = new Hono();
  app.onError((error) => {
    log.error("request failed", { err: error });
    return problem(500, "Something went wrong. The error is in the bot's log.");
  });
  app.use(`${FEEDS_PATH}/*`, admission, etag());
  for (const form of Object.keys(TYPES) as FeedForm[])
    app.get(`${FEEDS_PATH}/${form}`, async ({ req, body }) => {
      const { sig: [signature = ""] = [], ...parameters } = req.queries();
      const reading = readQuery(form === "days.ics" ? "status" : "feeds", parameters, {});
      // A changed address is a wrong one, whatever is wrong with it.
      if (reading.kind === "wrong") return problem(403, WRONG);
      const query: FeedQuery = reading.query.kind === "feeds" ? reading.query : {};
      if (!addresses.isGood(form, query, signature)) return problem(403, WRONG);
      const { q = "" } = query;
      const own = new URL(req.url);
      const address = `${publicUrl ?? own.origin}${own.pathname}${own.search}`;
      const text =
        form === "days.ics"
          ? await daysOf(days, zone, linkTo)
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
        : body(text, 200, { "content-type": TYPES[form], "cache-control": CACHED });
    });
  return app;
}

const WRONG = "This address was not made for this feed, or its key is gone. /api/v1/feeds makes one.";

async function daysOf(days: FeedPorts["days"], zone: string, linkTo: LinkTo): Promise<string | null> {
  const entries = await days();
  return entries && daysCalendar(entries, zone, linkTo);
}

async function searchOf(
  query: FeedQuery & { readonly q: string },
  matches: FeedPorts["matches"],
  write: (found: readonly Match[]) => string,
): Promise<string | null> {
  const found = await matches(query);
  return found && write(found);
}
