import { describe, expect, test } from "vitest";
import { speakersOf } from "../speakers-of.ts";

describe("“we” of a joint statement is not who publishes it", () => {
  test.for<string>([
    "We, the undersigned, urge the council to open the quay. We demand an answer.",
    "We, civil organizations for open ports, argue that the quay is safe. We demand an answer.",
    "We human rights groups therefore urge the council to open the quay. We demand an answer.",
    "We urge the council to open the quay. We demand an answer.\n\n21 July 2020\nHarbour Watch\nDockers Union\nMoss Ports Council",
  ])("%j", (text) => {
    expect(speakersOf(text).slice(0, 2)).toEqual([null, null]);
  });

  test.for<string>([
    "We urge the council to help organisations. We demand an answer.",
    "We, unlike the other parties, urge the council to open the quay. We demand an answer.",
    "We, with two dockers’ unions, urge the council to open the quay. We demand an answer.",
    "We urge the council to open the quay. We demand an answer.\n\nThe dockers wrote: “We, the undersigned, are many.”",
    "We urge the council to open the quay. We demand an answer.\n\n21 July 2020\nHarbour Watch\nPO Box 12\nMoss",
  ])("but of any other it is: %j", (text) => {
    expect(speakersOf(text).slice(0, 2)).toEqual(["Harbour Watch", "Harbour Watch"]);
  });
});
