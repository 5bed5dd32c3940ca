/** Past forms of the irregular verbs that news text uses; forms that are also the present ("put", "set") are left out. */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  `was were had did said went came became began broke brought built bought caught chose drew drove fell felt fought found
  flew forgot forgave froze gave got grew heard held hid kept knew laid led left lent lost made meant met paid ran rang rose
  sang sank saw sent shook shot showed shrank slept sold sought spent spoke stood stole struck stuck swore swept swung
  taught thought threw told took tore understood withdrew withheld woke won wore wrote overthrew underwent undertook
  arose ate born beat bent bled bore bound bred clung crept dealt dug fed fled flung forbade ground hung knelt leapt lit
  overcame overtook partook rode sat slid slew spun sprang stank stung strode strove swam upheld wept wound`.split(
    /\s+/,
  ),
);
