import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Source } from "../../messages.ts";
import { readSource } from "../server.ts";

/** The document that a message quotes, open at the quote. */
export function SourcePanel({
  id,
  sources,
  open,
  onOpen,
}: {
  readonly id: string;
  readonly sources: readonly Source[];
  readonly open: number;
  readonly onOpen: (index: number) => void;
}): ReactElement | null {
  const view = useRef<HTMLElement>(null);
  const [fault, setFault] = useState("");
  const source = sources[open];
  const href = source?.href;
  useEffect(() => {
    if (href === undefined) return;
    let current = true;
    readSource(href).then(
      (article) => {
        if (!current || !view.current) return;
        setFault("");
        show(view.current, article);
      },
      (error: unknown) => current && setFault(String(error)),
    );
    return () => {
      current = false;
    };
  }, [href]);
  if (!source) return null;
  return (
    <section className="source" aria-labelledby={`${id}-source`}>
      <header>
        <h3 id={`${id}-source`}>Source</h3>
        <a href={source.href} target="_blank" rel="noopener">
          Open at the quote<span className="hidden"> (in a new tab)</span>
        </a>
      </header>
      {sources.length > 1 && (
        <label className="which">
          <span className="hidden">Which of the quotes</span>
          <select value={open} onChange={(event) => onOpen(Number(event.target.value))}>
            {sources.map(({ title, issued }, index) => (
              <option key={sources[index]?.href} value={index}>
                {`${index + 1} of ${sources.length}: ${title}, ${issued}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {fault && <p role="alert">{fault}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="view" ref={view} tabIndex={0} aria-label={`${source.title}, the text`} />
    </section>
  );
}

/** Headings of the document stand below the panel's own, and an address means one element of a page. */
function show(view: HTMLElement, article: Element): void {
  for (const heading of article.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(Number(heading.tagName.slice(1)) + 3, 6);
    const lower = document.createElement(`h${level}`);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  const mark = article.querySelector("mark");
  mark?.removeAttribute("id");
  view.replaceChildren(article);
  if (!mark) return;
  const offset = mark.getBoundingClientRect().top - view.getBoundingClientRect().top;
  view.scrollTop += offset - view.clientHeight / 4;
}
