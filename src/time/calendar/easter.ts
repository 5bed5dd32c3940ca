import { dateValue } from "./days.ts";

/**
 * Easter Sunday of the western churches in a year of the Gregorian calendar, `YYYY-MM-DD`: the Sunday after the first
 * full moon of spring, by the rule that Nature published anonymously in 1876 (vol. 13, p. 487).
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCorrection = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dateValue(year, Math.floor(days / 31), (days % 31) + 1);
}
