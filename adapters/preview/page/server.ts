import type { ChatAnswer, PlatformName, Start } from "../messages.ts";

/** Sends what was typed. */
export function say(text: string): Promise<ChatAnswer> {
  return post("/api/say", { text });
}

/** Presses a button of a message. */
export function press(platform: PlatformName, code: string, message: unknown): Promise<ChatAnswer> {
  return post("/api/press", { platform, code, message });
}

/** The data that the page starts with. */
export function readStart(): Start {
  return JSON.parse(document.getElementById("start")?.textContent ?? '{"examples":[]}');
}

/** The text of a document with its quote, as the document's own page shows it. */
export async function readSource(href: string): Promise<Element> {
  const response = await fetch(href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const article = page.querySelector("article");
  if (!response.ok || !article) throw new Error("The document could not be read.");
  return article;
}

async function post(path: string, body: unknown): Promise<ChatAnswer> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (!response || !answer) throw new Error("The preview’s server did not answer. Is it still running?");
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
