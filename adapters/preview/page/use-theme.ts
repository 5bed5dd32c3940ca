import { useEffect, useState } from "react";

/** Light or dark: the system's until the reader chooses. */
export type Theme = "light" | "dark";

const YEAR_S = 31_536_000;

/** The theme, and what turns it over; a cookie keeps it, so that pages come in it from the server. */
export function useTheme(): readonly [Theme, () => void] {
  const [chosen, choose] = useState(document.documentElement.dataset.theme);
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setDark(system.matches);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  const theme: Theme = chosen === "light" || chosen === "dark" ? chosen : dark ? "dark" : "light";
  const turn = () => {
    const other = theme === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = other;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `theme=${other}; path=/; max-age=${YEAR_S}; samesite=strict`;
    choose(other);
  };
  return [theme, turn];
}
