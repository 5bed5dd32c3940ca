import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";

/** Where one types; the arrow keys bring back what was sent before. */
export function Composer({
  sent,
  onSend,
}: {
  readonly sent: readonly string[];
  readonly onSend: (text: string) => void;
}): ReactElement {
  const [text, setText] = useState("");
  // How many steps back in what was sent; 0 is what is being typed.
  const [back, setBack] = useState(0);
  const draft = useRef("");
  const send = () => {
    if (text.trim() === "") return;
    onSend(text.trim());
    setText("");
    setBack(0);
  };
  const recall = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    const next = back + step;
    if (step === 0 || next < 0 || next > sent.length) return;
    event.preventDefault();
    if (back === 0) draft.current = text;
    setText(next === 0 ? draft.current : (sent.at(-next) ?? ""));
    setBack(next);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="above">
        <label htmlFor="ask">Type as in the chat</label>
        <p id="keys" className="keys">
          <kbd>Enter</kbd> sends, <kbd>↑</kbd> brings back what you sent before
        </p>
      </div>
      <input
        id="ask"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="A question, or /dateline help"
        aria-describedby="keys"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={recall}
      />
      <button type="submit">Send</button>
    </form>
  );
}
