import { type ReactElement, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Message } from "slack-blocks-to-jsx";
import librarySheet from "slack-blocks-to-jsx/dist/style.css";
import type { DrawingProps } from "../drawing/drawing-props.ts";
import { OWN_FACE } from "../drawing/faces.ts";
import { EyeIcon } from "../drawing/icons.tsx";
import { styleSheet } from "../drawing/style-sheet.ts";
import ownSheet from "./slack.css";
import { readSlack } from "./slack-payload.ts";

const SHEETS = [librarySheet, ownSheet];

/** A message as Slack shows it. */
export function SlackDrawing({ payload, isPrivate, at, theme, onPress }: DrawingProps): ReactElement {
  const { blocks, values } = useMemo(() => readSlack(payload), [payload]);
  return (
    <Shadow sheets={SHEETS}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons inside are real ones, and a key that presses one arrives here as a click. */}
      <div
        className={`slack ${theme} ${isPrivate ? "private" : ""}`}
        onClick={({ target }) => {
          const button = target instanceof Element ? target.closest("button") : null;
          const code = button ? values.get(button.id) : undefined;
          if (button && code) onPress(code, button.textContent ?? "");
        }}
      >
        {isPrivate && (
          <p className="only-you">
            <EyeIcon />
            Only visible to you
          </p>
        )}
        <Message blocks={blocks} name="Dateline" logo={OWN_FACE} time={at} theme={theme} />
      </div>
    </Shadow>
  );
}

/** Keeps a library's styles from the page and its ids to themselves: it gives each message the same one. */
function Shadow({
  sheets,
  children,
}: {
  readonly sheets: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const own = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    own.adoptedStyleSheets = sheets.map(styleSheet);
    setRoot(own);
  }, [sheets]);
  return <div ref={host}>{root && createPortal(children, root)}</div>;
}
