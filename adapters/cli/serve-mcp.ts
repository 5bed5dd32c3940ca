import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { addLinks } from "../api/look-up/add-links.ts";
import { lookUp } from "../api/look-up/look-up.ts";
import { createMcpServer } from "../mcp/server.ts";

/** How a program that started this one speaks with it. */
export type McpStreams = {
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** The local day, `YYYY-MM-DD`: a server may run for many. */
  readonly today: () => string;
};

/** Serves the Model Context Protocol until the client closes its end. */
export async function serveMcp(
  archive: Archive,
  { stdin, stdout, today }: McpStreams,
  linkTo: LinkTo,
): Promise<void> {
  const closed = once(stdin, "close");
  const server = serveStdio(
    () =>
      createMcpServer(async (query) => {
        const result = await lookUp(archive, query, { today: today(), complete: true });
        return result.kind === "found" ? { ...result, value: addLinks(result.value, linkTo) } : result;
      }),
    { transport: new StdioServerTransport(stdin, stdout) },
  );
  await closed;
  await server.close();
}
