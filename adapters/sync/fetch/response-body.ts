import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { message } from "../../../src/messages/message.ts";
import { MessageError } from "../../../src/messages/message-error.ts";

/** What must not be fetched, or more than is taken. */
export class Refused extends MessageError {}

/**
 * The content of a response, decompressed.
 *
 * @param most bytes; of the decompressed content, so that a small response does not become a large one.
 * @throws {@link Refused} if it has more, or is packed in a way that was not asked for; what the connection or the decompression fails with.
 */
export async function responseBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const content = decompressed(response);
  // An error of the connection ends what is decompressed from it.
  response.on("error", (error) => content.destroy(error));
  for await (const chunk of content) {
    size += chunk.length;
    if (size > most) {
      response.destroy();
      throw new Refused(message("fetch.too-large", { megabytes: Math.round(most / 1e6) }));
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function decompressed(response: IncomingMessage): Readable {
  const coding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  switch (coding) {
    case "":
    case "identity":
      return response;
    case "gzip":
    case "x-gzip":
      return response.pipe(createGunzip());
    case "deflate":
      return response.pipe(createInflate());
    case "br":
      return response.pipe(createBrotliDecompress());
    default:
      response.destroy();
      throw new Refused(message("fetch.unknown-coding", { coding }));
  }
}
