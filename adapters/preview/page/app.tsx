import { type ReactElement, useEffect, useReducer, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { ChatAnswer, PlatformName } from "../messages.ts";
import { Composer } from "./conversation/composer.tsx";
import { happen, type Shown } from "./conversation/conversation-state.ts";
import { ExchangeView } from "./conversation/exchange-view.tsx";
import { press, readStart, say } from "./server.ts";
import { useTheme } from "./use-theme.ts";

const { examples } = readStart();

/** The preview's page, but for its masthead. */
export function App(): ReactElement {
  const [exchanges, dispatch] = useReducer(happen, []);
  const [theme, turnTheme] = useTheme();
  const [phone, setPhone] = useState<PlatformName>("slack");
  const [heard, setHeard] = useState("");
  // What is to come into view once it is drawn, and whether the focus goes with it.
  const next = useRef<{ readonly id: string; readonly focus: boolean } | null>(null);
  const tools = document.getElementById("tools");

  useEffect(() => {
    const target = next.current && document.getElementById(next.current.id);
    if (!target || exchanges.length === 0) return;
    if (next.current?.focus) target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
    next.current = null;
  }, [exchanges]);

  const receive = async (
    id: string,
    pressed: string | null,
    coming: Promise<ChatAnswer>,
    target: { readonly id: string; readonly focus: boolean },
  ): Promise<void> => {
    try {
      const answer = await coming;
      next.current = target;
      setHeard(answer.summary);
      dispatch({ kind: "answered", id, answer, at: new Date(), pressed });
    } catch (error) {
      dispatch({ kind: "failed", id, fault: error instanceof Error ? error.message : String(error) });
    }
  };
  // What is typed leaves the focus where one types; an example takes it to the answer, since its button is out of view then.
  const send = (typed: string, focus: boolean) => {
    const id = `exchange-${exchanges.length + 1}`;
    next.current = { id, focus };
    dispatch({ kind: "typed", id, typed });
    void receive(id, null, say(typed), next.current);
  };
  const pressOn =
    (id: string, count: (platform: PlatformName) => number) =>
    (platform: PlatformName, code: string, label: string, message: Shown) => {
      const target = { id: `${id}-${platform}-${count(platform)}`, focus: true };
      void receive(id, label, press(platform, code, message.payload), target);
    };

  // The exchange at the top of the window stays there: the two platforms' messages differ in height.
  const showPlatform = (name: PlatformName) => {
    const current = [...document.querySelectorAll(".exchange")].find(
      (exchange) => exchange.getBoundingClientRect().bottom > innerHeight / 3,
    );
    setPhone(name);
    requestAnimationFrame(() => current?.scrollIntoView({ block: "start" }));
  };

  return (
    <div className={`conversation phone-${phone}`}>
      {tools &&
        createPortal(
          <button type="button" className="theme" onClick={turnTheme}>
            {theme === "dark" ? "Light" : "Dark"}
            <span className="hidden"> theme</span>
          </button>,
          tools,
        )}
      <p className="hidden" role="status">
        {heard}
      </p>
      <section className="opening" aria-labelledby="opening">
        <h2 id="opening">Every answer, as Slack and Discord will show it</h2>
        <p>
          Type as in the chat. These are the very messages that the bot would send, with buttons that work,
          and beside them the document with the quote at its place. Nothing that you type is kept.
        </p>
        <ul className="examples" aria-label="Examples">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" onClick={() => send(example, true)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <fieldset className="phone-choice" hidden={exchanges.length === 0}>
        <legend className="hidden">Platform to show</legend>
        {(["slack", "discord"] as const).map((name) => (
          <label key={name}>
            <input type="radio" name="phone" checked={phone === name} onChange={() => showPlatform(name)} />
            <span>{name === "slack" ? "Slack" : "Discord"}</span>
          </label>
        ))}
      </fieldset>
      {exchanges.map((exchange) => (
        <ExchangeView
          key={exchange.id}
          exchange={exchange}
          theme={theme}
          onPress={pressOn(exchange.id, (platform) => exchange.messages[platform].length)}
          onOpen={(open) => dispatch({ kind: "opened", id: exchange.id, open })}
        />
      ))}
      <Composer sent={exchanges.map(({ typed }) => typed)} onSend={(text) => send(text, false)} />
    </div>
  );
}
