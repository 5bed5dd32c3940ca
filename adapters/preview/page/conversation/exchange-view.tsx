import type { ReactElement } from "react";
import type { PlatformName } from "../../messages.ts";
import { DiscordDrawing } from "../discord/discord-drawing.tsx";
import { SlackDrawing } from "../slack/slack-drawing.tsx";
import type { Theme } from "../use-theme.ts";
import type { Exchange, Shown } from "./conversation-state.ts";
import { SourcePanel } from "./source-panel.tsx";

const PLATFORMS = [
  { name: "slack", title: "Slack", Drawing: SlackDrawing },
  { name: "discord", title: "Discord", Drawing: DiscordDrawing },
] as const;

/** Characters of what was typed that the heading shows: the rest of a pasted text says nothing. */
const MAX_HEADING = 200;

/** What came of something typed: both platforms' messages side by side, and beside them the source. */
export function ExchangeView({
  exchange,
  theme,
  onPress,
  onOpen,
}: {
  readonly exchange: Exchange;
  readonly theme: Theme;
  readonly onPress: (platform: PlatformName, code: string, label: string, message: Shown) => void;
  readonly onOpen: (index: number) => void;
}): ReactElement {
  const { id, typed, state, fault, messages, sources, open } = exchange;
  return (
    <section className="exchange" id={id} tabIndex={-1} aria-labelledby={`${id}-typed`}>
      <h2 id={`${id}-typed`}>
        <span className="hidden">You typed: </span>
        {typed.length > MAX_HEADING ? `${typed.slice(0, MAX_HEADING)}…` : typed}
      </h2>
      {state === "waiting" && <p className="waiting">Looking through the archive …</p>}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {state === "answered" && (
        <div className={`columns ${sources.length > 0 ? "with-source" : ""}`}>
          {PLATFORMS.map(({ name, title, Drawing }) => (
            <section key={name} className={`platform ${name}`} aria-labelledby={`${id}-${name}`}>
              <h3 id={`${id}-${name}`}>{title}</h3>
              {messages[name].map((message) => (
                <article
                  key={message.id}
                  id={message.id}
                  className="message"
                  tabIndex={-1}
                  aria-label={`${title}${message.pressed ? `, after ${message.pressed}` : ""}, ${message.isPrivate ? "only visible to you" : "in the channel"}`}
                >
                  {message.pressed && <p className="pressed">You pressed “{message.pressed}”</p>}
                  <Drawing
                    payload={message.payload}
                    isPrivate={message.isPrivate}
                    at={message.at}
                    theme={theme}
                    onPress={(code, label) => onPress(name, code, label, message)}
                  />
                  <details className="payload">
                    <summary>
                      Payload<span className="hidden">: what is sent to {title}</span>
                    </summary>
                    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
                    <pre tabIndex={0}>{JSON.stringify(message.payload, null, 2)}</pre>
                  </details>
                </article>
              ))}
            </section>
          ))}
          <SourcePanel id={id} sources={sources} open={open} onOpen={onOpen} />
        </div>
      )}
    </section>
  );
}
