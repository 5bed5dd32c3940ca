const known = new Map<string, CSSStyleSheet>();

/** A style sheet for shadow roots, made once for all of them. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = known.get(css) ?? new CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}

/** Gives an element with a shadow root what its library's own styles lack. */
export function fixedStyle(css: string): (element: HTMLElement | null) => void {
  return (element) => {
    const root = element?.shadowRoot;
    const sheet = styleSheet(css);
    if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
