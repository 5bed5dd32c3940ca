import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { RequestOutcome } from "../../../src/chat/queue/request-queue.ts";
import type { DeliveryEvent } from "../../../src/delivery/deliver.ts";
import { addGauges, type Measures } from "./gauges.ts";
import type { WebPart } from "./web-app.ts";

/** What the bot counts, for Prometheus. */
export type Metrics = {
  /** Counts what came of a request. */
  observe(outcome: RequestOutcome): void;
  /** Counts what came of a daily post. */
  delivered(event: DeliveryEvent): void;
  /** Counts an answer of the web server. */
  served(part: WebPart, status: number): void;
  /** Counts an error. */
  failed(platform: string): void;
  /** Adds how the bot is now, measured when somebody asks for the text. */
  watch(measure: () => Measures): void;
  /** Everything counted, in Prometheus's text format. */
  text(): Promise<string>;
  readonly contentType: string;
};

/** Seconds; the platforms give up at 3. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** Makes counters of their own registry. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: readonly string[] = ["platform"]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
  const requests = counter("dateline_requests_total", "Everything asked for, by kind.", ["platform", "kind"]);
  const questions = counter("dateline_questions_total", "Questions asked.");
  const answers = counter("dateline_answers_total", "Questions that the archive answered.");
  const nothings = counter("dateline_nothings_total", "Questions that the archive says nothing about.");
  const refusals = counter("dateline_refusals_total", "Requests refused: too many, or not understood.");
  const errors = counter("dateline_errors_total", "Errors nobody expected.");
  const deliveries = counter("dateline_daily_posts_total", "Daily posts, by what came of them.", [
    "platform",
    "outcome",
  ]);
  const served = counter(
    "dateline_web_requests_total",
    "Requests of the web server apart from Slack's, by what they ask and the status of the answer.",
    ["part", "status"],
  );
  const latency = new Histogram({
    name: "dateline_reply_seconds",
    help: "From a request's arrival to its reply.",
    labelNames: ["platform"],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    observe({ platform, request, reply, tookMs }) {
      requests.inc({ platform, kind: request.kind });
      if (reply === "refusal") refusals.inc({ platform });
      else if (request.kind === "ask" && request.from === 0) {
        questions.inc({ platform });
        (reply === "nothing" ? nothings : answers).inc({ platform });
      }
      latency.observe({ platform }, tookMs / 1000);
    },
    delivered: ({ platform, outcome }) => deliveries.inc({ platform, outcome }),
    served: (part, status) => served.inc({ part, status }),
    failed: (platform) => errors.inc({ platform }),
    watch: (measure) => addGauges(registry, measure),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
