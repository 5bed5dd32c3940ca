import type { ImageBlock } from "@slack/types";
import type { FetchFunction, WebClient } from "@slack/web-api";
import { type FailureLog, failureReason } from "../../../src/chat/failure-log.ts";
import type { Log } from "../../../src/chat/log.ts";
import type { Reply, ReplyPicture } from "../../../src/chat/replies/reply.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import { LIMITS } from "../limits.ts";
import { plainText } from "./text.ts";

/** The block that shows a reply's picture; null if there is none, or Slack cannot be given it. It never fails. */
export type ImageOf = (reply: Reply) => Promise<ImageBlock | null>;

/** What giving pictures to Slack needs. */
export type ImagePorts = {
  readonly web: WebClient;
  /** Takes the bytes to the address that Slack names. */
  readonly fetch: FetchFunction;
  readonly failures: FailureLog;
  readonly log: Log;
};

const WHAT = "a picture not given to Slack";

/**
 * Gives Slack the pictures of replies: by their address, where the bot's pages have one that Slack can open, else by an upload, which needs the
 * scope `files:write`. An uploaded file belongs to the bot and is in no channel but by the message that shows it.
 *
 * Source: https://docs.slack.dev/messaging/working-with-files, https://docs.slack.dev/reference/block-kit/blocks/image-block.
 */
export function createImages({ web, fetch, failures, log }: ImagePorts): ImageOf {
  /** Whether the app may upload: it is asked once. */
  let mayUpload = true;

  const upload = async ({ png, alt }: ReplyPicture, say: Say): Promise<string | null> => {
    const { upload_url, file_id } = await web.files.getUploadURLExternal({
      filename: "picture.png",
      length: png.length,
      alt_text: alt.slice(0, LIMITS.altText),
    });
    if (!upload_url || !file_id) return null;
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(png)], { type: "image/png" }), "picture.png");
    const { ok, status } = await fetch(upload_url, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(LIMITS.callMs),
    });
    if (!ok) throw new Error(`status ${status}`);
    await web.files.completeUploadExternal({ files: [{ id: file_id, title: say("slack.picture") }] });
    failures.works(WHAT);
    return file_id;
  };

  return async ({ picture, locale = "en" }) => {
    if (!picture) return null;
    const { text: alt_text } = plainText(picture.alt, LIMITS.altText);
    const block = { type: "image", alt_text } as const;
    if (picture.url?.startsWith("https:") && picture.url.length <= LIMITS.imageUrl)
      return { ...block, image_url: picture.url };
    if (!mayUpload) return null;
    try {
      const id = await upload(picture, sayIn(locale));
      return id === null ? null : { ...block, slack_file: { id } };
    } catch (error) {
      if (failureReason(error).includes("missing_scope")) {
        mayUpload = false;
        log.info(
          "replies have no pictures: the app has no scope files:write, and the bot no public https address",
        );
      } else failures.failed(WHAT, error);
      return null;
    }
  };
}
