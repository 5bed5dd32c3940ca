import { expect, test } from "vitest";
import { retryAfter } from "../../../adapters/sync/fetch/retry-after.ts";

test.for([
  ["120", undefined, { afterMs: 120_000 }],
  [" 0 ", undefined, { afterMs: 0 }],
  ["Fri, 27 Nov 2026 12:00:00 GMT", undefined, { atMs: Date.UTC(2026, 10, 27, 12) }],
  ["Fri, 27 Nov 2026 12:00:00 GMT", "Fri, 27 Nov 2026 11:58:00 GMT", { afterMs: 120_000 }],
  ["Fri, 27 Nov 2026 12:00:00 GMT", "Fri, 27 Nov 2026 12:58:00 GMT", { afterMs: 0 }],
  ["Friday, 27-Nov-26 12:00:00 GMT", undefined, { atMs: Date.UTC(2026, 10, 27, 12) }],
  ["Fri Nov 27 12:00:00 2026", undefined, { atMs: Date.UTC(2026, 10, 27, 12) }],
  [undefined, "Fri, 27 Nov 2026 12:00:00 GMT", null],
  ["", undefined, null],
  ["-5", undefined, null],
  ["1.5", undefined, null],
  ["soon", undefined, null],
  ["99999999999999999999", undefined, null],
] as const)("%j, sent on %j", ([value, sent, expected]) => {
  expect(retryAfter(value, sent)).toEqual(expected);
});
