import { type Answer, rateLimited } from "./api-error.ts";

/** Which requests: a piece of `POST /interactions/:id/:token/callback` and the like, or an expression over it. */
export type RoutePattern = string | RegExp;

/** What goes wrong with the next requests of a route. */
export type Disturbances = {
  /** Answers the next `times` requests of a route with 429. */
  readonly limitNext: (
    route: RoutePattern,
    times: number,
    retryAfterSeconds: number,
    global?: boolean,
  ) => void;
  /**
   * Answers the next requests of a route with an HTTP status.
   *
   * @param processed Whether the request takes effect all the same, as when only the answer is lost. @default false
   */
  readonly failNext: (route: RoutePattern, status: number, times?: number, processed?: boolean) => void;
  /**
   * Cuts the connection of the next requests of a route instead of answering.
   *
   * @param processed Whether the request takes effect all the same. @default true
   */
  readonly hangUpNext: (route: RoutePattern, times?: number, processed?: boolean) => void;
  /** Never answers the next request of a route, which takes effect. */
  readonly stallNext: (route: RoutePattern) => void;
  /** The answer that a disturbance gives in place of `handle`, or that of `handle`. */
  readonly disturb: (route: string, handle: () => Answer) => Answer;
};

type Disturbance = {
  readonly route: RoutePattern;
  times: number;
  readonly answer: () => Answer;
  readonly processed: boolean;
};

/** Whether a route, written `METHOD /path`, is meant by a pattern. */
export function matchesRoute(pattern: RoutePattern, route: string): boolean {
  return typeof pattern === "string" ? route.includes(pattern) : pattern.test(route);
}

/** Keeps what goes wrong next. */
export function createDisturbances(now: () => number): Disturbances {
  const planned: Disturbance[] = [];
  return {
    limitNext: (route, times, retryAfterSeconds, global = false) => {
      const answer = (): Answer => rateLimited(retryAfterSeconds, global, now());
      planned.push({ route, times, answer, processed: false });
    },
    failNext: (route, status, times = 1, processed = false) => {
      const answer = (): Answer => ({ status, body: { message: `${status}: planned by the test`, code: 0 } });
      planned.push({ route, times, answer, processed });
    },
    hangUpNext: (route, times = 1, processed = true) => {
      planned.push({ route, times, answer: () => ({ status: 0, hangUp: true }), processed });
    },
    stallNext: (route) => {
      planned.push({ route, times: 1, answer: () => ({ status: 0, stall: true }), processed: true });
    },
    disturb: (route, handle) => {
      const next = planned.find(({ route: pattern, times }) => times > 0 && matchesRoute(pattern, route));
      if (next === undefined) return handle();
      next.times -= 1;
      if (next.processed) handle();
      return next.answer();
    },
  };
}
