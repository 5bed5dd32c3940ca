/** How releases mark their end: "ENDS", "-ends-", "…/ENDS", "###", "- 30 -". */
const END_MARK =
  /^(?:[\s./\\*#~=<>[\]()–—…-]*(?:ends?|ende|fin|끝)[\s./\\*#~=<>[\]()–—…-]*|(?:#\s*){3,}|[-–—]\s*30\s*[-–—]|(?:\*\s*){3,})$/i;

/** An end mark has a mark beside its letters or is written in capitals: the word "end" alone on a line is a word. */
export function isEndMark(text: string): boolean {
  return END_MARK.test(text) && (/[^\p{L}\s]/u.test(text) || /^(?:ENDS?|ENDE|FIN|끝)$/.test(text.trim()));
}
