/** Verbs by which somebody is reported to say something, in the forms that press releases use. */
const VERBS = `
said says say saying|told tells tell|added adds add|argued argues argue|noted notes note|stressed stresses stress
warned warns warn|urged urges urge|called calls call calling|condemned condemns condemn|announced announces announce
acknowledged acknowledges acknowledge|pointed points|welcomed welcomes welcome|demanded demands demand
declared declares declare|stated states stating|explained explains explain|insisted insists insist
believed believes believe|feared fears fear|claimed claims claim|asked asks ask|expressed expresses express
criticized criticised criticizes criticises|denied denies deny|threatened threatens threaten|promised promises promise
wrote writes|commented comments|concluded concludes conclude|testified testifies|protested protests protest|asserted asserts assert
recommended recommends recommend|appealed appeals appeal|emphasized emphasised emphasizes emphasises|replied replies|responded
reiterated reiterates|suggested suggests suggest|maintained maintains|recalled recalls|observed observes|remarked`;

/** All of them as the inside of a regular expression. */
export const SPEECH_VERB: string = VERBS.trim()
  .split(/[|\s]+/)
  .join("|");
