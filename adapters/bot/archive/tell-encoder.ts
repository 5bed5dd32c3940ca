import { message } from "../../../src/messages/message.ts";
import type { EncoderNews } from "../../encoder/encoder-messages.ts";
import type { Say } from "../log/say.ts";

/** Says what becomes of the sentence encoder: when it is loaded, when it begins to encode documents, and when all are encoded. */
export function tellEncoder(say: Say): (news: EncoderNews) => void {
  let isEncoding = false;
  return (news) => {
    switch (news.kind) {
      case "loaded":
        return say("start.label-encoder", message("start.encoder-loaded"));
      case "unusable":
      case "warning":
        return say("start.label-encoder", news.message, "warn");
      case "encoding": {
        const left = news.total - news.done;
        if (left > 0 === isEncoding) return;
        isEncoding = left > 0;
        say(
          "start.label-encoder",
          isEncoding ? message("start.encoding", { left, total: news.total }) : message("start.encoded"),
        );
      }
    }
  };
}
