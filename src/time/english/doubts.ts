import type { DoubtReader } from "../grammar/doubt.ts";
import { isDoubtfulSpokenDay, SPOKEN_DAY, TAKEN_BACK } from "./spoken-days.ts";

const MONTH_WORD = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const WEEKDAY_WORD = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
const HOLIDAY =
  /^(?:the )?(?:(?:Christmas|CHRISTMAS|Easter|Thanksgiving|Halloween|New Year)\b|(?!That|The|This|Same)\p{Lu}[\p{L}’' ]+ Day\b)/u;

/**
 * After a day: figures of a year that a scanner set apart, misread or ran into the day: "7 MARCH, 1 9 6 1", "14 June 199G"; the second
 * figure of a day: "August 1 6, 1961", "August 1 6 ? 1961", "August 1*", "August 1b"; the first of a year: "in September 1 961".
 */
const GARBLED_YEAR =
  /^[\s,.]*(?:[-–]\s*\d{1,2},?\s+)?(?:[1I2]\s?[\dIlOoGS](?:\s?[\dIlOoGS.]){1,3}(?![\d%])|[12]\s\d{3}\b)|^\d|^\s(?:\d,\s*[12I]|[89]\d\d\b)|^\s\d\s*[^\p{L}\d\s]{0,3}\s*[12]\d{3}\b|^[*°^~■•]|^\?\s*\d|^\s*[^\p{L}\d\s.,;:()]\s*[12]\d{3}\b|^[&>|]\d|^\p{Ll}(?!\p{L})|^\s+(?:st|nd|rd|th)\s+(?:of\s+)?(?:last|next|this)\s|^[^\S\n]\d[^\S\n]*(?:\n|$)/u;

/** Before a day in figures: a figure that a scanner read as a letter and set apart, "on I 7 September". */
const GARBLED_DAY_BEFORE = /(?:^|\s)[Il|]\s$/;

/** "since August 08": a day has no nought before it in prose, but a short year has. */
const YEAR_IN_WORDS = /^\p{L}+\.?\s+0\d$/u;

/** Before a day: "post-September 11", a date that names what came of it. */
const NAMED_BEFORE = /\b(?:pre|post)[-–]?\s?$/i;

/** A weekday with its article, and no genitive, belongs to a noun: "the Sunday papers"; "the Sunday before the vote". */
const BEFORE_NOUN =
  /^\s+(?!(?:and|or|but|to|that|in|at|on|by|for|with|as|is|was|were|are|has|had|have|will|would|who|when|after|of)\b)\p{Ll}/u;
const WITH_ARTICLE = /\b(?:the|a|an|their|his|her|its|our|normal|every|each|any)\s+$/i;

/** "they met on the Friday", "we offer three debates, the first on Sunday": of a story or a list, which need not be near the issue. */
const OF_STORY_BEFORE =
  /\b(?:on|until|till|by|from)\s+the\s+$|,\s+the\s+(?:first|second|third|last|next|other)\s+on\s+$/i;

/** After a weekday that a name begins with: "Thursday Island", "the Sunday Times". */
const NAME_AFTER_WEEKDAY =
  /^\s+(?:Islands?|Times|Telegraph|Mail|Herald|Age|Papers?|Express|Post|Mirror|Independent|Agenda|Football|School|Market)\b/;

/** After a weekday: figures of its date that a scanner set apart, "Wednesday, 1 1 th June". */
const ITS_DATE_AFTER =
  /^,?\s*(?:\d\s+\d\s*(?:st|nd|rd|th)?|\d{1,2}\s+(?:st|nd|rd|th))\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** About a number of days: not sure to the day. */
const ABOUT = /\b(?:about|around|almost|nearly|some|couple|roughly|approximately|or so|more than|over)\b/i;

/** Between two listed weekdays, and what it is listed with: "next Friday, Saturday and Sunday", "from Monday to Friday". */
const LISTED_BEFORE =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,|\s+(?:and|or|to|through)|,\s+and|\s*[-–])\s+$/i;
const LISTED_AFTER = /^\s+(?:to|through)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** After a feast that gives its name to a time or a thing: "the Christmas holidays". */
const HOLIDAY_BEFORE_NOUN =
  /^\s+(?:holidays?|breaks?|periods?|seasons?|leave|part(?:y|ies)|cards?|presents?|shopping|spirit|cheer|weekend|recess)\b/i;

/** Doubts of English: words beside a day that leave open which day it is, or whether it is one. */
export const englishDoubt: DoubtReader = (text, start, end) => {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 40);
  if (SPOKEN_DAY.test(words)) return isDoubtfulSpokenDay(text, start, end);
  if (TAKEN_BACK.test(after)) return true;
  if (/\b(?:ago|earlier|later|before|after)$/i.test(words))
    return ABOUT.test(words) || ABOUT.test(before.slice(-12));
  if (HOLIDAY.test(words) && !/\d/.test(words)) return isDoubtedHoliday(before, words, after);
  if (WEEKDAY_WORD.test(words) && !/\d/.test(words)) return isDoubtedWeekday(before, words, after);
  return (MONTH_WORD.test(words) || /^\d{1,2}$/.test(words)) && isDoubtedDay(before, words, after);
};

function isDoubtedHoliday(before: string, words: string, after: string): boolean {
  if (/\b(?:last|this|next)\b/i.test(words)) return false;
  return !/\b(?:on|today is|today,)\s+(?:the\s+)?$/i.test(before) || HOLIDAY_BEFORE_NOUN.test(after);
}

function isDoubtedWeekday(before: string, words: string, after: string): boolean {
  if (
    NAME_AFTER_WEEKDAY.test(after) ||
    ITS_DATE_AFTER.test(after) ||
    OF_STORY_BEFORE.test(before) ||
    LISTED_BEFORE.test(before) ||
    LISTED_AFTER.test(after) ||
    /^(?:,?\s+an?\s+week\s+ago|\s+before\s+last)\b/i.test(after)
  )
    return true;
  if (/\b(?:next|every|each|any|normal|usual|typical)\s+$/i.test(before)) return true;
  if (/^(?:last|this|next)\b/i.test(words)) return false;
  if (WITH_ARTICLE.test(before))
    return BEFORE_NOUN.test(after) || /^\s+(?:before|after|when|of)\b/.test(after);
  return !/\bon\s+$/i.test(before) && /^\s+(?:papers?|newspapers?|mornings?|nights?)\b/.test(after);
}

function isDoubtedDay(before: string, words: string, after: string): boolean {
  if (/\d{4}/.test(words)) return false;
  if (/^\p{L}+$/u.test(words)) return isName(before, words, after);
  if (GARBLED_YEAR.test(after) || GARBLED_DAY_BEFORE.test(before) || YEAR_IN_WORDS.test(words)) return true;
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after) || YEARS_AGO_BEFORE.test(before)) return true;
  if (AUTHOR_BEFORE.test(before)) return true;
  // "Minister for Ports 2004, New piers, media release, 11 May": an entry of a bibliography.
  return /(?:,|["’”'])\s+$/.test(before) && /\b(?:1[89]|20)\d\d[a-z]?\b[),.][^\n]*$/.test(before);
}

/** "Lee, Anne (2002b) ‘New piers’, Moss Herald, 3 May": an entry of a bibliography, which has its year in brackets. */
const AUTHOR_BEFORE = /\p{Lu}[\p{L}’'-]+, \p{Lu}[^\n()]{0,40}\((?:1[89]|20)\d\d[a-z]?\)[^\n]*$/u;

/** "a hundred years ago on 4 July": of a year that the words count. */
const YEARS_AGO_BEFORE =
  /\b(?:years?|decades?|centur(?:y|ies)) (?:ago|before|earlier),? (?:on|in)\s+(?:the\s+)?$/i;

/** What is named after a day: "the 1 May Square", "the June 4 Movement". */
const NAMED_AFTER =
  /^(?:\s+\d{1,2})?\s+(?:Square|Organi[sz]ation|Movement|Brigade|Foundation|Revolution|Party|Street|Avenue|University|Committee|Institute)\b/;

/** Before a month that is one: "in April Lee said". */
const BEFORE_MONTH =
  /\b(?:in|of|since|until|till|by|from|to|through|during|last|this|next|early|late|mid|before|after|for)[\s-]+$/i;

/** "April Lee said", "the October Revolution": a month that is a name, or of one. */
function isName(before: string, words: string, after: string): boolean {
  if (NAMED_AFTER.test(after) || /^\s+(?:Crisis|War|Uprising|Rising)\b/.test(after)) return true;
  const isPerson = /^(?:April|May|June|August)$/.test(words) && /^\s+\p{Lu}\p{Ll}+/u.test(after);
  return isPerson && !BEFORE_MONTH.test(before);
}
