import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { Log } from "../../../src/chat/log.ts";
import { createDrawing, type Drawing } from "../../picture/thread/drawing.ts";

/** What draws pictures, and says in the log where it cannot: answers go out without them. */
export function openDrawing(failures: FailureLog, log: Log): Drawing {
  return createDrawing({
    unable: (why) => log.warn("no pictures", { why }),
    failed: (why) => failures.failed("drawing a picture", new Error(why)),
  });
}
