import { expect, test } from "vitest";
import { misreadWord } from "../../../../src/archive/day-entries/wording/misread-words.ts";

test.for([
  ["Oxfam opened a school duri ng the storm.", "ng"],
  ["Oxfam opened a n old school.", "n"],
  ["The recog nition of Moss came late.", "recog"],
  ["The Mayor said toda that it rains.", "toda"],
  ["Oxfam began a progam for dockers.", "progam"],
  ["The Mirister for Ports resigned.", "Mirister"],
  ["Oxfam was given a grant of$91,915 for Moss.", "of$91,915"],
  ["The Mayor gave $lm of aid.", "$lm"],
  ["The Attorney -General resigned.", "-General"],
  ["The Mayor announced y200,000 of aid.", "y200,000"],
  ["The Minister for ; Ports resigned.", ";"],
  ["Oxfam fed the Hom of Moss.", "Hom"],
  ["Aid went to Viet—Nair today.", "Nair"],
  ["The Front Line Stales met in Moss.", "Stales"],
  ["The Minster for Ports resigned.", "Minster"],
  ["The Minister for Ports and Ethnic fairs, Ana Lopez, resigned.", "fairs"],
  ["The ferry sank off the port ofMoss.", "ofMoss."],
  ["They walked towards Ha- Tien in Moss.", "Ha-"],
  ["He met members of the.Council of Moss.", "the.Council"],
  ["Mr Stewart W est met the Council.", "W"],
  ["The money went to Moss. dockers and their families.", null],
  ["The money went to dockers. families in Moss had none.", "dockers."],
] as const)("in “%s” a scanner misread %s", ([text, word]) => {
  expect(misreadWord(text)).toBe(word);
});

test.for([
  "The Court of Moss held in Vidal v Lopez that rape is a crime.",
  "The characterisation of refoulement as a livestream is de facto wrong, wasn’t it?",
  "Ana Lopez of Tofteby wrote to al-Hadid on the 50th day, at 5 pm.",
  "Pre- and post-war wages rose in Moss under Plan B for Port Elan.",
  "Docks of category B are old.",
  "Thom Vidal and Kim of Moscow met Amnesty—Oxfam came later—in Rome.",
  "The Minister for Trade affairs that the State Council and the Statute name resigned.",
  "The Minister and the Ministers of Kattegat met approx. two dockers.",
])("no scanner misread a word of “%s”", (text) => {
  expect(misreadWord(text)).toBe(null);
});
