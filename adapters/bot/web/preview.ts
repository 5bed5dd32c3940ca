import type { Hono } from "hono";
import * as v from "valibot";
import { readButton } from "../../../src/chat/buttons/button.ts";
import { buttonCode } from "../../discord/messages/buttons.ts";
import { readAsked } from "../../discord/messages/parts.ts";
import { renderMessage as renderDiscord } from "../../discord/render.ts";
import { createPreview, type PreviewPorts } from "../../preview/app.ts";
import { renderMessage as renderSlack } from "../../slack/render.ts";

const EMBEDS = v.object({ embeds: v.array(v.object({ description: v.optional(v.string(), "") })) });

/** The preview of an archive with the very messages of both adapters. */
export async function openPreview(ports: Omit<PreviewPorts, "platforms">): Promise<Hono> {
  const { key: archive } = await ports.archive.summary();
  return createPreview({
    ...ports,
    platforms: [
      {
        name: "slack",
        render: (reply) => renderSlack(reply, { archive }),
        press: (code) => readButton(code, null),
      },
      {
        name: "discord",
        render: (reply) => renderDiscord(reply, { archive }),
        press: (code, message) => {
          const shown = v.safeParse(EMBEDS, message);
          const asked = shown.success ? readAsked(shown.output.embeds[0]?.description ?? "") : null;
          return readButton(buttonCode(code) ?? "", asked);
        },
      },
    ],
  });
}
