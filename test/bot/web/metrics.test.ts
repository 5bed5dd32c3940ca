import { expect, test } from "vitest";
import { createMetrics } from "../../../adapters/bot/web/metrics.ts";

test("counts questions, answers, nothings, refusals, errors and latency by platform", async () => {
  const metrics = createMetrics();
  const ask = { kind: "ask", question: "who?", from: 0 } as const;
  metrics.observe({ platform: "slack", request: ask, reply: "answer", tookMs: 20 });
  metrics.observe({ platform: "slack", request: ask, reply: "nothing", tookMs: 20 });
  metrics.observe({ platform: "slack", request: { ...ask, from: 1 }, reply: "answer", tookMs: 20 });
  metrics.observe({ platform: "discord", request: { kind: "help" }, reply: "help", tookMs: 1 });
  metrics.observe({ platform: "discord", request: ask, reply: "refusal", tookMs: 1 });
  metrics.failed("discord");
  metrics.served("feeds", 403);
  const lines = (await metrics.text()).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      'dateline_questions_total{platform="slack"} 2',
      'dateline_answers_total{platform="slack"} 1',
      'dateline_nothings_total{platform="slack"} 1',
      'dateline_requests_total{platform="slack",kind="ask"} 3',
      'dateline_requests_total{platform="discord",kind="help"} 1',
      'dateline_refusals_total{platform="discord"} 1',
      'dateline_errors_total{platform="discord"} 1',
      'dateline_web_requests_total{part="feeds",status="403"} 1',
      'dateline_reply_seconds_count{platform="slack"} 3',
      'dateline_reply_seconds_bucket{le="0.025",platform="slack"} 3',
    ]),
  );
  expect(lines.some((line) => line.includes("who?"))).toBe(false);
});
