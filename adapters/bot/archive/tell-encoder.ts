import type { EncoderNews } from "../../encoder/encoder-messages.ts";
import type { Say } from "../log/say.ts";

/** Says what becomes of the sentence encoder: when it is loaded, when it begins to encode documents, and when all are encoded. */
export function tellEncoder(say: Say): (news: EncoderNews) => void {
  let isEncoding = false;
  return (news) => {
    switch (news.kind) {
      case "loaded":
        return say("Encoder", "sentences are compared by their meaning too");
      case "unusable":
      case "warning":
        return say("Encoder", news.message, "warn");
      case "encoding": {
        const left = news.total - news.done;
        if (left > 0 === isEncoding) return;
        isEncoding = left > 0;
        say(
          "Encoder",
          isEncoding ? `${left} of ${news.total} documents are to be encoded` : "all documents are encoded",
        );
      }
    }
  };
}
