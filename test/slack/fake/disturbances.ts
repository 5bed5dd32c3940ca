/** What goes wrong with a call before Slack looks at it. */
export type Disturbance =
  | { readonly kind: "limited"; readonly retryAfterSeconds: number }
  /** Slack's own refusal, as the call's answer. */
  | { readonly kind: "refused"; readonly error: string }
  /** "hang_up" before the call is carried out, "hang_up_after" when it was. */
  | { readonly kind: "failed"; readonly status: number | "hang_up" | "hang_up_after" };

/** The disturbances that are still to come, by method. */
export type Disturbances = {
  readonly plan: (method: string, times: number, disturbance: Disturbance) => void;
  /** What happens to this call; null if nothing does. */
  readonly next: (method: string) => Disturbance | null;
};

/** None to come. */
export function createDisturbances(): Disturbances {
  const planned = new Map<string, Disturbance[]>();
  return {
    plan: (method, times, disturbance) => {
      const more = Array.from({ length: times }, () => disturbance);
      planned.set(method, [...(planned.get(method) ?? []), ...more]);
    },
    next: (method) => planned.get(method)?.shift() ?? null,
  };
}
