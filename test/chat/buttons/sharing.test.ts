import { describe, expect, test } from "vitest";
import type { PressableRequest } from "../../../src/chat/buttons/button.ts";
import { type Act, createSharing, shareOf } from "../../../src/chat/buttons/sharing.ts";

const HOUR_MS = 3_600_000;
const at = { document: "d0c-_9aZ", start: 1000, end: 1100, highlights: [{ start: 1010, end: 1015 }] };
const SHARE: Act = {
  request: { kind: "quotation", at, as: { kind: "answer", question: "why?" } },
  public: true,
  person: "U07ANA",
  channel: "C07DESK",
};
const REFUSED = {
  request: { kind: "mistake", message: "Already shared in this channel." },
  public: false,
  share: null,
};

describe("a share", () => {
  test("is made once by the same person in the same channel", () => {
    const sharing = createSharing();
    expect(sharing.press(SHARE, 0)).toEqual({ request: SHARE.request, public: true, share: shareOf(SHARE) });
    expect(sharing.press(SHARE, 1)).toEqual(REFUSED);
    expect(sharing.press(SHARE, HOUR_MS - 1)).toEqual(REFUSED);
  });

  test.for<readonly [string, Partial<Act>]>([
    ["by somebody else", { person: "U07BEN" }],
    ["in another channel", { channel: "C08NEWS" }],
    [
      "of another sentence",
      { request: { kind: "quotation", at: { ...at, start: 1 }, as: { kind: "entry" } } },
    ],
    [
      "of the answer to another question",
      {
        request: { kind: "quotation", at, as: { kind: "answer", question: "how?" } },
      },
    ],
    ["of a list", { request: { kind: "timeline", topic: "why?", from: 0 } }],
  ])("%s is another one", ([, other]) => {
    const sharing = createSharing();
    sharing.press(SHARE, 0);
    expect(sharing.press({ ...SHARE, ...other }, 1).share).not.toBeNull();
  });

  test("is the same with fewer highlights, for which a button had no room", () => {
    const sharing = createSharing();
    sharing.press(SHARE, 0);
    const request = {
      kind: "quotation",
      at: { ...at, highlights: [] },
      as: { kind: "answer", question: "why?" },
    } as const;
    expect(sharing.press({ ...SHARE, request }, 1)).toEqual(REFUSED);
  });

  test("that failed can be made again, and so can one that is an hour old", () => {
    const sharing = createSharing();
    const { share } = sharing.press(SHARE, 0);
    if (share) sharing.failed(share);
    expect(sharing.press(SHARE, 1).share).toEqual(share);
    expect(sharing.press(SHARE, 1 + HOUR_MS).share).toEqual(share);
  });

  test("is forgotten where there are too many, the oldest first", () => {
    const sharing = createSharing(2);
    for (const channel of ["C1", "C2", "C3"]) sharing.press({ ...SHARE, channel }, 0);
    expect(sharing.press({ ...SHARE, channel: "C3" }, 1).share).toBeNull();
    expect(sharing.press({ ...SHARE, channel: "C1" }, 1).share).not.toBeNull();
  });

  test("is not what one person alone sees", () => {
    const sharing = createSharing();
    for (const nowMs of [0, 1])
      expect(sharing.press({ ...SHARE, public: false }, nowMs)).toEqual({
        request: SHARE.request,
        public: false,
        share: null,
      });
  });
});

describe("taking back", () => {
  const takeBack: Extract<PressableRequest, { kind: "take-back" }> = shareOf(SHARE).takeBack;

  test("is for the person who shared, who may then share again", () => {
    const sharing = createSharing();
    sharing.press(SHARE, 0);
    const act = { ...SHARE, request: takeBack, public: false };
    expect(sharing.press(act, 1)).toEqual({ request: takeBack, public: false, share: null });
    sharing.takenBack(SHARE, takeBack);
    expect(sharing.press(SHARE, 2).share).not.toBeNull();
  });

  test("is refused to anybody else", () => {
    expect(
      createSharing().press({ ...SHARE, request: takeBack, public: false, person: "U07BEN" }, 0),
    ).toEqual({
      request: { kind: "mistake", message: "Only the person who shared this can take it back." },
      public: false,
      share: null,
    });
  });
});
