import type { Hono } from "hono";
import * as v from "valibot";
import { readButton } from "../../../src/chat/buttons/button.ts";
import { buttonCode } from "../../discord/messages/buttons.ts";
import { readAsked } from "../../discord/messages/parts.ts";
import { renderMessage as renderDiscord } from "../../discord/render.ts";
import { createPreview, type PreviewPorts } from "../../preview/app.ts";
import { renderMessage as renderSlack } from "../../slack/render.ts";

const EMBEDS = v.object({ embeds: v.array(v.object({ description: v.optional(v.string(), "") })) });

type PreviewKey = {
  /** The key of the archive as it is now, for the buttons. */
  readonly key: () => string;
};

/** The preview of an archive with the very messages of both adapters. */
export function openPreview({ key, ...ports }: Omit<PreviewPorts, "platforms"> & PreviewKey): Hono {
  return createPreview({
    ...ports,
    platforms: [
      {
        name: "slack",
        render: (reply) => renderSlack(reply, { archive: key() }),
        press: (code) => readButton(code, null),
      },
      {
        name: "discord",
        render: (reply) => renderDiscord(reply, { archive: key() }),
        press: (code, message) => {
          const shown = v.safeParse(EMBEDS, message);
          const asked = shown.success ? readAsked(shown.output.embeds[0]?.description ?? "") : null;
          return readButton(buttonCode(code) ?? "", asked);
        },
      },
    ],
  });
}
