import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { APOLOGY } from "../../../src/chat/queue/request-queue.ts";
import { type Reply, staysPrivate } from "../../../src/chat/replies/reply.ts";
import type { Identity } from "../connection/identity.ts";
import { renderHome } from "../messages/home.ts";
import { type Asking, readSlack } from "../read.ts";
import { renderMessage } from "../render.ts";
import type { Forms } from "../subscribing/forms.ts";
import type { Rights } from "../subscribing/permissions.ts";
import { incomingRequestOf } from "./incoming-request.ts";
import type { Send } from "./send.ts";
import type { Share } from "./share.ts";

/** Answers a payload of Slack's that has been acknowledged. It never fails. */
export type Serve = (body: unknown) => Promise<void>;

/** What serving needs. */
export type ServePorts = Pick<ChatPorts, "queue" | "archive" | "numbers" | "today" | "log"> & {
  readonly send: Send;
  readonly web: WebClient;
  readonly identity: Pick<Identity, "teamId" | "botUserId">;
  readonly rights: Rights;
  readonly forms: Pick<Forms, "open">;
  readonly share: Share;
  /** What the commands' names begin with. */
  readonly commandPrefix: string;
};

/** Makes what stands between Slack's payloads and the request queue. */
export function createServe(ports: ServePorts): Serve {
  const { queue, archive, numbers, today, log, send, web, identity, rights, forms, share, commandPrefix } =
    ports;
  const { teamId, botUserId } = identity;
  const noted = ({ note }: Asking, reply: Reply): Reply =>
    note === null ? reply : { ...reply, notes: [note, ...reply.notes] };

  const answer = async (asking: Asking): Promise<void> => {
    const { by } = asking;
    const wanted = share.press(asking);
    const admission = queue.receive(incomingRequestOf(wanted, teamId, rights));
    if (admission.kind !== "admitted") share.failed(wanted);
    switch (admission.kind) {
      case "repeated":
        return;
      case "refused":
        // A command or a button that answers nothing looks broken; a message that is left alone does not.
        if (by !== "message" || admission.first) await share.toPerson(wanted.place, admission.reply);
        return;
      case "admitted": {
        if (wanted.request.kind === "subscribe-form" && (await forms.open(wanted))) return;
        const reply = noted(wanted, await admission.reply);
        if (wanted.request.kind === "take-back") await share.takeBack(wanted, wanted.request);
        else if (wanted.public && !staysPrivate(reply)) await share.toEverybody(wanted, reply);
        else {
          share.failed(wanted);
          await share.toPerson(wanted.place, reply);
        }
      }
    }
  };

  return async (body) => {
    const incoming = readSlack(body, { botUserId, today: today(), commandPrefix });
    try {
      switch (incoming.kind) {
        case "ignored":
          return;
        case "home":
          await web.views.publish({ user_id: incoming.user, view: renderHome(numbers(), commandPrefix) });
          return;
        case "asking":
          await answer(incoming);
      }
    } catch (error) {
      log.error("handling failed", { err: error });
      if (incoming.kind === "asking")
        await send(incoming.place, renderMessage(APOLOGY, { archive: archive() }), "person");
    }
  };
}
