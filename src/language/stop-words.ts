/**
 * The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries, and the adverbs of degree
 * that say nothing on their own. Numbers and negations of meaning ("without", "against") are not among them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  myself ourselves yourself himself herself itself themselves
  who whom whose which what when where why how whatever whoever whichever
  and or but nor so if then than as because while although though unless until whether
  of in on at by for to from with into onto upon about between among through during over under within out up down off
  near toward towards per via after before since despite besides regarding concerning
  am is are was were be been being do does did doing done have has had having will would shall should can could may
  might must ought
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt
  im ive ill id hes shes theyre theyve weve were youre youve thats theres whats whos
  not no any some all both each either neither every other another same own
  there here also just only very too much more most many few less least quite rather really
  ever still yet already again even else
  please tell show give find say said says etc eg ie mr mrs ms s t`.split(/\s+/),
);
