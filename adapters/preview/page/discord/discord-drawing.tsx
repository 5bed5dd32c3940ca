import { type ReactElement, useMemo } from "react";
// First, so that the elements find the avatars when they are loaded.
import "./avatars.ts";
import "@skyra/discord-components-core/discord-action-row.js";
import "@skyra/discord-components-core/discord-button.js";
import "@skyra/discord-components-core/discord-code.js";
import "@skyra/discord-components-core/discord-embed.js";
import "@skyra/discord-components-core/discord-embed-description.js";
import "@skyra/discord-components-core/discord-embed-field.js";
import "@skyra/discord-components-core/discord-embed-fields.js";
import "@skyra/discord-components-core/discord-embed-footer.js";
import "@skyra/discord-components-core/discord-link.js";
import "@skyra/discord-components-core/discord-mention.js";
import "@skyra/discord-components-core/discord-message.js";
import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-pre.js";
import "@skyra/discord-components-core/discord-quote.js";
import "@skyra/discord-components-core/discord-spoiler.js";
import type { DrawingProps } from "../drawing/drawing-props.ts";
import { OWN_FACE } from "../drawing/faces.ts";
import { EyeIcon } from "../drawing/icons.tsx";
import { keyOf } from "../drawing/place-key.ts";
import { fixedStyle } from "../drawing/style-sheet.ts";
import buttonSheet from "./button.css";
import { type DiscordButton, type DiscordEmbed, readDiscord } from "./discord-payload.ts";
import { DiscordLine, DiscordLink, DiscordText } from "./discord-text.tsx";
import messageSheet from "./message.css";

/** Discord's styles of buttons by their numbers; the fifth is a link. */
const STYLES = ["secondary", "primary", "secondary", "success", "destructive", "secondary"] as const;

/** A message as Discord shows it. */
export function DiscordDrawing({ payload, isPrivate, at, theme, onPress }: DrawingProps): ReactElement {
  const { content, embeds, components } = useMemo(() => readDiscord(payload), [payload]);
  const time = at.toTimeString().slice(0, 5);
  return (
    <discord-messages lightTheme={theme === "light"} className={theme}>
      <discord-message
        author="Dateline"
        avatar={OWN_FACE}
        bot
        timestamp={time}
        className={isPrivate ? "private" : ""}
        ref={fixMessage}
      >
        {content && <DiscordText text={content} />}
        {embeds.map((embed, index) => (
          <Embed key={keyOf(index)} embed={embed} />
        ))}
        {components.length > 0 && (
          <div slot="components">
            {components.map((row, index) => (
              <discord-action-row key={keyOf(index)}>
                {row.components.map((button) => (
                  <ActionButton key={button.custom_id ?? button.url} button={button} onPress={onPress} />
                ))}
              </discord-action-row>
            ))}
          </div>
        )}
        {isPrivate && (
          <p slot="thread" className="only-you">
            <EyeIcon />
            Only you can see this
          </p>
        )}
      </discord-message>
    </discord-messages>
  );
}

const fixMessage = fixedStyle(messageSheet);
const fixButton = fixedStyle(buttonSheet);

/** The texts of an embed come as elements: as attributes the library would take them for emoji and fetch these. */
function Embed({ embed }: { readonly embed: DiscordEmbed }): ReactElement {
  const { author, title, url, description, fields, footer, color } = embed;
  const heading = title ? <DiscordLine text={title} /> : null;
  return (
    <discord-embed
      slot="embeds"
      color={color === undefined ? undefined : `#${color.toString(16).padStart(6, "0")}`}
    >
      {author && (
        <div slot="description" className="discord-author">
          {author.name}
        </div>
      )}
      {heading && (
        <div slot="description" className="discord-title">
          {url ? <DiscordLink href={url}>{heading}</DiscordLink> : heading}
        </div>
      )}
      {description && (
        <discord-embed-description slot="description">
          <DiscordText text={description} />
        </discord-embed-description>
      )}
      {fields.length > 0 && (
        <discord-embed-fields slot="fields">
          {fields.map(({ name, value }, index) => (
            <discord-embed-field key={keyOf(index)}>
              <div className="discord-field-name">
                <DiscordLine text={name} />
              </div>
              <DiscordText text={value} />
            </discord-embed-field>
          ))}
        </discord-embed-fields>
      )}
      {footer && (
        <discord-embed-footer slot="footer">
          <span className="discord-words">{footer.text}</span>
        </discord-embed-footer>
      )}
    </discord-embed>
  );
}

function ActionButton({
  button: { label, style, custom_id: code, url, disabled },
  onPress,
}: {
  readonly button: DiscordButton;
  readonly onPress: DrawingProps["onPress"];
}): ReactElement {
  return (
    <discord-button
      type={STYLES[style] ?? "secondary"}
      url={url}
      disabled={disabled}
      ref={fixButton}
      onClick={() => code !== undefined && !disabled && onPress(code, label)}
    >
      {label}
    </discord-button>
  );
}
