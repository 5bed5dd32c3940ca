import { setTimeout as wait } from "node:timers/promises";
import type { FetchFunction } from "@slack/web-api";
import { LIMITS } from "../limits.ts";

/** Seconds: a longer `Retry-After` of a response_url is not waited for. */
const LONGEST_WAIT = 30;

/**
 * Posts to a response_url, once more if Slack says when.
 *
 * @throws Error with the status and Slack's code if it is not taken.
 */
export async function postTo(fetch: FetchFunction, url: string, body: object): Promise<void> {
  const attempt = () =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(LIMITS.callMs),
    });
  const first = await attempt();
  const seconds = Number(first.headers.get("retry-after") ?? Number.NaN);
  const again = first.status === 429 && seconds >= 0 && seconds <= LONGEST_WAIT;
  if (again) await wait(seconds * 1_000);
  const last = again ? await attempt() : first;
  const code = codeOf(await last.text());
  if (!last.ok || code !== null) throw new Error(`status ${last.status}${code === null ? "" : `, ${code}`}`);
}

/** Slack's code in the answer of a response_url, which is JSON or a bare word; null if there is none. */
function codeOf(answer: string): string | null {
  return /^\s*(?:\{.*"error"\s*:\s*")?([a-z]+(?:_[a-z]+)+)\b/s.exec(answer.slice(0, 2_000))?.[1] ?? null;
}
