import { expect, test } from "vitest";
import { answeringDate } from "../../src/answer/answering-date.ts";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";

function shown(sentence: string, question: string): string | undefined {
  return answeringDate(findTimexes(sentence, readEdtf("2018-06-20")), dateConstraints(question, null))?.value;
}

test.for([
  ["Two were held on 3 May 1998 and freed on 4 June 1999.", "Who was freed?", "1998-05-03"],
  ["Two were held on 3 May 1998 and freed on 4 June 1999.", "Who was freed in 1999?", "1999-06-04"],
  ["Two were held on 3 May 1998 and freed in June 1999.", "Who was freed in June 1999?", "1999-06"],
  ["The Mayor said today that two were held on 3 May 1998.", "Who was held?", "1998-05-03"],
  ["The Mayor said today that two were held on 3 May 1998.", "What was said on 20 June 2018?", "2018-06-20"],
  ["In 1998 two were held.", "Who was held in 2001?", "1998"],
  ["Two were held.", "Who was held in 2001?", undefined],
] as const)("of %o, asked %o, shows %o", ([sentence, question, date]) => {
  expect(shown(sentence, question)).toBe(date);
});
