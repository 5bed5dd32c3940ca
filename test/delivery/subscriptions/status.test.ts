import { describe, expect, test } from "vitest";
import { moment, subscriptionStatus, withoutNotesWords } from "../../../src/delivery/subscriptions/status.ts";
import type {
  Delivery,
  DeliveryOutcome,
  Subscription,
} from "../../../src/delivery/subscriptions/subscription.ts";
import type { Skip } from "../../../src/delivery/subscriptions/subscription-store.ts";
import { subscription } from "../fake-platform.ts";

const at = (time: string, day = "2026-11-22") => Date.parse(`${day}T${time}:00+01:00`);
const delivery = (outcome: DeliveryOutcome, day = "2026-11-22"): Delivery => ({
  subscription: "slack/T1/C1",
  day,
  outcome,
  attempts: 1,
});
const posted = (day: string, time = "08:00") =>
  delivery({ kind: "posted", message: "m0", atMs: at(time, day) }, day);
const waiting = (againAtMs: number, day = "2026-11-22") =>
  delivery({ kind: "waiting", reason: "Slack asks the bot to wait.", againAtMs }, day);
const none = (reason: string, day: string) => delivery({ kind: "none", reason, atMs: at("08:00", day) }, day);

const FIRST = "Posts “On this date” every day at 08:00 (Europe/Berlin).";
const RULES =
  "On a day without entries: the nearest day of the week before, else the month. Entries on death or torture: with a content note.";

type State = {
  readonly change?: Partial<Subscription>;
  readonly deliveries?: readonly Delivery[];
  readonly skips?: readonly Skip[];
  readonly now?: number;
};

/** The postState, and the lines between the first and the rules. */
function told({ change = {}, deliveries = [], skips = [], now = at("07:00") }: State) {
  const { postState, lines } = subscriptionStatus(subscription(change), deliveries, skips, now);
  expect(lines[0]).toBe(FIRST);
  return [postState, ...lines.slice(1).filter((line) => line !== RULES)];
}

describe("subscriptionStatus", () => {
  test("says all there is to a new subscription, a fact a line", () => {
    const { lines } = subscriptionStatus(subscription(), [], [], at("07:00"));
    expect(lines).toEqual([FIRST, "Next post: 22 November 2026, 08:00.", "No posts yet.", RULES]);
  });

  test.for([
    [
      "leave-out",
      ["ar"],
      ["Entries in Arabic cannot be left out: content-notes.txt has no words in that language."],
    ],
    [
      "note",
      ["ar", "km"],
      [
        "Entries in Arabic and Khmer carry no content note: content-notes.txt has no words in those languages.",
      ],
    ],
    ["leave-out", [], []],
  ] as const)("says where %s cannot hold: %j", ([care, languages, lines]) => {
    expect(withoutNotesWords({ care }, languages)).toEqual(lines);
  });

  test("says what is done with empty days and with entries to take care of", () => {
    const careful = subscription({ emptyDay: "skip", care: "leave-out" });
    expect(subscriptionStatus(careful, [], [], at("07:00")).lines).toContain(
      "On a day without entries: no post. Entries on death or torture: left out.",
    );
  });

  const LATE = "Late: today’s post was due at 08:00 and is not out yet.";
  const NEXT = "Next post: 23 November 2026, 08:00.";
  const LAST = "Last post: 21 November 2026, 08:00.";
  const yesterday = posted("2026-11-21");
  test.for<readonly [string, State, readonly string[]]>([
    [
      "the next post and the last",
      { deliveries: [yesterday] },
      ["next", "Next post: 22 November 2026, 08:00.", LAST],
    ],
    [
      "tomorrow's post once today's has gone out",
      { deliveries: [posted("2026-11-22", "08:01"), yesterday], now: at("08:02") },
      ["next", NEXT, "Last post: 22 November 2026, 08:01."],
    ],
    [
      "a first day that is to come",
      { change: { firstDay: "2026-11-25" } },
      ["next", "Next post: 25 November 2026, 08:00.", "No posts yet."],
    ],
    [
      "a post that is due this very minute as the next one",
      { deliveries: [yesterday], now: at("08:04") },
      ["next", "Next post: 22 November 2026, 08:04.", LAST],
    ],
    ["a post that is late", { deliveries: [yesterday], now: at("08:05") }, ["late", LATE, LAST]],
    [
      "a post that somebody is at, and late with it",
      { deliveries: [delivery({ kind: "claimed", untilMs: at("08:06") }), yesterday], now: at("08:06") },
      ["late", LATE, LAST],
    ],
    [
      "nothing late past midnight, where yesterday had none",
      { deliveries: [posted("2026-11-20")], now: at("00:02") },
      ["next", "Next post: 22 November 2026, 08:00.", "Last post: 20 November 2026, 08:00."],
    ],
    [
      "nothing late that was changed a moment ago",
      { change: { setAtMs: at("11:58") }, deliveries: [yesterday], now: at("12:00") },
      ["next", "Next post: 22 November 2026, 12:00.", LAST],
    ],
    [
      "nothing late before the first day",
      { change: { firstDay: "2026-11-23" }, now: at("12:00") },
      ["next", NEXT, "No posts yet."],
    ],
    [
      "a post that waits, with its reason and the next attempt",
      { deliveries: [waiting(at("08:20")), yesterday], now: at("08:10") },
      ["waiting", "Not posted yet: Slack asks the bot to wait. Next try: 22 November 2026, 08:20.", LAST],
    ],
    [
      "a new time where the old one waits",
      {
        change: { firstDay: "2026-11-23", setAtMs: at("08:05") },
        deliveries: [waiting(at("08:20")), yesterday],
        now: at("08:10"),
      },
      ["next", NEXT, LAST],
    ],
    [
      "a post as late whose wait is over",
      { deliveries: [waiting(at("08:06")), yesterday], now: at("08:10") },
      ["late", LATE, LAST],
    ],
    [
      "a day that was given up as its last result",
      { deliveries: [waiting(at("00:10"), "2026-11-21"), posted("2026-11-20")], now: at("07:00") },
      [
        "next",
        "Next post: 22 November 2026, 08:00.",
        "21 November 2026: not posted. Slack asks the bot to wait.",
      ],
    ],
    [
      "a day on which it died while posting",
      { deliveries: [delivery({ kind: "claimed", untilMs: 5 }, "2026-11-21")], now: at("07:00") },
      [
        "next",
        "Next post: 22 November 2026, 08:00.",
        "21 November 2026: the bot stopped while posting, so it is not known yet whether the post went out.",
      ],
    ],
    [
      "a day without anything",
      { deliveries: [none("the archive has nothing on this day", "2026-11-22")], now: at("09:00") },
      ["next", NEXT, "22 November 2026: no post. The archive has nothing on this day."],
    ],
    [
      "a day that nobody can tell of",
      {
        deliveries: [
          none(
            "the bot cannot read the channel to see whether the post went out, so it does not post again",
            "2026-11-22",
          ),
        ],
        now: at("09:00"),
      },
      [
        "next",
        NEXT,
        "22 November 2026: no post. The bot cannot read the channel to see whether the post went out, so it does not post again.",
      ],
    ],
    [
      "why it was stopped, by the platform or by somebody",
      {
        change: {
          state: {
            kind: "stopped",
            reason: "The channel is archived: unarchive it, or choose another one.",
            atMs: at("08:00"),
          },
        },
        deliveries: [
          none("The channel is archived: unarchive it, or choose another one.", "2026-11-22"),
          yesterday,
        ],
        now: at("12:00"),
      },
      [
        "stopped",
        "Stopped on 22 November 2026, 08:00: The channel is archived: unarchive it, or choose another one.",
        "22 November 2026: no post. The channel is archived: unarchive it, or choose another one.",
      ],
    ],
    [
      "nothing that waits where it is stopped",
      {
        change: { state: { kind: "stopped", reason: "somebody stopped it.", atMs: at("08:11") } },
        deliveries: [waiting(at("08:20")), yesterday],
        now: at("08:12"),
      },
      ["stopped", "Stopped on 22 November 2026, 08:11: somebody stopped it.", LAST],
    ],
    [
      "days that are skipped, past ones no more, and how many entries are left out",
      {
        skips: [
          { kind: "day", day: "2026-11-21" },
          { kind: "day", day: "2026-11-22" },
          { kind: "day", day: "2026-12-24" },
          { kind: "entry", entry: "a" },
        ],
        deliveries: [yesterday],
      },
      [
        "next",
        "Next post: 23 November 2026, 08:00.",
        LAST,
        "Skipped: 22 November 2026, 24 December 2026.",
        "Entries left out for good: 1.",
      ],
    ],
  ])("tells %s", ([, state, expected]) => {
    expect(told(state)).toEqual(expected);
  });

  test("tells every moment by the wall of its zone", () => {
    const far = subscription({ zone: "Pacific/Kiritimati", firstDay: "2026-11-01" });
    const { lines } = subscriptionStatus(far, [], [], Date.parse("2026-12-31T12:00:00Z"));
    expect(lines[1]).toBe("Next post: 1 January 2027, 08:00.");
  });

  test("is plain: every line a sentence, no mark of a platform", () => {
    for (const state of [{}, { now: at("12:00") }, { deliveries: [waiting(at("08:20"))], now: at("08:10") }])
      for (const line of subscriptionStatus(
        subscription(),
        (state as State).deliveries ?? [],
        [],
        (state as State).now ?? at("07:00"),
      ).lines)
        expect(line).toMatch(/^[“\p{Lu}\d][^*_<>\p{Extended_Pictographic}]*[^.]\.$/u);
  });
});

test.for([
  [Date.UTC(2026, 10, 22, 7), "Europe/Berlin", "22 November 2026, 08:00"],
  [Date.UTC(2026, 11, 31, 10), "Pacific/Kiritimati", "1 January 2027, 00:00"],
  [Date.UTC(2028, 1, 29, 0), "Asia/Kathmandu", "29 February 2028, 05:45"],
] as const)("moment of %i in %s is %s", ([instant, zone, words]) => {
  expect(moment(instant, zone)).toBe(words);
});
