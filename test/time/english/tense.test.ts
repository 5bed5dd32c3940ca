import { describe, expect, test } from "vitest";
import { englishTense } from "../../../src/time/english/tense.ts";

function tenseAt(marked: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return englishTense(marked.replace(/[[\]]/g, ""), start, end);
}

describe("englishTense", () => {
  test.for<readonly [string, string]>([
    ["In [September], the navy shot an official", "past"],
    ["The group will meet on [Friday]", "future"],
    ["Amnesty will therefore step up its campaigning in South Korea in [March]", "future"],
    ["It said it will be released [Friday]", "future"],
    ["Both extended their offers [Friday]", "perhaps past"],
    ["The offer, extended to [Friday]", "perhaps future"],
    ["Since the president took office in [February]", "past"],
    ["Dividends are payable [Dec. 1]", "perhaps future"],
    ["It had been due to expire [Friday]", "perhaps past"],
    ["He is to resume work [Tuesday]", "perhaps future"],
    ["He has given them until [Tuesday]", "future"],
    ["If the roof is not mended by [Friday]", "perhaps future"],
    ["They had fallen by [Friday]", "perhaps past"],
    ["They worked until [Tuesday]", "perhaps past"],
    ["They plan to march [Saturday]", "perhaps future"],
    ["The plans fell through [Saturday]", "perhaps past"],
    ["The guidelines to be published in [November]", "future"],
    ["On [June 4th], Kim released the commentary", "past"],
    ["He was asked to come on [Feb. 10]", "perhaps past"],
    ["They will aid the victims of the [Aug. 7] attack", "perhaps future"],
    ["It would be paid on a still unspecified date in [January]", "future"],
    ["They are free on [Sunday]", "present"],
    ["The nurses planned to move into the new ward on [Thursday]", "perhaps future"],
    ["The choirs were invited to a concert on [March 9]", "perhaps future"],
    ["On [Friday], the council agreed to a truce", "perhaps past"],
    ["What happens if the bridge is closed on [Saturday]", "perhaps future"],
    ["We promised a review if chosen in [September]", "perhaps future"],
    ["It was bright when they arrived on [Saturday]", "past"],
    ["The bank will sell preferred stock on [Oct. 12]", "future"],
    ["A fair planned for [Saturday] was called off", "perhaps past"],
    ["The club will go on even after the mayor [Thursday] refused", "perhaps past"],
    ["What she told us on [Monday] would please you", "past"],
    ["The man arrested [Friday] will appear in court", "perhaps past"],
    ["The warden on [Friday] admitted it would be closed", "past"],
    ["They would keep to the [Monday] deadline", "perhaps future"],
    ["Boats that come after [May 3] will be turned round", "perhaps future"],
    ["It recalled that in the old town by the river a great many people were shot on [June 4]", "past"],
    [
      "It asked for a bench in the upper park beside the three hundred and fifty young trees of the town on [October 2]",
      "perhaps past",
    ],
    ["I confirmed that on [Monday] we will open the pier", "future"],
    ["I confirm that on [Monday] we opened the pier", "past"],
    ["They were told that the pier would be opened on [Monday]", "perhaps future"],
    ["He told us that whatever happens on [Saturday] he will stay", "perhaps future"],
    ["Will every boat from [Friday] be turned round?", "perhaps future"],
    ["Every boat from [Friday] will be turned round", "perhaps future"],
    ["From [Friday] every boat will be turned round", "future"],
    ["Every boat will be turned round from [Friday]", "future"],
    ["We will have a chance at the meeting on [Monday]", "future"],
    ["They have met on [Monday]", "past"],
    ["We were looking at a march on [Friday]", "perhaps future"],
    ["We were hoping to march on [Friday]", "perhaps future"],
    ["We were looking for them on [Friday]", "past"],
    ["There is a world of difference [today] compared with then", "present"],
    ["[July]", "unknown"],
    ["A letter of [July]", "unknown"],
  ])("reads %j as %s", ([sentence, tense]) => {
    expect(tenseAt(sentence)).toBe(tense);
  });
});
