import type { Hono } from "hono";
import type { LinkTo } from "../../../src/answer/link-to.ts";
import type { Log } from "../../../src/chat/log.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { createApi } from "../../api/app.ts";
import { addLinks } from "../../api/look-up/add-links.ts";
import type { LookUpResult } from "../../api/look-up/look-up.ts";
import type { LookUp } from "../../api/look-up/queries.ts";
import { API_PATH } from "../../api/operations.ts";
import { type Admitted, createAdmission } from "../../api/web/admission.ts";
import { createFeeds } from "../../feeds/app.ts";
import { createFeedAddresses, feedAddresses } from "../../feeds/feed-addresses.ts";
import { createMcp, MCP_PATH } from "../../mcp/app.ts";
import type { Answering } from "../archive/answering.ts";
import { ArchiveUnavailableError } from "../archive/archive-thread.ts";
import type { Settings } from "../settings/settings.ts";

/** What the API takes from the bot. */
type ApiNeeds = {
  readonly archive: Pick<Answering, "lookUp" | "matches" | "everyDay">;
  readonly linkTo: LinkTo;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Log;
};

/** The API as the settings want it. */
export type OpenedApi = {
  readonly app: Hono<Admitted>;
  /** The same for clients of the Model Context Protocol. */
  readonly mcp: Hono;
  /** Feeds of it. */
  readonly feeds: ReturnType<typeof createFeeds>;
  /** The name in the address that programs may reach it by, beside the server's own; null: there is none. */
  readonly publicHost: string | null;
  /** One line for the person who started the bot, by the server's own address. */
  readonly summary: (address: string) => Message;
};

/** Opens the API over an archive; null: it is not to be served. */
export function openApi(
  { api, reader: { publicUrl }, timezone }: Pick<Settings, "api" | "reader" | "timezone">,
  { archive, linkTo, today, log }: ApiNeeds,
): OpenedApi | null {
  if (api === null) return null;
  const available = createAvailable();
  const lookUp = (query: LookUp): Promise<LookUpResult | null> =>
    available(async () => {
      const result = await archive.lookUp(query, today());
      return result.kind === "found" ? { ...result, value: addLinks(result.value, linkTo) } : result;
    });
  // One key has one rate for the API and MCP; its feeds have their own.
  const admission = createAdmission({ ...api, nowMs: () => performance.now() });
  const addresses = createFeedAddresses(api.keys);
  return {
    feeds: createFeeds({
      addresses,
      matches: ({ q, publisher, place }) =>
        available(() =>
          archive.matches(q, {
            limit: MATCHES,
            today: today(),
            ...(publisher === undefined ? {} : { publisher }),
            ...(place === undefined ? {} : { place }),
          }),
        ),
      days: () => available(() => archive.everyDay(PER_DAY)),
      linkTo,
      zone: timezone,
      publicUrl,
      admission: createAdmission({ ...api, keys: null, nowMs: () => performance.now() }),
      log,
    }),
    app: createApi({
      feeds: (query, key, origin) => feedAddresses(addresses, query, key, publicUrl ?? origin),
      lookUp,
      admission,
      needsKey: api.keys !== null,
      log,
    }),
    mcp: createMcp({ lookUp, admission, log }),
    publicHost: publicUrl === null ? null : new URL(publicUrl).hostname,
    summary: (address) => {
      const places = { address: `${address}${API_PATH}/openapi.json`, mcp: MCP_PATH };
      return api.keys === null ? message("start.api-for-all", places) : message("start.api-with-key", places);
    },
  };
}

/** Look-ups under way at once, whichever way they came: the archive answers chats too. */
const MOST_LOOK_UPS = 16;

/** Documents of a feed. */
const MATCHES = 50;

/** Entries of a day of the year in the calendar. */
const PER_DAY = 10;

/** What the archive answers; null: it cannot at the moment, or has enough to do. */
function createAvailable(): <T>(ask: () => Promise<T>) => Promise<T | null> {
  let underWay = 0;
  return async (ask) => {
    if (underWay >= MOST_LOOK_UPS) return null;
    underWay++;
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ArchiveUnavailableError) return null;
      throw error;
    } finally {
      underWay--;
    }
  };
}
