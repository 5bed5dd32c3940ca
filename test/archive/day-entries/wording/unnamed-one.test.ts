import { expect, test } from "vitest";
import { leavesUnnamed } from "../../../../src/archive/day-entries/wording/unnamed-one.ts";

test.for([
  ["On 31 August 2011 the High Court found that the Minister's declaration was invalid.", ""],
  ["Wages rose by half, the Mayor said on 3 May 2001.", "Wages rise"],
  ["Agencies throughout the State will receive $734,000 today.", "Funds for agencies"],
  ["Two schools were opened in the region's harbours today.", ""],
] as const)("leaves unnamed whom or what it means: %s", ([sentence, title]) => {
  expect(leavesUnnamed(sentence, title)).toBe(true);
});

test.for([
  ["The Minister for Ports, Ana Lopez, opened a school today.", ""],
  ["The Minister, Ana Lopez, opened a school today.", ""],
  ["The Minister (Mr. Vidal) opened a school today.", ""],
  ["The Secretary-General of Oxfam opened a school today.", ""],
  ["The Prime Minister opened a school today.", ""],
  ["The Minister for Ports resigned after the Minister was charged.", ""],
  ["The High Court found the declaration of the Mayor invalid.", "Mayor loses in court"],
  ["Agencies throughout the State will receive $734,000 today.", "Funds announced for SOUTH AUSTRALIA"],
  ["Oxfam opened two schools in the region around Port Elan today.", ""],
  ["The state of the harbours was debated today.", ""],
] as const)("says whom or what it means: %s", ([sentence, title]) => {
  expect(leavesUnnamed(sentence, title)).toBe(false);
});
