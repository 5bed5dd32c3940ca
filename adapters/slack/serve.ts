import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../src/chat/connection.ts";
import { APOLOGY } from "../../src/chat/front-desk.ts";
import { forEverybody, type Reply, shortReply, staysPrivate } from "../../src/chat/reply.ts";
import type { Forms } from "./forms.ts";
import { renderHome } from "./home.ts";
import type { Identity } from "./identity.ts";
import { type Asking, readSlack } from "./read.ts";
import { renderMessage } from "./render.ts";
import type { Rights } from "./rights.ts";
import type { Send } from "./send.ts";
import { visitOf } from "./visit.ts";

/** Answers a payload of Slack's that has been acknowledged. It never fails. */
export type Serve = (body: unknown) => Promise<void>;

/** What serving needs. */
export type ServePorts = Pick<ChatPorts, "desk" | "archive" | "numbers" | "today" | "log"> & {
  readonly send: Send;
  readonly web: WebClient;
  readonly identity: Pick<Identity, "teamId" | "botUserId">;
  readonly rights: Rights;
  readonly forms: Pick<Forms, "open">;
};

const NOT_SHARED: Reply = shortReply("refusal", "That could not be shared.", [
  "Invite the bot to this channel, or ask again and share within half an hour.",
]);

/** Makes what stands between Slack's payloads and the front desk. */
export function createServe(ports: ServePorts): Serve {
  const { desk, archive, numbers, today, log, send, web, identity, rights, forms } = ports;
  const { teamId, botUserId } = identity;
  const show = async (asking: Asking, reply: Reply): Promise<void> => {
    const noted = asking.note === null ? reply : { ...reply, notes: [asking.note, ...reply.notes] };
    const { place } = asking;
    if (!asking.public || staysPrivate(reply)) {
      await send(place, renderMessage(noted, { archive, shareable: !place.direct }), "person");
      return;
    }
    // Where Slack does not say who asked, the answer stands right under the question.
    const shared = forEverybody(noted, { name: asking.name, takeBack: null });
    if (await send(place, renderMessage(shared, { archive }), "everybody")) return;
    await send(place, renderMessage(NOT_SHARED, { archive }), "person");
  };

  const answer = async (asking: Asking): Promise<void> => {
    const { request, by } = asking;
    if (request.kind === "subscribe-form" && (await forms.open(asking))) return;
    const reception = desk.receive(visitOf(asking, teamId, rights));
    switch (reception.kind) {
      case "repeated":
        return;
      case "refused":
        // A command or a button that answers nothing looks broken; a message that is left alone does not.
        if (by !== "message" || reception.first) await show(asking, reception.reply);
        return;
      case "admitted":
        await show(asking, await reception.reply);
    }
  };

  return async (body) => {
    const visit = readSlack(body, { botUserId, today: today() });
    try {
      switch (visit.kind) {
        case "ignored":
          return;
        case "home":
          await web.views.publish({ user_id: visit.user, view: renderHome(numbers) });
          return;
        case "asking":
          await answer(visit);
      }
    } catch (error) {
      log.error("handling failed", { err: error });
      if (visit.kind === "asking") await send(visit.place, renderMessage(APOLOGY, { archive }), "person");
    }
  };
}
