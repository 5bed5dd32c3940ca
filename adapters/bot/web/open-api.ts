import type { Hono } from "hono";
import type { LinkTo } from "../../../src/answer/link-to.ts";
import type { Log } from "../../../src/chat/connection.ts";
import { createApi } from "../../api/app.ts";
import { addLinks } from "../../api/look-up/add-links.ts";
import type { LookUpResult } from "../../api/look-up/look-up.ts";
import type { LookUp } from "../../api/look-up/queries.ts";
import { API_PATH } from "../../api/operations.ts";
import { createAdmission } from "../../api/web/admission.ts";
import { createMcp, MCP_PATH } from "../../mcp/app.ts";
import type { Answering } from "../archive/answering.ts";
import { ArchiveUnavailableError } from "../archive/archive-thread.ts";
import type { Settings } from "../settings/settings.ts";

/** What the API takes from the bot. */
type ApiNeeds = {
  readonly archive: Pick<Answering, "lookUp">;
  readonly linkTo: LinkTo;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Log;
};

/** The API as the settings want it. */
export type OpenedApi = {
  readonly app: Hono;
  /** The same for clients of the Model Context Protocol. */
  readonly mcp: Hono;
  /** The name in the address that programs may reach it by, beside the server's own; null: there is none. */
  readonly publicHost: string | null;
  /** One line for the person who started the bot. */
  readonly summary: string;
};

/** Opens the API over an archive; null: it is not to be served. */
export function openApi(
  { api, reader: { publicUrl } }: Pick<Settings, "api" | "reader">,
  { archive, linkTo, today, log }: ApiNeeds,
): OpenedApi | null {
  if (api === null) return null;
  const lookUp = async (query: LookUp): Promise<LookUpResult | null> => {
    try {
      const result = await archive.lookUp(query, today());
      return result.kind === "found" ? { ...result, value: addLinks(result.value, linkTo) } : result;
    } catch (error) {
      if (error instanceof ArchiveUnavailableError) return null;
      throw error;
    }
  };
  // One key has one rate, whichever way it is used.
  const admission = createAdmission({ ...api, nowMs: () => performance.now() });
  return {
    app: createApi({ lookUp, admission, needsKey: api.keys !== null, log }),
    mcp: createMcp({ lookUp, admission, log }),
    publicHost: publicUrl === null ? null : new URL(publicUrl).hostname,
    summary: `${API_PATH}/openapi.json, MCP at ${MCP_PATH}, ${api.keys === null ? "for everybody" : "with a key"}`,
  };
}
