import { type CallToolResult, McpServer, type StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import type { LookUpResult } from "../api/look-up/look-up.ts";
import { type LookUp, QUERIES } from "../api/look-up/queries.ts";
import { resultText } from "./result-text.ts";

/** What the tools look things up with; null: the archive cannot answer at the moment. */
export type McpLookUp = (query: LookUp) => Promise<LookUpResult | null>;

type ToolKind = Exclude<LookUp["kind"], "documents" | "status">;

const INSTRUCTIONS = `Answers from an archive of dated statements, word for word. Every quotation is verbatim: repeat it as it is, with its speaker, publisher, date and address.
Where a tool says that the archive has no answer, say so: a closest match is not an answer.`;

const TOOLS: Readonly<Record<ToolKind, { readonly name: string; readonly description: string }>> = {
  ask: {
    name: "ask",
    description:
      "Answers a question with verbatim quotations of the archive, best first, each with a confidence and its address, or says that the archive has no answer.",
  },
  "on-this-date": {
    name: "on_this_date",
    description: "What happened, or was issued, on a day of the year, as verbatim quotations.",
  },
  timeline: {
    name: "timeline",
    description: "Verbatim dated sentences on a topic, earliest first.",
  },
  document: {
    name: "document",
    description: "A whole document of the archive by its id, as published.",
  },
};

/** Makes a server of the Model Context Protocol whose tools look things up in an archive, and change nothing. */
export function createMcpServer(lookUp: McpLookUp): McpServer {
  const server = new McpServer({ name: "dateline", version: "1" }, { instructions: INSTRUCTIONS });
  const add = <K extends ToolKind>(kind: K): void => {
    const { name, description } = TOOLS[kind];
    server.registerTool(
      name,
      {
        description,
        inputSchema: withJsonSchema(QUERIES[kind]),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      // The schema of a tool is that of its kind.
      async (query) => toolResult(kind, await lookUp({ ...(query as object), kind } as LookUp)),
    );
  };
  for (const kind of Object.keys(TOOLS) as ToolKind[]) add(kind);
  return server;
}

/** A day that does not exist is refused by the schema; JSON Schema has no word for it. */
function withJsonSchema<T>(schema: v.GenericSchema<unknown, T>): StandardSchemaWithJSON<unknown, T> {
  const json = () => ({ ...toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore" }) });
  return { "~standard": { ...schema["~standard"], jsonSchema: { input: json, output: json } } };
}

function toolResult(kind: ToolKind, result: LookUpResult | null): CallToolResult {
  const failed = (text: string): CallToolResult => ({ content: [{ type: "text", text }], isError: true });
  if (result === null) return failed("The archive cannot answer at the moment. Try again in a minute.");
  switch (result.kind) {
    case "found":
      return {
        content: [{ type: "text", text: resultText(kind, result.value) }],
        structuredContent: { ...result.value },
      };
    case "missing":
    case "refused":
      return failed(result.detail);
    case "not-yet":
      return failed("Not every document has been read yet, and those that have been hold no answer.");
  }
}
