/** The auxiliaries of the future, direct and reported. */
export const AUXILIARIES: ReadonlySet<string> = new Set("will shall won't would 'll ’ll".split(" "));

/** Of these, those after which "have" is no perfect: "we will have a chance". */
export const FUTURE: ReadonlySet<string> = new Set("will shall 'll ’ll".split(" "));

/** Words for something possible, arranged or postponed. */
export const AHEAD: ReadonlySet<string> = new Set(
  `may might scheduled slated due expected likely payable effective upcoming forthcoming extended postponed delayed adjourned
  rescheduled deferred deadline expires begins starts opens ends takes arrives leaves meets happens occurs`.split(
    /\s+/,
  ),
);

/** Of these, verbs that with an object report the past: "postponed the meeting on Friday". */
export const PUT_OFF: ReadonlySet<string> = new Set(
  "extended postponed delayed adjourned rescheduled deferred".split(" "),
);

/** Verbs that look ahead with an infinitive: "plans to meet". */
export const AHEAD_WITH_TO: ReadonlySet<string> = new Set(
  "plan plans planning expects hopes hoping intends set going scheduled due is are".split(" "),
);

/** Past verbs of a plan: a date after them is later than the plan, a date before them is not ("On Friday they agreed to"). */
export const PLANNED: ReadonlySet<string> = new Set("planned arranged invited".split(" "));

/** The same, with an infinitive: "agreed to meet on Friday". */
export const PLANNED_WITH_TO: ReadonlySet<string> = new Set(
  "hoped intended agreed decided pledged vowed promised threatened prepared".split(" "),
);

/** After "was" or "were", a plan that may come to nothing. */
export const PLANNING: ReadonlySet<string> = new Set("hoping planning intending aiming arranging".split(" "));

/** Signs of the present. */
export const PRESENT: ReadonlySet<string> = new Set("is are am can does do says 're ’re".split(" "));

/** After these words "'s" is "is"; after a noun it is a genitive. */
export const BEFORE_IS: ReadonlySet<string> = new Set(
  "it he she there here that this what who where".split(" "),
);

/** Signs of the perfect, which reports the past. */
export const PERFECT: ReadonlySet<string> = new Set("has have 've ’ve having".split(" "));

/** After these words a participle is passive or an adjective and has no tense. */
export const PASSIVE: ReadonlySet<string> = new Set(
  "be been being is are get to a an the its his her their this that of for with as if unless".split(" "),
);

/** Words that look like past forms. */
export const NO_PAST: ReadonlySet<string> = new Set(
  "preferred united related limited armed alleged unprecedented compared hundred hatred naked sacred".split(
    " ",
  ),
);
